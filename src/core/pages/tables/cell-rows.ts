import { groups } from '../clusters.ts';
import type { Line } from '../lines/lines.ts';

/** How lines of one cell are told: whether a line goes on in the next one, and how far lines may be off one height. */
interface Telling {
  goesOn: (line: Line, next: Line, width: number) => boolean;
  level: number;
  /** Lines that stand farther apart than the closest by this factor are of two rows. */
  rowGap: number;
}

/** Lines of a column that are one cell. */
interface Cell {
  column: number;
  first: number;
  last: number;
}

/** Where rows begin, and whether nothing speaks against them. */
interface CellRows {
  tops: number[];
  isSure: boolean;
}

/**
 * Rows whose cells may be of several lines, high, low or in the middle of their row: the cells of a row stand beside
 * one another, and no cell stands beside two rows. Null where all lines stand equally far apart: then nothing tells
 * a cell of several lines from several rows.
 */
export function cellRows(columns: readonly (readonly Line[])[], telling: Telling): CellRows | null {
  const steps = columns.flatMap((own) => own.slice(1).map((line, i) => line.y - own[i]!.y));
  const closest = Math.min(...steps);
  if (!steps.some((step) => step > closest * telling.rowGap)) return null;
  const most = closest * telling.rowGap;
  const cells = columns.flatMap((_, column) => cellsOf(columns, column, most, telling));
  const rows = rowsOfCells(cells, telling.level);
  const tops = rows.map((row) => Math.min(...row.map((cell) => cell.first)));
  const ends = rows.map((row) => Math.max(...row.map((cell) => cell.last)));
  const isApart = tops.every((top, k) => !k || top - ends[k - 1]! > most);
  return { tops, isSure: isApart && rows.every(isRow) && areAlike(rows, telling.level) };
}

/** The cells of a column: a line goes on in the next one unless another column has an end of a row between them. */
function cellsOf(
  columns: readonly (readonly Line[])[],
  column: number,
  most: number,
  { goesOn, level }: Telling,
): Cell[] {
  const own = columns[column]!;
  const widthOf = (lines: readonly Line[]) => Math.max(...lines.map((line) => line.x1 - line.x0));
  const ends = (lines: readonly Line[], from: Line, to: Line) => {
    const at = (y: number) => lines.find((line) => Math.abs(line.y - y) <= level);
    const [before, next] = [at(from.y), at(to.y)];
    return before && next && !goesOn(before, next, widthOf(lines));
  };
  const cells: Cell[] = [];
  for (const [i, line] of own.entries()) {
    const before = own[i - 1];
    const isNext =
      before &&
      line.y - before.y <= most &&
      goesOn(before, line, widthOf(own)) &&
      !columns.some((lines) => lines !== own && ends(lines, before, line));
    if (isNext) cells.at(-1)!.last = line.y;
    else cells.push({ column, first: line.y, last: line.y });
  }
  return cells;
}

/** Cells that stand beside one another, from the top row to the last. */
function rowsOfCells(cells: readonly Cell[], level: number): Cell[][] {
  const { find, join } = groups(cells.length);
  for (const [i, a] of cells.entries())
    for (const [k, b] of cells.entries())
      if (i < k && a.first - level <= b.last && b.first - level <= a.last) join(i, k);
  const rows = [...Map.groupBy(cells.keys(), find).values()].map((own) => own.map((i) => cells[i]!));
  return rows.sort((a, b) => a[0]!.first - b[0]!.first);
}

/** Whether cells are a row: two columns at least have one, and none has two. */
const isRow = (row: readonly Cell[]): boolean =>
  row.length > 1 && new Set(row.map(({ column }) => column)).size === row.length;

/** Whether the cells of all rows stand alike in them: high, in the middle or low. */
const areAlike = (rows: readonly (readonly Cell[])[], level: number): boolean =>
  [({ first }: Cell) => first, ({ first, last }: Cell) => (first + last) / 2, ({ last }: Cell) => last].some(
    (placeOf) =>
      rows.every((row) => {
        const places = row.map(placeOf);
        return Math.max(...places) - Math.min(...places) <= level;
      }),
  );
