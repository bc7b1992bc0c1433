import MarkdownIt from 'markdown-it';
import { readMarker } from '../../chinese/heading-numbers.ts';
import { oneLine } from '../../model/line-breaks.ts';
import type { Cell } from '../../model/plan.ts';
import { linesOf, type SourceLine } from '../../model/source-line.ts';
import { headed, isMostlyEmpty, squareOf } from '../../tables/grid.ts';
import { drawnFrom, gridOf } from '../drawn-tables.ts';
import { type Page, readHtml } from '../html/html.ts';
import { charactersLess, type Piece } from '../missing.ts';

const markdownIt = new MarkdownIt({ html: true });
/** The first line of a table drawn with rules. */
const rule = /^(?:\+(?:[-=:]+\+)+|[┌┏╔╒╓][\u2500-\u257f]+)$/u;
/** Whether a line parts the heading of a table from its rows: | --- | :-: |. */
const isDelimiter = (words: string) =>
  /^[|:\s-]+$/u.test(words) && cellsOf(words).every((c) => /^:?-+:?$/u.test(c));

/**
 * Bold words between Chinese characters, which CommonMark does not see where a stop stands inside: **甲。**乙.
 */
const bold = /(\*\*|__)(?=\S)((?:(?!\1).){1,200}?)(?<=\S)\1/gu;

