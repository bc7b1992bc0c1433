import type { Box, Rule } from '../page.ts';
import { boxAround, type Path, type PathPoint, piecesOf, rectangleOf } from './paths.ts';
import { stripRules } from './strips.ts';
import { sidesOf, tiledRules } from './tiles.ts';

export type { Path } from './paths.ts';

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

/** Where a matrix sets a point. */
export const placed = ({ x, y }: { x: number; y: number }, [a, b, c, d, e, f]: Matrix) => ({
  x: a * x + c * y + e,
  y: b * x + d * y + f,
});

/** A thinner bar is a line, and one that is so many times as long as thick; a shorter line is a dot. */
const [thickest, thickestOfLong, slender, shortest] = [2.6, 6, 4.5, 4];
/** How far a line may be from level or upright. */
const slant = 1;

/** The rules among the paths of a page, and how many pieces the shapes with curves in them have. */
export function drawnLines(paths: readonly Path[]): { rules: Rule[]; shapes: number } {
  const seen = paths.filter((path) => path.stroked || path.filled);
  const curved = seen.filter((path) => path.points.some((p) => p.curved));
  const shapes = curved.reduce((sum, { points }) => sum + (points.filter((p) => p.begins).length || 1), 0);
  const boxes = seen.map(({ points }) => piecesOf(points).flatMap((piece) => rectangleOf(piece) ?? []));
  const edged = new Set(seen.flatMap((path, i) => (path.stroked ? boxes[i]! : [])));
  const { rules, tiles } = tiledRules(boxes.flat(), edged);
  const dots: Box[] = [];
  const grounds: Box[] = [];
  for (const [i, path] of seen.entries()) {
    const own = boxes[i]!;
    if (own.length && own.every((box) => tiles.has(box))) continue;
    if (!path.stroked && own.length === 1) grounds.push(...own);
    rules.push(...(isRing(path, own) ? sidesOf(own[0]!) : rulesOf(path, dots)));
  }
  return { rules: [...rules, ...stripRules(grounds), ...dottedRules(dots)], shapes };
}

/** Whether a filled path is the edge of a box: a rectangle with another taken out of it. */
function isRing({ stroked, points }: Path, boxes: readonly Box[]): boolean {
  const [outer, inner] = boxes;
  if (stroked || boxes.length !== 2 || points.filter((p) => p.begins).length !== 2) return false;
  const edges = [
    inner!.x0 - outer!.x0,
    outer!.x1 - inner!.x1,
    inner!.top - outer!.top,
    outer!.bottom - inner!.bottom,
  ];
  return edges.every((width) => Math.abs(width) < thickest);
}

/** The straight lines that a path draws; what is too short for one is put to the `dots`. */
function rulesOf({ points, stroked }: Path, dots: Box[]): Rule[] {
  if (points.length < 2) return [];
  const { x0, x1, top, bottom } = boxAround(points);
  const [width, height] = [x1 - x0, bottom - top];
  if (isBar(height, width)) return [{ lies: true, from: x0, to: x1, at: (top + bottom) / 2 }];
  if (isBar(width, height)) return [{ lies: false, from: top, to: bottom, at: (x0 + x1) / 2 }];
  if (Math.max(width, height) <= shortest) {
    dots.push({ x0, x1, top, bottom });
    return [];
  }
  return stroked ? segmentsOf(points) : barsOf(points, dots);
}

const isBar = (thick: number, long: number): boolean =>
  long > shortest && (thick < thickest || (thick < thickestOfLong && long > slender * thick));

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
function barsOf(points: readonly PathPoint[], dots: Box[]): Rule[] {
  const pieces = piecesOf(points);
  if (pieces.length < 2) return [];
  return pieces.flatMap((piece) => rulesOf({ points: piece, stroked: false, filled: true }, dots));
}

/** How far apart the dots of one line stand at most, in points, and how many make a line. */
const [widestStep, fewestDots] = [6, 6];

/** The lines that dots make which stand beside, or below, one another. */
function dottedRules(dots: readonly Box[]): Rule[] {
  return [true, false].flatMap((lies) => {
    const placed = dots.map(({ x0, x1, top, bottom }) =>
      lies ? { at: (top + bottom) / 2, from: x0, to: x1 } : { at: (x0 + x1) / 2, from: top, to: bottom },
    );
    return [...Map.groupBy(placed, ({ at }) => Math.round(at)).values()].flatMap((row) => chains(row, lies));
  });
}

function chains(row: { at: number; from: number; to: number }[], lies: boolean): Rule[] {
  const found: { rule: Rule; count: number }[] = [];
  for (const { at, from, to } of row.sort((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && from - last.rule.to <= widestStep - (to - from)) {
      last.rule.to = Math.max(last.rule.to, to);
      last.count++;
    } else found.push({ rule: { lies, from, to, at }, count: 1 });
  }
  return found
    .filter(({ rule, count }) => count >= fewestDots && rule.to - rule.from > shortest)
    .map(({ rule }) => rule);
}
