import type { Rule } from './page.ts';

/** A matrix as PDF and OFD write it: a b c d e f. */
export type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number];

/** What a matrix does inside another. */
export const inside = (m: Matrix, [a, b, c, d, e, f]: Matrix): Matrix => [
  a * m[0] + c * m[1],
  b * m[0] + d * m[1],
  a * m[2] + c * m[3],
  b * m[2] + d * m[3],
  a * m[4] + c * m[5] + e,
  b * m[4] + d * m[5] + f,
];

/** A point of a path, and how the path comes to it from the one before. */
export interface PathPoint {
  x: number;
  y: number;
  begins: boolean;
  curved: boolean;
  /** Whether a straight line leads from here back to where this piece began. */
  closes: boolean;
}
export interface Path {
  points: PathPoint[];
  stroked: boolean;
  filled: boolean;
}

/** A bar that is thinner is a line; a line that is shorter is a dot. */
const [thickest, shortest] = [2.6, 4];
/** How far a line may be from level or upright. */
const slant = 1;

/** The rules among the paths of a page, and how many pieces the shapes with curves in them have. */
export function drawnLines(paths: readonly Path[]): { rules: Rule[]; shapes: number } {
  const rules: Rule[] = [];
  let shapes = 0;
  for (const path of paths) {
    if (!path.stroked && !path.filled) continue;
    if (path.points.some((p) => p.curved)) shapes += path.points.filter((p) => p.begins).length || 1;
    rules.push(...rulesOf(path));
  }
  return { rules, shapes };
}

function rulesOf({ points, stroked }: Path): Rule[] {
  if (points.length < 2) return [];
  const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [x1 - x0, y1 - y0];
  if (height < thickest && width > shortest) return [{ lies: true, from: x0, to: x1, at: (y0 + y1) / 2 }];
  if (width < thickest && height > shortest) return [{ lies: false, from: y0, to: y1, at: (x0 + x1) / 2 }];
  return stroked ? segmentsOf(points) : barsOf(points);
}

/** The straight lines of a path that is drawn along. */
function segmentsOf(points: readonly PathPoint[]): Rule[] {
  const rules: Rule[] = [];
  let [first, last] = [points[0]!, points[0]!];
  const draw = (p: PathPoint, q: PathPoint) => {
    const [dx, dy] = [Math.abs(p.x - q.x), Math.abs(p.y - q.y)];
    if (dy < slant && dx > shortest)
      rules.push({ lies: true, from: Math.min(p.x, q.x), to: Math.max(p.x, q.x), at: (p.y + q.y) / 2 });
    else if (dx < slant && dy > shortest)
      rules.push({ lies: false, from: Math.min(p.y, q.y), to: Math.max(p.y, q.y), at: (p.x + q.x) / 2 });
  };
  for (const point of points) {
    if (point.begins) first = point;
    else if (!point.curved) draw(last, point);
    if (point.closes) draw(point, first);
    last = point;
  }
  return rules;
}

/** Of a filled path that has several pieces, those that are thin bars: some programs draw all at once. */
function barsOf(points: readonly PathPoint[]): Rule[] {
  const pieces: PathPoint[][] = [];
  for (const point of points) {
    if (point.begins || !pieces.length) pieces.push([]);
    pieces.at(-1)!.push(point);
  }
  if (pieces.length < 2) return [];
  return pieces.flatMap((piece) => rulesOf({ points: piece, stroked: false, filled: true }));
}
