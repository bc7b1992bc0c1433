import { readNumber } from './numerals.ts';

/** A text with its full-width digits, points and percent signs as half-width ones, each in its place. */
export const halfWidth = (words: string): string =>
  words.replace(/[０-９．％]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** A figure in digits without the commas between its thousands: 13,655 is 13655. */
export const readArabic = (printed: string): number => Number(printed.replace(/[,，]/gu, ''));

/** A numeral in Chinese characters, 两 for two among them; NaN where it is none. */
export const readNumeral = (printed: string): number => readNumber(printed.replace(/两/gu, '二')) ?? NaN;
