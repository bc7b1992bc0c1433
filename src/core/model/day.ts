const written = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/;
const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** How many days a month of a year has. */
const daysIn = (year: number, month: number): number =>
  daysOfMonth[month - 1]! + (month === 2 && isLeap(year) ? 1 : 0);

/**
 * A date as far as it is given (2026, 2026-03, 2026-03-02): `day` where it names a day, `part` where a month or a
 * year, `none` where the month has no such day (2026-02-30), `unread` where it is written otherwise.
 */
export function kindOfDate(text: string): 'day' | 'part' | 'none' | 'unread' {
  const [, year, month, day] = written.exec(text) ?? [];
  if (!year) return 'unread';
  if (!day) return 'part';
  return Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month)) ? 'day' : 'none';
}

const chineseDigits = '〇一二三四五六七八九';
/** Digits of any width, and Chinese ones as dates have them (二〇二六年三月二十一日), as plain digits. */
const inDigits = (written: string): string =>
  written
    .replace(/[０-９]/gu, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/[○零]/gu, '〇')
    .replace(/([一二三]?)十([一二三四五六七八九]?)/gu, (_, tens, ones) => `${tens || '一'}${ones || '〇'}`)
    .replace(/[〇一二三四五六七八九]/gu, (digit) => String(chineseDigits.indexOf(digit)));

/** The date that was meant by one written otherwise, or with a time: 2026年3月2日, 2026/3/2, 20260302, 二〇二六年三月二日. */
export function dateMeant(written: string): string | undefined {
  const digits = inDigits(written).replace(/\s+\d{1,2}:\d\d(?::\d\d)?$/u, '');
  const [, year, month, day] =
    /^(\d{4})(\d\d)(\d\d)$/.exec(digits) ??
    /^(\d{4})\D{1,3}(\d{1,2})(?:\D{1,3}(\d{1,2}))?\D{0,2}$/u.exec(digits) ??
    /^(\d{4})年$/u.exec(digits) ??
    [];
  const meant = [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
  return ['day', 'part'].includes(kindOfDate(meant)) ? meant : undefined;
}

/** A period of years as it is read: 2016–2020; of one year 2026. */
export const shownPeriod = (period: string): string =>
  period.replace(/^(\d{4})-(\d{4})$/, (_, from: string, to: string) =>
    from === to ? from : `${from}–${to}`,
  );
