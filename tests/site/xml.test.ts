/** The XML of the site is well-formed, whatever words are in it. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../scripts/bench/browser.ts';
import { escapeXml } from '../../src/core/model/escaped-xml.ts';
import { writeFeed } from '../../src/site/for-programs/feed.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/**
 * The characters below a space, the last of the alphabet of a character's halves, and what XML takes for its
 * own.
 */
const control = Array.from({ length: 32 }, (_, i) => String.fromCharCode(i)).join('甲');
const odd = [
  control,
  '\u007f\u0085\u009f',
  '\ud800甲\udc00乙',
  '\ufffe\uffff\ufdd0',
  '😀\u{10ffff}',
  '<b>&amp;]]>"\'',
  '<![CDATA[',
  '<?x?>',
  '-->',
  '\u2028',
];

test('a feed is read by an XML parser, with its words less what XML cannot write', async () => {
  const words = odd.join('文');
  const feed = writeFeed({
    language: 'zh-CN',
    name: words,
    self: `https://a.cn/?a=1&b="${words}`,
    home: 'https://a.cn/',
    entries: [
      {
        date: '2016-01-02',
        id: 'https://a.cn/#1',
        title: words,
        href: 'https://a.cn/?x&y',
        content: [{ href: 'https://a.cn/?"&', cite: words }],
      },
      { date: '2016-01-01', id: 'https://a.cn/#0', title: '', href: 'https://a.cn/', content: [] },
    ],
  });
  const page = await browser.newPage();
  const read = await page.evaluate((text) => {
    const xml = new DOMParser().parseFromString(text, 'application/xml');
    const html = new DOMParser().parseFromString(
      xml.querySelector('content')?.textContent ?? '',
      'text/html',
    );
    return {
      errors: [...xml.querySelectorAll('parsererror')].map((e) => e.textContent),
      names: [...xml.documentElement.children].map((e) => e.tagName),
      title: xml.querySelector('title')!.textContent,
      entry: xml.querySelector('entry title')!.textContent,
      cite: html.querySelector('a')?.textContent,
      elements: html.body.querySelectorAll('*').length,
    };
  }, feed);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are meant
  const kept = words.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu, '');
  const bare = (text: string | null | undefined) => text?.replace(/\s/gu, '');
  const names = ['title', 'id', 'link', 'link', 'author', 'updated', 'entry', 'entry'];
  expect(read).toMatchObject({ errors: [], names, elements: 2 });
  for (const text of [read.title, read.entry, read.cite]) expect(bare(text)).toBe(bare(kept));
  await page.close();
});

test('every character that XML 1.0 has is kept, and no other', () => {
  const all = Array.from({ length: 0x10000 }, (_, i) => String.fromCharCode(i));
  const ranges = [
    [0x9, 0xa],
    [0xd, 0xd],
    [0x20, 0xd7ff],
    [0xe000, 0xfffd],
  ] as const;
  const isCharacter = (c: string) =>
    ranges.some(([from, to]) => c.charCodeAt(0) >= from && c.charCodeAt(0) <= to);
  expect(all.filter((c) => (escapeXml(c) !== '') !== isCharacter(c))).toEqual([]);
});
