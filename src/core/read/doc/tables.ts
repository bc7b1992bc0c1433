/** The tables of a Word document of 1997–2003, made of the cells that each of its rows says it has. */
import type { DocLine } from './body.ts';
import type { SetCell } from './paragraphs.ts';

/** A row as it stands in the text: the paragraphs of each cell, and where its cells stand. */
interface DocRow {
  cells: DocLine[][];
  set: SetCell[];
}
/** A cell of a table: its paragraphs, and how many columns and rows it reaches over. */
export interface DocCell {
  lines: DocLine[];
  columns: number;
  rows: number;
}
/** A table; `isSure` is false where a row has other cells than it says. */
interface DocTable {
  rows: DocCell[][];
  isSure: boolean;
}

/** Edges that are no farther apart are one, in twentieths of a point. */
const sameEdge = 40;

/** The table that begins at a paragraph, and the paragraph behind it. */
export function rowsFrom(lines: readonly DocLine[], start: number): { rows: DocRow[]; end: number } {
  const rows: DocRow[] = [];
  let [cells, open]: [DocLine[][], DocLine[]] = [[], []];
  let end = start;
  for (; end < lines.length && lines[end]!.depth > 0; end++) {
    const line = lines[end]!;
    const isOuter = line.depth === 1;
    if (isOuter && line.row) {
      if (open.some(({ words }) => words)) cells.push(open);
      if (!line.isDeleted) rows.push({ cells, set: line.row });
      [cells, open] = [[], []];
      continue;
    }
    if (!line.row) open.push(line);
    if (!isOuter || !line.isCell) continue;
    cells.push(open);
    open = [];
  }
  // What is cut off before its row ends.
  if (open.length) cells.push(open);
  if (cells.length) rows.push({ cells, set: [] });
  return { rows, end };
}

/** All edges of cells, from left to right. */
function edgesOf(rows: readonly DocRow[]): number[] {
  const all = rows.flatMap(({ set }) => set.flatMap(({ from, to }) => [from, to])).sort((a, b) => a - b);
  return all.filter((edge, i) => i === 0 || edge - all[i - 1]! > sameEdge);
}

const hasWords = (lines: readonly DocLine[]): boolean => lines.some(({ words }) => words !== '');

/** A square of a row while it is joined with others. */
type Square = DocCell & { at: number; down: SetCell['down'] };

function squaresOf({ cells, set }: DocRow, columnOf: (edge: number) => number): Square[] {
  const squares: Square[] = [];
  const first = columnOf(set[0]?.from ?? 0);
  if (first > 0) squares.push({ lines: [], at: 0, columns: first, rows: 1, down: null });
  for (const [i, { from, to, across, down }] of set.entries()) {
    const at = columnOf(from);
    const columns = Math.max(1, columnOf(to) - at);
    const before = squares.at(-1);
    if (across && before && !hasWords(cells[i]!)) before.columns += columns;
    else squares.push({ lines: cells[i]!, at, columns, rows: 1, down });
  }
  return squares;
}

/** The table of such rows, with its cells joined as they say. */
export function tableOfRows(rows: readonly DocRow[]): DocTable {
  const isWhole = rows.every(({ cells, set }) => set.length === cells.length);
  if (!isWhole)
    return {
      rows: rows.map(({ cells }) => cells.map((lines) => ({ lines, columns: 1, rows: 1 }))),
      isSure: false,
    };
  const edges = edgesOf(rows);
  const columnOf = (edge: number) => edges.findLastIndex((one) => one <= edge);
  const open = new Map<number, Square>();
  const joined = rows.map((row) => {
    const squares = squaresOf(row, columnOf);
    const own = squares.filter((square) => {
      const above = open.get(square.at);
      const goesOn =
        square.down === 'goes on' && above?.columns === square.columns && !hasWords(square.lines);
      if (goesOn) above.rows++;
      return !goesOn;
    });
    const kept = new Map(
      [...open].filter(([at]) => squares.some((s) => s.at === at && s.down === 'goes on')),
    );
    open.clear();
    for (const [at, square] of kept) open.set(at, square);
    for (const square of own) {
      open.delete(square.at);
      if (square.down === 'begins') open.set(square.at, square);
    }
    return own;
  });
  return { rows: joined, isSure: true };
}
