import { kindOfDate } from '../model/day.ts';
import { readNumber } from './numerals.ts';
import { anyOf, type WordRow } from './words.ts';

/** How a year is printed; a scan sets O for 〇. */
export const printedYears: readonly WordRow[] = [
  { words: '中[华華]民[国國]\\s*[0-9]{2,3}', says: 'a year of the Republic', example: '中華民國110年' },
  { words: '\\s*[0-9０-９\\s]{4,}', says: 'a year in figures', example: '2021年' },
  {
    words: '[二〇○零一九O][〇○零一二三四五六七八九O]{3}',
    says: 'a year in Chinese numerals',
    example: '二〇二一年',
  },
];
/** How a month or a day is printed. */
export const printedMonths: readonly WordRow[] = [
  { words: '[0-9０-９\\s]+', says: 'in figures', example: '12月' },
  {
    words: '[一二三四五六七八九十元]+',
    says: 'in Chinese numerals, and 元 for the first',
    example: '十二月',
  },
];
export const printedDays: readonly WordRow[] = [
  { words: '[0-9０-９\\s]+', says: 'in figures', example: '7日' },
  { words: '[一二三四五六七八九十]+', says: 'in Chinese numerals', example: '三十一日' },
];
const dated = new RegExp(
  `^[（(]?${anyOf(printedYears)}\\s*年\\s*${anyOf(printedMonths)}\\s*月` +
    `(?:\\s*${anyOf(printedDays)}\\s*日)?\\s*[）)]?$`,
  'u',
);
/** What a line ends with that names a body and when it signed: 某市人民政府　2021年5月6日, or 2021年5月. */
export const dateAtEnd = new RegExp(
  `(?<=\\S)\\s+${anyOf(printedYears)}\\s*年\\s*${anyOf(printedMonths)}\\s*月(?:\\s*${anyOf(printedDays)}\\s*日)?$`,
  'u',
);
/** A line that begins with a date of a month, and its blanks. */
export const datePrefix = new RegExp(
  `^\\s*${anyOf(printedYears)}\\s*年\\s*${anyOf(printedMonths)}\\s*月\\s+`,
  'u',
);
const longestDate = 40;
const letterForOne = /[lI]/gu;
/** Whether a line is a date and nothing else. Scans set dates with blanks, and l for 1. */
export const isDate = (words: string): boolean =>
  words.length <= longestDate && dated.test(words.replace(/\s/gu, '').replace(letterForOne, '1'));

/** The number of an official document: 某政发〔2021〕5号, behind which some print when it was printed. */
export const documentNumbers: readonly WordRow[] = [
  {
    words:
      '[\\p{Script=Han}]{1,12}\\s*[〔［[(（]\\s*[\\dlIO]{4}\\s*[〕］\\])）]\\s*第?\\s*\\d+\\s*号' +
      '(?:\\s+[\\d\\s]+年[\\d\\s]+月[\\d\\s]+日\\s*印\\s*发)?',
    says: 'who issued it, the year, and its number in that year',
    example: '某府办〔2021〕5号',
    from: 'GB/T 9704-2012',
  },
];
export const documentNumber = new RegExp(`^[（(]?\\s*${anyOf(documentNumbers)}\\s*[）)]?$`, 'u');
/** A line that holds the number (group 1), and what is printed behind it. */
export const numberAndMore = /^[（(]?(.*号)[）)]?(.*)$/u;

const twoDigits = (n: number) => String(n).padStart(2, '0');
/** Blanks inside a date, and letters that a scan sets for 1. */
const blankInside = /(?<=[\d年月])\s+(?=[\d年月日])/gu;
const oneInside = /[lI](?=[\d年月日])|(?<=\d)[lI]/gu;
/** A month or a day that readNumber reads. */
const monthOrDay = '([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})';
const yearMonthDay = new RegExp(
  `([0-9０-９]{4}|[〇○零O一二三四五六七八九]{4})年\\s*(?:${monthOrDay}月)?\\s*(?:${monthOrDay}日)?`,
  'u',
);
const ofRepublic = /^中[华華]民[国國](\d{2,3})年(?:(\d{1,2})月)?(?:(\d{1,2})日)?/u;
/** The year before the first of the Republic. */
const beforeRepublic = 1911;

/** A year, or with its month, or with its day too, as 2018-12-07; null where the calendar has no such day. */
const checked = (...[year, ...more]: number[]): string | null => {
  const date = [String(year), ...more.map(twoDigits)].join('-');
  return ['day', 'part'].includes(kindOfDate(date)) ? date : null;
};

/** A date of the Republic as others count it. */
function readRepublicDate(words: string): string | null {
  const match = ofRepublic.exec(words.replace(/\s/gu, ''));
  if (!match) return null;
  const [year, ...more] = match.slice(1).filter(Boolean).map(Number);
  return checked(year! + beforeRepublic, ...more);
}

/** 2018-12-07, 2018/12/7 and 2018.12.7, as pages print when they were published. */
const dateInFigures = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u;

/**
 * A Chinese date (2018年12月7日, 二〇一八年十二月七日) as 2018-12-07, as far as it is given; null when it is
 * none.
 */
export function readDate(words: string): string | null {
  const republic = readRepublicDate(words);
  if (republic) return republic;
  const figures = dateInFigures.exec(words);
  if (figures) return checked(...figures.slice(1).map(Number));
  const match = yearMonthDay.exec(words.replace(blankInside, '').replace(oneInside, '1'));
  if (!match) return null;
  const [year, month, day] = match
    .slice(1)
    .map((part) => (part ? readNumber(part.replace(/O/gu, '〇')) : null));
  if (!year) return null;
  return checked(year, ...(month ? [month, ...(day ? [day] : [])] : []));
}
