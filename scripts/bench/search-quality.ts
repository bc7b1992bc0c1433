import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import type { Clause, PlanJson } from '../../src/core/published/plan-json.ts';
import { normal, terms } from '../../src/core/search/find.ts';
import { numbersFrom } from './other-plans.ts';

/** A query, and the clauses that hold it. */
export interface Query {
  q: string;
  truth: string[];
}
export interface Quality {
  queries: number;
  recall: number;
  precision: number;
  hit1: number;
  worst: string[];
}

const code = stripTypeScriptTypes(
  readFileSync(new URL('../../src/core/search/find.ts', import.meta.url), 'utf8'),
);

/** A clause as a plain scan reads it. */
interface Scanned {
  eId: string;
  words: string;
  above: string;
}

/** The Chinese words of every clause, and those of the headings above it. */
export function scanned(plan: PlanJson): Scanned[] {
  const byId = new Map(plan.clauses.map((c) => [c.eId, c]));
  const printed = (c: Clause) => normal(c.cells?.join(' ') ?? `${c.marker ?? ''}${c.zh ?? ''}`);
  return plan.clauses.map((c) => ({
    eId: c.eId,
    words: printed(c),
    above: c.path
      .filter((id) => id !== c.eId)
      .map((id) => printed(byId.get(id)!))
      .join(' '),
  }));
}

/**
 * The clauses in which all terms of a query stand: in their words or in the headings above, one at least in
 * their words.
 */
export function scan(clauses: readonly Scanned[], q: string): string[] {
  const wanted = terms(q);
  return clauses
    .filter(
      ({ words, above }) =>
        wanted.every((t) => words.includes(t) || above.includes(t)) && wanted.some((t) => words.includes(t)),
    )
    .map((c) => c.eId);
}

/**
 * How well a query was answered: of what should be found, of what was found, and whether the first is right.
 */
interface Answered {
  q: string;
  recall: number;
  precision: number;
  hit1: number;
}
function answered({ q, truth }: Query, found: readonly string[], first: string | undefined): Answered {
  const ids = new Set(found);
  const right = truth.filter((id) => ids.has(id)).length;
  return {
    q,
    recall: truth.length ? right / truth.length : 1,
    precision: ids.size ? right / ids.size : 1,
    hit1: truth.length === 0 || truth.includes(first ?? '') ? 1 : 0,
  };
}

/** The quality over all queries, and those that were not answered to perfection. */
function qualityOf(each: readonly Answered[]): Quality {
  const mean = (key: 'recall' | 'precision' | 'hit1') => each.reduce((n, e) => n + e[key], 0) / each.length;
  return {
    queries: each.length,
    recall: mean('recall'),
    precision: mean('precision'),
    hit1: mean('hit1'),
    worst: each
      .filter(({ recall, precision, hit1 }) => recall < 1 || hit1 < 1 || precision < 1)
      .map(
        ({ q, recall, precision, hit1 }) =>
          `${q} (recall ${recall.toFixed(2)}, precision ${precision.toFixed(2)}, first ${hit1})`,
      ),
  };
}

/**
 * Runs queries in a page of the built site, each in a fresh instance of the engine, and holds the literal
 * results against the truth. `stock`: the address of a plain pagefind bundle, asked the query as typed.
 */
export async function measure(
  page: Page,
  language: 'zh' | 'en',
  queries: readonly Query[],
  stock: string | null = null,
): Promise<Quality> {
  // As text: what stands here runs in the page, and nothing may rewrite its imports on the way.
  const found = await page.evaluate<string[][]>(`(async ({ code, language, queries, stock }) => {
    const file = new Blob([code], { type: 'text/javascript' });
    const { find, metaWeights } = await import(URL.createObjectURL(file));
    const pagefind = await import(stock ?? '/' + language + '/pagefind/pagefind.js');
    // What an engine has fetched, the next one is given.
    const { fetch } = window;
    const fetched = new Map();
    window.fetch = async (address, init) => {
      const key = String(address);
      if (!fetched.has(key)) fetched.set(key, fetch(address, init));
      return (await fetched.get(key)).clone();
    };
    const out = [];
    for (const q of queries) {
      const ranking = stock ? {} : { ranking: { metaWeights } };
      const engine = pagefind.createInstance({ baseUrl: '/', noWorker: true, ...ranking });
      const results = stock ? (await engine.search(q)).results : (await find(engine, q)).literal;
      out.push(await Promise.all(results.map(async (r) => (await r.data()).url.split('#')[1])));
    }
    window.fetch = fetch;
    return out;
  })(${JSON.stringify({ code, language, queries: queries.map((x) => x.q), stock })})`);
  return qualityOf(queries.map((query, i) => answered(query, found[i]!, found[i]![0])));
}

/** A query over all plans of a site: `truth` names clauses as {plan}#{eId}. */
interface SiteQuality extends Quality {
  bytes: { median: number; max: number };
}

/** What the search page of a built site lists as literal results, as {plan}#{eId}. */
export const listed = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const items = [...document.querySelectorAll<HTMLElement>('.results > li')];
    const end = items.findIndex((li) => !li.dataset['eid']);
    return (end < 0 ? items : items.slice(0, end)).map(
      (li) => `${li.querySelector('a')!.pathname.split('/').at(-3)}#${li.dataset['eid']}`,
    );
  });

/**
 * Asks the search page of a built site each query in a browser of its own: the first results with the bytes
 * they took (`sent` of each path), then all of them.
 */
export async function measureSite(
  browser: Browser,
  origin: string,
  queries: readonly Query[],
  sent: (path: string) => number,
): Promise<SiteQuality> {
  const each: (Answered & { bytes: number })[] = [];
  for (const { q, truth } of queries) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const paths: string[] = [];
    page.on('request', (r) => paths.push(new URL(r.url()).pathname));
    const search = async (more: string) => {
      await page.goto(`${origin}/zh/search/?q=${encodeURIComponent(q)}${more}`);
      await page.waitForSelector('.results[data-state=done]', { state: 'attached', timeout: 120_000 });
    };
    await search('');
    const bytes = paths.reduce((sum, path) => sum + sent(path), 0);
    const [first] = await listed(page);
    await search('&all=1');
    each.push({ bytes, ...answered({ q, truth }, await listed(page), first) });
    await context.close();
  }
  const sizes = each.map((e) => e.bytes).sort((a, b) => a - b);
  return { ...qualityOf(each), bytes: { median: sizes[sizes.length >> 1]!, max: sizes.at(-1)! } };
}

/** The words of two or more Han characters in a text, as a dictionary cuts it. */
export const wordsOf = (text: string): string[] => [
  ...new Set(
    [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)]
      .filter((s) => /^\p{sc=Han}{2,}$/u.test(s.segment))
      .map((s) => s.segment),
  ),
];

/** Substrings of 2 to 8 Han characters inside punctuation, the same ones for the same seed. */
export function substringsOf(text: string, count: number, seed = 1): string[] {
  const runs = text.match(/\p{sc=Han}{2,}/gu) ?? [];
  const random = numbersFrom(seed);
  return Array.from({ length: count }, () => {
    const run = [...runs[random(runs.length)]!];
    const length = Math.min(run.length, 2 + random(7));
    const from = random(run.length - length + 1);
    return run.slice(from, from + length).join('');
  });
}
