import { firstPiece, joined, type Line, linesOf } from '../lines/lines.ts';
import { type Box, type Glyph, middleOf } from '../page.ts';
import { reasons } from '../unsure-said.ts';
import type { Ruled } from './ruled.ts';

/** One square of a printed table: its lines, and how far it reaches. */
export interface Square {
  lines: Line[];
  words: string;
  /** How wide its words may run. */
  width: number;
  rows: number;
  columns: number;
  covered: boolean;
}

/** A table as it stands on one page. */
export interface PrintedTable extends Box {
  page: number;
  /** Where its columns part. */
  xs: number[];
  squares: Square[][];
  /** Whether it is where words stand that tells its columns, and no rule. */
  byWords?: boolean;
  /** Why it may be laid otherwise; absent where its rules say all. */
  unsure?: string;
}

/**
 * A line of a cell that leaves more room (in sizes) than this, and than the first piece of the next line takes,
 * ends a line of its author.
 */
const roomLeft = 2;

/** The words of a cell: what was broken at its width is one line, what its author set apart is another. */
export function cellWords(lines: readonly Line[], width: number): string {
  const full = lines.reduce((most, line) => Math.max(most, line.x1 - line.x0), 0);
  const parts: Line[][] = [];
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const room = Math.max(width - 2 * 0.5 * line.size, full);
    const left = before ? room - (before.x1 - before.x0) : 0;
    const broken = before && left <= Math.max(roomLeft * line.size, firstPiece(line));
    if (broken || (before && isSingle(before) && isSingle(line))) parts.at(-1)!.push(line);
    else parts.push([line]);
  }
  return parts.map(joined).join('\n');
}
/** Characters that stand below one another, one a line, are one word. */
const isSingle = (line: Line): boolean => line.glyphs.length <= 2;

const between = (edges: readonly number[], at: number): number => {
  const after = edges.findIndex((edge, i) => i > 0 && at < edge);
  return after < 0 ? edges.length - 2 : after - 1;
};

/** A ruled table with the characters that stand in it. */
export function ruledCells(table: Ruled, glyphs: readonly Glyph[], page: number): PrintedTable {
  const { xs, ys, cellAt } = table;
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  const inCell = Map.groupBy(glyphs, (glyph) => {
    const { x, y } = middleOf(glyph);
    return cellAt(between(ys, y), between(xs, x));
  });
  let odd = false;
  const squares = Array.from({ length: rows }, () => [] as Square[]);
  const done = new Set<number>();
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const cell = cellAt(r, c);
      if (done.has(cell)) {
        squares[r]!.push(coveredSquare());
        continue;
      }
      done.add(cell);
      let [down, across] = [1, 1];
      while (c + across < columns && cellAt(r, c + across) === cell) across++;
      while (r + down < rows && cellAt(r + down, c) === cell) down++;
      odd ||= !isSquare(table, { r, c, down, across });
      const lines = linesOf(inCell.get(cell) ?? [], page);
      const width = xs[c + across]! - xs[c]!;
      const words = cellWords(lines, width);
      squares[r]!.push({ lines, words, width, rows: down, columns: across, covered: false });
    }
  const { x0, x1, top, bottom } = table;
  return {
    page,
    xs,
    ...{ x0, x1, top, bottom },
    squares,
    ...(odd && { unsure: reasons.oddCells().en }),
  };
}

const coveredSquare = (): Square => ({
  lines: [],
  words: '',
  width: 0,
  rows: 1,
  columns: 1,
  covered: true,
});

/** A rectangle of squares: its first row and column, and how many there are of each. */
interface Rectangle {
  r: number;
  c: number;
  down: number;
  across: number;
}

/** Whether a cell has all squares of a rectangle, and none beside it. */
function isSquare({ xs, ys, cellAt }: Ruled, { r, c, down, across }: Rectangle): boolean {
  const cell = cellAt(r, c);
  for (let y = r; y < r + down; y++)
    for (let x = c; x < c + across; x++) if (cellAt(y, x) !== cell) return false;
  const outside = (y: number, x: number) =>
    y < 0 || x < 0 || y >= ys.length - 1 || x >= xs.length - 1 || cellAt(y, x) !== cell;
  for (let y = r; y < r + down; y++) if (!outside(y, c - 1) || !outside(y, c + across)) return false;
  for (let x = c; x < c + across; x++) if (!outside(r + down, x)) return false;
  return true;
}
