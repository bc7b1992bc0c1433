import type { WordRow } from './words.ts';

/** Words that say a year without its figure, where the English may have the figure. */
export const relativeTimes: readonly WordRow[] = [
  { words: '[今去明前本当上同次]年', says: 'this year, last year', example: '今年' },
  { words: '全年|年[末底初]|年度|近年|多年来|建国|新中国', says: 'the year and its end', example: '年末' },
  { words: '时期|期间|五年', says: 'in the years of a plan', example: '“十二五”时期' },
];

/** Something that happened in one year, which a text may name without it. */
export interface EventRow extends WordRow {
  year: number;
}
/** Events whose year English tells beside their name, or in place of it. */
export const eventRows: readonly EventRow[] = [
  {
    words: '建党|中国共产党(?:的)?成立|共产党诞生',
    year: 1921,
    says: 'the Party began',
    example: '建党以来',
  },
  { words: '新中国|建国|中华人民共和国成立', year: 1949, says: 'the state began', example: '新中国成立以来' },
  { words: '改革开放|十一届三中全会', year: 1978, says: 'the reform began', example: '改革开放以来' },
  { words: '香港(?:顺利)?回归', year: 1997, says: 'Hong Kong came back', example: '香港回归' },
  { words: '澳门(?:顺利)?回归', year: 1999, says: 'Macao came back', example: '澳门回归' },
  { words: '入世|加入世界?贸易?组织', year: 2001, says: 'China joined the WTO', example: '入世承诺' },
  { words: '十六大', year: 2002, says: 'a congress of the Party', example: '党的十六大' },
  { words: '十七大', year: 2007, says: 'a congress of the Party', example: '党的十七大' },
  { words: '十八大', year: 2012, says: 'a congress of the Party', example: '党的十八大以来' },
  { words: '十九大', year: 2017, says: 'a congress of the Party', example: '党的十九大' },
  { words: '二十大', year: 2022, says: 'a congress of the Party', example: '党的二十大' },
];
