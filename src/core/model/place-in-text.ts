/** Where something stands in a text, said so that a person finds it. */
import { lastOf } from './characters.ts';
import { linesOf } from './source-line.ts';

/** How many characters before a place are quoted to tell where it is. */
export const shownBefore = 12;

/** The line of a place in a text, from 1, and the words just before it on that line. */
export function placeInText(text: string, at: number): { line: number; words: string } {
  const before = linesOf(text.slice(0, at));
  return { line: before.length, words: lastOf(before.at(-1)!.raw.trim(), shownBefore) };
}
