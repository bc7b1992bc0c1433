import type { Place } from './page.ts';

/** A place as the reading of pages writes it: page, left, top, right and lower edge, in points. */
export const placeText = ({ page, x0, top, x1, bottom }: Place): string =>
  [page, ...[x0, top, x1, bottom].map((n) => Math.round(n * 10) / 10)].join(' ');

/** Places set apart by semicolons; what is no place is none. */
export function placesOf(text: string): Place[] {
  return text.split(';').flatMap((part) => {
    const numbers = part.trim().split(/\s+/u).map(Number);
    const [page, x0, top, x1, bottom] = numbers;
    if (numbers.length !== 5 || numbers.some((n) => !Number.isFinite(n)) || page! < 1) return [];
    return [{ page: page!, x0: x0!, top: top!, x1: x1!, bottom: bottom! }];
  });
}
