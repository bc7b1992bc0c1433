/** npm run generate [-- --check]: seeds/ -> content/. Check writes nothing and fails on a difference. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { catalogued, type CatalogueEntry } from '../src/lib/catalogue.ts';
import type { PlanJson } from '../src/lib/plan-json.ts';
import { collector, hasErrors } from '../src/lib/diagnostics.ts';
import { publish } from '../src/lib/publish.ts';
import { warnOfLostReviews } from '../src/lib/reviews.ts';
import { digestOf, digestOfFiles, filesIn, foldersIn, generatedPlan, print } from './seeds.ts';
import { readGlossaryFile, readSeedFolders, readSiteFile, type Generated } from './seeds.ts';
import { itself } from './people.ts';

const root = process.cwd();
const content = join(root, 'content');
// Written beside and then put in place, so that a failure on the way costs nothing.
const fresh = `${content}.next`;
const check = process.argv.includes('--check');
const { report, diagnostics } = collector();
const glossary = readGlossaryFile(root, report);
const site = readSiteFile(root, report);
/** What the last run made of each plan, here: a plan whose seed is the same, and whose content is still what was made of it, is left as it is. */
const recordFile = join(root, '.cache/generated.json');
const before: Generated = !check && existsSync(recordFile) ? JSON.parse(readFileSync(recordFile, 'utf8')) as Generated : {};
const now: Generated = {};
const program = digestOf(digestOfFiles([...filesIn('src/lib'), ...filesIn('src/i18n'), 'scripts/generate.ts', ...['package-lock.json'].filter((f) => existsSync(f))]), glossary);
const kept: string[] = [];

/** Every new file of content/, a plan at a time. */
function* files(): Generator<[path: string, text: string | Uint8Array]> {
  const entries: CatalogueEntry[] = [];
  for (const seed of readSeedFolders(root, report)) {
    const { source, original, ...texts } = seed;
    const made = digestOf(program, source, texts, original?.bytes);
    const old = Object.hasOwn(before, seed.slug) ? before[seed.slug] : undefined;
    const folder = join('content', seed.slug);
    const from = diagnostics.length;
    let json: string | undefined;
    if (old?.made === made && existsSync(folder) && digestOfFiles(filesIn(folder)) === old.gave) {
      kept.push(seed.slug);
      diagnostics.push(...old.said);
      json = readFileSync(join(folder, 'plan.json'), 'utf8');
    } else {
      const all = publish(seed, glossary, report);
      yield* all;
      json = all.get(`${seed.slug}/plan.json`) as string | undefined;
    }
    now[seed.slug] = { made, gave: old?.gave ?? '', said: diagnostics.slice(from) };
    const plan = json === undefined ? null : JSON.parse(json) as PlanJson;
    if (!plan) continue;
    entries.push(catalogued(plan));
    warnOfLostReviews(generatedPlan(root, seed.slug)?.clauses, plan.clauses, `${seed.folder}/en.po`, report);
  }
  const refused = new Set(diagnostics.filter((d) => d.rule === 'unreadable').map((d) => d.place.file));
  for (const slug of existsSync(content) ? foldersIn(content) : [])
    if (!itself(join(root, 'seeds', slug))?.isDirectory() && !refused.has(`seeds/${slug}`) && !refused.has('seeds')
      && Object.keys(generatedPlan(root, slug)?.releases ?? {}).length)
      report('plan-lost', { file: `seeds/${slug}` }, `this folder is gone, and its addresses were published. Put it back (under the name it had); or, if they shall answer no more, delete content/${slug} too.`);
  yield ['catalogue.json', `${JSON.stringify(entries)}\n`];
  yield ['site.json', `${JSON.stringify(site, null, 2)}\n`];
}

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
  for (const slug of kept) renameSync(join(content, slug), join(fresh, slug));
  rmSync(content, { recursive: true, force: true });
  renameSync(fresh, content);
  for (const [slug, made] of Object.entries(now)) if (!kept.includes(slug)) made.gave = digestOfFiles(filesIn(join('content', slug)));
  mkdirSync(dirname(recordFile), { recursive: true });
  writeFileSync(recordFile, JSON.stringify(now));
  console.log(`content/: ${count} files${kept.length ? `, and ${kept.length} plan(s) as they were` : ''}.`);
}
