/** npm run translate -- status | sync: the state of the English layer, or its merge with the source. */

import { messages, translations } from '../src/core/english/po.ts';
import { writePo } from '../src/core/english/po-file.ts';
import { warnOfLostReviews } from '../src/core/english/reviews.ts';
import { stateOf } from '../src/core/english/state.ts';
import { sync, tellMerged } from '../src/core/english/sync.ts';
import { translate } from '../src/core/english/translate.ts';
import { collector, type Report } from '../src/core/model/diagnostics.ts';
import { translationStates, walk } from '../src/core/model/plan.ts';
import { statesOf } from '../src/core/seeds/reviews.ts';
import { readSeed, type Seed, type SeedFiles } from '../src/core/seeds/seed.ts';
import { begin } from './shared/begin.ts';
import { replaceFile } from './shared/people.ts';
import { print } from './shared/print.ts';
import { generatedPlan, readSeedFolders } from './shared/seeds.ts';

const {
  words: [command],
} = begin({
  usage:
    'npm run translate -- status (count what is translated) or ' +
    'npm run translate -- sync (merge en.po with the source)',
  words: 1,
  parts: ['status', 'sync'],
});
const { report, diagnostics } = collector();
for (const files of readSeedFolders(process.cwd(), report)) {
  const seed = readSeed(files, report);
  if (!seed) continue;
  if (command === 'sync') merge(files, seed, report);
  else count(files, seed);
}
print(diagnostics.filter((d) => d.rule !== 'not-provided'));

/**
 * Merges a plan's en.po with its source and says what became of it; a file that cannot be written is
 * reported.
 */
function merge(files: SeedFiles, seed: Seed, report: Report): void {
  const all = messages(seed.zh);
  const file = `${files.folder}/en.po`;
  const next = sync(seed.po, all, 'source.txt');
  const en = translate(seed.zh, translations(next));
  const before = generatedPlan(process.cwd(), files.slug)?.clauses;
  warnOfLostReviews(before, statesOf({ zh: seed.zh, en }), file, report);
  const text = writePo(next);
  const encoding = files.poEncoding ?? 'UTF-8';
  const same = text === files.po && encoding === 'UTF-8';
  if (!same && !replaceFile(file, text, report)) return;
  console.log(`${file}: ${same ? 'unchanged' : 'merged'}, ${all.length} entries.`);
  if (encoding !== 'UTF-8')
    console.log(`${file}: it was in ${encoding}; it is in UTF-8 now, and its header says so.`);
  for (const sentence of tellMerged(next.merged)) console.log(`${file}: ${sentence}`);
}

/** Says how many entries of a plan are in each state. */
function count({ slug }: SeedFiles, seed: Seed): void {
  const all = messages(seed.zh);
  const entries = translations(seed.po);
  const counts = Object.fromEntries(translationStates.map((state) => [state, 0]));
  for (const { id, words } of all) counts[stateOf(words, entries.get(id))]!++;
  const states = translationStates.map((state) => `${counts[state]} ${state}`).join(', ');
  const clauses = [...walk(seed.en.nodes)].length;
  console.log(`${slug}: ${all.length} entries: ${states} (${clauses} clauses).`);
}
