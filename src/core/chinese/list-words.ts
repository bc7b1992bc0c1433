import { anyOf, type WordRow } from './words.ts';

/** What a sentence says of the list below it. */
export const listAnnouncements: readonly WordRow[] = [
  { words: '以下', says: 'what is below', example: '包括以下内容：' },
  { words: '如下', says: 'as below', example: '现通知如下：' },
  { words: '下列', says: 'what is listed below', example: '有下列情形之一的：' },
];
/** A sentence that ends with a colon and a list below it. */
export const announcesList = new RegExp(`${anyOf(listAnnouncements)}[^。]{0,12}[:：]$`, 'u');
