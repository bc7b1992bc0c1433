/** What the files to take along must say, made from plan.json alone; and the words that each of them has. */
import { strFromU8, unzipSync } from 'fflate';
import { DOMParser } from 'linkedom';
import { isTranslated } from '../../src/core/published/names.ts';
import type { Clause, PlanJson } from '../../src/core/published/plan-json.ts';

export const withoutBlanks = (words: string): string => words.replace(/\s/gu, '');

type Language = 'zh' | 'en';
/**
 * What a clause says in a language: Chinese where it has no English, and nothing more where `only` asks so.
 */
function saidIn(c: Clause, language: Language, only: boolean): string {
  const zh = c.cells ?? [`${c.marker ?? ''}${c.zh ?? ''}`];
  if (language === 'zh') return zh.join('');
  const en = c.cells_en ?? [isTranslated(c) && c.en ? `${c.marker_en ?? ''}${c.en}` : ''];
  return zh.map((words, i) => (only && en[i] === words ? '' : en[i] || (only ? '' : words))).join('');
}

/**
 * The words of clauses in a language, in order, without white space; the table itself has none of its own.
 */
export const wordsOf = (clauses: readonly Clause[], language: Language, only = false): string =>
  withoutBlanks(
    clauses
      .filter((c) => c.kind !== 'table')
      .map((c) => saidIn(c, language, only))
      .join(''),
  );

/** The text of an XML document without what these selectors name, and the ids in it. */
function readXml(xml: string, without: string, id: string): { text: string; ids: string[] } {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  for (const other of [...document.querySelectorAll(without)]) other.remove();
  return {
    text: withoutBlanks(document.documentElement.textContent),
    ids: [...document.querySelectorAll(`[${id}]`)].map((e) => e.getAttribute(id)!),
  };
}

/**
 * The words and ids of the pages of a book; not its title page, its contents, its notes and the calls for them, and
 * what is added to a line.
 */
export function readEpub(bytes: Uint8Array, pages: readonly string[]): { text: string; ids: string[] } {
  const files = unzipSync(bytes);
  const read = pages.map((page) =>
    readXml(strFromU8(files[`EPUB/${page}.xhtml`]!), 'head, aside, .call, .added', 'id'),
  );
  return { text: read.map((r) => r.text).join(''), ids: read.flatMap((r) => r.ids) };
}

/** The words and ids of an Akoma Ntoso document, without its metadata and what is added to a line. */
export const readAkn = (xml: string): { text: string; ids: string[] } => readXml(xml, 'meta, remark', 'eId');

/** The styles of what a Word file says of itself. */
const own = /^(?:Cover|TOC|EditorNote)/;
/** Words in a line of the plan that are none of its. */
const added = /<w:r><w:rPr>(?:(?!<\/w:rPr>).)*<w:color w:val="545454"\/>.*?<\/w:r>/gsu;

/** The words and bookmarks of the body of a Word file; not its cover, its contents and what its notes say. */
export function readWordBody(bytes: Uint8Array): { text: string; bookmarks: string[] } {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
  const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gsu)].map(([p]) => p);
  const body = paragraphs.filter((p) => !own.test(/<w:pStyle w:val="(\w+)"/.exec(p)?.[1] ?? ''));
  const text = body
    .flatMap((p) => [...p.replace(added, '').matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, words]) => words!))
    .join('');
  const plain = text.replace(/&#(\d+);/g, (_, n) => String.fromCodePoint(Number(n)));
  return {
    text: withoutBlanks(plain),
    bookmarks: [...xml.matchAll(/w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name!),
  };
}

/** The ids of a plan that are not among these, as a file names them. */
export const lost = (
  { clauses }: Pick<PlanJson, 'clauses'>,
  ids: readonly string[],
  nameOf = (id: string) => id,
): string[] => {
  const there = new Set(ids);
  return clauses.map((c) => c.eId).filter((id) => !there.has(nameOf(id)));
};
