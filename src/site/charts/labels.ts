/** Where the words of a small drawing stand, so that none is cut and none covers another. */
import { fullWidth } from './draw.ts';

/** Words at a place of a drawing, in its units. */
interface Wanted {
  text: string;
  /** Where what they name is. */
  x: number;
  y: number;
  /** What must be seen before others; the least first. */
  rank: number;
}
export interface Placed extends Wanted {
  anchor: 'start' | 'middle' | 'end';
  /** Where their line stands. */
  baseline: number;
}

/** The widths of signs as wide as a Chinese character, and of others, in bold letters of 13 units. */
const widths = { full: 13, other: 8.8 };
/** The height of a line of words, and how far from their point they stand. */
const line = 15;
const gaps = { above: 8, below: 18 };

const widthOf = (text: string) =>
  [...text].reduce((n, c) => n + (fullWidth.test(c) ? widths.full : widths.other), 0);

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
const meets = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The box of words at a place, moved into the drawing where they would reach beyond its edges. */
function boxOf({ text, x }: Wanted, baseline: number, width: number): Box & { anchor: Placed['anchor'] } {
  const own = widthOf(text);
  const anchorAt = (): Placed['anchor'] => {
    if (x - own / 2 < 0) return 'start';
    return x + own / 2 > width ? 'end' : 'middle';
  };
  const anchor = anchorAt();
  const left = { start: x, middle: x - own / 2, end: x - own }[anchor];
  return { anchor, left, right: left + own, top: baseline - line + 3, bottom: baseline + 3 };
}

/**
 * The words that have room, each above what it names or else below: those of the least rank first, and none
 * where it would cover another. What has none is said by the table beside the drawing.
 */
export function placed(
  wanted: readonly Wanted[],
  { width, bottom }: { width: number; bottom: number },
): Placed[] {
  const boxes: Box[] = [];
  return wanted
    .toSorted((a, b) => a.rank - b.rank)
    .flatMap((words): Placed[] => {
      for (const baseline of [words.y - gaps.above, words.y + gaps.below]) {
        const { anchor, ...box } = boxOf(words, baseline, width);
        if (box.top < 0 || box.bottom > bottom || boxes.some((other) => meets(box, other))) continue;
        boxes.push(box);
        return [{ ...words, anchor, baseline }];
      }
      return [];
    });
}
