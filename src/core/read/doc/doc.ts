import { tableGoesOn, tableNumbers } from '../../chinese/table-words.ts';
import { escapedHtml } from '../../model/escaped-html.ts';
import type { Said, Sentence } from '../../model/sentence.ts';
import { reasons } from '../../pages/unsure-said.ts';
import { few, quoted } from '../missing.ts';
import { names, notes, said } from '../said.ts';
import { refuseLarge } from '../too-large.ts';
import type { Body, DocLine } from './body.ts';
import { lostOf } from './lost.ts';
import { type DocCell, rowsFrom as setRowsFrom, tableOfRows } from './tables.ts';
import type { DocText } from './text.ts';

/** The words of a Word document of 1997–2003, as word-extractor gives them. */
export interface Doc {
  /** The text: a line a paragraph, a tab behind each cell of a table. */
  body: string;
  footnotes: string;
  endnotes: string;
  headers: string;
  footers: string;
  comments: string;
  textBoxes: string;
  /** All characters of the text and its notes, as the tables of the file name them. */
  held: DocText;
}

/** That a file cannot be read, as a sentence. */
export const damagedFile = (kind: keyof typeof names): Sentence => said.damaged({ what: names[kind]() });

/** At most this many lines between two rows of a table may be paragraphs of a cell. */
const mostInCell = 4;

/**
 * A line that holds a table with what follows it, since the end of a row is kept as an empty cell alone: as a line
 * a row, where that gives rows of one length, each behind the other, and nothing is left but the last line.
 */
function rowsInOne(line: string): string[] {
  const cells = line.split('\t');
  const columns = cells.indexOf('');
  const rows = Math.floor(cells.length / (columns + 1));
  if (columns < 2 || rows < 2 || cells.length % (columns + 1) !== 1) return [line];
  const found = Array.from({ length: rows }, (_, r) =>
    cells.slice(r * (columns + 1), (r + 1) * (columns + 1)),
  );
  if (found.some((row) => row.at(-1) !== '')) return [line];
  return [...found.map((row) => row.join('\t')), cells.at(-1)!].filter(Boolean);
}

/** The lines of a text that end a row of a table have a tab at their end. */
const isRow = (line: string): boolean => line.endsWith('\t');

/**
 * A Word document of 1997–2003 as HTML, and what a person should look at. The format that is read of it keeps
 * neither joined cells nor where notes are called: what may be otherwise is unsure, or told. Throws Unreadable where it
 * is larger than any plan.
 */
export function docAsHtml(doc: Doc): { html: string; told: Said[]; wrote: Said } {
  const { body } = doc.held;
  const unset = body ? [] : unsetNotes(doc);
  const html = body ? setAsHtml(body, doc.held) : [...unsetAsHtml(doc), ...unset.map(noteOf)];
  const page = ['<!doctype html>', '<html lang="zh"><body>', ...html, '</body></html>', ''].join('\n');
  refuseLarge(page);
  const told = [...toldOf(doc, unset), ...lostOf(doc.held, page)];
  return { html: page, told, wrote: body?.written ? notes.odtNumbers({ n: body.written }) : '' };
}

const unsetNotes = ({ footnotes, endnotes }: Doc): string[] =>
  [footnotes, endnotes].flatMap((text) => text.split('\n').filter((n) => n.trim()));
const noteOf = (note: string, i: number): string => `<p data-note="${i + 1}">${escapedHtml(note.trim())}</p>`;

/** The paragraphs and tables of a document that says how they are set. */
function setAsHtml({ lines, notes: atEnd }: Body, held: DocText): string[] {
  const html: string[] = [];
  for (let i = 0; i < lines.length; ) {
    const line = lines[i]!;
    if (!line.depth) {
      i++;
      if (line.words) html.push(blockOf(line, held));
      continue;
    }
    const { rows, end } = setRowsFrom(lines, i);
    html.push(...setTableOf(tableOfRows(rows), held));
    i = end;
  }
  return [...html, ...atEnd.map((note) => `<p>${escapedHtml(note)}</p>`)];
}

/** The lines of words as HTML. */
const linesOf = (words: string): string => escapedHtml(words).replaceAll('\n', '<br>');

function blockOf({ words, heading }: DocLine, held: DocText, more = ''): string {
  const tag = heading >= 1 && heading <= 6 ? `h${heading}` : 'p';
  return `<${tag}${more}${raisedIn(words, held)}>${linesOf(words)}</${tag}>`;
}

function setTableOf({ rows, isSure }: ReturnType<typeof tableOfRows>, held: DocText): string[] {
  const isFrame = isSure && rows.every((row) => row.length === 1);
  if (isFrame)
    return rows.flatMap(([cell]) =>
      cell!.lines.filter(({ words }) => words).map((line) => blockOf(line, held, ' data-box')),
    );
  const isRaised = rows.flat().some(({ lines }) => lines.some(({ words }) => raisedIn(words, held)));
  const unsure = isRaised ? reasons.raisedFigure().en : reasons.joinedCells().en;
  return [
    `<table${isRaised || !isSure ? ` data-unsure="${unsure}"` : ''}>`,
    ...rows.map((row) => `<tr>${row.map(cellOf).join('')}</tr>`),
    '</table>',
  ];
}

