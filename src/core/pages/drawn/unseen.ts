import type { Box } from '../page.ts';

/** Something that is drawn over a part of a page. */
export interface Patch {
  box: Box;
  /** When it is drawn, among all that is. */
  at: number;
  isWhite: boolean;
  /** Whether nothing below it is seen: a rectangle of one colour that lets nothing through. */
  covers: boolean;
}

/** How characters are drawn. */
export interface Drawing {
  at: number;
  isWhite: boolean;
  /** Outside it nothing of them is drawn; null where they may stand anywhere. */
  clip: Box | null;
}

/** Each part of a colour that is taken for white is so high. */
const nearlyWhite = 250;
/** Whether a colour of red, green and blue is white, but for what nobody sees. */
export const isNearlyWhite = (parts: readonly number[]): boolean =>
  parts.length === 3 && parts.every((part) => part >= nearlyWhite);

/** A page with more patches shows a map or a picture: whether they cover words is not asked there. */
const mostPatches = 2000;
/** So much of a box at each of its sides is white around the sign, and may lie outside. */
const blankSide = 0.2;

const holds = (box: Box, x: number, y: number): boolean =>
  x >= box.x0 && x <= box.x1 && y >= box.top && y <= box.bottom;

/** Whether the sign in the middle of a box lies within another. */
function isWithin({ x0, x1, top, bottom }: Box, outer: Box): boolean {
  const [dx, dy] = [(x1 - x0) * blankSide, (bottom - top) * blankSide];
  return holds(outer, x0 + dx, top + dy) && holds(outer, x1 - dx, bottom - dy);
}

/** Whether no part of the sign in the middle of a box lies within another. */
function isOutside({ x0, x1, top, bottom }: Box, outer: Box): boolean {
  const [dx, dy] = [(x1 - x0) * blankSide, (bottom - top) * blankSide];
  return x1 - dx < outer.x0 || x0 + dx > outer.x1 || bottom - dy < outer.top || top + dy > outer.bottom;
}

/**
 * Tells which characters of a page nobody sees, though its file draws them: outside the paper or what is shown of
 * them, in white on white, or below a patch that was drawn later. `drawn` stands in its order.
 */
export function unseenOn(
  { width, height }: { width: number; height: number },
  drawn: readonly Patch[],
): (box: Box, how: Drawing) => boolean {
  const isCrowded = drawn.length > mostPatches;
  const patches = isCrowded ? [] : drawn;
  const covers = patches.filter((patch) => patch.covers);
  const paper = { x0: 0, top: 0, x1: width, bottom: height };
  return (box, { at, isWhite, clip }) => {
    const [x, y] = [(box.x0 + box.x1) / 2, (box.top + box.bottom) / 2];
    if (isOutside(box, paper) || (clip && isOutside(box, clip))) return true;
    if (covers.some((patch) => patch.at > at && isWithin(box, patch.box))) return true;
    if (!isWhite || isCrowded) return false;
    const ground = patches.findLast((patch) => patch.at < at && holds(patch.box, x, y));
    return !ground || ground.isWhite;
  };
}
