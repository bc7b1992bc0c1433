import { type CellKind, cellKind, isHeadOnly, isSum } from '../../chinese/cell-kinds.ts';
import { readMarker } from '../../chinese/heading-numbers.ts';
import type { Cell } from '../../model/plan.ts';

/** The words of a line that is a cell, or a part of one, whose row is not yet known. */
export interface Piece {
  cell: Cell;
  kind: CellKind;
  /** Whether it begins a row of sums. */
  sum: boolean;
  /** Whether a number or a colon says that it heads what follows. */
  signed: boolean;
  /** How many brackets it opens and does not close; less than 0 where it closes others. */
  open: number;
  /** Whether it can only be a part of the heading. */
  headOnly: boolean;
  /** The whole number that it is; NaN where it is none. */
  number: number;
  /** How it is told from pieces of its kind: its words without blanks. */
  word: string;
}

/** A cell with what its words tell of its column. */
export function pieceOf(cell: Cell): Piece {
  const word = cell.words.replace(/\s+/gu, '');
  const kind = cellKind(word);
  return {
    cell,
    kind,
    word,
    sum: isSum(word),
    open: (word.match(/[（(]/gu) ?? []).length - (word.match(/[）)]/gu) ?? []).length,
    signed: /[:：]$/u.test(word) || readMarker(word)?.scheme.evidence === 'usual',
    headOnly: isHeadOnly(word),
    number: kind === 'count' ? Number(word) : Number.NaN,
  };
}

/** Kinds that hold words, and kinds that hold values. */
const wordKinds: ReadonlySet<CellKind> = new Set(['short', 'name', 'long', 'body']);
/** Whether a cell of this kind holds words. */
export const holdsWords = (kind: CellKind): boolean => wordKinds.has(kind);
/** Whether a cell of this kind holds a figure. */
export const holdsValue = (kind: CellKind): boolean => kind === 'value' || kind === 'count';
