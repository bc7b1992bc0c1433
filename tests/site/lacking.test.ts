import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findingsOfAxe } from '../helpers/axe.ts';
import { folderWith, planYaml, project, runWith } from '../helpers/folder.ts';
import { useSite } from '../helpers/served.ts';

const slug = 'futian-hitech-13fyp';
/** A cell with other figures than its Chinese, one without English, three whose English is out of date. */
const edits: [RegExp | string, string][] = [
  ['"Value added of high-tech products (RMB 100 million)"', '"Value added (RMB 100 million, 37%)"'],
  [/(msgctxt "att_2__table_1__row_2__cell_1"\nmsgid .*\nmsgstr) "[^"]*"/u, '$1 ""'],
  [/(?=msgctxt "att_(?:2__table_1__row_(?:2__cell_2|1__cell_3)|1__table_1__row_3__cell_1)")/gu, '#, fuzzy\n'],
];
/** A table of which a row says the same in both languages, and its English. */
const sameCells =
  '<tr><td>指标</td><td>2030年</td><td>2035年</td></tr><tr><td>GDP</td><td colspan="2">95</td></tr>';
const sameEnglish =
  'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n' +
  'msgctxt "chp_1__table_1__row_2__cell_1"\nmsgid "GDP"\nmsgstr "GDP"\n';
