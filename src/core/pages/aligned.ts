import { cellWords, type PrintedTable, type Square } from './cells.ts';
import { linesOf, median } from './lines.ts';
import { boxOf, type Glyph, isBlank } from './page.ts';

/** A gap between columns is at least so wide, in sizes of the letters. */
const narrowestGap = 0.6;
/** Lines that stand farther apart than the closest by this factor are of two rows. */
const rowGap = 1.12;
/** Lines of one row may differ so much in height, in sizes. */
const level = 0.35;

/** A table whose rows are certain, or why they are not. */
type Rows = { tops: number[]; doubt?: string };

/**
 * The table that characters between lying rules (`bars`, from the top one to the last) make, where no upright
 * rule parts its columns: columns are where no character stands over the whole height, rows are parted by
 * rules and by wider spaces. Null where they make no two columns and no two rows.
 */
export function alignedTable(
  glyphs: readonly Glyph[],
  bars: readonly number[],
  page: number,
): PrintedTable | null {
  const ink = glyphs.filter((g) => !isBlank(g.text));
  if (ink.length < 6) return null;
  const xs = columnEdges(ink);
  if (xs.length < 3) return null;
  const squares: Square[][] = [];
  let doubt: string | undefined;
  for (let b = 0; b + 1 < bars.length; b++) {
    const inBand = ink.filter((g) => g.y > bars[b]! && g.y <= bars[b + 1]!);
    if (!inBand.length) continue;
    const rows = rowsOf(inBand, xs, page, bars.length > 3 && b > 0);
    doubt ??= rows.doubt;
    for (const [k, top] of rows.tops.entries()) {
      const end = rows.tops[k + 1] ?? Infinity;
      const row = inBand.filter((g) => g.y >= top - level * g.size && g.y < end - level * g.size);
      squares.push(xs.slice(1).map((_, c) => squareOf(row, xs, c, page)));
    }
  }
  if (squares.length < 2) return null;
  return { page, xs, ...boxOf(ink), squares, ...(doubt && { unsure: doubt }) };
}

const inColumn = (glyphs: readonly Glyph[], xs: readonly number[], c: number): Glyph[] =>
  glyphs.filter((g) => (g.x0 + g.x1) / 2 > xs[c]! && (g.x0 + g.x1) / 2 <= xs[c + 1]!);

function squareOf(row: readonly Glyph[], xs: readonly number[], c: number, page: number): Square {
  const lines = linesOf(inColumn(row, xs, c), page);
  // Without rules the column is as wide as what stands in it.
  return { lines, words: cellWords(lines, 0), width: 0, rows: 1, columns: 1, covered: false };
}

/** Where columns part: in the middle of each gap that no character reaches into; with both outer edges. */
function columnEdges(ink: readonly Glyph[]): number[] {
  const size = median(ink.map((g) => g.size));
  const edges: number[] = [];
  let reached = -Infinity;
  for (const g of ink.toSorted((a, b) => a.x0 - b.x0)) {
    if (reached === -Infinity) edges.push(g.x0 - 1);
    else if (g.x0 - reached >= narrowestGap * size) edges.push((g.x0 + reached) / 2);
    reached = Math.max(reached, g.x1);
  }
  return [...edges, reached + 1];
}

/** The heights at which the rows of a band begin. `single`: rules part rows, so that a band is one. */
function rowsOf(ink: readonly Glyph[], xs: readonly number[], page: number, single: boolean): Rows {
  const size = median(ink.map((g) => g.size));
  const columns = xs.slice(1).map((_, c) => linesOf(inColumn(ink, xs, c), page));
  const heights = columns.flatMap((lines) => lines.map((l) => l.y)).sort((a, b) => a - b);
  const steps = heights.filter((y, i) => !i || y - heights[i - 1]! > level * size);
  if (single || steps.length === 1) return { tops: [steps[0]!] };
  const gaps = steps.slice(1).map((y, i) => y - steps[i]!);
  const closest = Math.min(...gaps);
  const parted = gaps.some((gap) => gap > closest * rowGap);
  const tops = steps.filter((_, i) => !i || !parted || gaps[i - 1]! > closest * rowGap);
  const isTop = (y: number) => tops.some((top) => Math.abs(top - y) <= level * size);
  const full = tops.every(
    (top) => columns.filter((lines) => lines.some((l) => Math.abs(l.y - top) <= level * size)).length >= 2,
  );
  // In a row of several lines each cell begins at its top; one that does not may belong to two rows.
  const fromTop = columns.every((lines) =>
    lines.every((l, i) => isTop(l.y) || (i > 0 && l.y - lines[i - 1]!.y <= closest * rowGap)),
  );
  if (full && fromTop) return { tops };
  return { tops, doubt: 'no rules part its rows, and its cells do not stand in one line' };
}
