/**
 * npm run build: generate, render and index into dist/. The last good dist/ stays until the new one is whole.
 * What shows nothing that has changed is taken over from it. Plans are rendered some at a time, so that a
 * site of any number of them needs the memory of a few.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { siteSchema } from '../src/core/published/site.ts';
import { searchIndexes } from '../src/core/search/indexes.ts';
import { type PlanContent, shownOn } from '../src/site/page-inputs.ts';
import { endChildren, runChild } from './build/child.ts';
import { generate } from './build/content.ts';
import {
  digestsOf,
  filesBeside,
  filesOf,
  foldersOf,
  intact,
  isIntact,
  lastSite,
  planRecord,
  siteRecord,
} from './build/last-site.ts';
import { lockFolder } from './build/lock.ts';
import { type Built, type BuiltPlan, builtPlanSchema, readRecord, writeRecord } from './build/records.ts';
import { nextOf, recover, replace, take } from './build/replace.ts';
import { charactersOf, writeSearchIndexes, writeVariants } from './build/search-index.ts';
import { siteAddress } from './build/site-address.ts';
import { begin } from './shared/begin.ts';
import { Fault } from './shared/faults.ts';
import { digestOf, digestOfFiles, filesIn, foldersIn } from './shared/files.ts';
/** How many plans one process renders, and how many processes run at once (a process takes up to 1.5 GB). */
const together = 25;
/** So many plans are rendered sooner by one process than by several, each of which must start. */
const few = 8;
const atOnce = Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / 3e9)));

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
const state = () => (existsSync('dist') ? 'dist/ is as it was.' : 'There is no dist/ yet.');
const stopped = (at: string, why = '') =>
  new Fault(`\nThe build stopped at “${at}”${why ? `: ${why}\n` : '. '}${state()}`);
function contentOf(slug: string): PlanContent {
  const at = (name: string) => join('content', slug, name);
  const rows = <T>(name: string) =>
    existsSync(at(`tables/${name}.json`)) ? readJson<T[]>(at(`tables/${name}.json`)) : [];
  return {
    plan: readJson(at('plan.json')),
    terms: readJson<{ terms: PlanContent['terms'] }>(at('glossary.json')).terms,
    findings: readJson<{ findings: PlanContent['findings'] }>(at('audit.json')).findings,
    tables: { indicators: rows('indicators'), carriers: rows('carriers'), quantities: rows('quantities') },
    files: Object.fromEntries(
      filesIn(at('')).map((file) => [file.slice(at('').length + 1), digestOfFiles([file])]),
    ),
  };
}

begin({ usage: 'SITE=https://plans.example.gov.cn BASE=/plans/ npm run build' });
const { site: host, base } = siteAddress(process.env['SITE'], process.env['BASE']);
const settings = { SITE: host ?? 'http://localhost:4321', BASE: base };
if (!host)
  console.log(
    'Citations, codes and permanent addresses will say http://localhost:4321, which is good for a look. ' +
      'To publish: SITE=https://plans.example.gov.cn npm run build',
  );
await lockFolder(() => {
  endChildren();
  for (const folder of ['content', 'dist']) recover(folder);
});
const reading = 'Reading seeds/ into content/';
console.log(`\n▸ ${reading}`);
const made = await generate(process.cwd());
if (!made) throw stopped(reading);

const fresh = nextOf('dist');
/** Takes a file of the last site over into the new one. */
const keep = (file: string) => take(join('dist', file), join(fresh, file));
const slugs = foldersIn('content');
const others = siteSchema.parse(readJson('content/site.json')).sites.length > 0;
const program = digestOf(
  digestOfFiles([
    ...filesIn('src'),
    ...filesIn('scripts'),
    ...filesIn('public'),
    'astro.config.mjs',
    'content/site.json',
    ...['package-lock.json'].filter((f) => existsSync(f)),
  ]),
  settings,
  slugs.length > 1,
  searchIndexes(slugs, others).map((i) => i.path),
);
const last = lastSite(program);
const site = digestOfFiles(['content/catalogue.json']);
/** The files that belong to no plan: those of the last site that are right, and whether these are all. */
const ofSite = last.site?.site === site ? intact(last.site.files) : [];
const isSiteWhole = ofSite.length > 0 && ofSite.length === Object.keys(last.site!.files).length;
const changed = slugs.filter((slug) => {
  const plan = last.planOf(slug);
  return plan?.gave !== made[slug]!.gave || !isIntact(plan.files);
});
/** What a changed plan's files are made from now, and which of the last site would be made as they are. */
function planned(slug: string) {
  const content = contentOf(slug);
  const shows = shownOn(content);
  const keyOf = (file: string) => {
    const shown = shows(file);
    return shown === undefined ? '' : digestOf(shown).slice(0, 16);
  };
  const before = last.planOf(slug);
  const same = Object.keys(before?.shows ?? {}).filter((file) => keyOf(file) === before!.shows[file]);
  return {
    slug,
    keyOf,
    characters: charactersOf(content.plan),
    kept: intact(Object.fromEntries(same.map((file) => [file, before!.files[file]!]))),
  };
}

