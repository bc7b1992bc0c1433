import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { englishQueries } from '../../scripts/bench/readers-queries.ts';
import {
  measure,
  type Query,
  scan,
  scanned,
  substringsOf,
  wordsOf,
} from '../../scripts/bench/search-quality.ts';
import { sent } from '../../scripts/bench/sent.ts';
import type { PlanJson } from '../../src/core/published/plan-json.ts';
import { findingsOfAxe } from '../helpers/axe.ts';
import { project } from '../helpers/folder.ts';
import { useSite } from '../helpers/served.ts';

const slug = 'futian-hitech-13fyp';
const plan = JSON.parse(readFileSync(join(project, 'content', slug, 'plan.json'), 'utf8')) as PlanJson;
const clauses = scanned(plan);
const text = clauses.map((c) => c.words).join('\n');
const site = useSite(() => join(project, 'dist'));
const queries = (all: string[]): Query[] => all.map((q) => ({ q, truth: scan(clauses, q) }));
async function open(path = '/zh/search/') {
  const context = await site.browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(site.origin + path);
  return page;
}

/** A sample on every build; the whole is in npm run bench. */
describe('everything is found', () => {
  test('words, substrings, mixed queries: recall 1, precision ≥ 0.99, the first hit right', async () => {
    const page = await open();
    const quality = await measure(
      page,
      'zh',
      queries([
        ...wordsOf(text).filter((_, i) => i % 9 === 0),
        ...substringsOf(text, 90, plan.source.lines),
        '5G',
        '互联网+',
        '158.74亿元',
        '专利申请量 15000',
        '银行 15家',
        '中国制造2025',
        'GDP',
        '10% 高新技术',
        '生物医药 疫苗',
        '华强北 创客',
        '3D打印',
      ]),
    );
    console.log(JSON.stringify(quality));
    expect(quality.recall).toBe(1);
    expect(quality.precision).toBeGreaterThanOrEqual(0.99);
    expect(quality.hit1).toBeGreaterThanOrEqual(0.97);
    await page.context().close();
  });
  test('in English: 60 queries, recall ≥ 0.99, the first hit right in ≥ 0.95', async () => {
    const page = await open('/en/search/');
    const all = englishQueries(plan);
    expect(all.filter((x) => !x.truth.length)).toEqual([]);
    expect(all.length).toBeGreaterThanOrEqual(60);
    const quality = await measure(page, 'en', all);
    console.log(JSON.stringify(quality));
    expect(quality.recall).toBeGreaterThanOrEqual(0.99);
    expect(quality.hit1).toBeGreaterThanOrEqual(0.95);
    await page.context().close();
  });
  test(
    'Traditional and full-width characters find what they stand for; notes are found at their ' +
      'clauses; the glossary bridges',
    async () => {
      const page = await open();
      const found = async (language: string, q: string) => {
        await page.goto(`${site.origin}/${language}/search/?q=${encodeURIComponent(q)}&all=1`);
        await page.waitForSelector('[data-state=done]', { state: 'attached' });
        return page.$$eval('[data-eid]', (items) => items.map((i) => (i as HTMLElement).dataset['eid']!));
      };
      expect((await found('zh', '知識產權')).slice().sort()).toEqual(scan(clauses, '知识产权').sort());
      const noted = Object.entries(plan.notes)[0]!;
      expect(await found('zh', noted[1].zh.match(/\p{sc=Han}{4,8}/u)![0])).toContain(noted[0]);
      expect(
        (await found('zh', 'maker space')).filter((id) => scan(clauses, '众创空间').includes(id)).sort(),
      ).toEqual(scan(clauses, '众创空间').sort());
      expect(await page.textContent('.results')).toContain('通过术语表找到');
      // A Chinese query on an English page: Chinese results first, each with its English.
      const chinese = scan(clauses, '众创空间').sort();
      expect((await found('en', '众创空间')).slice(0, chinese.length).sort()).toEqual(chinese);
      expect(await page.getAttribute('.results .own', 'href')).toMatch(/^\/en\//);
      await page.context().close();
    },
  );
});

test('what a search costs: nothing before its first use, its own scripts, the first query and the next', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  const paths = new Set<string>();
  page.on('request', (r) => paths.add(new URL(r.url()).pathname));
  await page.goto(`${site.origin}/zh/${slug}/about/`);
  await page.waitForTimeout(300);
  expect([...paths].filter((p) => p.includes('pagefind'))).toEqual([]);
  const before = new Set(paths);
  const bytes = (all: Iterable<string>) =>
    [...all].reduce((sum, p) => sum + sent(join(project, 'dist', p.endsWith('/') ? `${p}index.html` : p)), 0);
  await page.goto(`${site.origin}/zh/search/?q=${encodeURIComponent('知识产权')}`);
  await page.waitForSelector('.results [data-eid]');
  const scripts = [...paths].filter(
    (p) => p.includes('/_astro/') && !before.has(p) && !/preload-helper|search-narrow/.test(p),
  );
  expect(scripts.length).toBeGreaterThan(1);
  expect(bytes(scripts)).toBeLessThanOrEqual(4350);
  await page.waitForSelector('.results[data-state=done]');
  expect(bytes(paths) - bytes([...before].filter((p) => p.includes('about')))).toBeLessThanOrEqual(110_000);
  // Asked again, what was loaded is not loaded again.
  const next: string[] = [];
  page.on('request', (r) => next.push(new URL(r.url()).pathname));
  await page.fill('main [name=q]', '众创空间');
  await page.press('main [name=q]', 'Enter');
  await page.waitForSelector('.results:not([data-state=busy]) mark:text("众创空间")');
  expect(next.length).toBeGreaterThan(0);
  expect(bytes(next)).toBeLessThanOrEqual(10_000);
  await context.close();
});

