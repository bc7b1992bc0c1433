/** Headings in which no line ends at a hyphen, or within a word of Chinese. */
import { titlePieces } from '../../core/published/title-pieces.ts';

/** A word with a hyphen in it, short enough for a line of the smallest phone; a day: 2015-12-24; years: 2026—2030年. */
const hyphened =
  /(?<![\p{L}-])(?=[\p{L}-]{3,18}(?![\p{L}-]))\p{L}+(?:-\p{L}+)+|(?<!\d)\d{4}(?:-\d\d-\d\d|(?:——?|[–~～-])\d{4}年?)(?!\d)/u;
const everyHyphened = new RegExp(`(${hyphened.source})`, 'u');
const inWords = new RegExp(hyphened, 'gu');
/** A tag, or words up to the next: what has no hyphen is not searched, which takes long in all letters there are. */
const tagOrWords = /<[^>]*>|[^<]+/gu;
/** The words of a heading, each second of them one that no line may end in: high-tech. */
export const unbrokenWords = (words: string): string[] => words.split(everyHyphened);
/** The HTML of a heading with each such word set as one. */
export const unbroken = (html: string): string =>
  html.replace(tagOrWords, (found) =>
    found.startsWith('<') || !/[-—–~～]/u.test(found)
      ? found
      : found.replace(inWords, (word) => `<span class="nb">${word}</span>`),
  );
/** The HTML of a title whose lines may end between words; `terms`: words of several that are one. */
export const breakable = (html: string, terms: readonly string[]): string =>
  html.replace(/<[^>]*>|[^<]+/gu, (part) =>
    part.startsWith('<') ? part : titlePieces(part, terms).join('<wbr>'),
  );

/**
 * The words of a title in parts, each second of them a term of two words, which stand on one line where they
 * can, with the mark behind it: independent innovation. `terms`: also of one word or of more, which are passed over.
 */
export function termsApart(title: string, terms: readonly string[]): string[] {
  const pairs = terms.filter((term) => /^[\p{L}-]+ [\p{L}-]+$/u.test(term));
  return pairs.length ? title.split(new RegExp(`\\b((?:${pairs.join('|')})\\b[,.:;]?)`, 'iu')) : [title];
}
