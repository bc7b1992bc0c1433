/** Headings in which no line ends at a hyphen. */

/** A word with a hyphen in it, short enough for a line of the smallest phone. */
const hyphened = /(?<![\p{L}-])(?=[\p{L}-]{3,18}(?![\p{L}-]))\p{L}+(?:-\p{L}+)+/u;
const everyHyphened = new RegExp(`(${hyphened.source})`, 'u');
const tagOrHyphened = new RegExp(`<[^>]*>|${hyphened.source}`, 'gu');
/** The words of a heading, each second of them one that no line may end in: high-tech. */
export const unbrokenWords = (words: string): string[] => words.split(everyHyphened);
/** The HTML of a heading with each such word set as one. */
export const unbroken = (html: string): string =>
  html.replace(tagOrHyphened, (found) =>
    found.startsWith('<') ? found : `<span class="nb">${found}</span>`,
  );
