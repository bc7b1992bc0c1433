import { annexWords, panelWords } from './heading-words.ts';
import { numeralSigns, readNumber, readRoman } from './numerals.ts';
import { anyOf, type WordRow, wholly } from './words.ts';

/** What stands on both sides of the number of a page, and Roman numbers, of the pages before the first. */
const dash = '[-—–－·~～]';
const roman = '(?:[IVXivx](?: ?[IVXivx]){0,5}|[Ⅰ-Ⅻⅰ-ⅻ])';
const dashedRoman: WordRow = {
  words: `${dash}\\s*${roman}\\s*${dash}`,
  says: 'a Roman number between dashes',
  example: '- ii -',
};
const pageInWords: WordRow = {
  words: `第\\s*(?:[${numeralSigns}]{1,5}|${roman})\\s*[页頁](?:\\s*[,，/／]?\\s*共\\s*[${numeralSigns}]{1,5}\\s*[页頁])?`,
  says: 'a page, and of how many, in Chinese or Roman numerals',
  example: '第三页',
};

/** What a page prints of its number, by itself in a line. */
export const pageNumbers: readonly WordRow[] = [
  {
    words: `${dash}\\s*\\d{1,4}\\s*${dash}`,
    says: 'a number between dashes or dots',
    example: '- 12 -',
  },
  dashedRoman,
  {
    words: '第\\s*\\d{1,4}\\s*[页頁](?:\\s*[,，/／]?\\s*共\\s*\\d{1,4}\\s*[页頁])?',
    says: 'a page, and of how many',
    example: '第3页 共20页',
  },
  pageInWords,
  {
    words: 'Page \\d{1,4}(?: of \\d{1,4})?',
    says: 'a page, and of how many, in English',
    example: 'Page 3 of 20',
  },
  { words: '\\d{1,4}\\s*[/／]\\s*\\d{1,4}', says: 'a page of so many', example: '3/20' },
  { words: '一\\s*[\\dlIO]{1,4}\\s*一', says: 'what a scan makes of the dashes', example: '一l2一' },
];
export const pageNumber = wholly(pageNumbers);
const inRoman = new RegExp(`^(?:${dashedRoman.words}|第\\s*${roman}\\s*[页頁])`, 'u');
/** 第三页: names a part of a text as well. */
export const inWords = wholly([pageInWords]);
const ofWords = new RegExp(`[${numeralSigns}]+`, 'gu');

/** The numbers in what a page prints of its number: that of the page, and of how many. */
export function numbersOfPage(words: string): number[] {
  if (inRoman.test(words)) return [readRoman(words.replace(/[^IVXivxⅠ-Ⅻⅰ-ⅻ]/gu, ''))];
  if (inWords.test(words)) return (words.match(ofWords) ?? []).map((number) => readNumber(number) ?? 0);
  const figures = words.replace(/[lI]/gu, '1').replace(/O/gu, '0').match(/\d+/gu) ?? [];
  return figures.map(Number);
}
/** 3/20 is a share or a date as well. */
export const pageOfPages = /^\d{1,4}\s*[/／]\s*\d{1,4}$/u;
/** A number and nothing else; what reads a PDF may set a blank between its figures. */
export const bareNumber = /^\d(?: ?\d){0,3}$/;
/** A Roman number and nothing else, of the pages before the first: II, I I. */
export const romanPage = /^(?:[IVXivx](?: ?[IVXivx]){0,4}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅰ-ⅹ])$/u;

/** What has a number of its own, and may stand with it alone in a line. */
export const numberedThings: readonly WordRow[] = [
  ...annexWords,
  ...panelWords,
  { words: '附?[图圖]', says: 'a figure or a map', example: '附图1' },
  { words: '[图圖]?表', says: 'a table or a chart', example: '表3' },
];
/** 附件3: a number that is that of an annex, a panel, a table or a figure, and of no page. */
export const numberOfThing = new RegExp(`^[续續]?${anyOf(numberedThings)}\\s*\\d{1,3}$`, 'u');
