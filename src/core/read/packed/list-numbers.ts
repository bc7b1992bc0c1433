/** Numbers of lists as Word and OpenDocument write them alike. */

/** a, b, … z, aa, bb. */
export const letters = (n: number): string =>
  String.fromCodePoint(0x60 + ((n - 1) % 26) + 1).repeat(Math.ceil(n / 26));
/** ① to ⑳; beyond these there are no signs. */
export const circled = (n: number): string => (n <= 20 ? String.fromCodePoint(0x245f + n) : String(n));
/** １２. */
export const fullWidth = (n: number): string =>
  String(n).replace(/\d/gu, (d) => String.fromCodePoint(0xff10 + Number(d)));

/**
 * A number with the blank that sets it off from its words: where the list sets one (`isApart`) and no sign ends the
 * number, and where its digits would run into theirs.
 */
export const setOff = (label: string, isApart: boolean): string =>
  /\d$/u.test(label) || (isApart && label && !/[、：:）)]$/u.test(label)) ? `${label} ` : label;
