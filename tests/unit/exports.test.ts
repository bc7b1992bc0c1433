import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { pdfSetting } from '../../scripts/build/exports/pdf-engine.ts';
import { aknOf } from '../../src/core/exports/akn/akn.ts';
import type { Table } from '../../src/core/exports/blocks.ts';
import { columnsOf, sharesOf } from '../../src/core/exports/columns.ts';
import { issuersIn } from '../../src/core/exports/cover.ts';
import { documentOf } from '../../src/core/exports/document.ts';
import { epubOf } from '../../src/core/exports/epub/epub.ts';
import { exportFiles, shownIn } from '../../src/core/exports/files.ts';
import { literal, setWords } from '../../src/core/exports/pdf/literal.ts';
import { type Source, typstOf } from '../../src/core/exports/pdf/typst.ts';
import { bookmarkOf } from '../../src/core/exports/word/bookmark.ts';
import { wordOf } from '../../src/core/exports/word/word.ts';
import type { Clause, PlanJson } from '../../src/core/published/plan-json.ts';
import { runningTitle } from '../../src/core/published/running-title.ts';
import { lost, readAkn, readEpub, readWordBody, wordsOf } from '../helpers/exported.ts';
import { project } from '../helpers/folder.ts';

const read = (path: string) => JSON.parse(readFileSync(join(project, path), 'utf8')) as PlanJson;
const tiny = read('tests/golden/content/tiny/plan.json');
const site = 'https://example.gov.cn/';

/**
 * The tiny plan with what files trip over: a note at the end and its call, a line above a table, no English.
 */
const clause = (eId: string, more: Partial<Clause>): Clause => ({
  ...tiny.clauses[2]!,
  eId,
  kind: 'p',
  page: 'chp_2',
  path: ['chp_2'],
  en: '',
  translation: 'missing',
  ...more,
});
const hostile = '甲<b>&amp;"#\\ ]] $x$[1]见附件1。';
const at = tiny.clauses.findIndex((c) => c.eId === 'att_1');
const plan: PlanJson = {
  ...tiny,
  clauses: [
    ...tiny.clauses.slice(0, at),
    clause('chp_2__p_9', { zh: hostile }),
    clause('chp_2__table_1', { kind: 'table', zh: '' }),
    clause('chp_2__table_1__p_1', { zh: '（单位：家）', role: 'caption' }),
    clause('chp_2__table_1__row_1', {
      kind: 'row',
      zh: null,
      cells: ['甲', '乙'],
      cells_en: ['', ''],
      head: true,
    }),
    clause('chp_2__table_1__p_2', { zh: '注：略。', role: 'table-note' }),
    clause('chp_2__note_1', { kind: 'note', marker: '[1]', zh: '甲的注。' }),
    ...tiny.clauses.slice(at),
  ],
};
const zh = documentOf(plan, site);
/** All that Typst reads of a source. */
const allOf = ({ main, files }: Source) => [main, ...files.values()].join('\n');
const en = wordsOf(plan.clauses, 'en');

describe('the words of a plan, all and in order, and every id', () => {
  test('stand in its book', () => {
    const inChinese = readEpub(epubOf(zh, 'zh'), plan.pages);
    expect(inChinese.text).toBe(wordsOf(plan.clauses, 'zh'));
    expect(lost(plan, inChinese.ids)).toEqual([]);
    expect(readEpub(epubOf(zh, 'en'), plan.pages).text).toBe(en);
    expect(readEpub(epubOf(zh, 'zh-en'), plan.pages).text.length).toBe(
      wordsOf(plan.clauses, 'zh').length + wordsOf(plan.clauses, 'en', true).length,
    );
  });

  test('stand in its Word file', () => {
    const inChinese = readWordBody(wordOf(zh, 'zh'));
    expect(inChinese.text).toBe(wordsOf(plan.clauses, 'zh'));
    expect(lost(plan, inChinese.bookmarks, bookmarkOf)).toEqual([]);
    expect(readWordBody(wordOf(zh, 'en')).text).toBe(en);
  });

  test('stand in its Akoma Ntoso, a call and an annex that is named as references', () => {
    const xml = aknOf(zh, 'zh');
    const { text, ids } = readAkn(xml);
    expect(text).toBe(wordsOf(plan.clauses, 'zh'));
    expect(lost(plan, ids)).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(readAkn(aknOf(zh, 'en')).text).toBe(en);
    expect(xml).toContain('<ref href="#chp_2__note_1">[1]</ref>');
    expect(xml).toContain('见<ref href="#att_1">附件1</ref>');
  });
});

