import type { Box } from '../page.ts';
import { type Line, median } from './lines.ts';

/** A space between columns is at least so wide, in points. */
const narrowestGutter = 9;
/** No page is wider, in points (ISO 32000-1, annex C): in a damaged file characters may stand anywhere. */
const widestPage = 14_400;
/** Where a space between columns may stand, as shares of the width of the text. */
const [leftmost, rightmost] = [0.2, 0.8];
/** Each column has at least this many lines. */
const fewestLines = 6;
/** At most this share of the lines may reach over the space: titles, and tables of the full width. */
const mayCross = 0.12;
/** At least this share of the lines of a column ends, or begins, at the space. */
const mostlyFlush = 0.5;
/** A line of text fills its column up to so many sizes. */
const nearEdge = 1.7;
/** More than two columns are of one width, but for so much. */
const sameWidth = 0.15;

/** Columns of text: where they part, and between which heights of the page they stand. */
export interface Columns {
  gutters: readonly number[];
  from: number;
  to: number;
  /** Whether the whole page is set in them. */
  whole?: boolean;
}

/** Where something stands: in which of how many columns, or over all of them (null). */
export type Column = { index: number; of: number } | null;

/** A piece of a line between two wide gaps. */
interface Run {
  x0: number;
  x1: number;
  y: number;
  size: number;
}

function runsOf(lines: readonly Line[]): Run[] {
  return lines.flatMap(({ glyphs, y, size }) => {
    const runs: Run[] = [];
    for (const g of glyphs) {
      const last = runs.at(-1);
      if (last && g.x0 - last.x1 < Math.max(narrowestGutter, size * 0.7)) last.x1 = Math.max(last.x1, g.x1);
      else runs.push({ x0: g.x0, x1: g.x1, y, size });
    }
    return runs;
  });
}

const crosses = (run: Run, x: number): boolean => run.x0 < x && run.x1 > x;
const wholePage = { from: -Infinity, to: Infinity, whole: true };
/** The letters of a heading over columns are larger by so much, and so many sizes of it are free beside it. */
const [larger, freeBeside] = [1.15, 1.1];

/**
 * Columns above and below each heading that stands over them and is shorter than one: beside it nothing is
 * printed.
 */
function parted(runs: readonly Run[], columns: Columns): Columns[] {
  const size = median(runs.map((r) => r.size));
  const [first] = columns.gutters;
  const isAlone = (run: Run) => runs.every((r) => r === run || Math.abs(r.y - run.y) > freeBeside * run.size);
  const stands = (run: Run, sign: 1 | -1) => {
    const there = runs.filter((r) => sign * (r.y - run.y) > 0 && r.y >= columns.from && r.y <= columns.to);
    return there.some((r) => r.x1 <= first!) && there.some((r) => r.x0 >= first!);
  };
  const from = belowTitles(runs, columns.from, (run) => run.size > larger * size && isAlone(run));
  const over = runs
    .filter((r) => r.y >= from && r.y <= columns.to && r.x0 < first! && r.size > larger * size)
    .filter((r) => isAlone(r) && stands(r, 1) && stands(r, -1))
    .sort((a, b) => a.y - b.y);
  const edges = [from, ...over.flatMap((r) => [r.y - r.size, r.y + r.size / 2]), columns.to];
  return Array.from({ length: over.length + 1 }, (_, i) => ({
    ...columns,
    from: edges[2 * i]!,
    to: edges[2 * i + 1]!,
  }));
}

/** Where columns begin below titles that stand over all of them, also over the middle one alone. */
function belowTitles(runs: readonly Run[], from: number, isTitle: (run: Run) => boolean): number {
  let below = from;
  for (const run of runs.filter(({ y }) => y >= from).sort((a, b) => a.y - b.y)) {
    if (!isTitle(run)) break;
    below = run.y + run.size / 2;
  }
  return below;
}

