import type { Box, Glyph } from '../../../src/core/pages/page.ts';

/** A figure of the usual form is so high, as a share of its size; a font's own raised and lowered figures are lower. */
const [usualHeight, lowest, highest] = [0.7, 0.25, 0.58];
/** Their feet are so far off the line, in sizes: above it, and below. */
const [raised, lowered] = [0.22, 0.06];

/**
 * The line and the size of a figure as its ink shows them. Fonts have raised and lowered figures of their own, which
 * programs take for km² and the calls of notes (the features `sups` and `subs` of OpenType): they are set on the line
 * and in the size of the text, and only their ink tells. `y` and `size` are what the file says; what has the form of
 * an ordinary figure keeps them.
 */
export function asInked(
  { top, bottom }: Pick<Box, 'top' | 'bottom'>,
  y: number,
  size: number,
): Pick<Glyph, 'y' | 'size'> {
  const height = (bottom - top) / size;
  const foot = (y - bottom) / size;
  const isOther = height > lowest && height < highest && (foot > raised || foot < -lowered);
  return isOther ? { y: bottom, size: (height / usualHeight) * size } : { y, size };
}
