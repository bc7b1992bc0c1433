import type { Columns } from './columns.ts';
import { holdsValue, holdsWords, type Piece } from './piece.ts';

/** A part of a cell that a narrow column broke is no longer: 综合 / 治理. */
const longestNarrow = 3;

/** Costs of what rows seldom do. */
export const costs = {
  /** Two lines are one cell, where the second is in brackets. */
  joinBracket: 1.2,
  /** The same where the first opens a bracket that the second closes, and where these are two cells. */
  joinOpen: 0.2,
  openAlone: 3,
  /** The same where both are so short that a narrow column broke them, and where not. */
  narrow: -1,
  notNarrow: 0.5,
  /** Less where both say the same of two things: 设区市≥25 / 县级市≥20. */
  alike: 2,
  /** A line with a number or a colon heads the rows below it. */
  numberedGroup: 0.8,
  /** A line without any stands between heading and rows: it may be of the heading. */
  firstGroup: 1.5,
  /** The rows are numbered from 1 again. */
  again: 3,
  /** The first column numbers rows, and this is another number or none. */
  unnumbered: 7,
  emptyNumber: 1.5,
  sum: 0.6,
  /** Words of a heading among the rows, and what heads rows in one of their squares. */
  headOnly: 3,
  signed: 1.5,
  missingInSum: 0.8,
  /** A square is missing where empty ones have lines of their own. */
  missingAmongEmpty: 5,
  /** An empty line behind the last row. */
  emptyBehind: 0.4,
  /** A line with empty lines for all other squares of its row. */
  wide: 0.5,
};

/** What it costs that a piece stands in a column, and the number of its row; `last`: that of the row above. */
export function squareCost(
  columns: Columns,
  piece: Piece,
  c: number,
  last: number,
): { cost: number; number: number } {
  if (c === 0 && columns.numbered) {
    if (piece.number === last + 1) return { cost: 0.1, number: piece.number };
    if (piece.number === 1) return { cost: costs.again, number: 1 };
    if (piece.sum) return { cost: costs.sum, number: last };
    return { cost: piece.kind === 'empty' ? costs.emptyNumber : costs.unnumbered, number: last };
  }
  if (c === 0 && piece.sum) return { cost: costs.sum, number: last };
  return { cost: columns.cost(piece, c) + oddCost(piece, c > (columns.numbered ? 1 : 0)), number: last };
}

/** What it costs that a piece which is something else by its looks stands in a square. Names may be numbered. */
function oddCost({ headOnly, signed }: Piece, isBehindNames: boolean): number {
  if (headOnly) return costs.headOnly;
  return signed && isBehindNames ? costs.signed : 0;
}

/** Whether a piece has nothing beside it in a row of so many squares, and more follows. */
export function isWide(pieces: readonly Piece[], i: number, count: number): boolean {
  if (i + count >= pieces.length || !holdsWords(pieces[i]!.kind)) return false;
  for (let k = 1; k < count; k++) if (pieces[i + k]!.kind !== 'empty') return false;
  return true;
}

/**
 * What it costs besides that a piece stands alone between `heads` lines of a heading and the rows; nothing where
 * it is signed, or where each column has its line and a number begins the rows.
 */
export function firstGroupCost({ signed }: Piece, { numbered, count }: Columns, heads: number): number {
  return signed || (numbered && heads === count) ? 0 : costs.firstGroup;
}

/** What it costs that a piece stands alone above the rows below it. */
export function groupCost(
  { kind, word, headOnly, signed, open }: Piece,
  next: Piece | undefined,
  { group }: Columns,
): number {
  if (open || !next || !holdsWords(kind) || word.length > 30 || /[。；]$/u.test(word)) return Infinity;
  if (headOnly) return Infinity;
  return signed ? costs.numberedGroup : group;
}

/** What it costs that two pieces are one cell. */
export function joinCost(piece: Piece, next: Piece, { join, mayBreak }: Columns, column: number): number {
  const { kind, open, word } = piece;
  if (kind === 'empty' || next.kind === 'empty' || kind === 'count') return Infinity;
  if (open > 0 && next.open < 0) return costs.joinOpen;
  if (next.signed) return Infinity;
  if (/^[（(［[]/u.test(next.word) && !holdsValue(next.kind)) return costs.joinBracket;
  if (mayBreak && !mayBreak(piece, next, column)) return Infinity;
  const values = (k: Piece['kind']) => holdsValue(k) || k === 'unit' || k === 'mark' || k === 'time';
  return values(next.kind) || values(kind)
    ? Infinity
    : join +
        (isNarrow(word) && isNarrow(next.word) ? costs.narrow : costs.notNarrow) -
        (isAlike(word, next.word) ? costs.alike : 0);
}
const shapeOf = (word: string) => word.replace(/\d+/gu, '0').replace(/\p{Script=Han}/gu, '字');
/** Whether two lines say the same of two things: 设区市≥25 / 县级市≥20. */
export const isAlike = (a: string, b: string) => /\d/u.test(a) && shapeOf(a) === shapeOf(b);
const isNarrow = (word: string) => word.length <= longestNarrow;
