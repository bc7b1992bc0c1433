/** No heading is longer, in characters; a whole paragraph need not be looked through. */
const longestHeading = 200;

/** A line as a heading is compared: without white space, its digits in half width, up to its first stop. */
export const key = (words: string) =>
  words
    .slice(0, longestHeading)
    .replace(/^#+/u, '')
    .replace(/\s/gu, '')
    .replace(/[０-９．]/gu, (sign) => sign.normalize('NFKC'))
    .replace(/[。：:].*$/u, '');

/**
 * A heading in one string: 一、重点行动计划 · 附件1 主要发展指标 · II. Guiding principles. A marker that ends in a letter
 * or figure, or is English, stands off.
 */
export function headingText(marker: string | null, words: string, english = false): string {
  if (!marker) return words;
  return marker + (english || /[\p{L}\p{N}#]$/u.test(marker) ? ' ' : '') + words;
}
