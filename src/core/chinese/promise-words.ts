import { year } from './figure-words.ts';
import { anyOf, type WordRow } from './words.ts';

/** What stands before a year by which something is to be done. */
export const untilWords: readonly WordRow[] = [
  { words: '到|至|截[至止]|力[争爭]', says: 'until then', example: '到2020年' },
];
/** What stands behind a year and makes it a time by which something is done. */
export const byWords: readonly WordRow[] = [
  {
    words: '(?:[12]?\\d\\s*月)?(?:[年月]?[底末初])?(?:以|之)?前',
    says: 'before it is over',
    example: '2018年底前',
  },
];
/** Heads of what a plan begins with: how things are, which promises nothing. */
export const backgroundHeads: readonly WordRow[] = [
  {
    words:
      '基[础礎]|形[势勢]|[环環]境|背景|[现現][状狀]|回[顾顧]|机遇|機遇|挑[战戰]|成就|成效|存在.{0,4}[问問][题題]',
    says: 'how things are',
    example: '发展基础、挑战和机遇',
  },
];
/** Who leads something, in running words; the body stands between the two. */
export const ledBy: readonly WordRow[] = [
  { words: '[牵牽][头頭]|[负負][责責]', says: 'who leads', example: '由区政府牵头' },
];

/** A year with what makes it a deadline; the year is its first group that is there. */
export const deadlineIn = (): RegExp =>
  new RegExp(`${anyOf(untilWords)}\\s*(${year})\\s*年|(${year})\\s*年\\s*${anyOf(byWords)}`, 'gu');
