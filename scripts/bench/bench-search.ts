/** What the search of a built site costs, how well it finds, and how soon: beside pagefind as it comes. */
import type { Page } from 'playwright-core';
import { settled } from './bench-pages.ts';
import type { Benched } from './benched.ts';
import { englishQueries, twoQueries } from './readers-queries.ts';
import { measure, type Quality, type Query, scan, scanned, substringsOf, wordsOf } from './search-quality.ts';
import { watchRequests } from './sent.ts';
import { stockBundle } from './stock-index.ts';

const searchPage = (origin: string, language = 'zh') => `${origin}/${language}/search/`;

/** Prints the bytes of a first query, the search page with it, and of the next. */
export async function bytesOfQueries({ folder, origin, context, plan }: Benched): Promise<void> {
  const [firstQuery, nextQuery] = twoQueries(plan);
  console.log('\nSearch: bytes of a query');
  const page = await context.newPage();
  const asked = watchRequests(page, folder);
  const transferred = async (act: () => Promise<unknown>) => {
    asked.forget();
    await act();
    await page.waitForTimeout(settled);
    return { requests: asked.count(), bytes: asked.bytes() };
  };
  const first = await transferred(async () => {
    await page.goto(`${searchPage(origin)}?q=${encodeURIComponent(firstQuery)}`);
    await page.waitForSelector('.results[data-state=done]');
  });
  const next = await transferred(async () => {
    await ask(page, nextQuery);
    await page.waitForFunction(
      () =>
        document.querySelector('.status')!.textContent && document.querySelector('.results[data-state=done]'),
    );
  });
  console.table({ 'first query, the page and the engine with it': first, 'next query': next });
  await page.close();
}

/** Types a query into the search page and sends it. */
async function ask(page: Page, query: string): Promise<void> {
  await page.fill('main [name=q]', query);
  await page.press('main [name=q]', 'Enter');
}

/**
 * Prints how well the search finds what a plain scan finds, and which queries it does not answer to
 * perfection.
 */
export async function qualityOfSearch({ origin, context, plan }: Benched): Promise<void> {
  console.log('\nSearch: quality, each query in a fresh instance');
  const page = await context.newPage();
  const table: Record<string, Omit<Quality, 'worst'>> = {};
  for (const [name, language, queries] of querySets(plan)) {
    await page.goto(searchPage(origin, language));
    const { worst, ...ours } = await measure(page, language, queries);
    table[name] = ours;
    if (worst.length) console.log(`${name}, not perfect: ${worst.slice(0, 12).join('; ')}`);
    const { worst: _, ...theirs } = await measure(page, language, queries, stockBundle);
    table[`${name}, stock pagefind`] = theirs;
  }
  console.table(table);
  await page.close();
}

/** Sets of queries by name, each query with the clauses of the plan that answer it. */
function querySets(plan: Benched['plan']): [name: string, language: 'zh' | 'en', queries: Query[]][] {
  const clauses = scanned(plan);
  const text = clauses.map((c) => c.words).join('\n');
  const chinese = (queries: string[]) => queries.map((q): Query => ({ q, truth: scan(clauses, q) }));
  const sets: ReturnType<typeof querySets> = [
    ['all words', 'zh', chinese(wordsOf(text))],
    ['500 substrings', 'zh', chinese(substringsOf(text, 500))],
    ['English', 'en', englishQueries(plan)],
  ];
  return sets.filter(([, , queries]) => queries.length > 0);
}

/** Prints how long a query takes that the engine has answered before, on a machine four times as slow. */
export async function warmQuery({ origin, context, plan }: Benched): Promise<void> {
  const text = scanned(plan)
    .map((c) => c.words)
    .join('\n');
  const page = await context.newPage();
  await page.goto(searchPage(origin));
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
  await page.close();
}

/** Prints how soon the first result is there on a slow network, here and with pagefind as it comes. */
export async function firstResults(site: Benched): Promise<void> {
  const [query] = twoQueries(site.plan);
  console.log(
    '\nThe first result on a simulated 4G network (1.6 Mbit/s, 150 ms), from the query to the first ' +
      'result; median of 5',
  );
  const medianOf = async (find: (page: Page) => Promise<unknown>) => {
    const times: number[] = [];
    for (let i = 0; i < 5; i++) times.push(await timeOnSlowNetwork(site, find));
    return times.sort((a, b) => a - b)[2]!;
  };
  const ours = await medianOf(async (page) => {
    await ask(page, query);
    await page.waitForSelector('.results [data-eid]');
  });
  const theirs = await medianOf((page) =>
    page.evaluate(
      `(async () => { const pagefind = await import('${stockBundle}'); ` +
        `const { results } = await pagefind.search(${JSON.stringify(query)}); await results[0].data(); })()`,
    ),
  );
  console.table({
    'this site': { ms: ours, ratio: Number((ours / theirs).toFixed(2)) },
    'stock pagefind': { ms: theirs, ratio: 1 },
  });
}

/**
 * How many milliseconds it takes to find something from the search page, in a browser that has not been
 * there.
 */
async function timeOnSlowNetwork(
  { origin, browser }: Benched,
  find: (page: Page) => Promise<unknown>,
): Promise<number> {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(searchPage(origin));
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 94_000,
  });
  const start = Date.now();
  await find(page);
  const time = Date.now() - start;
  await context.close();
  return time;
}
