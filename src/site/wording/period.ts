/** The years of a plan, and the year in which its site is built. */

/** What a plan is in a year. */
export type Standing = 'ahead' | 'running' | 'ended';

/**
 * The year in which the site is built; `SOURCE_DATE_EPOCH` (seconds, reproducible-builds.org) says another.
 */
export const yearOfBuild = (): number =>
  new Date(
    process.env['SOURCE_DATE_EPOCH'] ? Number(process.env['SOURCE_DATE_EPOCH']) * 1000 : Date.now(),
  ).getUTCFullYear();

/** How a period written 2016-2020 stands in a year; null where no period is known. */
export function standingIn(year: number, period: string): Standing | null {
  const [from, to] = period.split('-').map(Number);
  if (!from || !to) return null;
  if (year < from) return 'ahead';
  return year > to ? 'ended' : 'running';
}
