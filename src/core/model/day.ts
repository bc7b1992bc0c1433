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