/** Where the columns of text on a page stand: over all of it, or over parts; empty where it has one column. */
export function columnsOn(lines: readonly Line[]): Columns[] {
  const runs = runsOf(lines).filter(({ x0, x1 }) => x0 > -widestPage && x1 < widestPage);
  if (runs.length < 2 * fewestLines) return [];
  const [left, right] = [Math.min(...runs.map((r) => r.x0)), Math.max(...runs.map((r) => r.x1))];
  const span = { from: left + (right - left) * leftmost, to: left + (right - left) * rightmost };
  const strips = freeStrips(runs, span);
  const middles = strips.map(({ from, to }) => (from + to) / 2);
  if (middles.length > 1 && areAlike([left, ...middles, right]) && areColumns(runs, middles))
    return parted(runs, { gutters: middles, ...wholePage });
  const widest = strips.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
  const gutters = widest ? [(widest.from + widest.to) / 2] : [];
  if (widest && areColumns(runs, gutters)) return parted(runs, { gutters, ...wholePage });
  return columnsInBands(runs, span);
}

/** Where tables stand beside one another on a page that has no two columns of text otherwise. */
export function columnsOfTables(tables: readonly Box[], lines: readonly Line[]): Columns[] {
  for (const left of tables)
    for (const right of tables) {
      const isBeside =
        right.x0 - left.x1 >= narrowestGutter && right.top < left.bottom && left.top < right.bottom;
      const columns = { gutters: [(left.x1 + right.x0) / 2], ...wholePage };
      const isOver = ({ x0, x1 }: Box) => x0 < columns.gutters[0]! && x1 > columns.gutters[0]!;
      if (isBeside && ![...tables, ...lines.filter((line) => isAcross(line, columns))].some(isOver))
        return [columns];
    }
  return [];
}

const areAlike = (edges: readonly number[]): boolean => {
  const widths = edges.slice(1).map((x, i) => x - edges[i]!);
  return Math.max(...widths) - Math.min(...widths) <= sameWidth * Math.max(...widths);
};

/** The strips of a page over which few lines reach, from left to right. */
function freeStrips(runs: readonly Run[], span: { from: number; to: number }) {
  const strips: { from: number; to: number }[] = [];
  let from = Number.NaN;
  for (let x = span.from; x <= span.to + 1; x++) {
    const isFree = x <= span.to && runs.filter((r) => crosses(r, x)).length <= runs.length * mayCross;
    if (isFree && Number.isNaN(from)) from = x;
    if (isFree || Number.isNaN(from)) continue;
    if (x - from >= narrowestGutter - 1) strips.push({ from, to: x });
    from = Number.NaN;
  }
  return strips;
}

/** Whether text stands in each column: lines that fill it, and not the cells of a table. */
function areColumns(runs: readonly Run[], gutters: readonly number[]): boolean {
  const edges = [-Infinity, ...gutters, Infinity];
  return edges.slice(1).every((to, i) => {
    const own = runs.filter((r) => r.x0 >= edges[i]! && r.x1 <= to);
    return own.length >= fewestLines && areFlush(withinLines(own));
  });
}

