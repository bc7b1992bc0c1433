/** A title of more hanzi than this, or of twice as many letters, fills more than four lines. */
const longest = 60;

/** Whether a title is so long that it is set smaller: else it fills the first screen, and more. */
export const isLongTitle = (title: string): boolean =>
  [...title].reduce((length, sign) => length + (/[ᄀ-￿]/u.test(sign) ? 1 : 0.5), 0) > longest;
