import { inkBox } from '../lines/ink.ts';
import { linesOf, median } from '../lines/lines.ts';
import { type Box, boxOf, type Glyph, isBlank, type Page, type Rule } from '../page.ts';
import type { PrintedTable } from '../tables/cells.ts';
import { cutsWords } from '../tables/tables-on.ts';

/** A cell as it was read: which squares it has, and where its ink is. */
export interface SeenCell {
  row: number;
  column: number;
  rows: number;
  columns: number;
  ink: Glyph[];
  /** Around its ink; none of an empty cell. */
  box: Box | null;
}

/** Between what was read before and behind an edge of rows or columns: where that edge may be drawn. */
export interface Gap {
  from: number;
  to: number;
}

/** A table of one page as it was read, beside what is printed there. */
export interface Seen {
  page: Page;
  cells: SeenCell[];
  /** The cell of each square. */
  at: SeenCell[][];
  box: Box;
  size: number;
  /** Where the reader parted its columns: what tells where one stands that has no words. */
  xs: readonly number[];
  /** Where the edges between its columns, and between its rows, may be: as many as it has, less one. */
  between: { columns: Gap[]; rows: Gap[] };
  /** The rules that lie or stand in it or at its sides. */
  lying: Rule[];
  standing: Rule[];
}

/** How far off a table (in sizes) rules are looked for. */
const around = 3;

/** What is seen of a table: its cells by their characters, and the rules of the page, whatever the reader made of them. */
export function seenOf({ squares, xs }: PrintedTable, page: Page): Seen {
  const cells: SeenCell[] = [];
  const at: SeenCell[][] = squares.map(() => []);
  for (const [row, own] of squares.entries())
    for (const [column, square] of own.entries()) {
      if (square.covered) continue;
      const ink = square.lines.flatMap((line) => line.glyphs).filter((g) => !isBlank(g.text));
      const cell = { row, column, rows: square.rows, columns: square.columns, ink };
      const seen = { ...cell, box: ink.length ? inkBox(ink) : null };
      cells.push(seen);
      for (let r = row; r < row + square.rows; r++)
        for (let c = column; c < column + square.columns; c++) if (r < at.length) at[r]![c] = seen;
    }
  const ink = cells.flatMap((cell) => cell.ink);
  const box = boxOf(ink);
  const size = median(ink.map((g) => g.size));
  const off = around * size;
  const isNear = ({ lies, from, to, at: place }: Rule): boolean => {
    const sides = [Math.min(box.x0, xs[0]!), Math.max(box.x1, xs.at(-1)!)] as const;
    const [along0, along1] = lies ? sides : [box.top, box.bottom];
    const [across0, across1] = lies ? [box.top, box.bottom] : sides;
    return to > along0 && from < along1 && place > across0 - off && place < across1 + off;
  };
  const rules = page.rules.filter(isNear);
  return {
    page,
    cells,
    at,
    box,
    size,
    xs,
    between: { columns: gapsBetween(cells, 'columns'), rows: gapsBetween(cells, 'rows') },
    lying: rules.filter((rule) => rule.lies),
    standing: rules.filter((rule) => !rule.lies && !runsOn(rule, page.rules, box) && !cuts(rule, cells)),
  };
}

/** Rules that meet stand no farther apart; a rule that ends so far off a table without meeting one runs on, in points. */
const [near, away] = [3, 12];
/** Whether an upright rule runs on through a table, as one between columns of text does: at its end it meets no other. */
function runsOn(rule: Rule, all: readonly Rule[], { top, bottom }: Box): boolean {
  const isFar = (end: number) => end < top - away || end > bottom + away;
  const meets = (end: number) =>
    all.some((r) =>
      r.lies
        ? Math.abs(r.at - end) <= near && r.from <= rule.at + near && r.to >= rule.at - near
        : Math.abs(r.at - rule.at) > near && Math.min(Math.abs(r.from - end), Math.abs(r.to - end)) <= near,
    );
  return [rule.from, rule.to].some((end) => isFar(end) && !meets(end));
}

/** Whether an upright rule runs through characters that touch one another: it is the edge of no cell. */
const cuts = (rule: Rule, cells: readonly SeenCell[]): boolean =>
  cells.some(
    ({ ink, box }) => box && rule.at > box.x0 && rule.at < box.x1 && cutsWords(rule, linesOf(ink, 0)),
  );

/** What a table has in one direction: in which row a cell begins and how many it has, and between what it stands. */
export const sides = {
  rows: { first: 'row', count: 'rows', low: 'top', high: 'bottom' },
  columns: { first: 'column', count: 'columns', low: 'x0', high: 'x1' },
} as const;
/** What edges part: rows, by lying rules, or columns, by upright ones. */
export type Parted = keyof typeof sides;

function gapsBetween(cells: readonly SeenCell[], what: Parted): Gap[] {
  const { first, count, low, high } = sides[what];
  const all = Math.max(...cells.map((cell) => cell[first] + cell[count]));
  const ends = new Array<number>(all + 1).fill(-Infinity);
  const begins = new Array<number>(all + 1).fill(Infinity);
  for (const cell of cells) {
    if (!cell.box) continue;
    const end = cell[first] + cell[count];
    ends[end] = Math.max(ends[end]!, cell.box[high]);
    begins[cell[first]] = Math.min(begins[cell[first]]!, cell.box[low]);
  }
  for (let k = 1; k <= all; k++) ends[k] = Math.max(ends[k]!, ends[k - 1]!);
  for (let k = all - 1; k >= 0; k--) begins[k] = Math.min(begins[k]!, begins[k + 1]!);
  return Array.from({ length: all - 1 }, (_, k) => ({ from: ends[k + 1]!, to: begins[k + 1]! }));
}

/** Whether each square of a table is of one cell. */
export const isWhole = ({ at, cells }: Seen): boolean => {
  const squares = cells.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  const all = at.length * at[0]!.length;
  return (
    squares === all && at.every((row) => row.length === at[0]!.length && !row.includes(undefined as never))
  );
};
