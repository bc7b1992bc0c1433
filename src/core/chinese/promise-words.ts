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

/** What names a time, or who answers, and promises nothing. */
export const noPromises: readonly WordRow[] = [
  {
    words: '由[^，。；：]{2,80}?[负負][责責]解[释釋](?=[，。；]|$)',
    says: 'who explains the text',
    example: '本办法由某局负责解释',
  },
  {
    words: '(?:[规規]划|[实實]施|有效|[执執]行)(?:期限?|年限)[为為自至到是：:][^。；]*',
    says: 'for which years it holds',
    example: '规划期限为2021年至2035年',
  },
  { words: '[到至]\\d{4}年[^，。；]{0,8}止', says: 'until when it holds', example: '到2025年12月31日止' },
];

/** A year with what makes it a deadline; the year is its first group that is there. */
export const deadlineIn = (): RegExp =>
  new RegExp(`${anyOf(untilWords)}\\s*(${year})\\s*年|(${year})\\s*年\\s*${anyOf(byWords)}`, 'gu');

/** Whom an age tells: 65岁以上老年人 are so many years old, and nobody promises that. */
export const agedPeople: readonly WordRow[] = [
  { words: '(?:失能|高[龄齡]|常住|[户戶]籍)?老年?人', says: 'the old', example: '65岁以上老年人' },
  { words: '(?:常住|[户戶]籍)?人口|人[群员員]|居民|群[众眾]', says: 'people', example: '60岁以上人口' },
  { words: '[儿兒]童|[婴嬰]?幼[儿兒]|青少年|未成年', says: 'the young', example: '3岁以下婴幼儿' },
  { words: '[妇婦]女|女性|男性', says: 'women, men', example: '35岁以上妇女' },
];
export const tellsAge = new RegExp(`^\\s*(?:及|[（(]含[）)])?(?:以[上下])?的?(?:${anyOf(agedPeople)})`, 'u');