test('the same plan gives the same bytes, and the ones of another are others', () => {
  const again = documentOf(structuredClone(plan), site);
  expect(Buffer.from(wordOf(again, 'zh-en')).equals(wordOf(zh, 'zh-en'))).toBe(true);
  expect(Buffer.from(epubOf(again, 'zh-en')).equals(epubOf(zh, 'zh-en'))).toBe(true);
  expect(typstOf(again, 'zh-en')).toEqual(typstOf(zh, 'zh-en'));
  expect(typstOf(documentOf(tiny, site), 'zh-en')).not.toEqual(typstOf(zh, 'zh-en'));
});

test('words are strings in what Typst reads, never code or markup', () => {
  expect(literal('a"#\\ [x]\u{7}\n\ud800')).toBe('"a\\"#\\\\ [x]\\u{7}\\u{a}\u{fffd}"');
  const source = allOf(typstOf(zh, 'zh'));
  const outside = source.replace(/"(?:[^"\\]|\\.)*"/gu, '');
  expect(source).toContain('甲<b>&amp;\\"#\\\\ ]] $x$');
  expect(outside).not.toMatch(/甲|amp|\$x/u);
});

test('a sign that the letters lack is named by its number', () => {
  expect(setWords('甲𠮷乙', new Set(['𠮷']))).toBe('#"甲"#lacks("U+20BB7")#"乙"');
  expect(setWords('甲', new Set())).toBe('#"甲"');
});

test('a word longer than a line may end a line anywhere, and widens no column', () => {
  const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk';
  expect(setWords(`甲${long}乙`, new Set())).toBe(`#"甲"#long("${long}")#"乙"`);
  expect(setWords(long, new Set(['𠮷']))).toBe(`#long("${long}")`);
  expect(setWords('an industry-university-research alliance', new Set())).not.toContain('#long');
  const table = zh.blocks.find((b): b is Table => b.id === 'att_1__table_1')!;
  const widest = (zh: string) =>
    columnsOf([{ ...table.lines[0]!, squares: [{ zh, en: '', rows: 1, columns: 1 }] }], 'zh')[0]!;
  expect(widest(long).least).toBeLessThan(9);
  expect(widest(`详见https://example.gov.cn/${'a1'.repeat(60)}`).least).toBeLessThan(12);
});

test('in a book a word longer than a line is broken', () => {
  expect(strFromU8(unzipSync(epubOf(zh, 'zh'))['EPUB/book.css']!)).toMatch(
    /^body\{[^}]*overflow-wrap:break-word/,
  );
});

test('in a Word file a line above a word longer than a line is not torn apart, and a long title fits its cover', () => {
  const xml = (doc: typeof zh) => strFromU8(unzipSync(wordOf(doc, 'zh'))['word/document.xml']!);
  const left = /<w:pStyle w:val="BodyText"\/><w:jc w:val="left"\/>/;
  expect(xml(zh)).not.toMatch(left);
  expect(xml(zh)).toContain('"CoverTitle"');
  const long = {
    ...plan,
    title: { zh: '规划'.repeat(60), en: '' },
    clauses: [...plan.clauses, clause('chp_2__p_10', { zh: `建设${'ab'.repeat(30)}` })],
  };
  expect(xml(documentOf(long, site))).toMatch(left);
  expect(xml(documentOf(long, site))).not.toContain('"CoverTitle"');
});

