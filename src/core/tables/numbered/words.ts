import { sumsInBrackets } from '../../chinese/cell-words.ts';
import { anyOf } from '../../chinese/words.ts';
import type { Cell } from '../../model/plan.ts';
import { type Piece, pieceOf } from '../fit/piece.ts';
import { squareOf } from '../grid.ts';

const blanks = /\s+/u;

/** Words of a line, each a cell of its own. */
export const wordsOf = (raw: string, no: number): Cell[] =>
  raw
    .trim()
    .split(blanks)
    .filter(Boolean)
    .map((words) => squareOf(words, no));

/** Two cells as one, of which the second goes on with the first. */
export function joined(a: Cell, b: Cell): Cell {
  const gap = a.lines[1] === b.lines[0] ? ' ' : '\n';
  return { ...a, words: a.words + gap + b.words, lines: [a.lines[0], b.lines[1]] };
}

/** [五年累计] behind 年均增长（%）: one head of figures of which those in brackets are over all years. */
export const saysSums = (words: string): boolean => sumsOf.test(words);
const sumsOf = new RegExp(
  `^[〔［[【][^〕］\\]】]{0,6}(?:${anyOf(sumsInBrackets)})[^〔［[【]*[〕］\\]】]$`,
  'u',
);

/** Whether words stand in brackets as a whole. */
export const isBracket = (words: string): boolean => /^[（(〔［[].*[）)〕］\]]$/u.test(words);
/** What kind of thing a cell holds. */
export const kindOf = (cell: Cell): Piece['kind'] => pieceOf(cell).kind;
/** The whole number that a cell is; 0 where it is none. */
export const countOf = (cell: Cell): number => pieceOf(cell).number || 0;
