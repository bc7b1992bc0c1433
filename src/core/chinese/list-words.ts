import { anyOf, type WordRow } from './words.ts';

/** What a sentence says of the list below it. */
export const listAnnouncements: readonly WordRow[] = [
  { words: '以下', says: 'what is below', example: '包括以下内容：' },
  { words: '如下', says: 'as below', example: '现通知如下：' },
  { words: '下列', says: 'what is listed below', example: '有下列情形之一的：' },
];
/** A sentence that ends with a colon and a list below it. */
export const announcesList = new RegExp(`${anyOf(listAnnouncements)}[^。]{0,12}[:：]$`, 'u');

/** 附件1：重点项目.docx, 1.申请表.xls: the name of a file, which a page lets fetch. */
export const fileName = /\.(?:docx?|wps|rtf|txt|pdf|ofd|odt|xlsx?|et|csv|pptx?|zip|rar|7z|jpe?g|png)$/iu;
