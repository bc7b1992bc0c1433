/**
 * Places in a text by its characters. A program counts a text in units of UTF-16, of which a character beyond the first
 * 65,536 (𠮷) has two: who cuts between these leaves halves that no file can hold.
 */
import { remembered } from './remembered.ts';

/** The nearest place, at or before this one, at which no character is cut in two. */
export function wholeBefore(words: string, at: number): number {
  const isInside = /[\ud800-\udbff]/.test(words[at - 1] ?? '') && /[\udc00-\udfff]/.test(words[at] ?? '');
  return isInside ? at - 1 : at;
}

/** The beginning of a text, of at most so many units of UTF-16, in whole characters. */
export const shortened = (words: string, most: number): string => words.slice(0, wholeBefore(words, most));

/** The end of a text, of about so many units, in whole characters. */
export const lastOf = (words: string, most: number): string =>
  words.slice(wholeBefore(words, Math.max(0, words.length - most)));

/** Whether a text has a character of two units: most have none, and are not gone through for each place. */
const hasLong = remembered((words = '') => /[\ud800-\udfff]/.test(words));

/** How many characters stand before a place, which is counted in units. */
export const charactersBefore = (words: string, at: number): number =>
  hasLong(words) ? [...words.slice(0, at)].length : at;

/** The place in units before which so many characters stand. */
export const placeOf = (words: string, characters: number): number =>
  [...words].slice(0, characters).join('').length;
