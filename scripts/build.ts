/**
 * npm run build: generate, render and index into dist/. The last good dist/ stays until the new one is whole.
 * Plans whose content, and whose program, are those of the last build are taken over from it; the others are rendered some at a time,
 * so that a site of any number of plans needs the memory of a few.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { join } from 'node:path';
import { siteSchema } from '../src/lib/seed.ts';
import { isMany, writeSearchIndexes } from './search-index.ts';
import { filesIn, foldersIn } from './seeds.ts';

const fresh = 'dist.next';
/** How many plans one process renders, and how many processes run at once (a process takes up to 1.5 GB). */
const together = 25;
/** So many plans are rendered sooner by one process than by several, each of which must start. */
const few = 8;
const atOnce = Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / 3e9)));
/** What was built of each plan: a digest of all it was made from. */
const record = '.built.json';

function stop(at: string): never {
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
const digest = (files: Iterable<string>, ...more: string[]) => {
  const hash = createHash('sha256').update(JSON.stringify(more));
  for (const file of files) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
};
/** The folders of a plan in a built site, such as zh/{plan} and id/{plan}. */
const foldersOf = (site: string, slug: string) => foldersIn(site).map((top) => join(top, slug)).filter((folder) => existsSync(join(site, folder)));

if (!process.env['SITE']) console.log('Citations, codes and permanent addresses will say http://localhost:4321, which is good for a look. To publish: SITE=https://plans.example.gov.cn npm run build');
rmSync(fresh, { recursive: true, force: true });
console.log('\n▸ Reading seeds/ into content/');
await run('Reading seeds/ into content/', 'generate.ts', true);

const slugs = foldersIn('content');
const program = digest([...filesIn('src'), ...filesIn('scripts'), 'astro.config.mjs', 'content/site.json', ...['package-lock.json'].filter((f) => existsSync(f))], process.env['SITE'] ?? '', process.env['BASE'] ?? '', String(isMany('content')));
const built: Record<string, string> = Object.fromEntries(slugs.map((slug) => [slug, digest(filesIn(join('content', slug)), program)]));
const before = existsSync(join('dist', record)) ? (JSON.parse(readFileSync(join('dist', record), 'utf8')) as typeof built) : {};
const changed = slugs.filter((slug) => before[slug] !== built[slug]);
const count = changed.length <= few ? 1 : Math.max(atOnce, Math.ceil(changed.length / together));
const parts = Array.from({ length: count }, (_, i) => changed.filter((_, n) => n % count === i));

const rendering = 'Rendering the pages';
console.log(`\n▸ ${rendering}${changed.length < slugs.length ? ` of ${changed.length} of ${slugs.length} plans; the others are as they were` : ''}`);
let next = 0;
const render = async () => {
  for (let i = next++; i < parts.length; i = next++) {
    const out = `${fresh}/.part-${i}`;
    await run(rendering, 'render.ts', parts.length === 1, { OUT_DIR: out, PLANS: parts[i]!.join() });
    // The first part gives the pages of the site as a whole, each part those of its plans; scripts are the same in all.
    for (const file of filesIn(out)) {
      const place = join(fresh, file.slice(out.length));
      if (i > 0 && !file.startsWith(join(out, '_astro')) && !parts[i]!.some((slug) => file.slice(out.length).split('/')[2] === slug)) continue;
      mkdirSync(join(place, '..'), { recursive: true });
      renameSync(file, place);
    }
    rmSync(out, { recursive: true });
    if (parts.length > 1) console.log(`  ${i + 1} of ${parts.length}: ${parts[i]!.length} plans`);
  }
};
await Promise.all(Array.from({ length: atOnce }, render));
for (const slug of slugs.filter((s) => !changed.includes(s)))
  for (const file of foldersOf('dist', slug).flatMap((folder) => filesIn(join('dist', folder)))) {
    const place = join(fresh, file.slice('dist/'.length));
    mkdirSync(join(place, '..'), { recursive: true });
    linkSync(file, place);
  }

console.log('\n▸ Making the search indexes');
await writeSearchIndexes('content', fresh, siteSchema.parse(JSON.parse(readFileSync('content/site.json', 'utf8'))).sites.length > 0);
writeFileSync(join(fresh, record), JSON.stringify(built));
rmSync('dist', { recursive: true, force: true });
renameSync(fresh, 'dist');
console.log('\nThe site is in dist/.');