/** A gap so wide, in sizes, still is of one line of a column: 第一条 stands apart from its words. */
const widestInLine = 1.3;
/** The runs of a column, those of one line that stand no farther apart as one. */
function withinLines(runs: readonly Run[]): Run[] {
  const lines: Run[] = [];
  for (const run of runs.toSorted((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const last = lines.at(-1);
    if (last && last.y === run.y && run.x0 - last.x1 <= widestInLine * run.size) last.x1 = run.x1;
    else lines.push({ ...run });
  }
  return lines;
}

function areFlush(own: readonly Run[]): boolean {
  const size = median(own.map((r) => r.size));
  const edges = [Math.min(...own.map((r) => r.x0)), Math.max(...own.map((r) => r.x1))];
  const full = own.filter(
    (r) => r.x0 - edges[0]! < 3 * size && edges[1]! - r.x1 < nearEdge * size && r.x1 - r.x0 > 6 * size,
  );
  return full.length >= mostlyFlush * own.length;
}

/** How finely a page of one column is searched for parts of two, in points. */
const searchStep = 3;

/** The parts of a page that stand in two columns, where the others are of one. */
function columnsInBands(runs: readonly Run[], span: { from: number; to: number }): Columns[] {
  const sorted = runs.toSorted((a, b) => a.y - b.y);
  const tried: { x: number; bands: Run[][]; count: number }[] = [];
  for (let x = span.from; x <= span.to; x += searchStep) {
    const bands = bandsAt(sorted, x);
    tried.push({ x, bands, count: bands.flat().length });
  }
  const most = Math.max(...tried.map(({ count }) => count));
  const best = tried.filter(({ count }) => count === most);
  const middle = best[best.length >> 1];
  if (!middle) return [];
  const { x, bands } = middle;
  return bands
    .filter((band) => areColumns(band, [x]))
    .flatMap((band) =>
      parted(band, {
        gutters: [x],
        from: band[0]!.y - band[0]!.size,
        to: band.at(-1)!.y + band.at(-1)!.size / 2,
      }),
    );
}

/** The runs between those that reach over a place, from above, that may be two columns. */
function bandsAt(sorted: readonly Run[], x: number): Run[][] {
  const bands: Run[][] = [[]];
  for (const run of sorted)
    if (crosses(run, x)) bands.push([]);
    else bands.at(-1)!.push(run);
  const isFar = (r: Run) => Math.min(Math.abs(r.x0 - x), Math.abs(r.x1 - x)) >= narrowestGutter / 3;
  return bands.filter(
    (band) =>
      band.every(isFar) &&
      Math.min(band.filter((r) => r.x1 <= x).length, band.filter((r) => r.x0 >= x).length) >= fewestLines,
  );
}

/** The columns of a page at a height; undefined where it has one there. */
export const columnsAt = (all: readonly Columns[], y: number): Columns | undefined =>
  all.find(({ from, to }) => y >= from && y <= to);

/** Whether characters of a line stand on both sides of a space, with no gap there. */
function reachesOver({ glyphs, size }: Line, gutter: number): boolean {
  const before = glyphs.findLast((g) => (g.x0 + g.x1) / 2 <= gutter);
  const behind = glyphs.find((g) => (g.x0 + g.x1) / 2 > gutter);
  if (!before || !behind) return false;
  return behind.x0 - before.x1 < Math.max(0.6 * size, narrowestGutter - 1);
}

/** Whether a line reaches over columns, as a title does. */
export const isAcross = (line: Line, { gutters }: Columns): boolean =>
  gutters.some((gutter) => reachesOver(line, gutter));

/** Whether a line holds one of each of several columns, beside one another. */
export const isParted = (line: Line, columns: Columns): boolean =>
  !isAcross(line, columns) &&
  new Set(line.glyphs.map((g) => columnAt((g.x0 + g.x1) / 2, columns).index)).size > 1;

/** In which column a place is. */
export const columnAt = (x: number, { gutters }: Columns): NonNullable<Column> => {
  const after = gutters.findIndex((gutter) => x <= gutter);
  return { index: after < 0 ? gutters.length : after, of: gutters.length + 1 };
};

/** What stands on a page, by its height and column, in the order in which it is read. */
export function inReadingOrder<T extends { top: number; column: Column }>(items: readonly T[]): T[] {
  const sorted = items.toSorted((a, b) => a.top - b.top);
  const ordered: T[] = [];
  let band: T[] = [];
  const flush = () => {
    ordered.push(...band.toSorted((a, b) => a.column!.index - b.column!.index));
    band = [];
  };
  for (const item of sorted) {
    if (item.column !== null) band.push(item);
    else {
      flush();
      ordered.push(item);
    }
  }
  flush();
  return ordered;
}