let root = '';
beforeAll(() => {
  const source = '某区规划\n一、总则\n正文。\n附件1\n项目表\n项目甲。\n附件2\n指标体系\n';
  root = folderWith(
    {
      'b/source.txt': source,
      'b/plan.yaml': planYaml({ issuer: '{ zh: 某局, en: "" }' }),
      'c/source.html': `<h1>某区规划</h1><p>一、指标</p><table>${sameCells}</table>`,
      'c/plan.yaml': planYaml(),
      'c/en.po': sameEnglish,
      'd/source.txt': '某镇规划要点\n全镇要团结一致，久久为功。\n',
      'd/plan.yaml': planYaml(),
    },
    { keep: true },
  );
  cpSync(join(project, 'seeds'), join(root, 'seeds'), { recursive: true });
  const po = join(root, 'seeds', slug, 'en.po');
  writeFileSync(
    po,
    edits.reduce((text, [from, to]) => text.replace(from, to), readFileSync(po, 'utf8')),
  );
  const { status, out, err } = runWith({ PDF: 'no' }, root, 'main', 'build');
  expect(status, out + err).toBe(0);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
const site = useSite(() => join(root, 'dist'));
const page = (path: string) =>
  parseHTML(readFileSync(join(root, 'dist', path, 'index.html'), 'utf8')).document;
const text = (e: Element | null) => e?.textContent?.replace(/[\s\u2060]+/gu, ' ').trim() ?? '';

/** What a page of an annex says at cells that are shown in Chinese: their words, the name of the sign, and its line. */
const saidOn = (view: string, annex: string): string[] => {
  const document = page(`${view}/${slug}/${annex}`);
  return [...document.querySelectorAll('td .why, th .why')].map((sign) => {
    const line = document.getElementById(sign.getAttribute('href')!.slice(1));
    const words = text(sign.closest('td, th')).replace(text(sign), '');
    return `${words.trim()}: ${sign.getAttribute('aria-label')} (${text(line)})`;
  });
};
const stale = 'The Chinese has changed; translation to be updated';
const withheld = 'The translation has other figures than the Chinese; it is to be corrected';

test('each cell whose English is withheld, out of date or lacking says which, in English', () => {
  expect(saidOn('en', 'att_1')).toEqual([
    `高新技术产品增加值（亿元）: ${withheld} (‡ ${withheld})`,
    `国家级高新技术企业数（家）其中：销售收入超十亿（家）: ${stale} († ${stale})`,
  ]);
  expect(saidOn('en', 'att_2')).toEqual([
    `2014年累计数（个）: ${stale} († ${stale})`,
    '重点实验室: Not yet translated (* Not yet translated)',
    `省级: ${stale} († ${stale})`,
  ]);
});

test('what is not translated calls itself no translation, and is for search engines the Chinese page', () => {
  const ofHead = (path: string) => ({
    canonical: page(path).querySelector('link[rel=canonical]')!.getAttribute('href'),
    languages: page(path).querySelectorAll('link[hreflang]').length,
  });
  const dataOf = (path: string) => JSON.parse(page(path).querySelector('[type$="ld+json"]')!.textContent!);
  for (const path of ['b', 'b/chp_1', 'b/full'])
    expect(ofHead(`en/${path}`)).toEqual({ canonical: `http://localhost:4321/zh/${path}/`, languages: 0 });
  for (const path of ['b', 'b/chp_1']) {
    expect(dataOf(`en/${path}`)).toMatchObject({ inLanguage: 'zh-CN' });
    expect(dataOf(`en/${path}`)).not.toHaveProperty('translationOfWork');
  }
  // In part it is one, beside its Chinese.
  expect(dataOf(`en/${slug}`)).toMatchObject({ inLanguage: ['en', 'zh-CN'], translationOfWork: {} });
  expect(ofHead(`en/${slug}/about`).languages).toBe(3);
  // Another order of a page is no page of its own, for search engines.
  const promises = `http://localhost:4321/en/${slug}/promises/`;
  expect(ofHead(`en/${slug}/promises/who`)).toEqual({ canonical: promises, languages: 0 });
});

test('the Chinese in an English citation of what has no English says that it is Chinese, and nothing is added', () => {
  const cite = page('id/b/chp_1__p_1').querySelector('pre[data-format=en]')!;
  expect([...cite.querySelectorAll('[lang=zh-CN]')].map(text)).toEqual(['某局']);
  expect(cite.textContent).toMatch(/^\S.*\S$/u);
});

test.each(['zh', 'en', 'zh-en'])(
  'the front page of a plan without headings leads to no contents: %s',
  (view) => {
    const front = page(`${view}/d`);
    const places = [...front.querySelectorAll('a[href^="#"]')].map((a) => a.getAttribute('href')!.slice(1));
    expect(places.filter((id) => !front.getElementById(id))).toEqual([]);
  },
);

test('a plan without agreed terms has no glossary, one without figures none of them, and leads to none', () => {
  for (const own of ['glossary', 'figures']) {
    expect(existsSync(join(root, `dist/zh/b/${own}`))).toBe(false);
    expect(readFileSync(join(root, 'dist/sitemap.xml'), 'utf8')).not.toContain(`/b/${own}/`);
  }
  for (const path of ['zh/b', 'zh/b/chp_1', 'en/b'])
    expect(page(path).querySelector('a:is([href$="/glossary/"], [href$="/figures/"])')).toBe(null);
  expect(page(`zh/${slug}/chp_1`).querySelector('a[href$="/glossary/"]')).not.toBe(null);
});

test('and side by side, where the line below the table says it in both languages', () => {
  expect(saidOn('zh-en', 'att_1')).toEqual([
    `高新技术产品增加值（亿元）: ${withheld} (‡ 英译的数字与原文不一致，待改正 ${withheld})`,
    `国家级高新技术企业数（家）其中：销售收入超十亿（家）: ${stale} († 原文已变，英译待更新 ${stale})`,
  ]);
  expect(saidOn('zh-en', 'att_2')).toEqual([
    `2014年累计数（个）: ${stale} († 原文已变，英译待更新 ${stale})`,
    '重点实验室: Not yet translated (* 尚无英译 Not yet translated)',
    `省级: ${stale} († 原文已变，英译待更新 ${stale})`,
  ]);
});

test('a page without such cells says nothing of them', () => {
  for (const path of [`zh/${slug}/att_1`, `zh/${slug}/att_2`, `en/${slug}/chp_1`])
    expect(page(path).querySelector('.why, .reasons')).toBe(null);
});

test('the page of a row shows in English what there is, the Chinese of other cells, and why', () => {
  const said = (eId: string) => text(page(`id/${slug}/${eId}`).querySelector('.half[lang=en] .words'));
  expect(said('att_2__table_1__row_1')).toBe(
    `Innovation platforms in Futian District | 2014年累计数（个） ${stale}`,
  );
  expect(said('att_2__table_1__row_2')).toBe(`重点实验室 Not yet translated | 省级 ${stale} | 1`);
  expect(said('att_2__table_1__row_3')).toBe('Municipal level | 20');
});

/** What a page says of annexes that are not there: in the list of contents, and where they are named. */
function absentOn(view: string, path: string): [contents: string[], named: string[]] {
  const document = page(`${view}/b/${path}`);
  const said = (within: string) => [...document.querySelectorAll(`${within} small.untranslated`)].map(text);
  return [said(':is(nav.contents, ol.toc)'), said('main')];
}

test.each(['zh', 'en', 'zh-en'])('a cell that is the same in both languages stands once, in %s', (view) => {
  const row = page(`${view}/c/chp_1`).getElementById('chp_1__table_1__row_2')!;
  expect([...row.querySelectorAll('td, th')].map(text)).toEqual(['GDP', '95']);
});

test('an annex that is lacking says so, in lists of contents and where it is named', () => {
  const [zh, en] = ['收到的文件中没有这一附件', 'Not in the document as received'];
  for (const [view, says] of Object.entries({ zh: [zh], en: [en], 'zh-en': [zh, en] })) {
    expect(absentOn(view, '')[0].filter((words) => says.includes(words))).toEqual(says);
    expect(absentOn(view, 'chp_1')[0]).toEqual(says);
    expect(absentOn(view, 'att_2')[1]).toEqual(expect.arrayContaining(says));
  }
});

/** How far the frame of a table scrolls down, and the signs that stand below the last line of their words. */
function set() {
  const frame = document.querySelector('.table')!;
  const isAlone = (sign: Element) => {
    const words = document.createRange();
    words.setStart(sign.closest('td, th')!, 0);
    words.setEndBefore(sign);
    return [...words.getClientRects()].at(-1)!.bottom <= sign.getBoundingClientRect().top;
  };
  const alone = [...document.querySelectorAll('.why')].filter(isAlone).map((sign) => sign.textContent);
  return { scrolls: frame.scrollHeight - frame.clientHeight, alone };
}

describe.each(['en', 'zh-en'])('without scripts, %s', (view) => {
  test.each([360, 1280])('a sign is pressed or followed by keyboard to its line, at %i px', async (width) => {
    const context = await site.browser.newContext({
      javaScriptEnabled: false,
      viewport: { width, height: 800 },
    });
    const opened = await context.newPage();
    await opened.goto(`${site.origin}/${view}/${slug}/att_2/`);
    const line = opened.locator('[id="att_2__table_1-missing"]');
    const sign = opened.locator('a.why[href$="-missing"]');
    await sign.scrollIntoViewIfNeeded();
    const { x, y, height } = (await sign.boundingBox())!;
    // Beside the sign, as a finger may fall.
    await opened.mouse.click(x - 15, y + height / 2);
    await opened.waitForURL(/#att_2__table_1-missing$/u);
    await opened.goBack();
    await sign.focus();
    await opened.keyboard.press('Enter');
    await opened.waitForURL(/#att_2__table_1-missing$/u);
    expect(await line.evaluate((e) => e.matches(':target') && e.getBoundingClientRect().top > 0)).toBe(true);
    await opened.emulateMedia({ media: 'print' });
    expect(await line.isVisible()).toBe(true);
    await context.close();
  });

  test.each(['light', 'dark'] as const)(
    'axe finds nothing, %s; a sign stands on the last line of its words',
    async (colorScheme) => {
      const context = await site.browser.newContext({ viewport: { width: 360, height: 800 }, colorScheme });
      const opened = await context.newPage();
      for (const annex of ['att_1', 'att_2']) {
        await opened.goto(`${site.origin}/${view}/${slug}/${annex}/`);
        expect(await findingsOfAxe(opened)).toEqual([]);
        expect(await opened.evaluate(set)).toEqual({ scrolls: 0, alone: [] });
      }
      await context.close();
    },
  );
});
