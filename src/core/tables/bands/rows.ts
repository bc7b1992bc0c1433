import { cellKind } from '../../chinese/cell-kinds.ts';
import { readMarker } from '../../chinese/heading-numbers.ts';
import { sentenceEnd } from '../../chinese/punctuation.ts';
import type { Said } from '../../model/sentence.ts';
import { isNumberHead } from '../fit/head-words.ts';
import { holdsValue } from '../fit/piece.ts';
import { said } from '../said.ts';
import { widthOf } from './display.ts';
import { type Joined, joinedDoubts } from './joined-lines.ts';
import type { Placed } from './place.ts';
import type { BandRow } from './row.ts';

interface BandRows {
  rows: BandRow[];
  doubts: Said[];
  /** What is said of a cell in brackets below another, by its line: below a head it may be a part of that. */
  remarks: { no: number; why: Said }[];
  /** The index of the last line that was read. */
  end: number;
}

/** A column narrower than this seldom breaks its cells: what stands below one is a row of its own. */
const leastBroken = 12;
/** What heads rows has at least this many signs. */
const fewestSigns = 2;
/** What heads the rows below it is no longer. */
const longestGroup = 40;
const isNumber = /^\d{1,3}$/u;
/** What may stand beyond the edge of a column: no line begins with it. */
const overhang = /[，。、；：）”％%]+$/u;
/** What is not broken: a figure, else a sign. */
const firstToken = /^(?:[\d.,%～—-]+|.)/su;

/** Puts lines together to rows: each begins one, heads some, or goes on with cells of the line above. */
export function rowsOf(lines: readonly Placed[]): BandRows {
  return new Rows(lines).read();
}

/** How a line stands to those above it. */
type Place = 'row' | 'group' | 'goes on' | 'end';

class Rows {
  private readonly lines: readonly Placed[];
  private readonly columns: number;
  private readonly widths: number[];
  private readonly isNumbered: boolean;
  private readonly lastFull: number;
  private readonly rows: BandRow[] = [];
  private readonly doubts: Said[] = [];
  private readonly remarks: BandRows['remarks'] = [];
  private readonly joined: Joined[] = [];
  private above: Placed | null = null;

  constructor(lines: readonly Placed[]) {
    this.lines = lines;
    this.columns = lines[0]!.cells.length;
    this.lastFull = lines.findLastIndex((line) => line.filled > 1);
    this.widths = this.widest();
    this.isNumbered = this.numbered();
  }

  read(): BandRows {
    let end = this.lines[0]!.index;
    for (const [i, line] of this.lines.entries()) {
      const as = this.placeOf(line, i);
      if (as === 'end') break;
      if (line.doubt) this.doubts.push(line.doubt);
      if (as === 'goes on' && this.lacksCells(line)) this.goOn(line);
      else {
        if (as === 'goes on') this.doubts.push(said.maybeOwnRow({ line: line.no }));
        this.begin(line, as === 'group');
      }
      this.above = line;
      end = line.index;
    }
    const ofJoined = joinedDoubts(this.rows, this.joined, this.isNumbered, this.widths);
    return { rows: this.rows, doubts: [...this.doubts, ...ofJoined], remarks: this.remarks, end };
  }

  /** Whether a line has nothing in a column where the row above it has words, unless that heads rows. */
  private lacksCells({ words }: Placed): boolean {
    const { cells, isGroup } = this.rows.at(-1)!;
    return isGroup || cells.some((cell, c) => cell.words.length && !words[c]);
  }

  /** By column how wide its cells are, those aside that head rows. */
  private widest(): number[] {
    const widths = Array.from({ length: this.columns }, () => 0);
    for (const line of this.lines)
      if (line.filled > 1 || line.first > 0)
        line.words.forEach((words, c) => {
          widths[c] = Math.max(widths[c]!, widthOf(words.replace(overhang, '')));
        });
    return widths;
  }

  /** Whether the first column counts the rows. */
  private numbered(): boolean {
    const numbers = this.lines.filter((line) => isNumber.test(line.words[0]!));
    const counts = numbers.every(
      (line, i) => !i || Number(line.words[0]) === Number(numbers[i - 1]!.words[0]) + 1,
    );
    return (
      numbers.length > 1 &&
      counts &&
      this.lines.some(({ words }) => isNumberHead(words[0]!.replace(/\s/gu, '')))
    );
  }

