import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderWith, planYaml, run } from '../helpers/folder.ts';
import { useSite, wordsOf } from '../helpers/served.ts';
import { unmarkedChinese } from '../helpers/unmarked-chinese.ts';

/** What Markdown, MDX, GFM, HTML or JavaScript could take for its own. */
const nasty = [
  '{process.exit()}',
  '<script>alert(1)</script>',
  'import x from "fs"',
  'export const a = 1',
  '---',
  'a | b | c',
  '*强调* _斜_ ~~删~~ ~x~',
  '`code` ``',
  '&amp; &lt; &#x41;',
  '[x](javascript:alert(1)) ![x](y)',
  '5~8家、10~20家',
  '1*2*3',
  '{/* x */}',
  '<!-- x -->',
  '</P>',
  '<P id="x">',
  '# 不是标题',
  '> 引',
  'www.example.com http://a.example/x https://b.example mail@example.com',
  '^[note] [^1]: x',
  '\\ \\\\ \\n',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: words that would be code elsewhere
  '$x$ ${y} `${z}`',
  ':smile: ==x==',
  '“引号” "quotes" \'x\' -- --- ...',
  '+ x',
  '=== ',
  '{{x}}',
  'javascript:alert(1)',
  '<https://x.example>',
  'a\\|b',
  '<br/>',
  'ftp://x.example xmpp:a@b.example',
];
const soup = fc
  .sample(
    fc.array(
      fc.oneof(
        fc.constantFrom(...'{}<>*_~`[]()!#&|\\$^=+-:;"\'@./'),
        fc.constantFrom('甲', '乙', ' ', 'www.', 'http://', 'a@b.cn', 'x'),
      ),
      { minLength: 1, maxLength: 30 },
    ),
    { seed: 20160101, numRuns: 150 },
  )
  .map((parts) => parts.join('').trim())
  .filter(Boolean);

