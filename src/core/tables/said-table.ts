import type { Cell } from '../model/plan.ts';
import { isAbove, isBelow } from './captions.ts';
import { fit as fitTo } from './fit/choose.ts';
import { type Piece, pieceOf } from './fit/piece.ts';
import { bare, type FlatTable, type RowDoubt, saidOfRow } from './flat-table.ts';
import { across, headRowsOf, squareOf } from './grid.ts';
import type { TableHint } from './hint.ts';
import { isTable, type TableLines, type TableReader } from './reader.ts';
import { rowsInLines } from './rows-in-lines.ts';
import { said } from './said.ts';
import { setInColumns } from './set-in-columns.ts';
import { spacedRows } from './spaced-rows.ts';
import { piecesOfLines } from './stream.ts';

/** What parts the cells of a row in one line: tabs or wide spaces, else single ones. */
const wide = /\t|[ 　]{2,}|(?<=\S)　(?=\S)/u;
const single = /\s+/u;

/** A table that a person has said is one, with its number of columns: nothing of it is guessed but its rows. */
export const saidTable: TableReader = {
  name: 'said to be a table',
  says: 'plan.yaml says that these lines are a table, and how many columns it has.',
  example: '指标\n2020年\n总量\n12\n',
  hint: { kind: 'table', start: 0, end: 3, columns: 2 },
  order: 'What a person has said needs no guess.',
  read(document, start) {
    const hint = document.hintAt.get(start);
    if (hint?.kind !== 'table' || hint.start !== start || !hint.columns) return { until: start + 1 };
    const at = linesOf(document, hint);
    const [first, last] = [at[0], at.at(-1)];
    if (first === undefined || last === undefined) return { until: start + 1 };
    const seen = asSeen(document, first, last, hint.columns);
    if (seen) return seen;
    const { rows, headRows, ragged = [] } = rowsOf(document, at, hint, hint.columns);
    const { lines } = document;
    const table: FlatTable = {
      ...bare,
      rows,
      headRows: Math.min(hint.headingRows ?? headRows, rows.length),
      ...doubtsOf(ragged, rows[0]!),
      first: lines[first]!.no,
      last: lines[last]!.no,
      start: first,
      end: last,
    };
    return table;
  },
};

/** The readers that see where the cells of a line stand. */
const seeing = [setInColumns, rowsInLines, spacedRows];

/**
 * These lines as they are read where nothing is said of them, if they then are one table of so many columns:
 * what a person confirms is what was shown.
 */
function asSeen(document: TableLines, first: number, last: number, columns: number): FlatTable | null {
  const own = { ...document, lines: document.lines.slice(0, last + 1), hintAt: new Map() };
  for (const reader of seeing) {
    const found = reader.read(own, first);
    if (isTable(found) && found.end === last && found.rows[0]!.length === columns) return found;
  }
  return null;
}

/** The lines that hold its cells: without title and unit above them, notes below, and blank ones. */
function linesOf({ lines, stops, isFree }: TableLines, { start, end }: TableHint): number[] {
  const at: number[] = [];
  for (let i = start; i <= end; i++)
    if (lines[i]!.raw.trim() && !lines[i]!.grid && !stops.has(i) && isFree(i)) at.push(i);
  while (at.length && isAbove(lines[at[0]!]!.raw.trim())) at.shift();
  while (at.length && isBelow(lines[at.at(-1)!]!.raw.trim())) at.pop();
  return at;
}

interface Rows {
  rows: Cell[][];
  headRows: number;
  /** Lines that have fewer or more cells than was said. */
  ragged?: readonly RowDoubt[];
}

/** What is doubted of a table some of whose lines have other cells than was said: all of it, where its heading has. */
function doubtsOf(ragged: readonly RowDoubt[], head: readonly Cell[]): Partial<FlatTable> {
  const [first] = ragged;
  if (!first) return {};
  const isOfHead = first.line === head[0]!.lines[0];
  return { isSaidOtherwise: true, ...(isOfHead ? { unsure: saidOfRow(first) } : { unsureRows: ragged }) };
}

function rowsOf(document: TableLines, at: readonly number[], hint: TableHint, columns: number): Rows {
  const { lines } = document;
  const inRows = at.filter((i) => lines[i]!.raw.trim().split(wide).length > 1).length;
  const spaced = at.filter((i) => lines[i]!.raw.trim().split(single).length === columns).length;
  if (columns > 1 && Math.max(inRows, spaced) * 2 > at.length) {
    const parts = at.map((i) => ({
      line: lines[i]!.no,
      words: cellsIn(lines[i]!.raw, columns, spaced > inRows),
    }));
    const rows = parts.map(({ words, line }) => lineRow(words, line, columns));
    const ragged = parts.flatMap(({ words, line }): RowDoubt[] => {
      if (words.length === columns || words.length === 1) return [];
      return [{ line, why: said.otherThanSaid({ n: words.length, columns }) }];
    });
    return { rows, headRows: headRowsOf(rows), ragged };
  }
  const { pieces, explicit } = piecesOfLines(document, at);
  const found = fitTo(pieces, explicit, { columns, headingRows: hint.headingRows });
  return found ?? { rows: inTurn(pieces, columns), headRows: 1 };
}

/** The words of the cells of a row that stands in one line; `spaced`: single blanks part those of the others. */
function cellsIn(raw: string, columns: number, spaced: boolean): string[] {
  const byWide = (raw.includes('\t') ? raw : raw.trim()).split(wide).map((words) => words.trim());
  const bySingle = raw.trim().split(single);
  if (byWide.length === columns) return byWide;
  return bySingle.length === columns || (spaced && byWide.length === 1) ? bySingle : byWide;
}

/** A row of these words; what is too much stands in its last cell, and what is missing is missing there. */
function lineRow(words: readonly string[], no: number, columns: number): Cell[] {
  if (words.length === 1 && columns > 1) return across(squareOf(words[0]!, no), columns);
  const kept = words.slice(0, columns);
  if (words.length > columns) kept[columns - 1] = words.slice(columns - 1).join(' ');
  return Array.from({ length: columns }, (_, c) => squareOf(kept[c] ?? '', no));
}

/** A cell after the other, row by row. */
function inTurn(pieces: readonly Piece[], columns: number): Cell[][] {
  const all = [...pieces];
  while (all.length % columns) all.push(pieceOf(squareOf('', all.at(-1)!.cell.lines[1])));
  return Array.from({ length: all.length / columns }, (_, r) =>
    all.slice(r * columns, (r + 1) * columns).map(({ cell }) => cell),
  );
}
