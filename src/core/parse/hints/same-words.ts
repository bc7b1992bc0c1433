/** How the words of an entry are held against those of a line: as they are seen, blanks aside. */
import { unseenSigns } from '../../model/unseen-signs.ts';

const blank = new RegExp(`[\\s${unseenSigns}]`, 'u');
const blanks = new RegExp(blank, 'gu');
/** Words without blanks, and without signs that nobody sees. */
export const bare = (words: string): string => words.replace(blanks, '');

/** Whether words begin with others. */
export const begins = (words: string, text: string): boolean => bare(words).startsWith(bare(text));

/** How many characters of some words a text takes that they begin with, blanks among them. */
export function lengthIn(words: string, text: string): number {
  let left = bare(text).length;
  let at = 0;
  while (left > 0 && at < words.length) if (!blank.test(words[at++]!)) left--;
  return at;
}

/** A text of at least this many characters names its place in a line wherever it stands. */
const longEnough = 6;
/** What ends before a block: a sentence, a quotation, or a piece that blanks set off. */
const endsBefore = /[。！？；：”』」）)\s]$/u;

/**
 * The places inside a line at which a text begins as a block may: behind a stop or a blank, or, where it is
 * long and stands once, anywhere.
 */
export function placesInside(words: string, text: string): number[] {
  const places: number[] = [];
  const first = bare(text)[0]!;
  for (let at = words.indexOf(first, 1); at > 0; at = words.indexOf(first, at + 1))
    if (begins(words.slice(at, at + text.length * 2), text)) places.push(at);
  const setOff = places.filter((at) => endsBefore.test(words[at - 1]!));
  if (setOff.length) return setOff;
  return places.length === 1 && bare(text).length >= longEnough ? places : [];
}
