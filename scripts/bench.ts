/** npm run bench: the performance table of the README, measured on the built site in dist/. */
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Page } from 'playwright-core';
import type { PlanJson } from '../src/lib/plan-json.ts';
import { openBrowser } from '../tests/browser.ts';
import { englishQueries } from '../tests/search-english.ts';
import { serve } from '../tests/served.ts';
import { measure, scan, scanned, substringsOf, wordsOf, type Quality, type Query } from './search-quality.ts';

const plans = process.argv.indexOf('--plans');
if (plans >= 0) {
  const { benchPlans } = await import('./bench-plans.ts');
  await benchPlans(Number(process.argv[plans + 1]));
  process.exit();
}
if (!existsSync('dist')) {
  console.error('There is no dist/ to measure. Run npm run build first.');
  process.exit(1);
}
const slug = readdirSync('content', { withFileTypes: true }).filter((d) => d.isDirectory()).map((d) => d.name).sort()[0]!;
const plan = JSON.parse(readFileSync(join('content', slug, 'plan.json'), 'utf8')) as PlanJson;

/** Bytes as a host that compresses sends them; what pagefind wrote is compressed already. */
const sent = (path: string) => {
  const bytes = readFileSync(path);
  return /pf_|\.pagefind$/.test(path) ? bytes.length : brotliCompressSync(bytes).length;
};

const stock = 'dist/bench-stock';
const { index } = await createIndex({});
for (const language of ['zh', 'en'] as const)
  for (const c of plan.clauses) {
    const content = language === 'zh' ? (c.cells?.join(' ') ?? c.zh ?? '') : (c.cells_en?.join(' ') ?? c.en ?? '');
    if (content) await index!.addCustomRecord({ url: `/${language}/${slug}/${c.page}/#${c.eId}`, language, content, meta: { title: c.cite[language] } });
  }
await index!.writeFiles({ outputPath: join(stock, 'pagefind') });
await close();

const { origin, close: stop } = await serve('dist');
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
    return { requests: requests.length, bytes: requests.map((path) => join('dist', path.endsWith('/') ? `${path}index.html` : path)).filter(existsSync).reduce((n, f) => n + sent(f), 0) };
  };

  console.log('\nPages: what a reader loads first (brotli)');
  const pages: Record<string, { html: number; requests: number; 'with scripts': number }> = {};
  for (const path of ['/', `/zh/${slug}/`, ...['zh', 'en', 'zh-en'].flatMap((v) => [...plan.pages, 'full'].map((p) => `/${v}/${slug}/${p}/`)), `/id/${slug}/${plan.clauses.find((c) => c.kind === 'p')!.eId}/`, '/zh/search/']) {
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
    await page.waitForFunction(() => document.querySelector('.status')!.textContent && document.querySelector('.results[data-state=done]'));
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
    ['English', 'en', englishQueries.map(([q, ...patterns]) => ({ q, truth: english.filter(({ words }) => patterns.every((p) => p.test(words))).map((c) => c.eId) }))],
  ];
  const table: Record<string, Omit<Quality, 'worst'>> = {};
  const row = async (name: string, at: Page, language: 'zh' | 'en', queries: Query[], plain: string | null) => {
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
} finally {
  await browser.close();
  stop();
  rmSync(stock, { recursive: true, force: true });
}