const lines = [
  '某{区}规划<b>',
  '',
  ...nasty,
  ...soup.map((s) => `文 ${s}`),
  ...nasty
    .map((s, i) => `${['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'][i % 10]}、${i} ${s}`)
    .slice(0, 10),
  ...nasty.map((s) => `——项 ${s}`),
  '附件1',
  '表 {x} <i>',
  ...['指标', '数'].map((c) => `\t${c}`),
  '',
  ...nasty.flatMap((s) => [`\t格 ${s.replace(/\t/g, ' ')}`, '\t1', '']),
  '表1 {x} <i>',
  '单位：*亿元*',
  '\t指标',
  '\t2014年',
  '',
  '\t甲',
  '\t1',
  '',
  '\t乙',
  '\t2',
  '',
  '注：1.{x} <b>为当年价。',
  '2.~五年累计~。',
];
/** A document without a title line, of which nothing is in English. */
const bare = [
  '为了发展，制定本规划。',
  '一、总则',
  '到2020年，建成平台3个，由市科技局负责。',
  '附件1',
  '主要指标',
  ...[
    ['指标', '单位', '2015年', '2020年', '属性'],
    ['研发投入', '亿元', '10', '20', '预期性'],
    ['创新平台', '个', '3', '5', '约束性'],
  ].flatMap((row) => [...row.map((cell) => `\t${cell}`), '']),
];
let root = '';
beforeAll(() => {
  root = folderWith(
    {
      'odd/source.txt': lines.join('\n'),
      'odd/plan.yaml': planYaml(),
      'bare/source.txt': bare.join('\n'),
      'bare/plan.yaml': planYaml({ issuer: '{ zh: 某局, en: "" }', document_number: '"某府〔2016〕1号"' }),
      'glossary.csv': 'zh,en,note_zh,note_en\n单位,"<table class=""grid"">|</table>",<b>量</b>,<b>unit</b>\n',
      'odd/notes.yaml':
        'chp_1: { zh: "<img src=x onerror=alert(1)> {1+1} *强*", en: "[x](javascript:alert(1))" }\n',
    },
    { keep: true },
  );
  const { status, out, err } = run(root, 'build');
  expect(status, out + err).toBe(0);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
const site = useSite(() => join(root, 'dist'));

test('whatever the source says comes out as those very characters, and never as code or markup', async () => {
  const page = await site.browser.newPage();
  const alarms: string[] = [];
  page.on('dialog', (d) => {
    alarms.push(d.message());
    void d.dismiss();
  });
  page.on('pageerror', (e) => alarms.push(String(e)));
  const expected = readFileSync(join(root, 'seeds/odd/source.txt'), 'utf8').replace(/\s/gu, '');
  for (const view of ['zh', 'en']) {
    await page.goto(`${site.origin}/${view}/odd/full/`);
    if (view === 'zh') expect(await wordsOf(page)).toBe(expected);
    expect(
      await page.$$eval(
        'main :is(script, i, em, code, blockquote, hr, del, img, iframe):not(.note em)',
        (found) => found.map((e) => e.outerHTML),
      ),
    ).toEqual([]);
    expect(
      await page.$$eval('caption.printed', (found) =>
        found.map((c) => [...c.querySelectorAll('p > span:not(.untranslated)')].map((s) => s.textContent)),
      ),
    ).toEqual([['表1 {x} <i>', '单位：*亿元*']]);
    expect(await page.$$eval('table + .table-note, .table-note + .table-note', (found) => found.length)).toBe(
      2,
    );
    const links = await page.$$eval('main a', (found) =>
      found.map((a) => a.getAttribute('href')).filter((h) => h !== null && !h.startsWith('/')),
    );
    expect(links).toEqual([]);
  }
  await page.goto(`${site.origin}/zh/odd/att_1/`);
  const captions = await page.$$eval('caption.printed', (all) =>
    all.map((c) => c.querySelector('a.term')?.getAttribute('title')),
  );
  expect(captions).toEqual(['<table class="grid">|</table>']);
  expect(
    await page.$$eval('caption.printed ~ thead th', (all) => all.map((th) => th.textContent?.trim())),
  ).toEqual(['指标', '2014年']);
  expect(alarms).toEqual([]);
  await page.close();
});

test('every page has one first heading, also of a document that begins without one and has no title', async () => {
  const page = await site.browser.newPage();
  const heads: Record<string, string[]> = {};
  for (const view of ['zh', 'en', 'zh-en'])
    for (const path of ['full', 'preface', 'chp_1']) {
      await page.goto(`${site.origin}/${view}/bare/${path}/`);
      heads[`${view}/${path}`] = await page.$$eval('h1', (found) => found.map((h) => h.textContent.trim()));
    }
  expect(Object.values(heads).map((found) => found.length)).toEqual(Array(9).fill(1));
  expect(heads['zh/full']).toEqual(['某区规划']);
  expect(heads['en/full']).toEqual(['Plan']);
  await page.goto(`${site.origin}/zh/bare/full/`);
  expect(await wordsOf(page)).toBe(bare.join('').replace(/\s/gu, ''));
  await page.close();
});

test('the citation of a plan whose document has no title leads to a page that is there', async () => {
  const page = await site.browser.newPage();
  for (const view of ['zh', 'en']) {
    await page.goto(`${site.origin}/${view}/bare/`);
    for (const text of await page.locator('.cite + pre').allTextContents())
      expect(text).toContain(`/${view}/bare/`);
  }
  await page.close();
});

test('on English pages of a plan without English all Chinese says that it is', async () => {
  const page = await site.browser.newPage();
  const stray: Record<string, string[]> = {};
  for (const path of [
    '',
    ...['', 'full/', 'att_1/', 'about/', 'figures/', 'promises/'].map((p) => `bare/${p}`),
  ]) {
    await page.goto(`${site.origin}/en/${path}`);
    stray[path] = await unmarkedChinese(page);
  }
  expect(Object.entries(stray).filter(([, found]) => found.length)).toEqual([]);
  await page.close();
});
