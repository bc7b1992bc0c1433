import { cellKind } from '../chinese/cell-kinds.ts';
import { columnRole } from '../chinese/column-heads.ts';
import { readMarker } from '../chinese/heading-numbers.ts';
import { sentenceEnd } from '../chinese/punctuation.ts';
import { tableAbove, tableNames } from '../chinese/table-words.ts';
import type { SourceLine } from '../model/source-line.ts';
import { isBelow, isNoCell, isNumberOnly } from './captions.ts';
import { isNumberHead } from './fit/head-words.ts';
import { holdsValue, type Piece, pieceOf } from './fit/piece.ts';
import { squareOf } from './grid.ts';
import type { TableLines } from './reader.ts';
import {
  endsTable,
  isCell,
  isSentence,
  isShort,
  longestCell,
  longestSentence,
  sortOf,
} from './stream-cells.ts';

/** So many blank lines end a table, where an empty square has none and where it has one. */
const mostBlanks = { plain: 3, explicit: 40 };
/** How many lines ahead a line is looked for that tells whether the table goes on. */
const ahead = { row: 14, cells: 4 };
/** Fewest and most cells of a row between two lines that group rows. */
const [shortestRow, longestRow] = [3, 12];
/** A number head stands among this many first lines of a table. */
const firstLines = 12;

/** Lines that may be the cells of one table, one under another. */
export interface Stream {
  /** With an empty piece for each empty line that stands for an empty square. */
  pieces: Piece[];
  /** The index of each piece's line. */
  at: number[];
  /** Whether empty squares have lines of their own. */
  explicit: boolean;
  /** Whether a note of the table stands below it, so that none of its cells does. */
  isClosed: boolean;
  /** Whether words above it call it a table, or it begins with the head of a column of row numbers. */
  called: boolean;
  /** The index of the first line behind it. */
  end: number;
}

/** Reads the lines from `start` that may be cells of one table. */
export function readStream(document: TableLines, start: number): Stream {
  const reader = new StreamReader(document, start);
  return reader.read();
}

class StreamReader {
  private readonly document: TableLines;
  private readonly start: number;
  private called: boolean;
  private readonly at: number[] = [];
  /** How many blank lines stand before each piece. */
  private readonly gaps: number[] = [];
  /** The number of the last row, its place among the pieces, and how many pieces the row before it has. */
  private row = { number: 0, at: 0, length: 0 };
  private blanks = 0;
  /** At which places of a row sentences stand. */
  private readonly sentences = new Set<number>();

  constructor(document: TableLines, start: number) {
    this.document = document;
    this.start = start;
    this.called = isCalledTable(document, start);
  }

  read(): Stream {
    const { lines, stops } = this.document;
    let i = this.start;
    if (isNumberOnly(lineAbove(this.document, i))) return this.stream(i);
    // What calls itself a table heads it, and is none of its cells.
    if (tableNames.test(lines[i]!.raw.trim())) return this.stream(i);
    for (; i < lines.length; i++) {
      const line = lines[i]!;
      const words = line.raw.trim();
      if (stops.has(i) && this.at.length) {
        if (this.blanks) this.blanks--;
        continue;
      }
      if (!words && !line.grid) {
        if (++this.blanks > (this.isExplicit() ? mostBlanks.explicit : mostBlanks.plain)) break;
        continue;
      }
      if (!this.document.isFree(i) || !this.goesOn(i, line, words)) break;
      this.take(i, words);
    }
    return this.stream(i);
  }

  private isExplicit(): boolean {
    const last = this.gaps.slice(-4);
    const apart = last.filter((gap) => gap > 0);
    return this.at.length >= 2 && apart.length * 2 >= last.length && apart.every((gap) => gap % 2 === 1);
  }

  private take(i: number, words: string): void {
    this.gaps.push(this.at.length ? this.blanks : 1);
    this.at.push(i);
    this.blanks = 0;
    if (this.at.length <= firstLines && isNumberHead(words.replace(/\s/gu, ''))) this.called = true;
    if (words === String(this.row.number + 1)) {
      const length = this.row.number ? this.at.length - 1 - this.row.at : 0;
      if (!this.row.number) this.readHeads();
      this.row = { number: this.row.number + 1, at: this.at.length - 1, length };
    }
  }

  /** Sentences stand where the heads above the first number say so, where each column has one. */
  private readHeads(): void {
    const heads = this.at.slice(0, -1).map((k) => this.document.lines[k]!.raw.replace(/\s/gu, ''));
    if (!isNumberHead(heads[0] ?? '')) return;
    heads.forEach((head, c) => {
      if (columnRole(head) === 'text') this.sentences.add(c);
    });
  }

  /** Whether a line is a cell of the table that the lines above began. */
  private goesOn(i: number, line: SourceLine, words: string): boolean {
    const marker = readMarker(words);
    if (marker?.scheme.evidence === 'strong') return this.rowsGoOn(i);
    if (this.isInRow(i, line, words)) return true;
    if (!isCell(line, words)) return this.called && this.valuesFollow(i, line, words);
    if (!marker || words.length === marker.printed.length) return true;
    if (!this.called && (!this.at.length || this.blanks > 0)) return false;
    return this.at.length > 0 && this.cellsFollow(i);
  }

