import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, test } from 'vitest';
import { exportFiles, type MadeFile } from '../../src/core/exports/files.ts';
import { bookmarkOf } from '../../src/core/exports/word/bookmark.ts';
import type { Clause, PlanJson } from '../../src/core/published/plan-json.ts';
import { lost, readAkn, readEpub, readWordBody, withoutBlanks, wordsOf } from '../helpers/exported.ts';
import { project } from '../helpers/folder.ts';
import { type PdfFile, readPdf, unbroken } from '../helpers/pdf-file.ts';
import { useSite } from '../helpers/served.ts';

const slug = 'futian-hitech-13fyp';
const plan = JSON.parse(readFileSync(join(project, 'content', slug, 'plan.json'), 'utf8')) as PlanJson;
const dist = join(project, 'dist');
const file = (name: string) => readFileSync(join(dist, 'data', slug, name));
const [zh, en] = [wordsOf(plan.clauses, 'zh'), wordsOf(plan.clauses, 'en')];
/** The whole plan and its reading pages, by the names of their files. */
const parts: [string, Clause[]][] = [
  ['plan', plan.clauses],
  ...plan.pages.map((page): [string, Clause[]] => [page, plan.clauses.filter((c) => c.page === page)]),
];
/** What pages and programs are told of the files. */
const listed = () => JSON.parse(file('files.json').toString()) as MadeFile[];
const site = useSite(() => dist);

test('every file that a plan has is there, with the size and the digest that its list says', () => {
  expect(listed().map((f) => f.name)).toEqual(exportFiles(plan).map((f) => f.name));
  expect(listed().filter(({ name, bytes }) => file(name).length !== bytes)).toEqual([]);
});

describe('PDF, as pdfium reads it', () => {
  const read: Record<string, PdfFile> = {};
  beforeAll(async () => {
    for (const { name } of listed().filter(({ form }) => form === 'pdf'))
      read[name.slice(0, -'.pdf'.length)] = await readPdf(file(name));
  });
  test.each(parts)('the words of %s stand in black, all, in order, and nothing else does', (name, own) => {
    for (const edition of ['zh', 'en'] as const) {
      const words = wordsOf(own, edition);
      expect(unbroken(read[`${name}.${edition}`]!.black, words)).toBe(words);
    }
  });
  test.each(parts)('side by side, each language of %s is tagged as what it is, and whole', (name, own) => {
    const { blackIn } = read[`${name}.zh-en`]!;
    const [inChinese, inEnglish] = [wordsOf(own, 'zh'), wordsOf(own, 'en', true)];
    expect(unbroken(blackIn.zh, inChinese)).toBe(inChinese);
    expect(unbroken(blackIn.en, inEnglish)).toBe(inEnglish);
  });
  test('every id is a named place on a page of the text, and pages are counted as they are', () => {
    for (const name of ['plan.zh', 'plan.en', 'plan.zh-en']) {
      const { places, pages } = read[name]!;
      expect(lost(plan, [...places.keys()])).toEqual([]);
      expect([...places.values()].every((page) => page > 1 && page < pages)).toBe(true);
      expect(listed().find((f) => f.name === `${name}.pdf`)!.pages).toBe(pages);
    }
  });
  test('it says that it is PDF/UA-1, is tagged, and names its title and language', () => {
    expect(read['plan.zh']).toMatchObject({ isTagged: true, language: 'zh-CN' });
    expect(read['plan.en']!.language).toBe('en-GB');
    const text = file('plan.zh.pdf').toString('latin1');
    expect(text).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    expect(Buffer.from(text, 'latin1').toString()).toContain(plan.title.zh);
    expect(text).toMatch(/\/Outlines \d+ 0 R/);
  });
});

describe('the book', () => {
  test.each(['zh', 'en', 'zh-en'])('%s is valid EPUB 3.3', async (edition) => {
    const { valid, messages } = await EpubCheck.validate(file(`plan.${edition}.epub`));
    expect(messages.filter((m) => m.severity !== 'info' && m.severity !== 'usage')).toEqual([]);
    expect(valid).toBe(true);
  });
  test('it has the words of the plan and every id', () => {
    const { text, ids } = readEpub(file('plan.zh.epub'), plan.pages);
    expect(text).toBe(zh);
    expect(lost(plan, ids)).toEqual([]);
    expect(readEpub(file('plan.en.epub'), plan.pages).text).toBe(en);
  });
});

