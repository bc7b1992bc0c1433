import { boxOf, type Glyph, isBlank } from '../page.ts';
import { median } from './median.ts';

/** A character so much smaller than those beside it may be raised or lowered. */
export const smaller = 0.88;
/** Where it fills a gap between them, nearly their size is enough: a style sheet says `font-size: smaller`. */
const littleSmaller = 0.97;
/** How far it may stand above the line of the others and below it, in their sizes; in a gap, either way. */
const [above, below, inGap] = [0.7, 0.35, 0.7];
/** The sign of a note may stand so far before its words, in sizes. */
const signAway = 3;
/** A run in a gap touches what stands before it: so far from it at most, and so far over it, in sizes. */
const touching = 0.3;

interface Base {
  y: number;
  size: number;
}

/** Rows of characters with those that are raised or lowered put into the row that they belong to. */
export function withRaised(rows: readonly Glyph[][]): Glyph[][] {
  const bases = rows.map((row) => ({ y: median(row.map((g) => g.y)), size: median(row.map((g) => g.size)) }));
  const taken = new Map<number, number>();
  rows.forEach((row, i) => {
    const isOwner = (k: number): boolean => {
      const base = bases[k];
      if (!base || taken.has(k)) return false;
      return isAtEdge(row, bases[i]!, rows[k]!, base) || isInGaps(row, bases[i]!, rows[k]!, base);
    };
    const owner = [i + 1, i - 1].find(isOwner);
    if (owner !== undefined) taken.set(i, owner);
  });
  const whole = rows.map((row) => [...row]);
  for (const [i, owner] of taken) whole[owner]!.push(...rows[i]!);
  return whole.filter((_, i) => !taken.has(i));
}

/** Whether a row of small characters stands so near to the line of another, and within its ends. */
function isAtEdge(row: readonly Glyph[], own: Base, other: readonly Glyph[], base: Base): boolean {
  const rise = base.y - own.y;
  if (own.size > smaller * base.size || rise > above * base.size || rise < -below * base.size) return false;
  const { x0, x1 } = boxOf(other);
  return row.every((g) => g.x1 > x0 - signAway * base.size && g.x0 < x1 + base.size);
}

/**
 * Whether each run of a row stands in a gap that another row leaves for it, right behind a character: km² and PM₂.₅
 * as programs set them that raise and lower by half a size. Two lines of text never mesh so.
 */
function isInGaps(row: readonly Glyph[], own: Base, other: readonly Glyph[], base: Base): boolean {
  const far = Math.abs(base.y - own.y) > inGap * base.size;
  if (far || own.size > littleSmaller * base.size) return false;
  const drawn = (glyphs: readonly Glyph[]) => glyphs.filter((g) => !isBlank(g.text));
  const [inks, others] = [drawn(row).sort((a, b) => a.x0 - b.x0), drawn(other)];
  const near = touching * base.size;
  const fits = ({ x0, x1 }: Glyph) => !others.some((o) => o.x0 < x1 - near / 2 && o.x1 > x0 + near / 2);
  const isHeld = (g: Glyph, i: number) =>
    [...others, ...inks.slice(0, i)].some((o) => Math.abs(g.x0 - o.x1) < near);
  return inks.every((g, i) => fits(g) && isHeld(g, i));
}
