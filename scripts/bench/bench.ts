/** npm run bench: the performance tables of the README, measured on the site as built. */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { close, createIndex } from 'pagefind';
import type { Page } from 'playwright-core';
import type { PlanJson } from '../../src/core/published/plan-json.ts';
import { openBrowser } from '../../tests/browser.ts';
import { englishQueries } from '../../tests/search-english.ts';
import { serve } from '../../tests/served.ts';
import { begin } from '../shared/begin.ts';
import { Fault } from '../shared/faults.ts';
import { foldersIn } from '../shared/files.ts';
import { benchPlans, sent } from './bench-plans.ts';
import { buildStarlight } from './bench-starlight.ts';
import { measure, type Quality, type Query, scan, scanned, substringsOf, wordsOf } from './search-quality.ts';
const {
  values: { plans },
} = begin({ usage: 'npm run bench [-- --plans 10]', options: { plans: 'value' } });
if (plans !== undefined) {
  const count = Number(plans);
  if (!Number.isInteger(count) || count < 1)
    throw new Fault('Say how many plans: npm run bench -- --plans 10.');
  await benchPlans(count);
  process.exit(0);
}
console.log('Building the site anew');
rmSync('dist', { recursive: true, force: true });
const begun = Date.now();
execFileSync(process.execPath, ['scripts/build.ts'], { stdio: ['ignore', 'ignore', 'inherit'] });
const buildSeconds = (Date.now() - begun) / 1000;
const slug = foldersIn('content')[0]!;
const plan = JSON.parse(readFileSync(join('content', slug, 'plan.json'), 'utf8')) as PlanJson;

const stock = 'dist/bench-stock';
const { index } = await createIndex({});
for (const language of ['zh', 'en'] as const)
  for (const c of plan.clauses) {
    const content =
      language === 'zh' ? (c.cells?.join(' ') ?? c.zh ?? '') : (c.cells_en?.join(' ') ?? c.en ?? '');
    if (content)
      await index!.addCustomRecord({
        url: `/${language}/${slug}/${c.page}/#${c.eId}`,
        language,
        content,
        meta: { title: c.cite[language] },
      });
  }
await index!.writeFiles({ outputPath: join(stock, 'pagefind') });
await close();

