import type { WordRow } from './words.ts';

/** Words that say a year without its figure, where the English may have the figure. */
export const relativeTimes: readonly WordRow[] = [
  { words: '[今去明前本当上同次]年', says: 'this year, last year', example: '今年' },
  { words: '全年|年[末底初]|年度|近年|多年来|建国|新中国', says: 'the year and its end', example: '年末' },
  { words: '时期|期间|五年', says: 'in the years of a plan', example: '“十二五”时期' },
];