test('R&D is one word, found wherever it stands', async () => {
  const standing = plan.clauses.filter(({ en }) => en?.includes('R&D')).length;
  expect(standing).toBeGreaterThan(1);
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}/en/search/?q=${encodeURIComponent('R&D')}`);
  await page.waitForSelector('.results[data-state=done]');
  expect(await page.textContent('.status')).toContain(`${standing} found`);
  expect(new Set(await page.$$eval('.results mark', (all) => all.map((m) => m.textContent)))).toEqual(
    new Set(['R&D']),
  );
  await page.close();
});

describe('what readers call things', () => {
  let page: Page;
  beforeAll(async () => {
    page = await site.browser.newPage();
  });
  afterAll(() => page.context().close());
  test.each([
    ['zh', '房补', '“房补”（没有条款含此词）→ “住房”', 'chp_5__sec_4__p_2'],
    ['zh', '谁负责实施规划？', '“实施”', 'chp_6__sec_1__p_1'],
    ['en', 'AI', '“ai” (in no clause) → “machine translation”', 'chp_4__sec_6__p_1'],
    ['en', 'Why are companies leaving?', '“companies”; “leaving”', 'chp_1__sec_2__para_1__p_1'],
    ['zh', '政府每年花多少钱搞科研', '“搞科研”（没有条款含此词）→ “科技投入”', 'chp_1__sec_1__para_4__p_2'],
    ['zh', '企业上云', '“企业上云”（没有条款含此词）→ “云计算”', 'chp_4__sec_7__p_1'],
    [
      'en',
      'science events for kids',
      '“science events” (in no clause) → “popular science education”',
      'chp_5__sec_8__p_2',
    ],
    ['en', 'submarine', null, null],
    ['zh', '停车', null, null],
    ['zh', '科学馆', '没有条款含“科学馆”，以下条款只与所问有关，未必是答案。', 'chp_5__sec_8__p_3'],
    ['en', 'share of GDP spent on R&D', 'No clause has', 'chp_1__sec_1__para_1__p_1'],
  ])('%s: %s', async (language, query, said, id) => {
    await page.goto(`${site.origin}/${language}/search/?q=${encodeURIComponent(query)}`);
    await page.waitForSelector('.results[data-state=done]', { state: 'attached' });
    const first = await page.$$eval('.results [data-eid]', (all) =>
      all.slice(0, 3).map((e) => (e as HTMLElement).dataset['eid']),
    );
    if (id) expect(first).toContain(id);
    if (said) expect(await page.textContent('.status')).toContain(said);
    else expect(first).toEqual([]);
  });
});

test('clauses that have only part of what was asked stand under “related”, not as found', async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.origin}/zh/search/?q=${encodeURIComponent('科学馆')}`);
  await page.waitForSelector('.results[data-state=done]', { state: 'attached' });
  expect(await page.$$eval('.results .divider', (all) => all.map((e) => e.textContent))).toEqual([
    '相关条款',
  ]);
  expect(await page.textContent('.status')).toContain('没有完全匹配的条款');
  await context.close();
});

test.each(['zh', 'en'])('what every query needs is fetched with the page, once: %s', async (language) => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  const engine: { path: string; status: number }[] = [];
  page.on('response', (r) => {
    const { pathname: path } = new URL(r.url());
    if (/pagefind\.js$|\/wasm\./.test(path)) engine.push({ path, status: r.status() });
  });
  await page.goto(`${site.origin}/${language}/search/?q=5G`);
  await page.waitForSelector('.results[data-state=done] [data-eid]');
  const ahead = await page.$$eval('link[rel$=preload][href*="/pagefind/"]', (links) =>
    links.map((l) => new URL((l as HTMLLinkElement).href).pathname),
  );
  expect(ahead).toHaveLength(2);
  expect(engine.toSorted((a, b) => a.path.localeCompare(b.path))).toEqual(
    ahead.sort().map((path) => ({ path, status: 200 })),
  );
  await context.close();
});