const { origin, close: stop } = await serve('dist', '/', 11);
const browser = await openBrowser();
const context = await browser.newContext({ bypassCSP: true });
try {
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (r) => requests.push(new URL(r.url()).pathname));
  const transferred = async (act: () => Promise<unknown>) => {
    requests.length = 0;
    await act();
    await page.waitForTimeout(300);
    return {
      requests: requests.length,
      bytes: requests
        .map((path) => join('dist', path.endsWith('/') ? `${path}index.html` : path))
        .filter(existsSync)
        .reduce((n, f) => n + sent(f), 0),
    };
  };

  console.log('\nPages: what a reader loads first (brotli)');
  const pages: Record<string, { html: number; requests: number; 'with scripts': number }> = {};
  for (const path of [
    '/',
    `/zh/${slug}/`,
    ...['zh', 'en', 'zh-en'].flatMap((v) => [...plan.pages, 'full'].map((p) => `/${v}/${slug}/${p}/`)),
    `/id/${slug}/${plan.clauses.find((c) => c.kind === 'p')!.eId}/`,
    '/zh/search/',
  ]) {
    const { requests: n, bytes } = await transferred(() => page.goto(origin + path));
    pages[path] = { html: sent(join('dist', path, 'index.html')), requests: n, 'with scripts': bytes };
  }
  console.table(pages);

  console.log('\nSearch: bytes of a query');
  const cold = await transferred(async () => {
    await page.goto(`${origin}/zh/search/?q=${encodeURIComponent('知识产权')}`);
    await page.waitForSelector('.results[data-state=done]');
  });
  const next = await transferred(async () => {
    await page.fill('main [name=q]', '众创空间');
    await page.press('main [name=q]', 'Enter');
    await page.waitForFunction(
      () =>
        document.querySelector('.status')!.textContent && document.querySelector('.results[data-state=done]'),
    );
  });
  console.table({ 'first query, the page and the engine with it': cold, 'next query': next });

  console.log('\nSearch: quality, each query in a fresh instance');
  const clauses = scanned(plan);
  const text = clauses.map((c) => c.words).join('\n');
  const chinese = (all: string[]): Query[] => all.map((q) => ({ q, truth: scan(clauses, q) }));
  const english = plan.clauses.map((c) => ({ eId: c.eId, words: c.cells_en?.join(' ') ?? c.en ?? '' }));
  const sets: [string, 'zh' | 'en', Query[]][] = [
    ['all words', 'zh', chinese(wordsOf(text))],
    ['500 substrings', 'zh', chinese(substringsOf(text, 500))],
    [
      'English',
      'en',
      englishQueries.map(([q, ...patterns]) => ({
        q,
        truth: english.filter(({ words }) => patterns.every((p) => p.test(words))).map((c) => c.eId),
      })),
    ],
  ];
  const table: Record<string, Omit<Quality, 'worst'>> = {};
  const row = async (
    name: string,
    at: Page,
    language: 'zh' | 'en',
    queries: Query[],
    plain: string | null,
  ) => {
    const { worst, ...quality } = await measure(at, language, queries, plain);
    table[name] = quality;
    if (!plain && worst.length) console.log(`${name}, not perfect: ${worst.slice(0, 12).join('; ')}`);
  };
  for (const [name, language, queries] of sets) {
    await page.goto(`${origin}/${language}/search/`);
    await row(name, page, language, queries, null);
    await row(`${name}, stock pagefind`, page, language, queries, '/bench-stock/pagefind/pagefind.js');
  }
  console.table(table);

  await page.goto(`${origin}/zh/search/`);
  await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const warm = await page.evaluate<number>(`(async () => {
    const { createInstance } = await import('/zh/pagefind/pagefind.js');
    const engine = createInstance({ baseUrl: '/', noWorker: true });
    const times = [];
    for (const q of ${JSON.stringify(wordsOf(text).slice(0, 60))}) {
      const spaced = [...q].join(' ');
      await engine.search(spaced);
      const start = performance.now();
      await Promise.all([engine.search(spaced), engine.search('"' + spaced + '"')]);
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[30];
  })()`);
  console.log(`\nA warm query at 4× CPU slowdown: ${warm.toFixed(1)} ms (median of 60)`);

  console.log(
    '\nThe first result on a simulated 4G network (1.6 Mbit/s, 150 ms), from the query to the first result; median of 5',
  );
  const first = async (stock: boolean) => {
    const times: number[] = [];
    for (let i = 0; i < 5; i++) {
      const own = await browser.newContext({ bypassCSP: true });
      const at = await own.newPage();
      await at.goto(`${origin}/zh/search/`);
      const cdp = await own.newCDPSession(at);
      await cdp.send('Network.enable');
      await cdp.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 150,
        downloadThroughput: 200_000,
        uploadThroughput: 94_000,
      });
      const start = Date.now();
      if (stock)
        await at.evaluate(
          `(async () => { const p = await import('/bench-stock/pagefind/pagefind.js'); const { results } = await p.search('知识产权'); await results[0].data(); })()`,
        );
      else {
        await at.fill('main [name=q]', '知识产权');
        await at.press('main [name=q]', 'Enter');
        await at.waitForSelector('.results [data-eid]');
      }
      times.push(Date.now() - start);
      await own.close();
    }
    return times.sort((a, b) => a - b)[2]!;
  };
  const [ours, theirs] = [await first(false), await first(true)];
  console.table({
    'this site': { ms: ours, ratio: Number((ours / theirs).toFixed(2)) },
    'stock pagefind': { ms: theirs, ratio: 1 },
  });

  // Lighthouse is fetched when it is asked for: it is larger than all else that this project needs.
  const lighthouse = async (url: string): Promise<Record<string, number> | null> => {
    const { stdout } = await promisify(execFile)(
      'npx',
      [
        '-y',
        'lighthouse@12.8.2',
        url,
        '--output=json',
        '--quiet',
        '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic',
      ],
      {
        maxBuffer: 1e8,
        env: { ...process.env, CHROME_PATH: process.env['CHROME_PATH'] ?? '/usr/bin/chromium' },
      },
    ).catch((error: Error) => {
      console.error(`Lighthouse did not run: ${error.message.split('\n')[0]}`);
      return { stdout: '' };
    });
    if (!stdout) return null;
    const { categories } = JSON.parse(stdout) as { categories: Record<string, { score: number }> };
    return Object.fromEntries(
      Object.entries(categories).map(([name, { score }]) => [name, Math.round(score * 100)]),
    );
  };
  console.log('\nLighthouse, mobile (npx lighthouse)');
  const scores: Record<string, Record<string, number>> = {};
  for (const path of [
    '/zh/',
    `/zh/${slug}/`,
    `/zh/${slug}/${plan.pages[1]}/`,
    `/zh-en/${slug}/${plan.pages[1]}/`,
    `/en/${slug}/figures/`,
    `/en/${slug}/about/`,
    `/id/${slug}/${plan.clauses.find((c) => c.kind === 'p')!.eId}/`,
    '/zh/search/?q=5G',
  ]) {
    const score = await lighthouse(origin + path);
    if (!score) break;
    scores[path] = score;
  }
  console.table(scores);

  console.log('\nThe same chapters in a stock Starlight site, built in this run');
  const starlight = buildStarlight('dist', plan);
  const there = await serve(join(starlight.root, 'dist'), '/', 11);
  try {
    const ours = `/zh/${slug}/${plan.pages.find((p) => p.startsWith('chp'))!}/`;
    const load = async (folder: string, url: string, search: (at: Page) => Promise<unknown>) => {
      const own = await browser.newContext({ bypassCSP: true });
      const at = await own.newPage();
      const paths: string[] = [];
      at.on('request', (r) => paths.push(new URL(r.url()).pathname));
      const bytes = () =>
        paths
          .map((p) => join(folder, p.endsWith('/') ? `${p}index.html` : p))
          .filter(existsSync)
          .reduce((n, f) => n + sent(f), 0);
      await at.goto(url);
      await at.waitForTimeout(500);
      const page = { requests: paths.length, 'page, B': bytes() };
      await search(at);
      await at.waitForTimeout(500);
      const row = { ...page, 'page and first search, B': bytes() };
      await own.close();
      return { ...row, ...(await lighthouse(url)) };
    };
    console.table({
      'this site': {
        'build, s': buildSeconds,
        ...(await load('dist', origin + ours, async (at) => {
          await at.fill('header [name=q]', '知识产权');
          await at.waitForSelector('.found [role=option]');
        })),
      },
      Starlight: {
        'build, s': starlight.seconds,
        ...(await load(join(starlight.root, 'dist'), there.origin + starlight.chapter, async (at) => {
          await at.click('site-search button');
          await at.fill('site-search input', '知识产权');
          await at.waitForSelector('.pagefind-ui__result');
        })),
      },
    });
  } finally {
    there.close();
    rmSync(starlight.root, { recursive: true, force: true });
  }
} finally {
  await browser.close();
  stop();
  rmSync(stock, { recursive: true, force: true });
}