test('a plan of which nobody has translated anything has the Chinese files only', () => {
  const same = plan.clauses.map((c) => ({
    ...c,
    en: c.zh ?? '',
    translation: 'reviewed' as const,
    cells_en: c.cells ?? [],
  }));
  expect(exportFiles({ ...plan, clauses: same as Clause[] }).every(({ edition }) => edition === 'zh')).toBe(
    true,
  );
});

test('a cover in both languages names an authority without English once, in Chinese', () => {
  const named = (issuer: { zh: string; en: string }) => ({ ...zh, about: { ...zh.about, issuer } });
  expect(issuersIn(named({ zh: '某局', en: 'Bureau' }), ['zh', 'en'])).toEqual([
    ['zh', '某局'],
    ['en', 'Bureau'],
  ]);
  expect(issuersIn(named({ zh: '', en: '' }), ['zh', 'en'])).toEqual([]);
  const alone = named({ zh: '某局甲乙丙', en: '' });
  expect(issuersIn(alone, ['en'])).toEqual([['zh', '某局甲乙丙']]);
  const [before, cover] = allOf(typstOf(alone, 'zh-en')).split('#set page(numbering: none)');
  expect(before).toBeDefined();
  expect(cover!.split('#v(1fr)')[0]!.match(/某局甲乙丙/gu)).toHaveLength(1);
});

