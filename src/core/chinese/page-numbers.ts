import { annexWords, panelWords } from './heading-words.ts';
import { anyOf, type WordRow, wholly } from './words.ts';

/** What a page prints of its number, by itself in a line. */
export const pageNumbers: readonly WordRow[] = [
  {
    words: '[-—–－·]\\s*\\d{1,4}\\s*[-—–－·]',
    says: 'a number between dashes or dots',
    example: '- 12 -',
  },
  {
    words: '第\\s*\\d{1,4}\\s*[页頁](?:\\s*[,，/／]?\\s*共\\s*\\d{1,4}\\s*[页頁])?',
    says: 'a page, and of how many',
    example: '第3页 共20页',
  },
  { words: '\\d{1,4}\\s*[/／]\\s*\\d{1,4}', says: 'a page of so many', example: '3/20' },
  { words: '一\\s*[\\dlIO]{1,4}\\s*一', says: 'what a scan makes of the dashes', example: '一l2一' },
];
export const pageNumber = wholly(pageNumbers);
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
