/** Numbers of lists as Word and OpenDocument write them alike. */

/** a, b, … z, aa, bb. */
export const letters = (n: number): string =>
  String.fromCodePoint(0x60 + ((n - 1) % 26) + 1).repeat(Math.ceil(n / 26));
/** ① to ⑳; beyond these there are no signs. */
export const circled = (n: number): string => (n <= 20 ? String.fromCodePoint(0x245f + n) : String(n));
/** １２. */
export const fullWidth = (n: number): string =>
  String(n).replace(/\d/gu, (d) => String.fromCodePoint(0xff10 + Number(d)));
