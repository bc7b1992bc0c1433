import { someMore } from '../../chinese/comparators.ts';
import { placesBehindPoint, readArabic, readDecimal } from '../../chinese/digits.ts';
import { exactly } from '../../chinese/exactly.ts';
import {
  beforeFirstRanks,
  beforeRank,
  countedSigns,
  dateRows,
  numbersInNames,
} from '../../chinese/figure-words.ts';
import {
  afterNumeral,
  announcingMeasures,
  type Scale,
  scale,
  scaleFactors,
  scalesNamed,
  unit,
} from '../../chinese/units.ts';
import { anyOf, once } from '../../chinese/words.ts';
import type { Quantity } from '../../model/quantity.ts';

/** What a form reads in the characters that it takes. */
export type Reading = Pick<Quantity, 'value' | 'unit'> &
  Partial<Pick<Quantity, 'high' | 'comparator' | 'comparison' | 'announces'>>;

/** A form in which figures are printed. */
export interface QuantityForm {
  name: string;
  says: string;
  /** Words in which this form is the one that takes the figure. */
  example: string;
  /** The form that takes the rest of the example, where it has two figures. */
  beside?: string;
  /** Why it stands where it does, where the order matters. */
  order?: string;
  pattern: RegExp;
  /** What stands wherever it does; few texts have it, and a pattern with units is long in being made ready. */
  sign?: RegExp;
  /** What was read; null where it is no quantity, though no later form may read it either. */
  read(match: RegExpExecArray): Reading | null;
}

const arabic = '\\d+(?:[,，]\\d{3})*(?:\\.\\d+)?';
const signs = '〇零一二两三四五六七八九十百千万亿';
const chinese = `[${signs.replace(/[一千万亿]/gu, '')}][${signs.replace(/[两千万亿]/gu, '')}]{0,12}`;
/** A numeral with thousands, 万 and 亿 in it; 千 may begin a unit. */
const great = `[${signs.replace(/[千万亿]/gu, '')}](?:[${signs.replace('千', '')}]|千(?![瓦米克伏])){0,15}`;
/** What makes a numeral vague: 数百亿元, 几十万人, 上百家. */
const vague = `(?<!几|(?<![${countedSigns}])数|上(?=[百千万亿]))`;
/** Where a figure in digits may begin, and one in Chinese characters: none begins inside another. */
const [startOfDigits, startOfNumeral] = [
  String.raw`(?<![第×\d.]|[\d\0][+＋])`,
  String.raw`(?<![第\d${signs}])${vague}`,
];
const startOfCount = `${startOfNumeral}(?<![“"])(?!百[家名])`;
const announcing = new RegExp(`^${anyOf(announcingMeasures)}$`, 'u');
const some = `(${someMore.map(({ words }) => words).join('|')})?`;
/** A unit, or one by another, which may have a scale, and by a third: 人/平方公里, 吨/万元, 元/人·月. */
const units =
  `${unit}${once}(?:/${once}(?:${scale}?${once}${unit}|[日月周])` + `(?:[/·]${once}(?:${unit}|[日月周]))?)?`;
const rangeSign = String.raw`\s*(?:[-—–～~]+|至|到)\s*`;
const ordinal = String.raw`第([一二三四五六七八九十]+|\d+)`;

const isArabic = /\d/;
/** What nobody can say the value of: 两三百, 五六十; and 三万五, whose last sign may be of the tens or of the ones. */
const inexact = /[一二两三四五六七八九]{2}|[百千万亿][一二两三四五六七八九]$/u;
function number(printed: string): number {
  if (isArabic.test(printed)) return readArabic(printed);
  return inexact.test(printed.split('点')[0]!) ? NaN : readDecimal(printed);
}
const more = (word: string | undefined): Partial<Reading> =>
  word ? { comparator: '>', comparison: word } : {};
const nothing = () => null;
const factorOf = (printed: string | undefined): number => scaleFactors[printed as Scale] ?? 1;

/** A great numeral in the scale that it ends with; one with several scales in the greatest of them. */
function inScale(printed: string): { value: number; scale: string } {
  const [, head, own] = /^(.+?)(万亿|[亿万])$/u.exec(printed) ?? /^(.)([千百])$/u.exec(printed) ?? [];
  if (head && !/[万亿]/u.test(head)) return { value: number(head), scale: own! };
  const greatest = (['亿', '万'] as const).find((sign) => printed.includes(sign));
  return { value: exactly(number(printed) / factorOf(greatest)), scale: greatest ?? '' };
}

/**
 * The forms of quantities in the order in which they are looked for; what one has taken no later one reads
 * again.
 */
