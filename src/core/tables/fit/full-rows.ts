import type { Cell } from '../../model/plan.ts';
import { across, spanHead } from '../grid.ts';
import { isNumberHead } from './head-words.ts';
import { holdsWords, type Piece } from './piece.ts';

/** Fewest and most columns; the fewest numbered rows; the longest heading in rows. */
const [fewest, most] = [2, 24];
const fewestRows = 2;
const deepestHead = 3;

/** What a row of so many squares is: `head` is known only above the first number. */
type RowKind = 'numbered' | 'group' | 'sum' | 'head' | null;

/** A table whose every square has its line. */
interface FullRows {
  rows: Cell[][];
  headRows: number;
}

/**
 * The table of lines that give every square, the empty ones too, where the first column numbers the rows: with
 * one number of columns, and no other, each row begins with the next number, or is one cell that heads those
 * below it, or sums up. Nothing is left to guess then. Null elsewhere.
 */
export function fullRows(pieces: readonly Piece[]): FullRows | null {
  if (!pieces[0] || !isNumberHead(pieces[0].word)) return null;
  let found: FullRows | null = null;
  for (let columns = fewest; columns <= Math.min(most, pieces.length / fewestRows); columns++) {
    if (pieces.length % columns) continue;
    const table = inRowsOf(pieces, columns);
    if (table && found) return null;
    found ??= table;
  }
  return found;
}

function inRowsOf(pieces: readonly Piece[], columns: number): FullRows | null {
  const rows = Array.from({ length: pieces.length / columns }, (_, r) =>
    pieces.slice(r * columns, (r + 1) * columns),
  );
  const kinds: RowKind[] = [];
  let number = 0;
  for (const row of rows) {
    const kind = kindOf(row, number);
    if (!kind) return null;
    if (kind === 'numbered') number = row[0]!.number;
    kinds.push(kind);
  }
  const heads = kinds.filter((kind) => kind === 'head').length;
  const isAbove = kinds.slice(0, heads).every((kind) => kind === 'head');
  const numbered = kinds.filter((kind) => kind === 'numbered').length;
  if (!heads || heads > deepestHead || !isAbove || numbered < fewestRows) return null;
  const cells = rows.map((row, r) =>
    kinds[r] === 'group' ? across(row[0]!.cell, columns) : row.map(({ cell }) => ({ ...cell })),
  );
  if (heads > 1) spanHead(cells.slice(0, heads));
  return { rows: cells, headRows: heads };
}

/** `last`: the number of the row above; 0 where none has one yet. */
function kindOf(row: readonly Piece[], last: number): RowKind {
  const [first, ...others] = row as [Piece, ...Piece[]];
  const isAlone = others.every(({ word }) => !word);
  if (first.number === last + 1) return isAlone ? null : 'numbered';
  if (first.word && isAlone) return holdsWords(first.kind) && !first.headOnly ? 'group' : null;
  if (first.sum) return 'sum';
  if (last > 0 || (first.word && !isNumberHead(first.word))) return null;
  return others.some(({ word }) => word) ? 'head' : null;
}
