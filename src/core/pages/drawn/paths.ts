import type { Box } from '../page.ts';

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

/** The pieces of a path: each is drawn without lifting the pen. */
export function piecesOf(points: readonly PathPoint[]): PathPoint[][] {
  const pieces: PathPoint[][] = [];
  for (const point of points) {
    if (point.begins || !pieces.length) pieces.push([]);
    pieces.at(-1)!.push(point);
  }
  return pieces;
}

/** The box around points. */
export function boxAround(points: readonly Pick<PathPoint, 'x' | 'y'>[]): Box {
  const box = { x0: Infinity, top: Infinity, x1: -Infinity, bottom: -Infinity };
  for (const { x, y } of points) {
    box.x0 = Math.min(box.x0, x);
    box.x1 = Math.max(box.x1, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

/** A side is straight and on the edge of its box, but for so much; a rounded corner reaches in so far. */
const [offEdge, ofCorner] = [1, 0.15];
/** At least this share of the way around a rectangle is straight. */
const mostlyStraight = 0.55;
/** A rectangle in which nothing can be written is none. */
const narrowest = 6;

/** The box that a piece of a path draws: a rectangle, its corners rounded or not; null where it is none. */
export function rectangleOf(piece: readonly PathPoint[]): Box | null {
  const box = boxAround(piece);
  const [width, height] = [box.x1 - box.x0, box.bottom - box.top];
  if (piece.length < 4 || width < narrowest || height < narrowest) return null;
  const corner = Math.max(offEdge, ofCorner * Math.min(width, height));
  const isOnEdge = ({ x, y, curved }: PathPoint) =>
    Math.min(x - box.x0, box.x1 - x, y - box.top, box.bottom - y) <= (curved ? corner : offEdge);
  if (!piece.every(isOnEdge)) return null;
  const straight = piece.reduce((sum, p, i) => {
    const before = piece[i - 1] ?? piece.at(-1)!;
    const [dx, dy] = [Math.abs(p.x - before.x), Math.abs(p.y - before.y)];
    return p.curved || Math.min(dx, dy) > offEdge ? sum : sum + Math.max(dx, dy);
  }, 0);
  return straight >= mostlyStraight * 2 * (width + height) ? box : null;
}
