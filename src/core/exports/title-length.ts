/** A title of more hanzi leaves no room on a cover for what else stands there, unless it is set smaller. */
export const longTitle = 90;

/**
 * How wide a Latin letter is taken to be, in widths of a hanzi. A PDF brings its letters with it; in Word the reader's
 * computer may have others in place of Times New Roman, and wider ones.
 */
export const latinWidth = { pdf: 0.46, word: 0.48 } as const;