  /**
   * Whether a line that looks like a heading of the document stands among rows: as many cells as the last row has
   * follow it at once, of the same kinds in the same order.
   */
  private rowsGoOn(i: number): boolean {
    if (!this.called) return false;
    const { lines } = this.document;
    const below = this.next(i, longestRow);
    const above = this.at.slice(-longestRow).map((k) => lines[k]!.raw.trim());
    return below.some((_, k) => {
      const [own, last] = [below.slice(0, k + 1), above.slice(-k - 1)];
      if (k + 1 < shortestRow || last.length <= k || !own.every(({ line, words }) => isCell(line, words)))
        return false;
      const [first, ...others] = own.map(({ words }) => sortOf(words));
      return (
        (first === 'words' || own[0]!.words === String(this.row.number + 1)) &&
        others.some((sort) => sort !== 'words') &&
        last.every((words, n) => sortOf(words) === sortOf(own[n]!.words))
      );
    });
  }

  /** Whether the rows are numbered and this line stands in one of them, whatever it says. */
  private isInRow(i: number, line: SourceLine, words: string): boolean {
    const { number, at, length } = this.row;
    if (!this.called || !number || line.heading || line.grid || words.length > longestSentence) return false;
    if (isNoCell(words)) return false;
    if (/^[*＊※①-⑳]/u.test(words)) return false;
    const place = this.at.length - at;
    if (length && place < length && (!isSentence(words) || this.sentences.has(place))) return true;
    const next = String(number + 1);
    const goesOn = this.next(i, ahead.row).some(({ words: below }) => below === next);
    if (goesOn && isSentence(words)) this.sentences.add(place);
    return goesOn;
  }

  private next(i: number, count: number): { line: SourceLine; words: string }[] {
    const { lines, stops } = this.document;
    const found: { line: SourceLine; words: string }[] = [];
    for (let k = i + 1; k < lines.length && k - i < count * 4 && found.length < count; k++) {
      const words = lines[k]!.raw.trim();
      if (words && !stops.has(k)) found.push({ line: lines[k]!, words });
    }
    return found;
  }

  /** Whether a numbered line heads rows, and not paragraphs: cells follow, a value or unit among them, and no sentence. */
  private cellsFollow(i: number): boolean {
    for (const { line, words } of this.next(i, ahead.cells)) {
      if (sortOf(words) !== 'words') return true;
      if (!isCell(line, words)) return false;
    }
    return false;
  }

  /** Whether a sentence is a cell among values. */
  private valuesFollow(i: number, line: SourceLine, words: string): boolean {
    if (this.at.length < 4 || line.heading || line.grid || line.prose || words.length > longestCell * 2)
      return false;
    if (isNoCell(words)) return false;
    const below = this.next(i, ahead.cells);
    return (
      below.length === ahead.cells &&
      below.some((next) => holdsValue(cellKind(next.words))) &&
      below.every(isShort)
    );
  }

  private stream(end: number): Stream {
    const { lines } = this.document;
    const { at, gaps } = this;
    // What heads no rows stands behind the table.
    while (at.length && endsTable(lines[at.at(-1)!]!.raw.trim())) {
      at.pop();
      this.blanks = gaps.pop()!;
    }
    const behind = Math.max(0, Math.floor((this.blanks - 1) / 2));
    const isClosed = isBelow(lines[end]?.raw.trim() ?? '');
    return { ...piecesAt(lines, at, gaps, behind), isClosed, called: this.called, end };
  }
}

/** Where at least this share of the cells has a blank line between them, lines without one are one cell. */
const mostlyApart = 0.6;

/** The pieces of lines; `gaps`: how many blank lines stand before each; `behind`: empty squares at the end. */
function piecesAt(
  lines: TableLines['lines'],
  at: readonly number[],
  gaps: readonly number[],
  behind: number,
): Pick<Stream, 'pieces' | 'at' | 'explicit'> {
  const isApart = gaps.filter((gap) => gap > 0).length > gaps.length * mostlyApart;
  const explicit = gaps.some((gap) => gap > 1) && gaps.every((gap) => gap % 2 === 1 || (isApart && !gap));
  const pieces: Piece[] = [];
  const places: number[] = [];
  const add = (i: number, line: number, words: string) => {
    pieces.push(pieceOf(squareOf(words, line)));
    places.push(i);
  };
  at.forEach((i, k) => {
    if (isApart && k && !gaps[k]) {
      const { cell } = pieces.pop()!;
      const { no, raw } = lines[i]!;
      places[places.length - 1] = i;
      pieces.push(pieceOf({ ...cell, words: `${cell.words}\n${raw.trim()}`, lines: [cell.lines[0], no] }));
      return;
    }
    for (let n = explicit ? (gaps[k]! - 1) / 2 : 0; n > 0; n--) add(i - 2 * n, lines[i - 2 * n]!.no, '');
    add(i, lines[i]!.no, lines[i]!.raw.trim());
  });
  const last = at.at(-1) ?? 0;
  for (let n = 1; explicit && n <= behind; n++)
    add(last + 2 * n, (lines[last + 2 * n] ?? lines[last]!).no, '');
  return { pieces, at: places, explicit };
}

/** The pieces of lines that are known to be the cells of a table. */
export function piecesOfLines(
  { lines, stops }: TableLines,
  at: readonly number[],
): Pick<Stream, 'pieces' | 'explicit'> {
  const gaps = at.map((i, k) => {
    let gap = k ? 0 : 1;
    for (let line = k ? at[k - 1]! + 1 : i; line < i; line++) gap += stops.has(line) ? -1 : 1;
    return Math.max(0, gap);
  });
  return piecesAt(lines, at, gaps, 0);
}

/** Whether the line above calls what follows a table. */
function isCalledTable(document: TableLines, start: number): boolean {
  const words = lineAbove(document, start);
  return tableAbove.test(words.slice(0, 60)) && !sentenceEnd.test(words);
}

/** The next line above that has words. */
function lineAbove({ lines }: TableLines, start: number): string {
  let above = start - 1;
  while (above >= 0 && !lines[above]!.raw.trim()) above--;
  return lines[above]?.raw.trim() ?? '';
}
