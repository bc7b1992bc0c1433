/**
 * npm run build: generate, render and index into dist/. The last good dist/ stays until the new one is whole.
 * What shows nothing that has changed is taken over from it. Plans are rendered some at a time, so that a site of any number of them needs
 * the memory of a few.
 */
import { spawn } from 'node:child_process';
import { constants, copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { siteSchema } from '../src/lib/seed.ts';
import { shownOn, type PlanContent } from '../src/lib/shown.ts';
import { charactersOf, searchIndexes, writeSearchIndexes, writeVariants } from './search-index.ts';
import { digestOf, digestOfFiles, filesIn, foldersIn, type Generated } from './seeds.ts';

const fresh = 'dist.next';
/** How many plans one process renders, and how many processes run at once (a process takes up to 1.5 GB). */
const together = 25;
/** So many plans are rendered sooner by one process than by several, each of which must start. */
const few = 8;
const atOnce = Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / 3e9)));

/** What a site was made from, as digests: the program and its settings; what all plans are called; each plan; each index. */
interface Built { program: string; site: string; plans: Record<string, string>; indexes: Record<string, string> }
/** What was made of a plan: a digest of what each of its files shows, and the characters of its words. */
interface BuiltPlan { files: Record<string, string>; characters: string }
const recordFile = '.built/site.json';
const planRecord = (slug: string) => `.built/${slug}/plan.json`;
const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
function put(path: string, data: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(data));
}