export const quantityForms: readonly QuantityForm[] = [
  {
    name: 'date',
    says: 'Years, months, days and the numbers of documents are no quantities.',
    example: '2016年',
    order: 'first, so that no form below reads the digits of a year',
    pattern: new RegExp(anyOf(dateRows), 'gu'),
    read: nothing,
  },
  {
    name: 'number-in-a-name',
    says: 'Numbers inside names are no quantities: 世界500强, 5G, 4.0, “十三五”, 党的十八大, 第十三个五年.',
    example: '世界500强',
    order: 'before the forms that would read 500 or 十三',
    pattern: new RegExp(anyOf(numbersInNames), 'gu'),
    read: nothing,
  },
  {
    name: 'rank',
    says: 'A rank is an ordinal behind a verb of placing, or before 位 or 名.',
    example: '位居第二',
    pattern: new RegExp(
      `(?<=${anyOf(beforeRank)}[^，。；、\\d]{0,8})${ordinal}(?:位|名)?|${ordinal}[位名]`,
      'gu',
    ),
    read: (m) => {
      const isOrdinal = !m[0].endsWith('位') && !m[0].endsWith('名');
      return { value: number(m[1] ?? m[2]!), unit: '位', ...(isOrdinal && { announces: true }) };
    },
  },
  {
    name: 'rank-among-the-first',
    says: 'So many at the top are ranks, where a verb of placing stands before them.',
    example: '进入全省前10位',
    order: 'before the figure with a unit, which would count persons: 前10名',
    pattern: new RegExp(
      `(?<=${anyOf(beforeFirstRanks)}[^，。；、\\d]{0,8}前)(\\d+|[一二三四五六七八九十]+)[位名]`,
      'gu',
    ),
    read: (m) => ({ value: number(m[1]!), unit: '位', comparator: '≤', comparison: '前' }),
  },
  {
    name: 'percent-in-words',
    says: 'A percentage in Chinese characters stands behind 百分之.',
    example: '百分之六十',
    order: 'before the fraction, which would read 百 as what is divided by',
    pattern: new RegExp(
      `百分之([〇零一二三四五六七八九十百]+(?:${placesBehindPoint})?|\\d+(?:\\.\\d+)?)`,
      'gu',
    ),
    read: (m) => ({ value: number(m[1]!), unit: '%' }),
  },
  {
    name: 'fraction',
    says: 'A fraction has its denominator first.',
    example: '三分之一',
    pattern: new RegExp(
      `(?<![二三四五六七八九十百千万])([二三四五六七八九十百千万]+)分之` +
        `([一二三四五六七八九十]+(?:${placesBehindPoint})?)`,
      'gu',
    ),
    read: (m) => ({ value: number(m[2]!) / number(m[1]!), unit: '' }),
  },
  {
    name: 'doubling',
    says: 'What is doubled once is twice as many, twice four times.',
    example: '翻两番',
    pattern: /翻了?(近|将近|约|超|逾)?([一两二三])?番/gu,
    read: (m) => ({
      value: 2 ** number(m[2] ?? '一'),
      unit: '倍',
      ...(m[1] && { comparator: /[超逾]/u.test(m[1]) ? '>' : '≈', comparison: m[1] }),
    }),
  },
  {
    name: 'row-behind-each',
    says: 'Figures in a row behind 分别 have the unit of the last one.',
    example: '分别为135和150亿元',
    beside: 'figure-with-scale',
    sign: /分别/u,
    order: 'before the forms of one figure, which would read the last alone',
    pattern: new RegExp(
      `(?<=分别[^，。；\\d]{0,6}(?:${arabic}、)*)(?<![\\d.])(${arabic})` +
        `(?=(?:、${arabic})*(?:、|和|及|以及)${arabic}\\s*${once}(%|${scale}?${once}${units}))`,
      'gu',
    ),
    read: (m) => ({ value: number(m[1]!), unit: m[2]! }),
  },
  {
    name: 'range',
    says: 'A range has two figures; where both have a unit, the same.',
    example: '5%～8%',
    order: 'before the forms of one figure, which would read its ends',
    pattern: new RegExp(
      `${startOfDigits}(${arabic})${once}(%|${scale}?${unit}?)${once}${rangeSign}(${arabic})${once}` +
        `(${scale}?${once}${units})`,
      'gu',
    ),
    read: (m) => {
      const isOfOneUnit = !m[2] || m[2] === m[4] || (m[2] in scaleFactors && m[4]!.startsWith(m[2]));
      return isOfOneUnit ? { value: number(m[1]!), high: number(m[3]!), unit: m[4]! } : null;
    },
  },
  {
    name: 'so-many-of-a-hundred-thousand',
    says: 'A figure over 10万 says how many of a hundred thousand.',
    example: '死亡率9.8/10万',
    order: 'before the figure with a scale, which would read 10万',
    pattern: new RegExp(`${startOfDigits}(${arabic})\\s*/\\s*(?:10|十)万`, 'gu'),
    read: (m) => ({ value: number(m[1]!), unit: m[0].slice(m[0].indexOf('/')) }),
  },
  {
    name: 'two-scales',
    says: 'A figure in digits with two scales is one, told in the greater.',
    example: '3亿5000万元',
    sign: /[亿万]\d/u,
    order: 'before the figure with a scale, which would read two',
    pattern: new RegExp(
      `${startOfDigits}(\\d+)(?:亿(\\d+(?:,\\d{3})?)([千百])?${some}万|万(\\d+)([千百])${some})(${units})?`,
      'gu',
    ),
    read: (m) => {
      const great: Scale = m[2] ? '亿' : '万';
      const rest = number(m[2] ?? m[5]!) * factorOf(m[3] ?? m[6]) * (m[2] ? scaleFactors['万'] : 1);
      const value = exactly(number(m[1]!) + rest / scaleFactors[great]);
      return { value, unit: great + (m[8] ?? ''), ...more(m[4] ?? m[7]) };
    },
  },
  {
    name: 'figure-with-scale',
    says: 'A figure in digits with a scale, with or without a unit.',
    example: '158.74亿元',
    order: 'before the figure with a unit, since scales begin units: 千 of 千米',
    pattern: new RegExp(
      `${startOfDigits}(${arabic})\\s*${some}(?!千[瓦卡])(${scale})${once}${some}(${units})?`,
      'gu',
    ),
    read: (m) => ({ value: number(m[1]!), unit: m[3]! + (m[5] ?? ''), ...more(m[2] ?? m[4]) }),
  },
  {
    name: 'figure-with-unit',
    says: 'A figure in digits with a unit.',
    example: '300多家',
    pattern: new RegExp(`${startOfDigits}(${arabic})\\s*${some}\\s*(${units})`, 'gu'),
    read: (m) => ({ value: number(m[1]!), unit: m[3]!, ...more(m[2]) }),
  },
  {
    name: 'scale-alone',
    says: 'A scale alone counts one of it.',
    example: '亿元以上企业',
    pattern: new RegExp(
      String.raw`(?<![\d〇一二两三四五六七八九十百千万多余几数])(${anyOf(
        scalesNamed('亿', '万', '千万', '百万'),
      )})元(?=以上)`,
      'gu',
    ),
    read: (m) => ({ value: 1, unit: `${m[1]}元` }),
  },
  {
    name: 'numeral-with-point',
    says: 'A numeral in Chinese characters may have places behind a point.',
    example: '提高三点五个百分点',
    sign: new RegExp(`[〇零一二两三四五六七八九十百]${placesBehindPoint}`, 'u'),
    order: 'before the other numerals, which would read the places alone',
    pattern: new RegExp(
      `(?<![第\\d一二三四五六七八九十])([〇零一二两三四五六七八九十百]{1,8}${placesBehindPoint})` +
        `${some}(${scale}?${units})`,
      'gu',
    ),
    read: (m) => ({ value: number(m[1]!), unit: m[3]!, ...more(m[2]) }),
  },
  {
    name: 'numeral-with-scale',
    says: 'A numeral in Chinese characters with a scale and a unit.',
    example: '一千二百万元',
    pattern: new RegExp(
      `${startOfNumeral}(?=[${signs}]+[多余]?[百千万亿])(${great})${some}(${scale})?(${unit})`,
      'gu',
    ),
    read: (m) => {
      const { value, scale: own } = inScale(m[1]! + (m[3] ?? ''));
      return { value, unit: own + m[4]!, ...more(m[2]) };
    },
  },
  {
    name: 'numeral-with-points',
    says: 'A numeral in Chinese characters may count percentage points.',
    example: '提高两个百分点',
    order: 'before the measure word, which would cut it behind 个',
    pattern: new RegExp(`${startOfNumeral}(${chinese})(个百分点)`, 'gu'),
    read: (m) => ({ value: number(m[1]!), unit: m[2]! }),
  },
  {
    name: 'numeral-with-measure-word',
    says: 'A numeral in Chinese characters with a measure word of things.',
    example: '三个中心',
    order: 'last: it has the least around it that says that something is counted',
    pattern: new RegExp(
      `${startOfCount}(${chinese})${some}(${afterNumeral.map((r) => r.words).join('|')})`,
      'gu',
    ),
    read: (m) => ({
      value: number(m[1]!),
      unit: m[3]!,
      ...more(m[2]),
      ...(announcing.test(m[3]!) && { announces: true }),
    }),
  },
];
