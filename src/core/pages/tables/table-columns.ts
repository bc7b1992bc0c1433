import { type Line, linesOf, median } from '../lines/lines.ts';
import { boxOf, type Glyph, isBlank, type Rule } from '../page.ts';
import { reasons } from '../unsure-said.ts';

/**
 * A gap between columns is at least so wide, in sizes of the letters; one between columns that only their heading
 * tells apart, whose cells have no room around their words.
 */
const [narrowestGap, besideGap] = [0.6, 0.1];

/** What stands between two lying rules that reach over a whole table. */
interface Band {
  ink: Glyph[];
  isHead: boolean;
  partial: readonly Rule[];
}

/** Where the columns of a table part, and those of its heading; how wide the gaps are that part them. */
export interface Columns {
  xs: number[];
  headXs: number[];
  gap?: number;
  doubt?: string;
}

/** Where the columns of the rows part, and those of the heading, which may stand beside what is below it. */
export function columnsOf(bands: readonly Band[], ink: readonly Glyph[]): Columns {
  const all = columnEdges(ink);
  const [head] = bands;
  if (!head?.isHead || bands.length < 2) return { xs: all, headXs: all };
  const rest = bands.slice(1).flatMap((band) => band.ink);
  const rows = widened(columnEdges(rest), all);
  const above = widened(columnEdges(head.ink), all);
  if (rows.length === above.length) return { xs: rows, headXs: above };
  const near = above.length > rows.length ? widened(columnEdges(rest, besideGap), all) : [];
  if (near.length === above.length && standsAbove(head.ink, near))
    return { xs: near, headXs: above, gap: besideGap, doubt: reasons.nearColumns().en };
  const xs = above.length > rows.length && all.length === above.length ? all : rows;
  if (xs.length < 3) return { xs: all, headXs: all };
  const isEmpty = (x: number, i: number) => !rest.some((g) => g.x0 >= x && g.x1 <= (xs[i + 1] ?? Infinity));
  // What stands in the middle above two columns looks like a column of its own.
  const isPhantom = head.partial.length > 0 && xs.slice(0, -1).some(isEmpty);
  const isSaid = (xs === all && !isPhantom) || (xs !== all && head.partial.length > 0);
  return { xs, headXs: xs, ...(!isSaid && { doubt: reasons.headOfColumns().en }) };
}

/** Edges of columns with the outer ones of a whole table. */
const widened = (edges: readonly number[], whole: readonly number[]): number[] => [
  Math.min(edges[0]!, whole[0]!),
  ...edges.slice(1, -1),
  Math.max(edges.at(-1)!, whole.at(-1)!),
];

/** Whether a piece of a heading stands above each column. */
const standsAbove = (head: readonly Glyph[], xs: readonly number[]): boolean =>
  xs.slice(1).every((_, c) => inColumn(head, xs, c).length > 0);

/** The characters of a column: words stay together, and are where their middle is. */
export const inColumn = (
  glyphs: readonly Glyph[],
  xs: readonly number[],
  c: number,
  gap = narrowestGap,
): Glyph[] =>
  linesOf(glyphs, 0)
    .flatMap((line) =>
      piecesOf(line, gap).filter((piece) => {
        const { x0, x1 } = boxOf(piece);
        return (x0 + x1) / 2 > xs[c]! && (x0 + x1) / 2 <= xs[c + 1]!;
      }),
    )
    .flat();

/** The characters of a line between gaps that may part columns. */
function piecesOf({ glyphs, size }: Line, gap: number): Glyph[][] {
  const pieces: Glyph[][] = [];
  let reached = -Infinity;
  for (const g of glyphs) {
    if (g.x0 - reached >= gap * size) pieces.push([]);
    pieces.at(-1)!.push(g);
    reached = Math.max(reached, g.x1);
  }
  return pieces;
}

/** Where columns part: in the middle of each gap that no character reaches into; with both outer edges. */
export function columnEdges(glyphs: readonly Glyph[], gap = narrowestGap): number[] {
  const ink = glyphs.filter((g) => !isBlank(g.text));
  const size = median(ink.map((g) => g.size));
  const edges: number[] = [];
  let reached = -Infinity;
  for (const g of ink.toSorted((a, b) => a.x0 - b.x0)) {
    if (reached === -Infinity) edges.push(g.x0 - 1);
    else if (g.x0 - reached >= gap * size) edges.push((g.x0 + reached) / 2);
    reached = Math.max(reached, g.x1);
  }
  return [...edges, reached + 1];
}
