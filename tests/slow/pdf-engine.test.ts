import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pdfEngine } from '../../scripts/build/exports/pdf-engine.ts';
import { documentOf } from '../../src/core/exports/document.ts';
import { typstOf } from '../../src/core/exports/pdf/typst.ts';
import type { PlanJson } from '../../src/core/published/plan-json.ts';
import { project } from '../helpers/folder.ts';
import { readPdf } from '../helpers/pdf-file.ts';

const tiny = JSON.parse(
  readFileSync(join(project, 'tests/golden/content/tiny/plan.json'), 'utf8'),
) as PlanJson;

/** The plan with a clause whose words these are, which stands last or first in it. */
const saying = (words: string, place: 'first' | 'last'): PlanJson => {
  const own = { ...tiny.clauses.find((c) => c.kind === 'p')!, eId: 'chp_9__p_1', page: 'chp_9', zh: words };
  return { ...tiny, clauses: place === 'last' ? [...tiny.clauses, own] : [own, ...tiny.clauses] };
};
const sourceOf = (plan: PlanJson, page = '') =>
  typstOf(documentOf(plan, 'https://example.gov.cn/', page), 'zh');
const engine = await pdfEngine();
const wordsIn = async (plan: PlanJson, page?: string) =>
  (await readPdf(engine.set(() => sourceOf(plan, page)).bytes)).black;

test.each(['first', 'last'] as const)(
  'a document has its own words, whatever was set before it (%s)',
  async (place) => {
    // Both end with the same byte in UTF-8: e6898d and e5a48d.
    for (const words of ['退损区域修才。', '退损区域修复。', '退损区域修才。']) {
      expect(await wordsIn(saying(words, place))).toContain(words);
      expect(await wordsIn(saying(words, place), 'chp_9')).toContain(words);
    }
  },
);

test('a document has the same bytes whatever was set before it', async () => {
  const plan = saying('退损区域修复。', 'last');
  const first = engine.set(() => sourceOf(plan, 'chp_2')).bytes;
  engine.set(() => sourceOf(saying('退损区域修才。', 'last'), 'chp_9'));
  engine.set(() => sourceOf(plan));
  engine.forget();
  const other = await pdfEngine();
  expect(Buffer.from(other.set(() => sourceOf(plan, 'chp_2')).bytes).equals(first)).toBe(true);
  expect(Buffer.from(engine.set(() => sourceOf(plan, 'chp_2')).bytes).equals(first)).toBe(true);
});

test('that an annex is not there is set in grey, where it is named and in the contents', async () => {
  const own = { ...tiny.clauses.find((c) => c.kind === 'attachment')!, absent: true as const };
  const plan: PlanJson = { ...tiny, clauses: tiny.clauses.map((c) => (c.eId === own.eId ? own : c)) };
  for (const edition of ['zh', 'en', 'zh-en'] as const) {
    const of = (shown: PlanJson) =>
      engine.set(() => typstOf(documentOf(shown, 'https://example.gov.cn/'), edition)).bytes;
    const [before, after] = [await readPdf(of(tiny)), await readPdf(of(plan))];
    expect(after.black).toBe(before.black);
    for (const [language, mark] of [
      ['zh', '〔收到的文件中没有这一附件〕'],
      ['en', '[Notinthedocumentasreceived]'],
    ] as const)
      expect(after.grey.split(mark)).toHaveLength(edition.includes(language) ? 3 : 1);
  }
});

test('a plan and a part of it have the file of what that part says in common', () => {
  const [whole, part] = [sourceOf(tiny), sourceOf(tiny, 'chp_2')];
  const own = '/zh/of/chp_2.typ';
  expect([...part.files.keys()]).toContain(own);
  expect(whole.files.get(own)).toBe(part.files.get(own));
  expect(whole.files.get('/zh/setting.typ')).toBe(part.files.get('/zh/setting.typ'));
});

test.each([
  ['𠮷', 'U+20BB7', 'a hanzi of the second plane'],
  ['\ue000', 'U+E000', 'a sign of private use, which an error names by its number'],
  ['\ufeff', 'U+FEFF', 'a sign that no PDF/UA may have'],
  ['ᠮ', 'U+182E', 'a letter of another script'],
])('a sign that the letters lack is named by its number, and said: %s %s (%s)', async (sign, number) => {
  const plan = saying(`甲${sign}乙，丙${sign}。`, 'last');
  const { bytes, lacking } = engine.set((signs) =>
    typstOf(documentOf(plan, 'https://example.gov.cn/', ''), 'zh', signs),
  );
  expect(lacking).toEqual([sign]);
  const { black, grey } = await readPdf(bytes);
  expect(black + grey).toContain(number);
  expect(black).toMatch(/甲.*乙，丙.*。/u);
});

test('a source that cannot be set is refused in the words of Typst alone', () => {
  const untitled = { ...sourceOf(tiny), main: '#set document(title: [])\n= 甲' };
  expect(() => engine.set(() => untitled)).toThrow(/^PDF\/UA-1 error: missing document title$/u);
});

test('a word longer than a line stays on the page, and whole for who copies it', async () => {
  const long = 'pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(4);
  const { black, right } = await readPdf(
    engine.set(() => sourceOf(saying(`建设${long}平台。`, 'last'))).bytes,
  );
  expect(black).toContain(long);
  expect(right).toBeLessThan(595 - 20);
});
