/** Signs that take two columns of a screen: those of Chinese and of its punctuation. */
const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\uffdc]/u;

/** How many columns of a screen a text takes. */
export const columnsOf = (text: string): number => [...text].reduce((n, c) => n + (wide.test(c) ? 2 : 1), 0);

/** A text filled up with blanks to this many columns. */
export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - columnsOf(text)));
