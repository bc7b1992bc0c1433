import { type Line, median } from './lines.ts';

/** A space between columns is at least so wide, in points. */
const narrowestGutter = 9;
/** Where a space between columns may stand, as shares of the width of the text. */
const [leftmost, rightmost] = [0.2, 0.8];
/** So many lines stand on each side at least. */
const fewestLines = 6;
/** So many of the lines may reach over the space: titles, and tables of the full width. */
const mayCross = 0.12;
/** So many of the lines of a column end, or begin, at the space. */
const mostlyFlush = 0.5;
/** A line of text fills its column up to so many sizes. */
const nearEdge = 1.7;

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

/** Where two columns of text part; null where the page has one. */
export function gutterOf(lines: readonly Line[]): number | null {
  const runs = runsOf(lines);
  if (runs.length < 2 * fewestLines) return null;
  const [left, right] = [Math.min(...runs.map((r) => r.x0)), Math.max(...runs.map((r) => r.x1))];
  const most = runs.length * mayCross;
  let best: { from: number; to: number } | null = null;
  let from = Number.NaN;
  const end = left + (right - left) * rightmost;
  for (let x = left + (right - left) * leftmost; x <= end + 1; x++) {
    const isFree = x <= end && runs.filter((r) => r.x0 < x && r.x1 > x).length <= most;
    if (isFree && Number.isNaN(from)) from = x;
    if (isFree || Number.isNaN(from)) continue;
    if (x - from >= narrowestGutter - 1 && (!best || x - from > best.to - best.from)) best = { from, to: x };
    from = Number.NaN;
  }
  if (!best) return null;
  const at = (best.from + best.to) / 2;
  return isGutter(runs, at) ? at : null;
}

/** Whether text stands on both sides: lines that fill their column, and not the cells of a table. */
function isGutter(runs: readonly Run[], at: number): boolean {
  const [before, behind] = [runs.filter((r) => r.x1 <= at), runs.filter((r) => r.x0 >= at)];
  if (Math.min(before.length, behind.length) < fewestLines) return false;
  const size = median(runs.map((r) => r.size));
  const flush = (side: readonly Run[]) => {
    const edges = [Math.min(...side.map((r) => r.x0)), Math.max(...side.map((r) => r.x1))];
    const full = side.filter(
      (r) => r.x0 - edges[0]! < 3 * size && edges[1]! - r.x1 < nearEdge * size && r.x1 - r.x0 > 6 * size,
    );
    return full.length >= mostlyFlush * side.length;
  };
  return flush(before) && flush(behind);
}

/** Where something stands on a page of two columns: in one of them, or over both (null). */
export type Column = 0 | 1 | null;

/** In which column a line stands; null where it reaches over both, as a title does. */
export function columnOf({ glyphs, size }: Line, gutter: number): Column {
  const before = glyphs.findLast((g) => (g.x0 + g.x1) / 2 <= gutter);
  const behind = glyphs.find((g) => (g.x0 + g.x1) / 2 > gutter);
  if (!before) return 1;
  if (!behind) return 0;
  return behind.x0 - before.x1 < Math.max(0.6 * size, narrowestGutter - 1) ? null : 0;
}

/** Whether a line holds one of each column, beside one another. */
export const isParted = (line: Line, gutter: number): boolean =>
  columnOf(line, gutter) === 0 && line.glyphs.some((g) => (g.x0 + g.x1) / 2 > gutter);

/** What stands on a page, by its height and column, in the order in which it is read. */
export function inReadingOrder<T extends { top: number; column: Column }>(items: readonly T[]): T[] {
  const sorted = items.toSorted((a, b) => a.top - b.top);
  const ordered: T[] = [];
  let band: T[] = [];
  const flush = () => {
    ordered.push(...band.filter((i) => i.column === 0), ...band.filter((i) => i.column === 1));
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
