/**
 * Renders the plans named in PLANS (all, where it is not set) and, but for PLANS_ONLY, the pages of the site as a
 * whole, without the files that KEPT lists, into OUT_DIR, each page with its content security policy, and the headers
 * for hosts that read them from a file; on a site of many plans (LIBRARY says of how many), with a search index of
 * its own for each. Started by scripts/build.ts,
 * and ends with it.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDay } from '../../../src/core/model/edition.ts';
import { siteSchema } from '../../../src/core/published/site.ts';
import { manyPlans } from '../../../src/core/search/find.ts';
import { inScript } from '../../../src/site/in-script.ts';
import { endInSentences } from '../../shared/command/begin.ts';
import { engine } from '../../shared/engine.ts';
import { foldersIn } from '../../shared/files.ts';
import { endDone, nextDone, settingsTold } from '../programs/told.ts';
import { settingsOf } from '../settings.ts';
import { hostHeaders } from './host-headers.ts';
import { withPolicy } from './policy.ts';
import { loadRenderer, renderPages } from './render-pages.ts';
import { rendererFor } from './renderer.ts';
import { writeTheme } from './write-theme.ts';

endInSentences();
process.env['ENGINE'] ??= engine;
const { LAST_RENDERER: last } = process.env;
if (last) await loadRenderer(join(last, 'renderer')).catch(() => {});
await settingsTold();

const out = process.env['OUT_DIR'] ?? 'dist';

/** What is wrong with a file of content/, as a line with its place; any other failure is passed on as it is. */
function stop(failure: { file?: string; line?: number; reason?: string }): never {
  const { file, line, reason } = failure;
  if (!file?.endsWith('.mdx')) throw failure;
  console.error(`${file}:${line}: error ${reason}`);
  process.exit(1);
}
const renderer = process.env['RENDERER'] ?? (await rendererFor(settingsOf(process.env)));
mkdirSync(out, { recursive: true });
const { sites, theme } = siteSchema.parse(JSON.parse(readFileSync('content/site.json', 'utf8')));
const others = sites.map((s) => s.url);
const slugs = foldersIn('content');
const rendered = process.env['PLANS']?.split(',').filter(Boolean) ?? slugs;
const withSite = !process.env['PLANS_ONLY'];

/** The names of the documents as received that stand in these folders of content/. */
const receivedIn = (folders: readonly string[]) =>
  folders
    .map((folder) => join('content', folder, 'source'))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder));
/** The earlier editions of a plan, by their folders in content/. */
const earlierOf = (slug: string) =>
  foldersIn(join('content', slug))
    .filter(isDay)
    .map((day) => `${slug}/${day}`);

/** Writes what stands beside the pages. */
async function writeBeside(): Promise<void> {
  const many = Number(process.env['LIBRARY'] ?? slugs.length) > manyPlans;
  if (withSite) {
    await writeTheme(theme, out);
    const base = `/${process.env['BASE'] ?? ''}/`.replace(/\/+/g, '/');
    const received = receivedIn(slugs);
    const ofEditions = receivedIn(slugs.flatMap(earlierOf));
    writeFileSync(join(out, '_headers'), hostHeaders({ base, many, received, ofEditions }));
  }
  const withIndex = [...(many ? rendered : []), ...rendered.flatMap(earlierOf)];
  if (!withIndex.length) return;
  const { writePlanIndexes } = await import('./search-index.ts');
  await writePlanIndexes('content', out, withIndex);
}

/** Tells which files are to be rendered, when it is known which of them the site has already. */
async function wanted(): Promise<(file: string) => boolean> {
  await nextDone();
  const { KEPT: list } = process.env;
  const kept = new Set(list ? (JSON.parse(readFileSync(list, 'utf8')) as string[]) : []);
  return (file) => !kept.has(file.slice(1)) && (withSite || rendered.includes(file.split('/')[2]!));
}
const known = wanted();
await renderPages(join(renderer, 'renderer'), out, {
  wanted: known,
  exported: known.then(nextDone),
  finished: (page) => withPolicy(inScript(page), others),
}).catch(stop);
await writeBeside();
endDone();