test('a long title is set smaller, on the cover and above the words', () => {
  const title = (words: string): PlanJson => ({
    ...plan,
    title: { zh: words, en: '' },
    clauses: plan.clauses.map((c) => (c.kind === 'title' ? { ...c, zh: words } : c)),
  });
  const sizes = (words: string) => {
    const source = allOf(typstOf(documentOf(title(words), site), 'zh'));
    return [/text\((\S+)em, weight: 700, balanced\(title/, /#block\(\.\.headline\(.*size: (\S+)em\)/].map(
      (size) => Number(size.exec(source)![1]),
    );
  };
  const [short, long] = [sizes('某市规划'), sizes('规划'.repeat(170))];
  for (const [i, size] of short.entries()) expect(long[i]).toBeLessThan(size * 0.7);
});

test('a document without headings has no page of contents', () => {
  const bare = documentOf({ ...plan, clauses: plan.clauses.filter(({ level }) => !level) }, site);
  expect(typstOf(bare, 'zh').main).not.toContain('#outline(');
  expect(typstOf(zh, 'zh').main).toContain('#outline(');
  const body = (doc: typeof zh) => strFromU8(unzipSync(wordOf(doc, 'zh'))['word/document.xml']!);
  expect(body(zh)).toContain('>目录<');
  expect(body(bare)).not.toContain('>目录<');
});

test('the name of a bookmark is one that Word takes, and a long id keeps one of its own', () => {
  const long = (n: number) => `chp_1__sec_1__para_1__subpara_1__point_1__item_${n}`;
  expect(bookmarkOf('chp_1__sec_1')).toBe('chp_1__sec_1');
  expect(bookmarkOf(long(1))).toMatch(/^chp_\w{36}$/);
  expect(new Set(Array.from({ length: 500 }, (_, n) => bookmarkOf(long(n)))).size).toBe(500);
});

test('a plan without English has the Chinese files only', () => {
  const names = (clauses: Clause[]) => exportFiles({ ...plan, clauses }).map((f) => f.name);
  const untranslated = plan.clauses.map((c) => ({ ...c, translation: 'missing' as const }));
  expect(names(plan.clauses)).toEqual(
    expect.arrayContaining(['plan.zh-en.pdf', 'plan.en.akn.xml', 'chp_1.en.docx']),
  );
  expect(names(untranslated)).toEqual(names(plan.clauses).filter((name) => name.includes('.zh.')));
});

test('a changed clause changes what its chapter and the whole show, and no other chapter', () => {
  const changed = plan.clauses.map((c) => (c.eId === 'chp_1__sec_1__p_1' ? { ...c, zh: '改了。' } : c));
  const shown = (clauses: Clause[]) =>
    exportFiles(plan).map(
      (file) => [file.name, JSON.stringify(shownIn(file, { ...plan, clauses }))] as const,
    );
  const [before, after] = [new Map(shown(plan.clauses)), shown(changed)];
  const others = after.filter(([name, shows]) => before.get(name) !== shows).map(([name]) => name);
  expect(
    others.map((name) => name.split('.')[0]).filter((page) => page !== 'plan' && page !== 'chp_1'),
  ).toEqual([]);
  expect(others).toContain('plan.zh.pdf');
  expect(others).toContain('chp_1.zh.docx');
});

test('headings leave no level out, and cells over several keep their spans', () => {
  const depths = zh.blocks.flatMap((b) => (b.type === 'heading' ? [b.depth] : []));
  expect(depths.every((depth, i) => depth <= (depths[i - 1] ?? 0) + 1)).toBe(true);
  const table = zh.blocks.find((b): b is Table => b.id === 'att_1__table_1')!;
  expect(table.lines[1]!.squares[0]).toMatchObject({ rows: 2, columns: 1 });
  expect(table.lines[2]!.squares[0]).toBeNull();
  const columns = columnsOf(table.lines, 'zh');
  expect(columns[0]!.wanted).toBeGreaterThan(columns[1]!.wanted);
});

test('where a table is narrow, short names keep one line and long ones share the rest', () => {
  const columns = [
    { least: 3, wanted: 4 },
    { least: 3, wanted: 17 },
    { least: 3, wanted: 15 },
  ];
  expect(sharesOf(columns, 20)).toEqual([4, 8, 8]);
  expect(sharesOf(columns, 100)).toEqual([4, 17, 15]);
  expect(sharesOf(columns, 5)).toEqual([3, 3, 3]);
});

test('a running title is not cut inside a word', () => {
  expect(runningTitle('Plan for High-Tech Industry', 18)).toBe('Plan for…');
  expect(runningTitle('Plan for High-Tech Industry', 20)).toBe('Plan for High-Tech…');
  expect(runningTitle('某市国民经济和社会发展规划', 6)).toBe('某市国民经…');
  expect(runningTitle('某市规划', 6)).toBe('某市规划');
});

test('the contents of a Word file name the page of each heading, and its cover has no running title', () => {
  const xml = strFromU8(unzipSync(wordOf(zh, 'zh'))['word/document.xml']!);
  const entries = [...xml.matchAll(/<w:p><w:pPr><w:pStyle w:val="TOC[12]".*?<\/w:p>/gsu)].map(([p]) => p);
  const headings = zh.blocks.filter((b) => b.type === 'heading' && (b.depth === 1 || b.depth === 2));
  expect(entries.map((p) => / PAGEREF (\w+) /.exec(p)?.[1])).toEqual(headings.map((h) => bookmarkOf(h.id)));
  expect(xml.match(/<w:titlePg\/>/g)).toHaveLength(1);
  const part = strFromU8(unzipSync(wordOf(documentOf(plan, site, 'chp_1'), 'zh'))['word/document.xml']!);
  expect(part).not.toMatch(/titlePg|PAGEREF/);
});

test('the contents of a PDF stand closer where that brings them onto one page', () => {
  const heading = zh.blocks.find((b) => b.type === 'heading' && b.depth === 2)!;
  const size = (count: number) => {
    const { main } = typstOf({ ...zh, blocks: Array.from({ length: count }, () => heading) }, 'zh');
    return /counter\(page\)\.update\(1\)\n#set text\(([\d.]+)em/.exec(main)?.[1];
  };
  expect([10, 36, 42, 90].map(size)).toEqual(['0.95', '0.9', '0.85', '0.95']);
});

test('side by side in a book, the call for a note stands behind the Chinese that it is on', () => {
  const noted = { ...plan, notes: { chp_2__p_9: { zh: '注。', en: 'Note.' } } };
  const pages = unzipSync(epubOf(documentOf(noted, site), 'zh-en'));
  const call = '<a class="call" epub:type="noteref" role="doc-noteref" href="#note-chp_2__p_9">*</a>';
  expect(strFromU8(pages['EPUB/chp_2.xhtml']!)).toContain(`${call}</span>`);
});

describe('an annex that is named and of which nothing stands in the document is told in grey', () => {
  const line = clause('chp_2__p_10', { zh: '附件：重点项目表', role: 'attachments', absent: true });
  const heading = clause('att_9', {
    ...{ kind: 'attachment', level: 1, page: 'att_9', path: [], marker: '附件9', marker_en: 'Annex 9' },
    ...{ zh: '指标体系', en: 'Indicators', translation: 'draft', absent: true },
  });
  const annexAt = plan.clauses.findIndex((c) => c.eId === 'att_1');
  const pages = [...plan.pages, 'att_9'];
  const absent = { ...plan, pages, clauses: [...plan.clauses.toSpliced(annexAt, 0, line), heading] };
  const doc = documentOf(absent, site);
  const [chinese, english] = ['〔收到的文件中没有这一附件〕', '[Not in the document as received]'];
  const count = (text: string, words: string) => text.split(words).length - 1;
  /** How often each mark stands behind names, and in the contents, which are in Chinese side by side. */
  const expected = { zh: [2, 0, 1, 0], en: [0, 2, 0, 1], 'zh-en': [2, 2, 1, 0] };

  test.each(['zh', 'en', 'zh-en'] as const)('in a book: %s', (edition) => {
    const book = epubOf(doc, edition);
    const files = unzipSync(book);
    const body = pages.map((page) => strFromU8(files[`EPUB/${page}.xhtml`]!)).join('');
    const nav = strFromU8(files['EPUB/nav.xhtml']!);
    const marks = [body, nav].flatMap((text) => [count(text, chinese), count(text, english)]);
    expect(marks).toEqual(expected[edition]);
    if (edition !== 'zh-en') expect(readEpub(book, pages).text).toBe(wordsOf(absent.clauses, edition));
  });
  test.each(['zh', 'en', 'zh-en'] as const)('in a Word file: %s', (edition) => {
    const file = wordOf(doc, edition);
    const xml = strFromU8(unzipSync(file)['word/document.xml']!);
    const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gsu)].map(([p]) => p);
    const [contents, body] = [true, false].map((is) =>
      paragraphs.filter((p) => p.includes('w:val="TOC') === is).join(''),
    ) as [string, string];
    const marks = [body, contents].flatMap((text) => [count(text, chinese), count(text, english)]);
    expect(marks).toEqual(expected[edition]);
    if (edition !== 'zh-en') expect(readWordBody(file).text).toBe(wordsOf(absent.clauses, edition));
  });
  test.each(['zh', 'en'] as const)('in Akoma Ntoso, as a remark: %s', (language) => {
    const xml = aknOf(doc, language);
    expect([count(xml, chinese), count(xml, english)]).toEqual(expected[language].slice(0, 2));
    expect(readAkn(xml).text).toBe(wordsOf(absent.clauses, language));
  });
});

test('a note without English is said in Chinese, and once in both languages', () => {
  const noted = { ...plan, notes: { chp_2__p_9: { zh: '注。', en: '' } } };
  const doc = documentOf(noted, site);
  const pageOf = (edition: 'en' | 'zh-en') =>
    strFromU8(unzipSync(epubOf(doc, edition))['EPUB/chp_2.xhtml']!).match(/<aside.*<\/aside>/su)?.[0];
  expect(pageOf('en')).toContain('Editor’s note: <span lang="zh-CN" xml:lang="zh-CN">注。</span></p>');
  expect(pageOf('zh-en')?.match(/<p/gu)).toHaveLength(1);
  expect(allOf(typstOf(doc, 'en'))).toContain('#zh[#"注。"]');
});

test('without PDF files a build says why', () => {
  expect(pdfSetting({ PDF: 'no' })).toMatchObject({ why: { en: '--no-pdf or PDF=no was given' } });
});
