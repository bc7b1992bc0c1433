import { escapedLines, escapeXml } from '../../model/escaped-xml.ts';
import { noteIn, noteText } from '../../published/note.ts';
import {
  type Block,
  type Both,
  type Edition,
  type Heading,
  type Line,
  languagesOf,
  type Paragraph,
  type Run,
  type Said,
  type Square,
  saidIn,
  type Table,
} from '../blocks.ts';
import { columnsOf, sharesOf, shownOf } from '../columns.ts';
import type { Document } from '../document.ts';
import { own } from '../words.ts';

/** What the pages of a book are made from. */
export interface Book {
  doc: Document;
  edition: Edition;
  /** The page that each clause stands on, by its id. */
  pageOf: ReadonlyMap<string, string>;
}

export const tags = { zh: 'zh-CN', en: 'en' } as const;
/** The language of an element, as attributes of XHTML. */
export const tag = (language: keyof Both): string => `lang="${tags[language]}" xml:lang="${tags[language]}"`;

/** A page of the book, whole. */
export const xhtml = (title: string, language: keyof Both, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n` +
  `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" ${tag(language)}>` +
  `<head><title>${escapeXml(title)}</title><link rel="stylesheet" type="text/css" href="book.css"/></head>` +
  `<body>${body}</body></html>\n`;

function runXml({ text, to }: Run, { pageOf }: Book): string {
  const page = to && pageOf.get(to);
  return page ? `<a href="${page}.xhtml#${to}">${escapedLines(text)}</a>` : escapedLines(text);
}

const saidXml = ({ marker, lead, runs }: Said, book: Book): string =>
  (lead ? `<b>${escapeXml(marker + lead)}</b>` : escapeXml(marker)) +
  runs.map((run) => runXml(run, book)).join('');

/** The call for the editor's note on a clause: a reader shows the note where it is tapped. */
const callXml = ({ id, note }: Block) =>
  note ? `<a class="call" epub:type="noteref" role="doc-noteref" href="#note-${id}">*</a>` : '';

/** Behind the name of an annex of which nothing stands in the document, that it is not there; else empty. */
export const absentXml = ({ absent }: Block, language: keyof Both): string =>
  absent ? ` <small class="added" ${tag(language)}>${own.absent[language]}</small>` : '';

/** A heading or a paragraph in the languages of the edition, with the call for its note. */
function wordsXml(block: Heading | Paragraph, book: Book): string {
  const { edition } = book;
  if (edition !== 'zh-en') {
    const { language, ...said } = saidIn(block, edition);
    const isOther = language !== edition;
    const words = isOther ? `<span ${tag(language)}>${saidXml(said, book)}</span>` : saidXml(said, book);
    return words + absentXml(block, edition) + callXml(block);
  }
  const chinese = saidXml(block.zh, book) + absentXml(block, 'zh') + callXml(block);
  const english = (block.en ? saidXml(block.en, book) : '') + absentXml(block, 'en');
  return (
    `<span class="zh" ${tag('zh')}>${chinese}</span>` +
    (english && `<span class="en" ${tag('en')}>${english}</span>`)
  );
}

function cellXml(square: Square, isHead: boolean, edition: Edition): string {
  const { rows, columns } = square;
  const [first, english] = shownOf(square, edition) as [string, string?];
  const name = isHead ? 'th' : 'td';
  const spans = `${rows > 1 ? ` rowspan="${rows}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''}`;
  const isChinese = edition === 'en' && !square.en && /\p{sc=Han}/u.test(first);
  const second = english === undefined ? '' : `<span class="en" ${tag('en')}>${escapedLines(english)}</span>`;
  return `<${name}${spans}${isChinese ? ` ${tag('zh')}` : ''}>${escapedLines(first)}${second}</${name}>`;
}

function lineXml({ id, head, squares }: Line, edition: Edition): string {
  const cells = squares.map((square) => (square ? cellXml(square, head, edition) : '')).join('');
  return `<tr id="${id}">${cells || '<td></td>'}</tr>`;
}

/** How many hanzi fit side by side in a table on a phone. */
const phone = 26;

/** The widths of the columns of a table: narrow ones keep theirs where the screen is narrow. */
function widthsXml({ lines }: Table, edition: Edition): string {
  const shares = sharesOf(columnsOf(lines, edition), phone);
  const all = shares.reduce((a, b) => a + b, 0);
  const columns = shares.map((share) => `<col style="width:${((share * 100) / all).toFixed(1)}%"/>`);
  return `<colgroup>${columns.join('')}</colgroup>`;
}

function tableXml(table: Table, book: Book): string {
  const { edition } = book;
  const heads = table.lines.findIndex((line) => !line.head);
  const count = Math.max(heads, 0);
  const rows = (lines: Line[]) => lines.map((line) => lineXml(line, edition)).join('');
  const beside = (own: Paragraph[]) => own.map((p) => paragraphXml(p, book)).join('');
  const head = count ? `<thead>${rows(table.lines.slice(0, count))}</thead>` : '';
  return (
    `<div class="table" id="${table.id}">${beside(table.above)}<table>${widthsXml(table, edition)}${head}` +
    `<tbody>${rows(table.lines.slice(count))}</tbody></table>${callXml(table)}${beside(table.below)}</div>`
  );
}

function paragraphXml(p: Paragraph, book: Book): string {
  return `<p id="${p.id}" class="${p.role ?? p.kind}">${wordsXml(p, book)}</p>`;
}

/** A block as XHTML: it has its id, and so have its rows. */
function blockXml(block: Block, book: Book): string {
  if (block.type === 'table') return tableXml(block, book);
  if (block.type === 'paragraph') return paragraphXml(block, book);
  const name = `h${Math.min(Math.max(block.depth, 1), 6)}`;
  return `<${name} id="${block.id}" class="${block.kind}">${wordsXml(block, book)}</${name}>`;
}

/** The editor's note on a clause, at the end of its page. */
function noteXml({ id, note }: Block, edition: Edition): string {
  if (!note) return '';
  const said = noteIn(note, languagesOf(edition)).map(({ to, language, words }) => {
    const text = escapeXml(noteText(words));
    const inOwn = language === to ? text : `<span ${tag(language)}>${text}</span>`;
    return `<p ${tag(to)}>${own.editorNote[to]}${inOwn}</p>`;
  });
  return `<aside id="note-${id}" epub:type="footnote" role="doc-footnote">${said.join('')}</aside>`;
}

/** A reading page of the plan as a page of the book. */
export function chapterXml(page: string, title: string, book: Book): string {
  const { doc, edition } = book;
  const blocks = doc.blocks.filter((b) => b.page === page);
  const notes = blocks.map((b) => noteXml(b, edition)).join('');
  const words = blocks.map((b) => blockXml(b, book)).join('\n');
  const language = edition === 'en' ? 'en' : 'zh';
  return xhtml(title, language, `<section epub:type="bodymatter chapter">${words}</section>${notes}`);
}