  /** Whether each cell of a line stands below one that has no room for its first sign. */
  private isBelowFull(line: Placed, above: Placed | null): boolean {
    // Where something stands between them it is not told that they are one.
    if (!above || above.no + 1 !== line.no) return false;
    return line.words.every((words, c) => {
      if (!words) return true;
      if (!above.words[c]) return false;
      const token = firstToken.exec(words)![0];
      return widthOf(above.words[c]!) + widthOf(token) > this.widths[c]!;
    });
  }

  private placeOf(line: Placed, i: number): Place {
    if (i === 0) return 'row';
    if (line.filled === 1 && line.first === 0) return this.placeOfAlone(line, i);
    if (line.filled === 1 && line.reaches) {
      this.doubts.push(said.overColumns({ line: line.no }));
      return i > this.lastFull ? 'end' : 'row';
    }
    const below = this.isBelowFull(line, this.above);
    const hasRoom = line.words.some((words, c) => words && this.widths[c]! < leastBroken);
    if (this.isNumbered && !line.words[0]) return this.placeOfUnnumbered(line, below && !hasRoom);
    if (i > this.lastFull && !below) return 'end';
    if (!below) return this.rowOf(line);
    const whole = line.words.slice(line.first).every(Boolean);
    if (!hasRoom) return 'goes on';
    const isRow = whole && line.filled > 1;
    if (!isRow && this.rows.length > 1) this.doubts.push(said.withRowAbove({ line: line.no }));
    return 'row';
  }

  /** A line without a number where rows are numbered. */
  private placeOfUnnumbered(line: Placed, goesOn: boolean): Place {
    if (goesOn) return 'goes on';
    if (line.filled === 1 && line.index > this.lines[this.lastFull]!.index) return 'end';
    if (this.rows.length > 1 && line.filled * 2 <= this.columns)
      this.doubts.push(said.noNumberWithAbove({ line: line.no }));
    return 'row';
  }

  /** A line of one cell in the first column. */
  private placeOfAlone(line: Placed, i: number): Place {
    const words = line.words[0]!;
    const isLast = i > this.lastFull;
    const below = this.isBelowFull(line, this.above) && !line.reaches;
    const closes = openIn(this.above?.words[0] ?? '') > 0 && openIn(words) < 0;
    const marker = readMarker(words);
    const isSure = closes || words.length < fewestSigns;
    if (below && !marker && isSure && this.widths[0]! >= leastBroken) return 'goes on';
    if (isLast) return 'end';
    if (sentenceEnd.test(words) || words.length > longestGroup)
      this.doubts.push(said.sentenceAmong({ line: line.no }));
    else if (below && !marker && !this.isNumbered) this.doubts.push(said.groupOrCell({ line: line.no }));
    return 'group';
  }

  /** A row that begins here; what stands only in columns of values may belong to words above or below. */
  private rowOf(line: Placed): Place {
    const last = this.rows.at(-1)!;
    const isBody = this.rows.length > 1;
    if (!line.words[0] && last.isGroup) this.doubts.push(said.wordsAbove({ line: line.no }));
    else if (isBody && !line.words[0] && line.words.every((words) => !words || isFigure(words)))
      this.doubts.push(said.rowWithoutWords({ line: line.no }));
    else if (line.words.some((words, c) => isRemark(words) && this.above?.words[c]))
      this.remarks.push({ no: line.no, why: said.cellWithAbove({ line: line.no }) });
    else if (isBody && line.filled === 1) this.doubts.push(said.withRowAbove({ line: line.no }));
    return 'row';
  }

  private begin(line: Placed, isGroup: boolean): void {
    const cells = line.words.map((words) => ({ words: words ? [words] : [], nos: [line.no] }));
    this.rows.push({ cells, line, isGroup });
  }

  /** The cells of the row go on. */
  private goOn(line: Placed): void {
    const { words, no } = line;
    this.joined.push({ line, to: this.rows.at(-1)! });
    words.forEach((own, c) => {
      if (!own) return;
      const cell = this.rows.at(-1)!.cells[c]!;
      cell.words.push(own);
      cell.nos.push(no);
    });
  }
}

/** （亿元） in a cell of its own: its words may stand above. */
const isRemark = (words: string) => /^[（(]/u.test(words) && !readMarker(words) && !isFigure(words);
const openIn = (words: string) =>
  (words.match(/[（(〔“]/gu) ?? []).length - (words.match(/[）)〕”]/gu) ?? []).length;
const isFigure = (words: string) => holdsValue(cellKind(words.replace(/\s/gu, '')));
