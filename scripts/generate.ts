/** npm run generate [-- --check]: seeds/ -> content/. Check writes nothing and fails on a difference. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { catalogued, type CatalogueEntry } from '../src/lib/catalogue.ts';
import type { PlanJson } from '../src/lib/plan-json.ts';
import { collector, hasErrors } from '../src/lib/diagnostics.ts';
import { publish } from '../src/lib/publish.ts';
import { print, readGlossaryFile, readSeedFolders, readSiteFile } from './seeds.ts';

const root = process.cwd();
const content = join(root, 'content');
// Written beside and then put in place, so that a failure on the way costs nothing.
const fresh = `${content}.next`;
const { report, diagnostics } = collector();
const glossary = readGlossaryFile(root, report);
const site = readSiteFile(root, report);

/** Every file of content/, a plan at a time. */
function* files(): Generator<[path: string, text: string | Uint8Array]> {
  const entries: CatalogueEntry[] = [];
  for (const seed of readSeedFolders(root, report)) {
    const made = publish(seed, glossary, report);
    yield* made;
    const json = made.get(`${seed.slug}/plan.json`);
    if (json) entries.push(catalogued(JSON.parse(String(json)) as PlanJson));
  }
  yield ['catalogue.json', `${JSON.stringify(entries)}\n`];
  yield ['site.json', `${JSON.stringify(site, null, 2)}\n`];
}

const check = process.argv.includes('--check');
const present = new Set(check && existsSync(content) ? readdirSync(content, { recursive: true, withFileTypes: true }).filter((d) => d.isFile()).map((d) => join(d.parentPath, d.name).slice(content.length + 1)) : []);
const different: string[] = [];
let count = 0;
rmSync(fresh, { recursive: true, force: true });
for (const [path, text] of files()) {
  count++;
  if (!check) {
    mkdirSync(dirname(join(fresh, path)), { recursive: true });
    writeFileSync(join(fresh, path), text);
  } else if (!present.delete(path) || !readFileSync(join(content, path)).equals(Buffer.from(text))) different.push(path);
}
if (!print(diagnostics)) {
  rmSync(fresh, { recursive: true, force: true });
  console.error(`Nothing was written: content/ is as it was. Errors: ${diagnostics.filter((d) => hasErrors([d])).length}.`);
} else if (check) {
  for (const path of [...different, ...present].sort()) console.error(`content/${path}: differs from what seeds/ give. Run npm run generate.`);
  if (different.length + present.size) process.exitCode = 1;
  else console.log(`content/ is what seeds/ give: ${count} files.`);
} else {
  rmSync(content, { recursive: true, force: true });
  renameSync(fresh, content);
  console.log(`content/: ${count} files.`);
}
