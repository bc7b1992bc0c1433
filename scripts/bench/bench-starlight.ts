/** The same chapters in a stock Starlight site, built for the comparison in npm run bench. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { languages } from '../../src/core/model/language.ts';
import type { PlanJson } from '../../src/core/published/plan-json.ts';
import { serve } from '../shared/host.ts';
import type { Benched } from './benched.ts';
import { scoresOf } from './lighthouse.ts';
import { processorTime } from './processor-time.ts';
import { watchRequests } from './sent.ts';

const query = '知识产权';
/** After this time, in milliseconds, a page has asked for all that it loads by itself. */
const settled = 500;

/**
 * Prints what a chapter and a first search in it load, here and in a stock Starlight site that is built for
 * this.
 */
export async function besideStarlight(site: Benched, build: Took): Promise<void> {
  console.log('\nThe same chapters in a stock Starlight site, built in this run');
  const chapter = site.plan.pages.find((p) => p.startsWith('chp'))!;
  const other = buildStarlight(site.folder, site.plan);
  const folder = join(other.root, 'dist');
  const { origin, close } = await serve(folder, '/', 11);
  try {
    const ours = await load(site, site.folder, `${site.origin}/zh/${site.slug}/${chapter}/`, async (page) => {
      await page.fill('header [name=q]', query);
      await page.waitForSelector('.found [role=option]');
    });
    const theirs = await load(site, folder, `${origin}/zh/${chapter.toLowerCase()}/`, async (page) => {
      await page.click('site-search button');
      await page.fill('site-search input', query);
      await page.waitForSelector('.pagefind-ui__result');
    });
    console.table({
      'this site': { ...shown(build), ...ours },
      Starlight: { ...shown(other), ...theirs },
    });
  } finally {
    close();
    rmSync(other.root, { recursive: true, force: true });
  }
}

/** What a build took, by the clock and of the processors, in seconds. */
interface Took {
  seconds: number;
  work: number;
}
const shown = ({ seconds, work }: Took) => ({
  'build, s': Number(seconds.toFixed(1)),
  'processor time, s': Number(work.toFixed(1)),
});

/** What a page of a built site loads, and what a first search from it adds, with its scores. */
async function load(
  { browser }: Benched,
  folder: string,
  url: string,
  search: (page: Page) => Promise<unknown>,
) {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const asked = watchRequests(page, folder);
  await page.goto(url);
  await page.waitForTimeout(settled);
  const alone = { requests: asked.count(), 'page, B': asked.bytes() };
  await search(page);
  await page.waitForTimeout(settled);
  const row = { ...alone, 'page and first search, B': asked.bytes() };
  await context.close();
  return { ...row, ...(await scoresOf(url)) };
}

/** The settings of the Starlight site: one plan in two languages. */
const astroConfig = (title: string) => `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  integrations: [
    starlight({
      title: ${JSON.stringify(title)},
      defaultLocale: 'zh',
      locales: { zh: { label: '中文', lang: 'zh-CN' }, en: { label: 'English', lang: 'en' } },
    }),
  ],
});
`;
const contentConfig = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/**
 * Builds a Starlight site of a plan's chapters, in Chinese and English, from the Markdown of the built site.
 * Packages come from the npm registry. Returns its folder (the caller removes it), and what its
 * build took.
 */
function buildStarlight(site: string, plan: PlanJson): Took & { root: string } {
  const root = mkdtempSync(join(tmpdir(), 'starlight-'));
  writeFileSync(join(root, 'package.json'), JSON.stringify({ type: 'module', private: true }));
  execFileSync('npm', ['install', '--no-audit', '--no-fund', 'astro@7', '@astrojs/starlight@0.42'], {
    cwd: root,
    stdio: 'ignore',
  });
  writeFileSync(join(root, 'astro.config.mjs'), astroConfig(plan.title.zh));
  mkdirSync(join(root, 'src'));
  writeFileSync(join(root, 'src/content.config.ts'), contentConfig);
  for (const language of languages)
    writeChapters(site, plan, language, join(root, 'src/content/docs', language));
  const [start, before] = [Date.now(), processorTime()];
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return { root, seconds: (Date.now() - start) / 1000, work: processorTime() - before };
}

/** Writes the chapters of a plan in one language as pages of Starlight; the first is the front page too. */
function writeChapters(site: string, plan: PlanJson, language: 'zh' | 'en', docs: string): void {
  mkdirSync(docs, { recursive: true });
  for (const page of plan.pages) {
    const text = readFileSync(join(site, language, plan.plan, `${page}.md`), 'utf8');
    const title = /^#+ (.+)$/m.exec(text)?.[1] ?? page;
    writeFileSync(join(docs, `${page}.md`), `---\ntitle: ${JSON.stringify(title)}\n---\n\n${text}`);
  }
  cpSync(join(docs, `${plan.pages[0]!}.md`), join(docs, 'index.md'));
}
