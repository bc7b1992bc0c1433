import { strFromU8, strToU8 } from 'fflate';

/**
 * The writer of spreadsheets looks its strings up in an object, where `constructor` and its kin stand before any string is
 * written: a cell of just that word would hold no string, and no program would open the file.
 */
const names = Object.getOwnPropertyNames(Object.prototype);
/** Stands before such a word until the file is written: a character that no script uses. */
const mark = '\u{10fffd}';

/** The words of a cell as its writer can take them. */
export const toSheet = (words: string): string => (names.includes(words) ? mark + words : words);

const strings = 'xl/sharedStrings.xml';
const marked = new RegExp(`(?<=<t>)${mark}(?=(?:${names.join('|')})</t>)`, 'gu');

/** The parts of a workbook with the words of its cells as they were given (`toSheet`). */
export const fromSheet = (parts: Record<string, Uint8Array>): Record<string, Uint8Array> =>
  parts[strings] ? { ...parts, [strings]: strToU8(strFromU8(parts[strings]).replace(marked, '')) } : parts;
