export const contents = /^(?:目\s*[录錄次]|(?:TABLE\s+OF\s+)?CONTENTS)/iu;
/** What a table of contents calls its numbers. */
export const pageColumn = /^(?:[页頁]\s*[次码碼]|Page)$/iu;
/** 第一章 前言......1-1, 附錄一......附1-1, 摘要......I */
export const dotted = /[.…·．‥]{2,}\s*(?:附\s*)?(?:\d{1,4}(?:\s*[-－–]\s*\d{1,3})?|[IVXivx]{1,6})$/u;
export const leader = new RegExp(
  `${dotted.source}|(?:\\s*[.…·．‥]{2,}[.…·．‥\\s]*|\\t+|\\s+|…)[-—]?\\s*\\d{1,4}\\s*[-—]?$`,
  'u',
);
