import type { Quantity } from '../model/quantity.ts';
import { anyOf, type WordRow } from './words.ts';

/**
 * Words that compare a figure, and the sign that says the same; none where they only say that it is reached.
 */
interface ComparatorRow extends WordRow {
  sign: Quantity['comparator'];
}

/**
 * Words of comparison before a quantity, in the order in which they are looked for: 不超过 before 超过, 约为 before
 * 约.
 */
export const wordsBefore: readonly ComparatorRow[] = [
  { words: '大于等于|>=|[≥≧⩾]', says: 'this or more', sign: '≥', example: '≥70' },
  { words: '小于等于|<=|[≤≦⩽]', says: 'this or less', sign: '≤', example: '≤0.8' },
  { words: '[>＞]', says: 'more than this', sign: '>', example: '>25' },
  { words: '[<＜]', says: 'less than this', sign: '<', example: '<0.5' },
  {
    words: '不低于|不少于|不小于|至少|(?:达到|等于)或(?:超过|高于|大于)',
    says: 'this or more',
    sign: '≥',
    example: '比重不低于10%',
  },
  { words: '不超过|不高于|不大于|控制在|最多', says: 'this or less', sign: '≤', example: '控制在3个百分点' },
  { words: '突破|超过|高于|大于|超', says: 'more than this', sign: '>', example: '突破1000亿元' },
  { words: '低于|少于|小于|不足', says: 'less than this', sign: '<', example: '不足5%' },
  { words: '大约|约为|约|近', says: 'about this', sign: '≈', example: '员工近50人' },
  {
    words: '达到|提升至|提高到|提高至|增加到|增至|达',
    says: 'this is reached',
    sign: '',
    example: '达到7000件',
  },
];

/** How many other characters may stand between the words of a row and the figure, by its sign: 不低于全市的10%. */
const between = (sign: Quantity['comparator']): number => (sign === '≈' || sign === '' ? 1 : 2);

/** Words of comparison behind a quantity. */
export const wordsBehind: readonly ComparatorRow[] = [
  {
    words: '(?:[（(]含[^）)]{0,6}[）)])?[及]?以上(?:[（(]含[^）)]{0,6}[）)])?',
    says: 'this or more',
    sign: '≥',
    example: '50家以上',
  },
  {
    words: '(?:[（(]含[^）)]{0,6}[）)])?[及]?(?:以下|以内|之内)(?:[（(]含[^）)]{0,6}[）)])?',
    says: 'this or less',
    sign: '≤',
    example: '6人（含）以下',
  },
  { words: '左右', says: 'about this', sign: '≈', example: '10%左右' },
  { words: '多|余', says: 'more than this', sign: '>', example: '300家多' },
];

/** A pattern for the words of a row where they compare a figure, and their sign. */
export type Comparator = readonly [pattern: RegExp, sign: Quantity['comparator']];

/** What compares a quantity and stands before it: each pattern ends where the quantity begins. */
export const before: readonly Comparator[] = wordsBefore.map((row) => [
  new RegExp(String.raw`${anyOf([row])}[^，。；、\d]{0,${between(row.sign)}}$`, 'u'),
  row.sign,
]);
/** What compares a quantity and stands behind it: each pattern begins where the quantity ends. */
export const after: readonly Comparator[] = wordsBehind.map((row) => [
  new RegExp(`^${anyOf([row])}`, 'u'),
  row.sign,
]);

/** What stands between a figure and its scale or unit and makes it more: 300多家, 20余万. */
export const someMore: readonly WordRow[] = [
  { words: '多', says: 'and some more', example: '300多家' },
  { words: '余', says: 'and some more, in writing', example: '20余家' },
];
