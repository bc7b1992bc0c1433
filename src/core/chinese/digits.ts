import { readNumber } from './numerals.ts';

/** A text with its full-width digits, points and percent signs as half-width ones, each in its place. */
export const halfWidth = (words: string): string =>
  words.replace(/[０-９．％]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** A figure in digits without what parts its thousands: 13,655 is 13655. */
export const readArabic = (printed: string): number => Number(printed.replace(/[,，\s]/gu, ''));

/** The places of a numeral above the hundreds, the greatest first. */
const places = [
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1e3],
] as const;

/**
 * A numeral in Chinese characters, two as 两 and thousands, 万 and 亿 among them: 三千五百万; NaN where it is
 * none.
 */
export function readNumeral(printed: string): number {
  const text = printed.replace(/两/gu, '二').replace(/^[零〇](?=.)/u, '');
  for (const [sign, factor] of places) {
    const at = text.lastIndexOf(sign);
    if (at < 0) continue;
    const [head, tail] = [text.slice(0, at), text.slice(at + 1)];
    return (head ? readNumeral(head) : 1) * factor + (tail ? readNumeral(tail) : 0);
  }
  return readNumber(text) ?? NaN;
}

/** The places behind the point of a numeral: 一点二. */
export const placesBehindPoint = '点[〇零一二三四五六七八九]{1,4}';
/** A numeral in Chinese characters, with or without places behind a point: 五点五; NaN where it is none. */
export function readDecimal(printed: string): number {
  const [whole, places] = printed.split('点');
  if (places === undefined) return readNumeral(printed);
  return Number(`${readNumeral(whole!)}.${[...places].map((sign) => readNumeral(sign)).join('')}`);
}
