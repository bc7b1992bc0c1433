import { anyOf, pattern, type WordRow } from './words.ts';

/**
 * A numeral as plans print it, and the other signs that stand for it: formal ones, and what traditional
 * script has.
 */
export interface NumeralRow extends WordRow {
  sign: string;
  others: string;
}
const numeral = (sign: string, others: string, says: string, example: string): NumeralRow => ({
  sign,
  others,
  words: `[${sign}${others}]`,
  says,
  example,
});

/** The numerals by what they are worth: 0 to 9 in their order, then ten and a hundred. */
export const numerals: readonly NumeralRow[] = [
  numeral('〇', '零○', 'nought', '一百零三'),
  numeral('一', '壹', 'one', '壹、总体要求'),
  numeral('二', '贰貳', 'two', '貳、現況分析'),
  numeral('三', '叁參', 'three', '參、目標'),
  numeral('四', '肆', 'four', '肆、保障措施'),
  numeral('五', '伍', 'five', '伍、实施'),
  numeral('六', '陆陸', 'six', '陸、附則'),
  numeral('七', '柒', 'seven', '柒、监督'),
  numeral('八', '捌', 'eight', '捌、评估'),
  numeral('九', '玖', 'nine', '玖、其他'),
  numeral('十', '拾', 'ten', '拾、附件'),
  numeral('百', '佰', 'a hundred', '一百二十条'),
];
const digits = numerals.slice(0, 10).map((row) => row.sign);
/** The formal numerals (大写), which nobody alters by a stroke: for 壹、 above 一、. */
export const formalSigns = numerals
  .slice(1)
  .map((row) => row.others)
  .join('');
/** All signs of Chinese numerals, 零 and ○ among them. */
export const numeralSigns = numerals.map((row) => row.sign).join('') + numerals[0]!.others;

const signOf = new Map(numerals.flatMap((row) => [...row.others].map((other) => [other, row.sign] as const)));
const otherSigns = new RegExp(`[${[...signOf.keys()].join('')}]`, 'gu');

/** Numbers that are one sign. `first`: the code point of their 1. */
export const enclosedNumbers: readonly (WordRow & { first: number })[] = [
  { words: '[①-⑳]', says: 'a number in a circle', example: '①', first: 0x2460 },
  { words: '[⑴-⒇]', says: 'a number in brackets', example: '⑵', first: 0x2474 },
  { words: '[⒈-⒛]', says: 'a number with a full stop', example: '⒊', first: 0x2488 },
  { words: '[㈠-㈩]', says: 'a Chinese number in brackets', example: '㈣', first: 0x3220 },
];
const enclosed = enclosedNumbers.map((row) => ({
  sign: pattern({ ...row, words: `^${row.words}$` }),
  ...row,
}));

const fullWidthZero = '０'.charCodeAt(0);
const fullWidth = /[０-９]/gu;
const ofNumerals = new RegExp(`^${anyOf(numerals.map((row) => ({ ...row, words: row.sign })))}+$`, 'u');
const hasPlaces = /[十百]/u;
/** 一百二十三, a place at a time; 〇 fills an empty one. */
const byPlaces =
  /^(?:([一二三四五六七八九])?百〇?)?(?:([一二三四五六七八九])?十〇?)?([一二三四五六七八九])?$/u;

/**
 * Reads a printed number: 十二, 二十, 一百零三, 〇, 壹, 貳, 12, １２, 七 十 (spaces inside), ① to ⑳, ⑴ to ⒇,
 * ⒈ to ⒛, ㈠ to ㈩. Returns a non-negative integer, or null when the text is no number. 十〇 is what some
 * print for 十.
 */
export function readNumber(printed: string): number | null {
  const text = printed
    .replace(/\s/gu, '')
    .replace(fullWidth, (c) => String(c.charCodeAt(0) - fullWidthZero))
    .replace(otherSigns, (c) => signOf.get(c)!);
  if (/^\d+$/.test(text)) return Number(text);
  for (const { sign, first } of enclosed) if (sign.test(text)) return text.codePointAt(0)! - first + 1;
  if (!ofNumerals.test(text)) return null;
  if (!hasPlaces.test(text)) return Number([...text].map((c) => digits.indexOf(c)).join(''));
  const match = byPlaces.exec(text);
  if (!match) return null;
  /** What stands in a place; its sign alone counts one. */
  const inPlace = (count: string | undefined, place: string) => {
    if (!text.includes(place)) return 0;
    return count ? digits.indexOf(count) : 1;
  };
  const units = match[3] ? digits.indexOf(match[3]) : 0;
  return inPlace(match[1], '百') * 100 + inPlace(match[2], '十') * 10 + units;
}

/** Writes 1 to 999 as a plan prints it: 一, 十二, 二十, 一百零三. */
export function chineseNumber(n: number): string {
  const [hundreds, tens, units] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const ofHundreds = hundreds ? `${digits[hundreds]}百` : '';
  let ofTens = hundreds && units ? '零' : '';
  if (tens) ofTens = `${tens > 1 || hundreds ? digits[tens] : ''}十`;
  return ofHundreds + ofTens + (units ? digits[units] : '') || '〇';
}

const romanSigns: readonly [value: number, sign: string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const valueOfRoman = new Map(romanSigns.map(([value, sign]) => [sign, value] as const));
/** What a Roman number counts, typed small or large; a blank may stand between its signs. */
export function readRoman(printed: string): number {
  const signs = printed.normalize('NFKC').toUpperCase().replace(/\s/gu, '');
  const values = [...signs].map((c) => valueOfRoman.get(c) ?? 0);
  return values.reduce((sum, n, k) => sum + (n < (values[k + 1] ?? 0) ? -n : n), 0);
}

/** Writes 1 to 3999 in Roman numerals, as the English headings have them: I, IV, XIX. */
export function romanNumber(n: number): string {
  let rest = n;
  return romanSigns.reduce((out, [value, sign]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return out + sign.repeat(times);
  }, '');
}
