import { isHeadEnd } from '../../chinese/cell-kinds.ts';
import { overYears } from '../../chinese/table-heads.ts';
import { roleRows } from '../../chinese/value-heads.ts';
import { wholly } from '../../chinese/words.ts';
import type { Cell } from '../../model/plan.ts';
import { squareOf } from '../grid.ts';
import { isNumberHead, isWholeHead } from './head-words.ts';
import type { Piece } from './piece.ts';

/** The heading of a table, as rows of squares. */
export interface Head {
  rows: Cell[][];
  cost: number;
  signature: string;
  /** How many of its cells are of two lines, brackets aside. */
  joined: number;
}

/** A heading as it is found, before it is told from others. */
export type Bare = Omit<Head, 'signature'>;

/** What it costs that a heading has one row more. */
export const deeper = 1.2;
/** Costs of cells of two lines. */
export const join = {
  bracket: 0.4,
  year: 0,
  bracketAlone: 2,
  corner: 0.8,
  end: 0.6,
  other: 1.8,
  whole: 2,
  number: 3,
  ended: 2,
  long: 1.2,
  parallel: -1.2,
};
/** At most this many lines of a heading are joined into cells. */
export const mostJoined = 4;
const longestSecond = 4;

/** The first cell may say what stands to its right and what below it: 城区类型 / 城镇类型. */
const corner = /(?:类型|类别|等级|项目|名称)$/u;
/** 2025年 above 目标值 is one head: by itself the second says of no year. */
export const bareYear = /^(?:19|20)\d{2}年?$/u;
const isRoleOfYear = (word: string): boolean => role.test(word);
const role = wholly(roleRows);
/** 指标 above 属性 is one head, though either may be one by itself. */
const natured = /^指[标標]\n(?:[属屬]性|性[质質])$/u;
/** 年份 behind 指标 stands over the years; in one cell with it, it would say the same of them. */
const namesYears = wholly(overYears);
const cellWords = (a: Piece, b: Piece) => `${a.word}\n${b.word}`;
const bracket = /^[（(［[]/u;
/** 总投资（万元） has said all. */
export const closed = /[）)］\]]$/u;

/** A cell of a heading that has been laid of one line or two. */
export interface Laid {
  cell: Cell;
  words: string;
  cost: number;
  size: number;
  /** Whether it is of two lines of which the second is in no brackets. */
  plain: boolean;
}

/** All ways of laying pieces into so many cells, each of one piece or of two. */
export function laid(pieces: readonly Piece[], count: number): Laid[][] {
  const extra = pieces.length - count;
  if (extra < 0 || extra > mostJoined) return [];
  const ways: Laid[][] = [];
  const go = (i: number, left: number, cells: Laid[]) => {
    if (i === pieces.length) ways.push(cells);
    else {
      if (pieces.length - i > left) go(i + 1, left, [...cells, cellOf(pieces.slice(i, i + 1), i)]);
      if (left && pieces[i]!.word && pieces[i + 1]?.word)
        go(i + 2, left - 1, [...cells, cellOf(pieces.slice(i, i + 2), i)]);
    }
  };
  go(0, extra, []);
  return ways.filter((cells) => cells.length === count);
}

function cellOf(pieces: readonly Piece[], at: number): Laid {
  const [a, b] = pieces as [Piece, Piece | undefined];
  if (!b) {
    const cost = bracket.test(a.word) ? join.bracketAlone : 0;
    return { cell: a.cell, words: a.word, cost, size: 1, plain: false };
  }
  const bracketed = bracket.test(b.word);
  let cost = bracketed ? join.bracket : join.other + 0.05 * (a.word.length + b.word.length);
  if (at === 0 && corner.test(a.word) && corner.test(b.word)) cost = join.corner;
  else if (!bracketed)
    cost +=
      (namesYears.test(b.word) ? join.whole : 0) +
      (isWholeHead(a.word) ? join.whole : 0) +
      (isWholeHead(b.word) ? join.whole : 0) +
      (isNumberHead(a.word) ? join.number : 0) +
      (closed.test(a.word) ? join.ended : 0) +
      (b.word.length > longestSecond ? join.long : 0);
  if (bareYear.test(a.word) && isRoleOfYear(b.word)) cost = join.year;
  else if (natured.test(cellWords(a, b))) cost = join.corner;
  else if (!bracketed) cost += (isHeadEnd(b.word) ? -join.end : 0) + (isHeadEnd(a.word) ? join.end : 0);
  return { cell: joinedCell(pieces), words: cellWords(a, b), cost, size: 2, plain: !bracketed };
}

/** One cell of several lines. */
export function joinedCell(pieces: readonly Piece[]): Cell {
  const [first] = pieces as [Piece];
  if (pieces.length === 1) return first.cell;
  return {
    ...first.cell,
    words: pieces.map(({ cell }) => cell.words).join('\n'),
    lines: [first.cell.lines[0], pieces.at(-1)!.cell.lines[1]],
  };
}

/** Adds to a row squares that a cell reaches over, which is of line `no`. */
export function addCovered(row: Cell[], no: number, squares: number): void {
  for (let k = 0; k < squares; k++) row.push({ ...squareOf('', no), covered: true });
}