/** What pandoc writes beside the words: {#an-anchor} behind a heading, []{#_Toc1 .anchor}. */
const attributes = /\[\]\{#[^{}]{1,200}\}|(?<!\s)\s*\{#[^{}]{1,200}\}(?=\s*$)/gu;

/** Where Markdown calls for a footnote, and where the footnote stands. */
const footnote = /\[\^(\d{1,3})\]/gu;

/** A longer line is no Markdown that a person wrote. */
const longest = 20_000;
/** A comment of HTML, and where one begins that ends on another line. */
const comment = /^<!--/u;
const attribute = /\s[\w-]+\s*=/u;

/**
 * The words of a piece of Markdown without its signs, on one line, since a reference (&#10;) may stand for a
 * break; what its signs hold beside words (addresses, comments, attributes) goes to `tell`.
 */
function inline(source: string, tell: (text: string) => void): string {
  if (source.length > longest) return source;
  const plain = source
    .replace(attributes, (found) => {
      tell(found);
      return '';
    })
    .replace(bold, '$2');
  const words: string[] = [];
  for (const { type, content, attrs, markup } of markdownIt.parseInline(plain, {})[0]?.children ?? []) {
    if (markup !== 'autolink')
      for (const [name, value] of attrs ?? []) if (name !== 'alt' && value) tell(String(value));
    if (type === 'html_inline') tell(content);
    else words.push(type === 'softbreak' || type === 'hardbreak' ? ' ' : content);
  }
  return oneLine(words.join('').replace(footnote, '[$1]'));
}

/** Whether a line is a rule across the page: ---, * * *. */
const isRule = (words: string) => /^[-*_\s]+$/u.test(words) && (words.match(/[-*_]/gu)?.length ?? 0) >= 3;

/** A heading with the signs of Markdown: its level and its words, without the signs that may close it. */
function headingOf(words: string): { level: number; words: string } | null {
  const signs = /^(#{1,6})\s+/u.exec(words);
  if (!signs) return null;
  let end = words.length;
  while (end > signs[0].length && words[end - 1] === '#') end--;
  return { level: signs[1]!.length, words: words.slice(signs[0].length, end).trimEnd() };
}

/** An entry of a numbered list: 1. and a blank; a heading is more often set without one. */
const entry = /^(\d{1,2})[.)]\s+(?=\S)/u;
const fence = /^(?:```|~~~)/u;

/** What a piece of Markdown can be, by its first line; the first that begins there reads on to its end. */
interface MarkdownRule {
  name: string;
  says: string;
  example: string;
  begins: (reader: MarkdownReader, i: number) => boolean;
  /** Reads it; the index of its last line. */
  read: (reader: MarkdownReader, i: number) => number;
}

const frontRule = /^---\s*$/u;
const tableTag = /^<table[\s>]/iu;
/** A break of a cell, or code, in which it is none. */
const breakOrCode = /<br\s*\/?>|(?<!`)(`+)(?!`).*?[^`]\1(?!`)/giu;
/** What stands for a break while the signs of a cell are read, which may be open across it: **指标<br>名称**. */
const lineMark = '\u001e';
const underline = /^(?:=+|-+)$/u;
const item = /^[-*+]\s+(?=\S)/u;
const quote = /^>\s?/u;
const indent = /^(?:　+|\s+)/u;
/** A backslash that ends a line breaks it there, where the paragraph goes on. */
const hardBreak = /(?<!\\)\\$/u;
const boldThroughout = /^(\*\*|__)(?:(?!\1).)+\1$/u;
const isDrawn = (line: SourceLine | undefined) => /^[|+\u2500-\u257f]/u.test(line?.raw.trim() ?? '');

/** In their order: what holds other signs as text stands before the signs. */
export const markdownRules: readonly MarkdownRule[] = [
  {
    name: 'front matter',
    says: 'Between two lines of --- at the top stand settings, which are no words of the text.',
    example: '---\ntitle: 某区规划\n---\n',
    begins: (reader, i) => i <= reader.front,
    read: (reader, i) =>
      reader.add(i, { raw: frontRule.test(reader.raw(i)) ? '' : reader.raw(i), chrome: true }),
  },
  {
    name: 'code',
    says: 'Between fences every line stands as it is.',
    example: '```\n# 甲\n```\n',
    begins: (reader, i) => reader.isFenced(i),
    read: (reader, i) => reader.add(i, { raw: reader.raw(i), prose: true }),
  },
  {
    name: 'comment',
    says: 'A comment of HTML that ends on another line is none of the text.',
    example: '<!--\n甲\n-->\n',
    begins: (reader, i) => comment.test(reader.words(i)) && !reader.words(i).includes('-->'),
    read: (reader, i) => {
      const end = reader.until(i, (raw) => raw.includes('-->'));
      for (let k = i; k <= end; k++) reader.add(k, { raw: reader.raw(k), chrome: true });
      return end;
    },
  },
  {
    name: 'HTML table',
    says: 'A table of HTML is read as HTML.',
    example: '<table>\n<tr><td>甲</td><td>乙</td></tr>\n<tr><td>丙</td><td>丁</td></tr>\n</table>\n',
    begins: (reader, i) => tableTag.test(reader.words(i)),
    read: (reader, i) =>
      reader.html(
        i,
        reader.until(i, (raw) => /<\/table>/iu.test(raw)),
      ),
  },
  {
    name: 'piped table',
    says: 'Cells between pipes, with a delimiter row below the first.',
    example: '| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |\n',
    begins: (reader, i) =>
      reader.words(i).includes('|') && reader.raw(i + 1).includes('|') && isDelimiter(reader.words(i + 1)),
    read: (reader, i) => reader.piped(i),
  },
  {
    name: 'ruled table',
    says: 'A table drawn with rules, as pandoc writes what pipes cannot say.',
    example: '+---+---+\n| 甲 | 乙 |\n+---+---+\n',
    begins: (reader, i) => rule.test(reader.words(i)) && isDrawn(reader.source[i + 1]),
    read: (reader, i) => reader.ruled(i),
  },
  {
    name: 'rule or fence',
    says: 'A rule across the page, a fence, or the line that makes the one above it a heading.',
    example: '某区规划\n===\n',
    begins: (reader, i) => {
      const words = reader.words(i);
      return isRule(words) || /^=+$/u.test(words) || fence.test(words);
    },
    read: (reader, i) => reader.underlined(i),
  },
  {
    name: 'line',
    says: 'Any other line: a heading, an entry of a list, a quotation or words.',
    example: '## 一、总则\n',
    begins: () => true,
    read: (reader, i) => reader.line(i),
  },
];

/**
 * Markdown line by line: a plan numbers its headings and lists itself, so that the signs are evidence and no
 * structure of their own. See `Page` for what it gives.
 */
export function readMarkdown(text: string): Page {
  const reader = new MarkdownReader(linesOf(text));
  for (let i = 0; i < reader.source.length; i++)
    i = markdownRules.find((rule) => rule.begins(reader, i))!.read(reader, i);
  const { lines, told, all } = reader;
  return { lines, told, all };
}

/** The lines of a text in Markdown, and what has been read of them. */
class MarkdownReader {
  readonly lines: SourceLine[] = [];
  readonly told: Piece[] = [];
  readonly all: Piece[] = [];
  readonly source: SourceLine[];
  /** The last line of the front matter; -1 where there is none. */
  readonly front: number;
  private readonly listed: ReadonlySet<SourceLine>;
  private fenced = false;

  constructor(source: SourceLine[]) {
    this.source = source;
    this.front = frontRule.test(source[0]!.raw)
      ? source.findIndex(({ raw }, i) => i > 0 && frontRule.test(raw))
      : -1;
    this.listed = numberedEntries(source);
  }

  raw(i: number): string {
    return this.source[i]?.raw ?? '';
  }

  words(i: number): string {
    return this.raw(i).trim();
  }

  /** Whether a line stands between fences; told once a line, in their order. */
  isFenced(i: number): boolean {
    const isFence = fence.test(this.words(i));
    if (isFence) this.fenced = !this.fenced;
    return this.fenced && !isFence;
  }

  /** Adds a line of the text; its index. */
  add(i: number, line: Omit<SourceLine, 'no'>): number {
    this.lines.push({ no: this.source[i]!.no, ...line });
    return i;
  }

  /** The first line from `i` that fits, else the last of the text. */
  until(i: number, fits: (raw: string) => boolean): number {
    let end = i;
    while (end < this.source.length - 1 && !fits(this.raw(end))) end++;
    return end;
  }

  html(i: number, end: number): number {
    const text = this.source.slice(i, end + 1).map(({ raw }) => raw);
    const page = readHtml(text.join('\n'), this.source[i]!.no - 1);
    for (const line of page.lines) this.lines.push(line);
    for (const piece of page.told) this.told.push(piece);
    for (const piece of page.all) this.all.push(piece);
    return end;
  }

  piped(i: number): number {
    const rows: Cell[][] = [];
    for (let k = i; k < this.source.length && this.raw(k).includes('|'); k++) {
      const { no } = this.source[k]!;
      if (k !== i + 1) rows.push(cellsOf(this.words(k)).map((cell) => squareOf(this.readCell(cell, no), no)));
    }
    const grid = squared(rows);
    if (grid) this.add(i, { raw: '', grid: headed(grid, 1) });
    else
      for (const row of rows)
        this.lines.push({ no: row[0]!.lines[0], raw: row.map((c) => c.words).join(' ') });
    return i + rows.length;
  }

  ruled(i: number): number {
    const { drawn, ...read } = drawnFrom(this.source, i, (words, no) => this.read(words, no));
    // A line too long to be drawn stands as it is.
    const end = Math.max(i, read.end);
    const grid = gridOf(drawn, this.source[end + 1]);
    if (grid) this.add(i, { raw: '', grid });
    else for (const line of this.source.slice(i, end + 1)) this.lines.push(line);
    return end;
  }

  underlined(i: number): number {
    const words = this.words(i);
    const above = this.lines.at(-1);
    if (underline.test(words) && above?.raw && !above.heading) above.heading = words.startsWith('=') ? 1 : 2;
    if (/[\p{L}\p{N}]/u.test(words)) this.told.push({ text: words, line: this.source[i]!.no });
    return this.add(i, { raw: '' });
  }

  line(i: number): number {
    const words = this.words(i);
    const heading = headingOf(words);
    const quoted = quote.exec(words);
    const listed = item.exec(words);
    const all = heading?.words ?? words.slice((quoted ?? listed)?.[0].length ?? 0);
    const own = this.words(i + 1) ? all.replace(hardBreak, '') : all;
    return this.add(i, {
      raw: (indent.exec(this.raw(i))?.[0] ?? '') + this.read(own, this.source[i]!.no),
      ...(heading && { heading: heading.level, asserted: true }),
      ...((listed || this.listed.has(this.source[i]!)) && { item: true }),
      ...(quoted && { prose: true }),
      ...(boldThroughout.test(words) && { strong: true }),
    });
  }

  /** The words of a cell; where <br> breaks it, a line begins, as in a table of HTML. */
  private readCell(words: string, no: number): string {
    const marked = words.replace(breakOrCode, (found, isCode) => (isCode ? found : lineMark));
    const lines = this.read(marked, no).split(lineMark);
    return lines
      .map((line) => line.trim())
      .join('\n')
      .trim();
  }

  /**
   * The words of a piece without its signs; what they hold beside words is told where a reader would miss it.
   */
  private read(words: string, no: number): string {
    const beside: string[] = [];
    const found = inline(words, (said) => beside.push(said));
    for (const said of beside)
      if (comment.test(said) || !said.startsWith('<') || attribute.test(said))
        this.told.push({ text: said, line: no });
    const letters = lettersOf(markdownIt.utils.unescapeAll(words));
    this.all.push({ text: charactersLess(letters, lettersOf(beside.join(''))), line: no });
    return found;
  }
}

/**
 * Entries of numbered lists: of equal numbers (1. 1. 1. leaves the counting to Markdown), and, where headings below the
 * title are set as such, of numbers that follow one another; none where one of these is a title with its text
 * (1. 新能源汽车。推进产业园建设。), for its like without text (3. 生物医药。) is one, too.
 */
function numberedEntries(source: readonly SourceLine[]): ReadonlySet<SourceLine> {
  const isMarked = source.some(
    ({ raw }) => /^##+\s/u.test(raw) || (/^#\s/u.test(raw) && readMarker(raw.replace(/^#\s+/u, ''))),
  );
  // What is set in below an entry parts it from the next no more than a blank line does.
  const filled = source.filter(({ raw }) => raw.trim() && !setIn.test(raw));
  const numbers = filled.map(({ raw }) => Number(entry.exec(raw.trim())?.[1] ?? NaN));
  const found = new Set<SourceLine>();
  for (let from = 0, end = 1; from < filled.length; from = end, end = from + 1) {
    const step = numbers[from + 1]! - numbers[from]!;
    if (step !== 0 && step !== 1) continue;
    while (numbers[end]! - numbers[end - 1]! === step) end++;
    const run = filled.slice(from, end);
    if (step === 0 || (isMarked && !run.some(({ raw }) => titleAndText.test(raw))))
      for (const line of run) found.add(line);
  }
  return found;
}
const titleAndText = /。\s*\S/u;
const setIn = /^(?: {2,}|\t)\s*[-*+]\s/u;

/** The letters and figures of a piece: what of Markdown is no sign. */
const lettersOf = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, '');

/** The cells of a row between bars; a bar behind a backslash is a sign. */
function cellsOf(row: string): string[] {
  const cells = [''];
  for (const part of row.split(/(\\?\|)/u)) {
    if (part === '|') cells.push('');
    else cells[cells.length - 1] += part === '\\|' ? '|' : part;
  }
  if (cells.length > 1 && !cells[0]!.trim() && row.startsWith('|')) cells.shift();
  if (cells.length > 1 && !cells.at(-1)!.trim() && row.endsWith('|')) cells.pop();
  return cells.map((c) => c.trim());
}

/** Rows of one length, the short ones filled with empty cells; null where there would be little else. */
function squared(rows: Cell[][]): Cell[][] | null {
  const columns = rows.reduce((n, row) => Math.max(n, row.length), 0);
  if (isMostlyEmpty(rows, columns)) return null;
  return rows.map((row) => [
    ...row,
    ...Array.from({ length: columns - row.length }, () => squareOf('', row[0]?.lines[0] ?? 1)),
  ]);
}