function cellOf({ lines, columns, rows }: DocCell): string {
  const spans = [columns > 1 ? ` colspan="${columns}"` : '', rows > 1 ? ` rowspan="${rows}"` : ''].join('');
  return `<td${spans}>${lines
    .filter(({ words }) => words)
    .map(inCell)
    .join('<br>')}</td>`;
}
/** The words of a table in a cell stay in a table, so that whoever reads the page knows of it. */
const inCell = ({ words, depth }: DocLine): string =>
  depth > 1 ? `<table><tr><td>${linesOf(words)}</td></tr></table>` : linesOf(words);

/** Those of a document that does not, by the tabs behind its cells. */
function unsetAsHtml(doc: Doc): string[] {
  const html: string[] = [];
  const lines = doc.body.replace(/\r\n?/gu, '\n').split('\n').flatMap(rowsInOne);
  for (let i = 0; i < lines.length; ) {
    if (!isRow(lines[i]!)) {
      const words = lines[i++]!.trim();
      if (words) html.push(`<p${raisedIn(words, doc.held)}>${escapedHtml(words)}</p>`);
      continue;
    }
    const { rows, end } = rowsFrom(lines, i);
    html.push(...tableOf(rows, doc.held));
    i = end;
  }
  return html;
}

/** The rows of the table that begins at a line, each as its cells. */
function rowsFrom(lines: readonly string[], start: number): { rows: string[][]; end: number } {
  const rows: string[][] = [];
  let open: string[] = [];
  let end = start;
  for (let i = start; i < lines.length && open.length <= mostInCell; i++) {
    if (!isRow(lines[i]!) && (tableGoesOn.test(lines[i]!.trim()) || tableNumbers.test(lines[i]!.trim())))
      break;
    open.push(lines[i]!);
    if (!isRow(lines[i]!)) continue;
    const cells = open.join('\n').slice(0, -1).split('\t');
    const known = !rows.length || rows.some((row) => row.length === cells.length);
    const another = open.length > 1 && !known;
    if (another) break;
    rows.push(cells);
    open = [];
    end = i + 1;
  }
  return { rows, end };
}

/** Says of a paragraph which of its figures are partly raised. */
function raisedIn(words: string, { set }: DocText): string {
  const figures = (set?.raised ?? []).filter((one) => words.includes(one.words)).map(({ figure }) => figure);
  return figures.length ? ` data-raised="${escapedHtml(figures.join(' '))}"` : '';
}

function tableOf(rows: readonly (readonly string[])[], held: DocText): string[] {
  const columns = Math.max(...rows.map((row) => row.length));
  if (columns === 1)
    return rows.flatMap(([cell = '']) =>
      cell
        .split('\n')
        .filter((p) => p.trim())
        .map((p) => `<p data-box${raisedIn(p, held)}>${escapedHtml(p.trim())}</p>`),
    );
  const isRaised = rows.flat().some((cell) => raisedIn(cell, held));
  const regular = rows.every((row) => row.length === columns && row.every((cell) => cell.trim()));
  const joined = regular ? '' : reasons.joinedCells().en;
  const unsure = isRaised ? reasons.raisedFigure().en : joined;
  return [
    `<table${unsure ? ` data-unsure="${unsure}"` : ''}>`,
    ...rows.map((row) => {
      const cells = row.map((cell) => `<td>${escapedHtml(cell.trim()).replaceAll('\n', '<br>')}</td>`);
      return `<tr>${cells.join('')}</tr>`;
    }),
    '</table>',
  ];
}

/** The first words of a text, for a sentence. */
const begins = (text: string): Sentence => said.few({ quoted: quoted([{ text }]) });

function toldOf(doc: Doc, atEnd: readonly string[]): Said[] {
  const told = (text: string, sentence: (values: { words: Sentence }) => Sentence) =>
    /\p{L}/u.test(text) ? [sentence({ words: begins(text) })] : [];
  return [
    ...(atEnd.length ? [notes.docNotes({ n: atEnd.length, words: begins(atEnd[0]!) })] : []),
    ...told(`${doc.headers} ${doc.footers}`, notes.headersAndFooters),
    ...told(doc.textBoxes, notes.docTextBoxes),
    ...told(doc.comments, notes.docComments),
    ...setTold(doc.held),
    ...bodyTold(doc.held),
  ];
}

/** What a person should look at of its numbers and notes. */
function bodyTold({ body }: DocText): Said[] {
  if (!body) return [notes.docNumbers()];
  return [
    ...(body.notes.length ? [notes.notesAtEnd({ n: body.notes.length, words: few(body.notes) })] : []),
    ...(body.pictures ? [notes.pictures({ n: body.pictures })] : []),
    ...(body.lost ? [notes.odtLostNumbers({ n: body.lost })] : []),
  ];
}

/** What is hidden, struck out, deleted or a sign of a font of signs. */
function setTold({ set }: DocText): Said[] {
  if (!set) return [];
  const tell = (words: readonly string[], sentence: (values: { n: number; words: Said }) => Sentence) =>
    words.length ? [sentence({ n: words.length, words: few(words) })] : [];
  return [
    ...tell(set.hidden, notes.hidden),
    ...tell(set.struck, notes.struck),
    ...tell(set.deleted, notes.deletions),
    ...tell(set.symbols, notes.docSymbols),
  ];
}
