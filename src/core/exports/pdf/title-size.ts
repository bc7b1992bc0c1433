import { lengthOf } from '../columns.ts';
import { latinWidth, longTitle } from '../title-length.ts';

/**
 * How large a title is set, a long one smaller, so that all of it fits: on the cover, with the title in the other language
 * and what stands above it in per cent of the page, and above the words of the plan.
 */
const sizes = [
  { most: longTitle, size: 1.75, other: 1.15, top: 18, headline: 1.7 },
  { most: 160, size: 1.3, other: 1.05, top: 12, headline: 1.4 },
  { most: 260, size: 1, other: 0.95, top: 6, headline: 1.15 },
  { most: Number.POSITIVE_INFINITY, size: 0.8, other: 0.85, top: 0, headline: 1.1 },
] as const;
/** How large a title of this length is set, and what stands around it. */
export const titleSize = (title: string): (typeof sizes)[number] =>
  sizes.find(({ most }) => lengthOf(title, latinWidth.pdf) <= most)!;
