import type { Cell } from '../../model/plan.ts';
import type { SourceLine } from '../../model/source-line.ts';
import { headed, headRowsOf, reachDown, squareOf } from '../../tables/grid.ts';
import { drawnFrom } from '../drawn-lines.ts';
import { gridOf } from '../drawn-tables.ts';
import { readHtml } from '../html/html.ts';
import { charactersLess, type Piece } from '../missing.ts';
import { inline, lettersOf, markdownIt } from './markdown-words.ts';
import { numberedEntries } from './numbered-entries.ts';
import { cellsOf, squared } from './piped-rows.ts';

/** A comment of HTML, and where one begins that ends on another line. */
export const comment = /^<!--/u;
const attribute = /\s[\w-]+\s*=/u;

/** A heading with the signs of Markdown: its level and its words, without the signs that may close it. */
function headingOf(words: string): { level: number; words: string } | null {
  const signs = /^(#{1,6})\s+/u.exec(words);
  if (!signs) return null;
  let end = words.length;
  while (end > signs[0].length && words[end - 1] === '#') end--;
  return { level: signs[1]!.length, words: words.slice(signs[0].length, end).trimEnd() };
}
/** Where code begins and ends. */
export const fence = /^(?:```|~~~)/u;

/** A line around settings at the top. */
export const frontRule = /^---\s*$/u;
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

/** The lines of a text in Markdown, and what has been read of them. */
export class MarkdownReader {
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
    // What other programs write for a table without a heading.
    const isBlank = rows.length > 2 && rows[0]!.every(({ words }) => !words);
    const grid = squared(isBlank ? rows.slice(1) : rows);
    if (grid) {
      const read = headed(grid, isBlank ? headRowsOf(grid) : 1);
      reachDown(read.rows, read.headRows);
      this.add(i, { raw: '', grid: read });
    } else
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
