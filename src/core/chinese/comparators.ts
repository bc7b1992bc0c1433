import type { Quantity } from '../model/quantity.ts';
import { anyOf, type WordRow } from './words.ts';

/**
 * Words that compare a figure, and the sign that says the same; none where they only say that it is reached.
 */
interface ComparatorRow extends WordRow {
  sign: Quantity['comparator'];
  /** How many other characters may stand between them and the figure: 不低于全市10%. None, where no number is given. */
  between?: number;
  /** What behind the figure says that they compare nothing: 突破10项关键技术. */
  unless?: string;
}

/** What makes a bound its reverse: 不得超过 is no 超过. */
const denied = '不(?:得|能|应|宜|可|准|许|会|要|再|允许)?';
const deniedOtherwise = '(?:未|没有|严禁|禁止|避免)';
const [less, more] = ['(?:低于|少于|小于)', '(?:超过|高于|大于|多于|超出|突破|超)'];
/** What a share is of: 不得超过总投资的30%. */
const whole =
  '(?:(?:总[^，。；、\\d]{1,5}|[^，。；、\\d]{0,6}(?:总[数量额价]|金额|面积|人口|投资|收入|费用|价格|标准|水平|上年|去年))的)?';
/** What stands between a word of comparison and its figure and is no other thing: 超过了500亿元. */
const joined = `(?:了|人民币)?${whole}`;

/** What denies a bound, and so is the other one; it stands before all others. */
export const deniedBefore: readonly ComparatorRow[] = [
  {
    words: `${denied}${less}${whole}`,
    says: 'this or more',
    sign: '≥',
    between: 2,
    example: '比重不得低于10%',
  },
  {
    words: `${denied}${more}${whole}`,
    says: 'this or less',
    sign: '≤',
    between: 2,
    example: '不得超过500万元',
  },
  {
    words: `${deniedOtherwise}${less}${whole}`,
    says: 'this or more',
    sign: '≥',
    between: 2,
    example: '未低于10%',
  },
  {
    words: `${deniedOtherwise}${more}${whole}`,
    says: 'this or less',
    sign: '≤',
    between: 2,
    example: '未超过5%',
  },
];

/**
 * Words of comparison before a quantity, in the order in which they are looked for: 不超过 before 超过, 约为 before
 * 约.
 */
export const wordsBefore: readonly ComparatorRow[] = [
  { words: '大于等于|>=|=>|[≥≧⩾≮]', says: 'this or more', sign: '≥', between: 2, example: '≥70' },
  { words: '小于等于|<=|=<|[≤≦⩽≯]', says: 'this or less', sign: '≤', between: 2, example: '≤0.8' },
  { words: '[>＞]', says: 'more than this', sign: '>', between: 2, example: '>25' },
  { words: '[<＜]', says: 'less than this', sign: '<', between: 2, example: '<0.5' },
  ...deniedBefore,
  {
    words: '至少|起码|(?:达到|等于)或(?:超过|高于|大于)|(?:超过|高于|大于)或(?:达到|等于)',
    says: 'this or more',
    sign: '≥',
    between: 2,
    example: '至少5家',
  },
  { words: '最多|至多', says: 'this or less', sign: '≤', between: 2, example: '最多3个' },
  {
    words: '控制在',
    says: 'this or less, and no range',
    sign: '≤',
    between: 2,
    unless: '^[\\d.]*[^，。；、\\d]{0,4}[-—–～~至到]\\s?\\d',
    example: '控制在3个百分点',
  },
  {
    words: '最低(?:可|为|达|按|奖励|补助|补贴|资助|给予)?|下限为?|不下于?',
    says: 'the least is this',
    sign: '≥',
    example: '最低30%',
  },
  {
    words: '最高(?!限[价额])(?:可达?|达到?|为|奖励|补助|补贴|资助|给予|支持|额度)?|上限(?![由从])为?',
    says: 'the most is this',
    sign: '≤',
    example: '最高500万元',
  },
  {
    words: `(?<!技术|瓶颈|难题|攻克|攻关)突破${joined}`,
    says: 'more than this, unless it is what was broken through',
    sign: '>',
    example: '突破1000亿元',
    unless: '^[^，。；、\\d]{0,10}(?:技术|瓶颈|难题|难关|工艺)',
  },
  {
    words: `(?:超过|高于|大于|多于|超出|(?<![赶反高])超|逾(?!期|时)|(?<![突爆打冲攻])破)${joined}`,
    says: 'more than this',
    sign: '>',
    example: '超过1000亿元',
  },
  { words: '不足(?!之)|不到|不及|达不到', says: 'less than this', sign: '<', between: 2, example: '不足5%' },
  { words: `${less}${whole}|不满|未满|未达到?`, says: 'less than this', sign: '<', example: '低于5%' },
  {
    words: '(?:大约|(?<![签节集预邀公条制违履合特])约)(?:为|占(?:[^，。；、\\d]{1,8}的)?|有|合|达|计|需)?',
    says: 'about this',
    sign: '≈',
    example: '约为5%',
  },
  { words: '接近|将近|逼近|(?<![附邻靠临最亲新晋])近', says: 'about this', sign: '≈', example: '员工近50人' },
  {
    words: '达到|提升至|提高到|提高至|增加到|增至|达',
    says: 'this is reached',
    sign: '',
    between: 1,
    example: '达到7000件',
  },
];

/** Words of comparison behind a quantity. */
export const wordsBehind: readonly ComparatorRow[] = [
  {
    words: '(?:[（(]含[^）)]{0,6}[）)])?[及或]?以上(?:[（(]含[^）)]{0,6}[）)])?',
    says: 'this or more',
    sign: '≥',
    example: '50家以上',
  },
  {
    words: '(?:[（(]含[^）)]{0,6}[）)])?[及或]?(?:以下|以内|之内)(?:[（(]含[^）)]{0,6}[）)])?',
    says: 'this or less',
    sign: '≤',
    example: '6人（含）以下',
  },
  { words: '左右', says: 'about this', sign: '≈', example: '10%左右' },
  { words: '多|余', says: 'more than this', sign: '>', example: '300家多' },
];

/** A pattern for the words of a row where they compare a figure, their sign, and what speaks against it. */
export interface Comparator {
  pattern: RegExp;
  sign: Quantity['comparator'];
  /** What stands on the other side of the figure where these words compare nothing. */
  unless?: RegExp;
}

/** What compares a quantity and stands before it: each pattern ends where the quantity begins. */
export const before: readonly Comparator[] = wordsBefore.map(({ between = 0, unless, ...row }) => ({
  pattern: new RegExp(String.raw`${anyOf([row])}[^，。；、\d]{0,${between}}$`, 'u'),
  sign: row.sign,
  ...(unless && { unless: new RegExp(unless, 'u') }),
}));
/** What compares a quantity and stands behind it: each pattern begins where the quantity ends. */
export const after: readonly Comparator[] = wordsBehind.map((row) => ({
  pattern: new RegExp(`^${anyOf([row])}`, 'u'),
  sign: row.sign,
}));

/** What stands between a figure and its scale or unit and makes it more: 300多家, 20余万. */
export const someMore: readonly WordRow[] = [
  { words: '多', says: 'and some more', example: '300多家' },
  { words: '余', says: 'and some more, in writing', example: '20余家' },
];