describe('Word', () => {
  test('has the words of the plan, every id as a bookmark, and its notes as footnotes', async () => {
    const { text, bookmarks } = readWordBody(file('plan.zh.docx'));
    expect(text).toBe(zh);
    expect(lost(plan, bookmarks, bookmarkOf)).toEqual([]);
    expect(readWordBody(file('plan.en.docx')).text).toBe(en);
  });
  test('is read by another program: headings, tables with spans, notes', async () => {
    const styles = ['Cover', 'Cover Title', 'TOC Heading', 'toc 1', 'toc 2', 'Editor Note', 'Footnote Text'];
    const styleMap = styles.map((name) => `p[style-name='${name}'] => !`);
    const { value: html } = await mammoth.convertToHtml({ buffer: file('plan.zh.docx') }, { styleMap });
    const count = (pattern: RegExp) => html.match(pattern)?.length ?? 0;
    expect(count(/<h1/g)).toBe(plan.clauses.filter((c) => c.level === 1 && c.kind !== 'title').length);
    expect(count(/<tr>/g)).toBe(plan.clauses.filter((c) => c.cells).length);
    expect(count(/rowspan="2"/g)).toBeGreaterThan(0);
    const onTables = plan.clauses.filter((c) => c.kind === 'table' && plan.notes[c.eId]).length;
    expect(count(/<li id="footnote-/g)).toBe(Object.keys(plan.notes).length - onTables);
    const words = html
      .replace(/<ol><li id="footnote-.*$/s, '')
      .replace(/<sup>.*?<\/sup>/g, '')
      .replace(/<[^>]*>/g, '');
    const unescaped = words.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
    expect(withoutBlanks(unescaped)).toBe(zh);
  });
});

describe('Akoma Ntoso', () => {
  test('has the words of the plan and every id once', () => {
    const { text, ids } = readAkn(file('plan.zh.akn.xml').toString());
    expect(text).toBe(zh);
    expect(lost(plan, ids)).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(readAkn(file('plan.en.akn.xml').toString()).text).toBe(en);
  });
  test('both languages are expressions of one work, and references lead to what is there', () => {
    const [chinese, english] = ['zh', 'en'].map((l) => file(`plan.${l}.akn.xml`).toString()) as [
      string,
      string,
    ];
    const work = (xml: string) => /<FRBRWork>.*?<\/FRBRWork>/s.exec(xml)![0].replace(/<FRBRname.*/s, '');
    expect(work(english)).toBe(work(chinese));
    expect(english).toContain('<FRBRtranslation');
    const ids = new Set([...chinese.matchAll(/ eId="([^"]+)"/g)].map((m) => m[1]));
    const refs = [...chinese.matchAll(/ href="#([^"]+)"/g)].map((m) => m[1]);
    expect(refs.length).toBeGreaterThan(20);
    expect(refs.filter((ref) => !ids.has(ref))).toEqual([]);
  });
  /** The schema is not in the repository: where it does not lie beside the project, this is left out. */
  const schema = join(project, '..', 'shared', 'schemas', 'akn30.xsd');
  test.runIf(existsSync(schema))('is valid against the schema', () => {
    xmlRegisterFsInputProviders();
    const url = pathToFileURL(schema).href;
    using xsd = XmlDocument.fromBuffer(readFileSync(schema), { url });
    using validator = XsdValidator.fromDoc(xsd);
    for (const language of ['zh', 'en']) {
      using document = XmlDocument.fromBuffer(file(`plan.${language}.akn.xml`));
      expect(() => validator.validate(document)).not.toThrow();
    }
  });
});

describe('pages', () => {
  const html = (path: string) => readFileSync(join(dist, path, 'index.html'), 'utf8');
  test('the front page offers every file of the whole, a chapter its own in that view', () => {
    const whole = listed().filter((f) => f.page === '');
    for (const view of ['zh', 'en', 'zh-en']) {
      const offered = (page: string) =>
        [...html(page).matchAll(/href="\/data\/[^/]+\/([\w.-]+\.(?:pdf|epub|docx|akn\.xml))"/g)].map(
          (m) => m[1],
        );
      expect(offered(`${view}/${slug}`)).toEqual(whole.map((f) => f.name));
      const own = listed().filter((f) => f.page === 'chp_1' && f.edition === view);
      expect(offered(`${view}/${slug}/chp_1`)).toEqual(own.map((f) => f.name));
    }
    const { pages } = listed()[0]!;
    expect(html(`zh/${slug}`)).toContain(`（${pages} 页，`);
  });

  test('clauses chosen are saved as a Word file: their words, their headings, their citations', async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.origin}/zh/${slug}/full/?c=chp_2__sec_1__p_1,att_1__table_1__row_3`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Word' }).click();
    const bytes = readFileSync(await (await download).path());
    await page.close();
    const chosen = ['chp_2__sec_1__p_1', 'att_1__table_1__row_3'].map(
      (id) => plan.clauses.find((c) => c.eId === id)!,
    );
    const { text, bookmarks } = readWordBody(bytes);
    for (const c of chosen) expect(text).toContain(wordsOf([c], 'zh'));
    expect(bookmarks).toEqual(expect.arrayContaining(['chp_2', ...chosen.map((c) => c.eId)]));
    expect(text).not.toContain(wordsOf([plan.clauses.find((c) => c.eId === 'chp_1')!], 'zh'));
    const { value } = await mammoth.convertToHtml({ buffer: bytes });
    expect(value).toContain('[EB/OL]');
    expect(value).toContain('rowspan="2"');
  });

  test('in such a file a line of a cell stays a line, and its English begins one', async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.origin}/zh-en/${slug}/full/?c=att_1__table_1__row_3`);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Word' }).click();
    const { value } = await mammoth.convertToHtml({ buffer: readFileSync(await (await download).path()) });
    await page.close();
    const row = plan.clauses.find((c) => c.eId === 'att_1__table_1__row_3')!;
    const lines = [...row.cells![0]!.split('\n'), ...row.cells_en![0]!.split('\n')];
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(value).toMatch(new RegExp(`>${line.replace(/[()]/g, '\\$&')}<`, 'u'));
  });
});