const rendering = 'Rendering the pages';
const count = changed.length <= few ? 1 : Math.max(atOnce, Math.ceil(changed.length / together));
const parts =
  changed.length || !isSiteWhole
    ? Array.from({ length: count }, (_, i) => changed.filter((_, n) => n % count === i))
    : [];
console.log(
  `\n▸ ${rendering}${changed.length < slugs.length ? ` of ${changed.length} of ${slugs.length} plans` : ''}`,
);
let next = 0;
const render = async () => {
  for (let i = next++; i < parts.length; i = next++) {
    const out = `${fresh}/.part-${i}`;
    const plans = parts[i]!.map(planned);
    writeFileSync(`${out}.kept`, JSON.stringify([...ofSite, ...plans.flatMap((plan) => plan.kept)]));
    const said = await runChild('build/render.ts', {
      ...settings,
      OUT_DIR: out,
      PLANS: parts[i]!.join(),
      KEPT: `${out}.kept`,
    }).catch((error: Error) => {
      throw stopped(rendering, error.message);
    });
    if (parts.length === 1 && said) console.log(said);
    // The first part gives the pages of the site as a whole, each those of its plans; scripts are the same.
    for (const file of filesIn(out)) {
      const place = join(fresh, file.slice(out.length));
      if (
        i > 0 &&
        !file.startsWith(join(out, '_astro')) &&
        !parts[i]!.some((slug) => file.slice(out.length).split('/')[2] === slug)
      )
        continue;
      mkdirSync(dirname(place), { recursive: true });
      renameSync(file, place);
    }
    for (const path of [out, `${out}.kept`]) rmSync(path, { recursive: true });
    for (const { slug, kept, keyOf, characters } of plans) {
      for (const file of kept) keep(file);
      const files = foldersOf(fresh, slug).flatMap((folder) => filesOf(fresh, folder));
      const pages = files.filter((file) => !/^\w+\/[^/]+\/pagefind\//.test(file));
      if (kept.length)
        console.log(
          `  ${slug}: ${pages.length - kept.length} pages and files are new, ` +
            `${kept.length} show nothing of what has changed`,
        );
      const shows = Object.fromEntries(pages.map((file) => [file, keyOf(file)]).filter(([, key]) => key));
      writeRecord(join(fresh, planRecord(slug)), {
        program,
        gave: made[slug]!.gave,
        shows,
        files: digestsOf(fresh, files),
        characters,
      } satisfies BuiltPlan);
    }
    if (parts.length > 1) console.log(`  ${i + 1} of ${parts.length}: ${parts[i]!.length} plans`);
  }
};
const indexes = searchIndexes(slugs, others).map((index) => ({
  ...index,
  key: digestOf(
    program,
    index.slugs.map((slug) => [slug, made[slug]!.gave]),
  ),
}));
const kept = indexes.filter(({ path, key }) => {
  const index = last.site?.indexes[path];
  return index?.key === key && isIntact(index.files);
});
const wanted = indexes.filter((index) => !kept.includes(index));
await Promise.all([writeSearchIndexes('content', fresh, wanted), ...Array.from({ length: atOnce }, render)]);

for (const file of ofSite)
  if (
    !existsSync(join(fresh, file)) &&
    file !== 'variants.json' &&
    !(parts.length && file.startsWith('_astro/'))
  )
    keep(file);
for (const { path } of kept) for (const file of Object.keys(last.site!.indexes[path]!.files)) keep(file);
const records = slugs.map((slug) => {
  const before = changed.includes(slug) ? null : last.planOf(slug)!;
  for (const file of before ? [...Object.keys(before.files), planRecord(slug)] : []) keep(file);
  return readRecord(join(fresh, planRecord(slug)), builtPlanSchema)!.characters;
});
writeVariants(fresh, records);
const ofPlans = slugs.flatMap((slug) => foldersOf(fresh, slug));
writeRecord(join(fresh, siteRecord), {
  program,
  site,
  files: digestsOf(
    fresh,
    filesBeside(fresh, new Set(['.built', ...ofPlans, ...indexes.map(({ path }) => path)])),
  ),
  indexes: Object.fromEntries(
    indexes.map(({ path, key }) => [path, { key, files: digestsOf(fresh, filesOf(fresh, path)) }]),
  ),
} satisfies Built);
replace('dist', fresh);
console.log('\nThe site is in dist/.');