describe('searching by hand', () => {
  test('as one types, by keyboard: / leads to the box, arrows choose, Enter opens, Escape closes', async () => {
    const page = await open(`/zh/${slug}/chp_2/`);
    const loaded: string[] = [];
    page.on('request', (r) => loaded.push(new URL(r.url()).pathname));
    await page.waitForTimeout(200);
    expect(loaded.filter((p) => p.includes('pagefind'))).toEqual([]);
    await page.keyboard.press('/');
    await page.keyboard.type('知识产权');
    await page.waitForSelector('.found:not([hidden]) [role=option]');
    expect(await page.getAttribute('header [name=q]', 'aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await page.isVisible('.found')).toBe(false);
    await page.keyboard.type(' ');
    await page.waitForSelector('.found:not([hidden])');
    expect(await findingsOfAxe(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    expect(await page.getAttribute('header [name=q]', 'aria-activedescendant')).toBe('found-0');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?q=[^#]+#chp_/);
    // Back, the words and the list are there again.
    await page.goBack();
    await page.waitForSelector('.found:not([hidden]) [role=option]');
    expect(await page.inputValue('header [name=q]')).toBe('知识产权 ');
    await page.keyboard.press('ArrowDown');
    expect(await page.getAttribute('header [name=q]', 'aria-activedescendant')).toBe('found-0');
    await page.context().close();
  });
  test(
    'one arrives at the clause, the words are marked, n and p go on, Escape ends it; back leads to ' +
      'the results as they were',
    async () => {
      const page = await open(`/zh/search/?q=${encodeURIComponent('创新')}`);
      await page.waitForSelector('[data-state=done]');
      const shown = () => page.$$eval('[data-eid]', (items) => items.length);
      expect(await shown()).toBe(20);
      await page.click('.more');
      await expect.poll(shown).toBe(40);
      await page.click('[data-eid]:nth-of-type(30) a');
      await page.waitForSelector('.marks');
      const words = await page.textContent('main');
      const marks = () =>
        page.evaluate(() => [
          CSS.highlights.get('found')?.size ?? 0,
          CSS.highlights.get('current')?.size ?? 0,
        ]);
      expect((await marks())[0]).toBeGreaterThan(3);
      const target = new URL(page.url()).hash.slice(1);
      const said = await page.textContent('.marks');
      expect(
        await page.evaluate((id) => {
          const [current] = [...(CSS.highlights.get('current') as unknown as Set<Range>)];
          return document.getElementById(id)!.contains(current!.startContainer);
        }, target),
      ).toBe(true);
      await page.keyboard.press('n');
      expect(await page.textContent('.marks')).not.toBe(said);
      await page.keyboard.press('p');
      expect(await page.textContent('.marks')).toBe(said);
      await page.keyboard.press('Escape');
      expect(await marks()).toEqual([0, 0]);
      expect(await page.textContent('main')).toBe(words);
      await page.goBack();
      await page.waitForSelector('[data-state=done]');
      await expect.poll(shown).toBe(40);
      await page.context().close();
    },
  );
  test('what an old address narrows by is seen, and can be taken back, though no clause has it', async () => {
    const page = await (await site.browser.newContext()).newPage();
    await page.goto(`${site.origin}/zh/search/?q=${encodeURIComponent('知识产权')}&kind=gone`);
    const chosen = page.locator('.narrow select', { has: page.locator('option[value=gone]') });
    await expect.poll(() => chosen.inputValue()).toBe('gone');
    await chosen.selectOption('');
    await page.waitForSelector('.results [data-eid]');
    await page.context().close();
  });
  test('chapter, kind and order narrow and sort what was found, with their counts', async () => {
    const page = await open(`/zh/search/?q=${encodeURIComponent('知识产权')}&all=1`);
    await page.waitForSelector('.narrow select');
    const option = await page.$eval(
      '.narrow select',
      (select) => [...(select as HTMLSelectElement).options].map((o) => [o.value, o.text]).at(1)!,
    );
    const count = Number(/\((\d+)\)$/.exec(option[1]!)![1]);
    await page.selectOption('.narrow select >> nth=0', option[0]!);
    await page.waitForURL(/chapter=/);
    await page.waitForSelector('[data-state=done]');
    const ids = await page.$$eval('[data-eid]', (items) =>
      items.map((i) => (i as HTMLElement).dataset['eid']!),
    );
    const chapter = plan.clauses.find((c) => option[0]!.endsWith(c.zh!.slice(-6)) && c.level === 1)!.eId;
    expect(
      scan(clauses, '知识产权')
        .filter((id) => id.startsWith(chapter))
        .every((id) => ids.includes(id)),
    ).toBe(true);
    expect(count).toBe(scan(clauses, '知识产权').filter((id) => id.startsWith(chapter)).length);
    await page.context().close();
  });
  test.each([
    '',
    ' ',
    '龘龘',
    '<b>x</b>',
    '"',
    '“”',
    '.*',
    '[',
    '😀',
    '\\',
    '创'.repeat(5000),
    'a'.repeat(5000),
    '＜script＞',
    '%',
    '+',
  ])('odd input does no harm: %s', async (query) => {
    const page = await open('/zh/search/');
    const errors: string[] = [];
    page.on('pageerror', (e) => errors.push(String(e)));
    await page.fill('main [name=q]', query);
    await page.press('main [name=q]', 'Enter');
    await page.waitForSelector('[data-state=done]', { state: 'attached' });
    expect(await page.$$('.status b')).toEqual([]);
    if (query === '龘龘') expect(await page.textContent('.status')).toContain(query);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
