import { inCells } from '../chinese/comparators.ts';
import { readArabic } from '../chinese/digits.ts';
import { unitsInCells } from '../chinese/units.ts';
import { anyOf } from '../chinese/words.ts';
import type { Indicator } from '../published/rows.ts';

const figure = /^-?[\d,，]*\.?\d+$/;

/** A figure that is all that the words are: 13,655; null for other words. */
export const readFigure = (words: string): number | null => (figure.test(words) ? readArabic(words) : null);

const [orMore, orLess] = (['≥', '≤'] as const).map((sign) => {
  const rows = inCells.filter((row) => row.sign === sign);
  return { sign, pattern: new RegExp(anyOf(rows), 'u') };
});
const bracketsAndPercent = '[〔〕［］[\\]【】（）()%％]';
const besideFigure = new RegExp(`${bracketsAndPercent}|${anyOf(inCells)}`, 'gu');
const unitAtEnd = new RegExp(`${anyOf(unitsInCells)}+$`, 'u');
const inBrackets = /^[〔［[【（(].*[〕］\]】）)]$/u;

/** What a cell of values says. */
export interface CellValue {
  value: number | null;
  comparator: Indicator['comparator'];
  /** True of a sum over the years, which is printed in brackets. */
  cumulative: boolean;
}

/** What a cell of values says: 430, ≥70, 70以上, 〔45〕 (the sum over the years), 8%. */
export function readValue(words: string): CellValue {
  const text = words.replace(/\s/gu, '');
  return {
    value: readFigure(text.replace(besideFigure, '').replace(unitAtEnd, '')),
    comparator: [orMore!, orLess!].find(({ pattern }) => pattern.test(text))?.sign ?? '',
    cumulative: inBrackets.test(text),
  };
}

const year = /((?:19|20)\d{2})\s*年?/;
/** The first year that the words give; NaN where they give none. */
export const readYear = (words: string): number => Number(year.exec(words)?.[1] ?? NaN);

const nameAndUnit = /^(.*?)\s*[（(]([^（()）]*)[）)]\s*$/su;
/** A name and what stands in brackets behind it: 专利申请量（件） gives 专利申请量 and 件. */
export function splitUnit(words: string): [name: string, unit: string] {
  const match = nameAndUnit.exec(words);
  return match ? [match[1]!, match[2]!] : [words, ''];
}
