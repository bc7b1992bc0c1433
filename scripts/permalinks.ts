/** npm run permalinks -- status | release | retire ID…: the record of published addresses, seeds/{plan}/permalinks.yaml. */
import { join } from 'node:path';
import { recorded, unpinned, unreleased } from '../src/core/addresses/permalinks.ts';
import { release, retire } from '../src/core/addresses/release.ts';
import { collector, hasErrors } from '../src/core/model/diagnostics.ts';
import { readSeed } from '../src/core/seeds/seed.ts';
import { begin } from './shared/begin.ts';
import { replaceFile } from './shared/people.ts';
import { print } from './shared/print.ts';
import { readSeedFolders } from './shared/seeds.ts';
const {
  words: [command, ...ids],
  values: { plan: only },
} = begin({
  usage: 'npm run permalinks -- status, release, or retire ID…  (--plan NAME for one plan)',
  options: { plan: 'value' },
  words: Infinity,
  parts: ['status', 'release', 'retire'],
});
const { report, diagnostics } = collector();
const today = new Date().toISOString().slice(0, 10);
const head =
  '# Addresses once published. npm run permalinks -- release adds to it; nothing here is ever removed or changed.\n';
const fail = (message: string) => {
  console.error(message);
  process.exitCode = 1;
};

{
  const folders = readSeedFolders(process.cwd(), report).filter(({ slug }) => !only || slug === only);
  if (!folders.length && !hasErrors(diagnostics)) fail(`There is no plan “${only}” in seeds/.`);
  for (const files of folders) {
    const before = diagnostics.length;
    const seed = readSeed(files, report);
    const found = diagnostics.slice(before);
    const file = join(files.folder, 'permalinks.yaml');
    if (!seed) continue;
    const { permalinks: record } = seed;
    const clauses = recorded(seed.zh);
    const fresh = unreleased(record, clauses);
    const wholes = unpinned(record, clauses);
    const yaml = files.permalinksYaml ?? head;
    if (command === 'status')
      console.log(
        `${files.slug}: ${Object.keys(record.released).length} ids released, ${Object.keys(record.aliases).length} aliases, ${Object.keys(record.gone).length} gone; ${fresh.length} clauses new or changed since the last release.`,
      );
    else if (command === 'release') {
      if (hasErrors(found)) fail(`${files.slug}: nothing was released. Mend the errors first.`);
      else if (!fresh.length && !wholes.length) console.log(`${files.slug}: everything is released already.`);
      else if (replaceFile(file, release(yaml, record, clauses, today), report)) {
        console.log(
          `${file}: ${fresh.length} clauses recorded as of ${today}, and what ${wholes.length} headings and tables hold. Commit this file with the site you publish.`,
        );
      }
    } else {
      const mine = ids.filter((id) => Object.hasOwn(record.released, id));
      const living = mine.filter((id) => clauses.some((c) => c.id === id));
      const unknown = folders.length === 1 ? ids.filter((id) => !Object.hasOwn(record.released, id)) : [];
      for (const id of unknown) fail(`${files.slug}: ${id} was never released; there is nothing to retire.`);
      for (const id of living)
        fail(`${files.slug}: ${id} is the address of a living clause and cannot be retired.`);
      if (!ids.length) fail('Name the ids to retire: npm run permalinks -- retire chp_1__p_2');
      const lost = mine.filter((id) => !living.includes(id) && !Object.hasOwn(record.gone, id));
      if (
        lost.length &&
        !living.length &&
        !unknown.length &&
        replaceFile(file, retire(yaml, lost, today), report)
      )
        console.log(`${file}: ${lost.length} address(es) recorded as gone since ${today}.`);
    }
  }
  print(
    command === 'retire'
      ? diagnostics.filter((d) => d.rule !== 'id-lost' && d.rule !== 'unreleased')
      : command === 'release'
        ? diagnostics.filter((d) => d.rule !== 'unreleased')
        : diagnostics,
  );
}
