import { year } from '../../chinese/figure-words.ts';
import { partsOfYear } from '../../chinese/periods.ts';
import { isDeadline } from '../../chinese/task-words.ts';
import { anyOf } from '../../chinese/words.ts';
import { kindOfDate } from '../../model/day.ts';

const date = new RegExp(String.raw`(${year})\s*年\s*(?:(\d{1,2})\s*月\s*(?:(\d{1,2})\s*日)?)?`, 'gu');
const to = '(?:[-—–－~～]|至|到)+';
/** 2025.06: a year and a month with a point between them, and one more behind the sign of a span. */
const inFigures = new RegExp(String.raw`(?:^|${to}\s*)(${year})\s*[.．/]\s*(\d{1,2})(?!\d)`, 'gu');
/** 2025.06—09: months of one year. */
const spanOfMonths = new RegExp(String.raw`[.．/]\s*\d{1,2}\s*${to}\s*\d{1,2}(?!\d)`, 'u');
/** 2023—2025, 2023年至2025年: the last of years alone. */
const bareYears = new RegExp(String.raw`^(?:${year}\s*年?\s*${to}\s*)?(${year})\s*年?$`, 'u');
const twoDigits = (n: string) => n.padStart(2, '0');

const partsOfDeadlines = partsOfYear.map(({ words, months }) => ({
  last: months[1],
  pattern: new RegExp(`${year}\\s*年\\s*(?:${words})`, 'u'),
}));
/** Words that name several parts of a year do not say which of them is the end: 2024年一季度启动，二季度完成. */
const [partOfYear, monthOfYear] = [new RegExp(anyOf(partsOfYear), 'gu'), /\d{1,2}\s*月/gu];
const namesSeveral = (words: string): boolean =>
  spanOfMonths.test(words) || [partOfYear, monthOfYear].some((part) => [...words.matchAll(part)].length > 1);

/** The last month of the part of a year that words name: 2024年上半年; none where they name no part, or all of it. */
function lastMonthOf(words: string): string | undefined {
  const part = partsOfDeadlines.find(({ pattern, last }) => last < 12 && pattern.test(words));
  return part && String(part.last);
}

/** 10月底前, and nothing else: of which year it is its plan says. */
const onlyMonth = /^\d{1,2}\s*月(?:份|\s*\d{1,2}\s*日)?[底末]?(?:以?前|之前)?(?:完成)?$/u;
/** Titles of what goes on beyond the year that they name: what was found then is mended later. */
const ofEarlierYear = /督[察查导]|巡[视察]|审计|检查|反馈|整改|评估|考核|决算/u;
/** The one year that the titles of a document name: 某市2024年重点工作安排; none where they name several, or a span. */
export function yearOfTitles(titles: readonly string[]): string {
  const years = new Set(titles.flatMap((title) => title.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/gu) ?? []));
  const [only = ''] = years;
  const isOfIt = titles.some((title) => /\d\s*年/u.test(title)) && !titles.some((t) => ofEarlierYear.test(t));
  return years.size === 1 && isOfIt ? only : '';
}

/** What a deadline names (`dueOf`), of which a month alone is one of the year `of`, where that is known. */
export const dueIn = (of: string, words: string): string =>
  dueOf(of && onlyMonth.test(words.trim()) ? `${of}年${words.trim()}` : words);

/** Whether words say a time, or that there is none: 2025年12月底前, 长期坚持. */
export const saysDeadline = (words: string): boolean => isDeadline.test(words);

/**
 * The day, month or year that a deadline names: 2025年6月底前 is 2025-06, and so is 2025.06, 2023—2025 is 2025; of
 * several parts of a year it is the year; empty where it names none, more than one, or one that the calendar does not have.
 */
export function dueOf(words: string): string {
  const last = bareYears.exec(words.trim())?.[1];
  if (last) return last;
  const found = [...words.matchAll(inFigures), ...words.matchAll(date)];
  if (found.length !== 1) return '';
  const [, inYear, monthOrNone, day] = found[0]!;
  if (namesSeveral(words)) return inYear!;
  const month = monthOrNone ?? lastMonthOf(words);
  const due = [inYear!, ...(month ? [twoDigits(month)] : []), ...(day ? [twoDigits(day)] : [])].join('-');
  return ['day', 'part'].includes(kindOfDate(due)) ? due : '';
}
