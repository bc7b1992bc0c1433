import { beginning, type WordRow, wholly } from './words.ts';

/** The title of a table of contents. */
export const contentsTitles: readonly WordRow[] = [
  { words: '目\\s*[录錄次]', says: 'contents', example: '目　录' },
  { words: '(?:TABLE\\s+OF\\s+)?CONTENTS', says: 'contents in English', example: 'Table of Contents' },
];
export const contents = beginning(contentsTitles, 'iu');

/** What a table of contents calls its numbers. */
export const pageColumns: readonly WordRow[] = [
  { words: '[页頁]\\s*[次码碼]', says: 'page', example: '頁次' },
  { words: 'Page', says: 'page in English', example: 'Page' },
  { words: '段\\s*[落次]', says: 'paragraph, where these are counted', example: '段落' },
];
export const pageColumn = wholly(pageColumns, 'iu');

/** The sign of a leader. */
export const leaderDots = '.…·．‥';
/** The leader or the page of an entry, in a line or a column of its own. */
export const leaderOrPage = new RegExp(
  `^[${leaderDots}\\s]*(?:[-—]?\\s*(?:\\d{1,3}|[IVXivx]{1,5})\\s*[-—]?)?$`,
  'u',
);
export const twoDots = new RegExp(`[${leaderDots}]{2}|…$`, 'u');

/** A page number at the end of a line, as it follows dots: 1-1, 附1-1, IV. */
export const pagesBehindDots: readonly WordRow[] = [
  {
    words: '(?:附\\s{0,2})?(?:\\d{1,4}(?:\\s{0,2}[-－–]\\s{0,2}\\d{1,3})?|[IVXivx]{1,6})$',
    says: 'a page, of a chapter or an annex too, or in Roman figures',
    example: '附錄一......附1-1',
  },
  { words: '[（(]\\s?\\d{1,3}\\s?[）)]$', says: 'a page in brackets', example: '总则……（3）' },
];
/** A page number at the end of a line, as it follows blanks. */
export const pagesBehindBlanks: readonly WordRow[] = [
  {
    words: '\\d{1,3}\\s?[-–—]\\s?\\d{1,3}$',
    says: 'the paragraphs of a chapter, the first and the last',
    example: '引言　1–3',
  },
  { words: '(?:[-—]\\s{0,2})?\\d{1,4}(?:\\s{0,2}[-—])?$', says: 'a page', example: '总则 3' },
];
/** A page in brackets, with or without blanks before it: 总则（3）. */
export const pageInBrackets = /\s*[（(]\s?\d{1,3}\s?[）)]$/u;
