/**
 * Where a text begins a new line: what Unicode calls a mandatory break. The next line (U+0085) is left out:
 * nothing that reads this project's files takes it for a break, nor for white space, so that it stays the
 * character that the document has.
 */
const lineBreak = /\r\n|[\n\v\f\r\u2028\u2029]/u;

/** What no line of a document has: breaks, other control characters, halves of characters. */
export const controlSigns = /[\p{Cc}\p{Cs}\u2028\u2029]/u;

/** What no value has that people write: control characters but for white space, and halves of characters. */
export const controlInValue = /(?!\s)\p{Cc}|\p{Cs}/u;

/** The lines of a text; one where it has no break. */
export const splitLines = (words: string): string[] => words.split(lineBreak);

/** A text on one line: a break, with the blanks around it, is one blank; at the ends it is nothing. */
export const oneLine = (words: string): string => {
  const [first, ...rest] = splitLines(words);
  return rest.length
    ? [first, ...rest]
        .map((line) => line!.trim())
        .filter(Boolean)
        .join(' ')
    : words;
};
