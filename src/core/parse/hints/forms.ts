import { bare } from './same-words.ts';

/** What stands in a form for a number. */
export const numberSign = '{number}';
/** A number of a page: figures, typed wide or not, or Roman ones. */
const number = '(?:[0-9０-９]{1,4}|[IVXLivxl]{1,7})';
/** More numbers than a page prints of itself and of how many. */
const mostNumbers = 2;

/** Whether a form can be held against lines: words or a sign of its own, and no more numbers than pages have. */
export const isForm = (text: string): boolean =>
  bare(text).length > 0 && text.split(numberSign).length <= mostNumbers + 1;

/**
 * Whether a line has a form: “— {number} —” stands for every page number between dashes. Blanks count
 * nowhere; the numbers are few and the rest stands for itself, so that no form takes long.
 */
export function formOf(text: string): (raw: string) => boolean {
  if (!isForm(text)) return () => false;
  const literal = (words: string) => words.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
  const pattern = new RegExp(`^${bare(text).split(numberSign).map(literal).join(number)}$`, 'u');
  return (raw) => pattern.test(bare(raw));
}
