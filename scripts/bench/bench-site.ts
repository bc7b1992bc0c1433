import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { PlanJson } from '../../src/core/published/plan-json.ts';
import { filesIn, foldersIn } from '../shared/files.ts';
import { serve } from '../shared/host.ts';
import { benchExports } from './bench-exports.ts';
import { bytesOfPages } from './bench-pages.ts';
import { benchPreview } from './bench-preview.ts';
import { bytesOfQueries, firstResults, qualityOfSearch, warmQuery } from './bench-search.ts';
import { besideStarlight } from './bench-starlight.ts';
import type { Benched } from './benched.ts';
import { openBrowser } from './browser.ts';
import { scoresOfPages } from './lighthouse.ts';
import { type Measured, measuredBuild } from './measured-build.ts';
import { writeStockIndex } from './stock-index.ts';
import type { Seeds } from './trial-folder.ts';

/** Builds the site of this project anew, and prints the tables of docs/measured.md that are measured on it. */
export async function benchSite(): Promise<void> {
  const build = await buildAnew();
  const slug = foldersIn('content')[0]!;
  const plan = JSON.parse(readFileSync(join('content', slug, 'plan.json'), 'utf8')) as PlanJson;
  const removeIndex = await writeStockIndex('dist', plan);
  const { origin, close } = await serve('dist', '/', 11);
  const browser = await openBrowser();
  const context = await browser.newContext({ bypassCSP: true });
  const site: Benched = { folder: 'dist', origin, browser, context, slug, plan };
  try {
    await benchExports('.');
    await benchPreview(slug, seedsHere());
    await bytesOfPages(site);
    await bytesOfQueries(site);
    await qualityOfSearch(site);
    await warmQuery(site);
    await firstResults(site);
    await scoresOfPages(site);
    await besideStarlight(site, build);
  } finally {
    await browser.close();
    close();
    removeIndex();
  }
}

/** The seeds of this project, with what stands beside the plans. */
const seedsHere = (): Seeds =>
  Object.fromEntries(filesIn('seeds').map((file) => [file.slice('seeds/'.length), readFileSync(file)]));

/** Builds the site whole, as every build after the first of the program, and returns what that took. */
async function buildAnew(): Promise<Measured> {
  console.log('Building the site anew');
  await measuredBuild('.');
  for (const made of ['dist', '.cache']) rmSync(made, { recursive: true, force: true });
  return measuredBuild('.');
}
