import { formalSigns, numeralSigns, readNumber, readRoman } from './numerals.ts';
import type { WordRow } from './words.ts';

/** How the numbers of headings are printed, as parts of patterns, and what scans make of them. */

/** No number is longer, with the blanks that a scan sets in it. */
const LONG = '{0,16}';
/** 十二, 一百零三. */
export const CHINESE = `[${numeralSigns}][${numeralSigns}\\s]${LONG}`;
/** What scans make of 一, 二, 四, 七, 十 and 〇 where only a number can stand. */
export const SCANNED = `(?:[—－一匕=西-]|[${numeralSigns}+][${numeralSigns}O匕\\s]${LONG})`;
/** 壹, 貳. */
export const FORMAL = `[${formalSigns}]{1,16}`;
/** A digit, typed in half or in full width. */
export const DIGIT = '[0-9０-９]';
/** l, I, O and Z are what scans make of 1, 0 and 2. */
export const ARABIC = '(?:[0-9０-９]{1,3}|(?<![A-Za-z])[0-9lIZ][0-9lIOo]?(?![A-Za-z]))';
export const ANY = `(?:${SCANNED}|${ARABIC})`;
/** I is left out: it is a Roman one. */
export const LATIN = '[A-HJ-YＡ-Ｚ]';
/** What stands behind a number: 、 and what is typed for it. */
export const STOP = '[、丶﹑､．.,]';
export const OPEN = '[（(〔﹙〈]';
export const CLOSE = '[）)〕﹚〉}]';

/** What scans set for a numeral, in the order in which it is mended. */
export const misreadNumerals: readonly (WordRow & { reads: string })[] = [
  { words: '[—－-]', says: 'a dash for 一', example: '—', reads: '一' },
  { words: '=', says: 'an equals sign for 二', example: '=', reads: '二' },
  { words: '西', says: '西 for 四', example: '西', reads: '四' },
  { words: '\\+', says: 'a plus sign for 十', example: '+一', reads: '十' },
  { words: '匕', says: '匕 for 七', example: '十匕', reads: '七' },
  {
    words: '(?<=\\p{sc=Han}\\s?)O',
    says: 'the letter O for 〇 behind a Chinese numeral',
    example: '一百O三',
    reads: '〇',
  },
  { words: '[lI]', says: 'the letters l and I for 1', example: 'l2', reads: '1' },
  { words: '[Oo]', says: 'the letter O for 0', example: '1O', reads: '0' },
  { words: 'Z', says: 'the letter Z for 2', example: 'Z1', reads: '2' },
];
const mended = misreadNumerals.map(({ words, reads }) => ({ sign: new RegExp(words, 'gu'), reads }));
/** Signs in a marker that scans set for a number or for what stands around it. */
export const misread = /[=西+宣},]|(?<![0-9\s])-/u;

const letter = new RegExp(`^${LATIN}$`, 'u');

const roman = /^[Ⅰ-Ⅻ]$/u;

/** The number of a marker, its letter (A is 1), its Roman numeral, or what a scan made of it; null where it is none. */
export function numberOf(printed: string): number | null {
  if (roman.test(printed)) return readRoman(printed);
  if (letter.test(printed)) return printed.normalize('NFKC').codePointAt(0)! - 0x40;
  return readNumber(mended.reduce((text, { sign, reads }) => text.replace(sign, reads), printed));
}