function stop(at: string): never {
  rmSync(mark, { force: true });
  console.error(`\nThe build stopped at “${at}”. ${existsSync('dist') ? 'dist/ is as it was.' : 'There is no dist/ yet.'}`);
  process.exit(1);
}
/** Runs a script of this folder; its output is shown, or kept for the case that it fails. */
const run = (at: string, script: string, shown: boolean, settings: Record<string, string> = {}) =>
  new Promise<void>((done) => {
    const child = spawn(process.execPath, [join('scripts', script)], { stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'], env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...settings } });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-20_000)));
    child.on('close', (status) => {
      if (status === 0) return done();
      console.error(said);
      stop(at);
    });
  });
/** The files of a built site that belong to a plan, by their paths in the site, without those of its search index. */
const filesOf = (site: string, slug: string) => foldersOf(site, slug).flatMap((folder) => filesIn(join(site, folder)).map((file) => file.slice(site.length + 1))).filter((file) => !/^\.built|^\w+\/[^/]+\/pagefind\//.test(file));
/** The folders of a plan in a built site, such as zh/{plan} and id/{plan}. */
const foldersOf = (site: string, slug: string) => foldersIn(site).map((top) => join(top, slug)).filter((folder) => existsSync(join(site, folder)));
function contentOf(slug: string): PlanContent {
  const at = (name: string) => join('content', slug, name);
  const rows = <T>(name: string) => (existsSync(at(`tables/${name}.json`)) ? readJson<T[]>(at(`tables/${name}.json`)) : []);
  return {
    plan: readJson(at('plan.json')), terms: readJson<{ terms: PlanContent['terms'] }>(at('glossary.json')).terms, findings: readJson<{ findings: PlanContent['findings'] }>(at('audit.json')).findings,
    tables: { indicators: rows('indicators'), carriers: rows('carriers'), quantities: rows('quantities') },
    files: Object.fromEntries(filesIn(at('')).map((file) => [file.slice(at('').length + 1), digestOfFiles([file])])),
  };
}
function isRunning(id: number): boolean {
  try { return process.kill(id, 0); } catch { return false; }
}
/** Takes a file of the last site over into the new one. */
function keep(file: string): void {
  mkdirSync(dirname(join(fresh, file)), { recursive: true });
  copyFileSync(join('dist', file), join(fresh, file), constants.COPYFILE_FICLONE);
}

if (!process.env['SITE']) console.log('Citations, codes and permanent addresses will say http://localhost:4321, which is good for a look. To publish: SITE=https://plans.example.gov.cn npm run build');
const mark = join(fresh, '.process');
const other = existsSync(mark) ? Number(readFileSync(mark, 'utf8')) : 0;
if (other && isRunning(other)) {
  console.error(`Another build (process ${other}) is at work in this folder: wait until it ends. If there is none, delete ${fresh}/ and build again.`);
  process.exit(1);
}
rmSync(fresh, { recursive: true, force: true });
put(mark, process.pid);
console.log('\n▸ Reading seeds/ into content/');
await run('Reading seeds/ into content/', 'generate.ts', true);

const slugs = foldersIn('content');
const others = siteSchema.parse(readJson('content/site.json')).sites.length > 0;
const made = readJson<Generated>('.cache/generated.json');
const program = digestOf(digestOfFiles([...filesIn('src'), ...filesIn('scripts'), ...filesIn('public'), 'astro.config.mjs', 'content/site.json', ...['package-lock.json'].filter((f) => existsSync(f))]), process.env['SITE'], process.env['BASE'], slugs.length > 1, searchIndexes(slugs, others).map((i) => i.path));
const indexes = searchIndexes(slugs, others).map((index) => ({ ...index, key: digestOf(program, index.slugs.map((slug) => [slug, made[slug]!.gave])) }));
const built: Built = {
  program, site: digestOfFiles(['content/catalogue.json']), plans: Object.fromEntries(slugs.map((slug) => [slug, made[slug]!.gave])), indexes: Object.fromEntries(indexes.map(({ path, key }) => [path, key])),
};
const last = existsSync(join('dist', recordFile)) ? readJson<Built>(join('dist', recordFile)) : null;
const before: Built = last?.program === program ? last : { program: '', site: '', plans: {}, indexes: {} };
/** What was made of a plan before; nothing of a new one, whatever it is called. */
const madeOf = (slug: string) => (Object.hasOwn(before.plans, slug) ? before.plans[slug] : undefined);
const changed = slugs.filter((slug) => madeOf(slug) !== built.plans[slug]);
/** What a changed plan's files are made from now, and which of the last site would be made again as they are. */
function planned(slug: string) {
  const content = contentOf(slug);
  const shows = shownOn(content);
  const keyOf = (file: string) => { const shown = shows(file); return shown === undefined ? '' : digestOf(shown).slice(0, 16); };
  const files = madeOf(slug) ? readJson<BuiltPlan>(join('dist', planRecord(slug))).files : {};
  return { slug, keyOf, characters: charactersOf(content.plan), kept: Object.keys(files).filter((file) => files[file] && keyOf(file) === files[file]) };
}
const ofSite = before.site === built.site ? filesIn('dist').map((file) => file.slice('dist/'.length)).filter((file) => /^(?:(?:zh|en)\/)?[^/]+$|^(?:zh|en)\/(?:search|goto)\//.test(file)) : [];

const rendering = 'Rendering the pages';
const count = changed.length <= few ? 1 : Math.max(atOnce, Math.ceil(changed.length / together));
const parts = changed.length || !ofSite.length ? Array.from({ length: count }, (_, i) => changed.filter((_, n) => n % count === i)) : [];
console.log(`\n▸ ${rendering}${changed.length < slugs.length ? ` of ${changed.length} of ${slugs.length} plans` : ''}`);
let next = 0;
const render = async () => {
  for (let i = next++; i < parts.length; i = next++) {
    const out = `${fresh}/.part-${i}`;
    const plans = parts[i]!.map(planned);
    put(`${out}.kept`, [...ofSite, ...plans.flatMap((plan) => plan.kept)]);
    await run(rendering, 'render.ts', parts.length === 1, { OUT_DIR: out, PLANS: parts[i]!.join(), KEPT: `${out}.kept` });
    // The first part gives the pages of the site as a whole, each part those of its plans; scripts are the same in all.
    for (const file of filesIn(out)) {
      const place = join(fresh, file.slice(out.length));
      if (i > 0 && !file.startsWith(join(out, '_astro')) && !parts[i]!.some((slug) => file.slice(out.length).split('/')[2] === slug)) continue;
      mkdirSync(dirname(place), { recursive: true });
      renameSync(file, place);
    }
    for (const path of [out, `${out}.kept`]) rmSync(path, { recursive: true });
    for (const { slug, kept, keyOf, characters } of plans) {
      for (const file of kept) keep(file);
      const files = filesOf(fresh, slug);
      if (kept.length) console.log(`  ${slug}: ${files.length - kept.length} pages and files are new, ${kept.length} show nothing of what has changed`);
      put(join(fresh, planRecord(slug)), { files: Object.fromEntries(files.map((file) => [file, keyOf(file)])), characters } satisfies BuiltPlan);
    }
    if (parts.length > 1) console.log(`  ${i + 1} of ${parts.length}: ${parts[i]!.length} plans`);
  }
};
const wanted = indexes.filter(({ path, key }) => before.indexes[path] !== key);
await Promise.all([writeSearchIndexes('content', fresh, wanted), ...Array.from({ length: atOnce }, render)]);

// From here on, what the last site gives to the new one is moved; without its record, a build after a failure makes everything again.
rmSync(join('dist', recordFile), { force: true });
for (const file of ofSite) if (!existsSync(join(fresh, file)) && file !== 'variants.json') keep(file);
const unchanged = slugs.filter((slug) => !changed.includes(slug));
const folders = [...unchanged.flatMap((slug) => foldersOf('dist', slug)), ...indexes.filter((index) => !wanted.includes(index)).map(({ path }) => path), ...(parts.length ? [] : ['_astro'])];
for (const folder of folders) {
  mkdirSync(dirname(join(fresh, folder)), { recursive: true });
  renameSync(join('dist', folder), join(fresh, folder));
}
writeVariants(fresh, slugs.map((slug) => readJson<BuiltPlan>(join(fresh, planRecord(slug))).characters));
put(join(fresh, recordFile), built);
rmSync(mark);
rmSync('dist', { recursive: true, force: true });
renameSync(fresh, 'dist');
console.log('\nThe site is in dist/.');
