/** Whether the years of a plan have begun or ended. */
import { shownPeriod } from '../../core/model/day.ts';
import type { Language } from '../../core/model/language.ts';
import { translator } from '../../i18n/index.ts';
import { type Standing, standingIn } from './period.ts';

/** The sentence at the head of a plan's pages, and those that take its place, each from a year on. */
interface SaidStanding {
  now: string;
  /** For a reader's own clock: the year, and what is said from then on. */
  later: [year: number, words: string][];
}

/** How a plan stands, in words: 2016–2020年，规划期已经结束. Null where its period is not known. */
export function saidStanding(year: number, period: string, language: Language): SaidStanding | null {
  const standing = standingIn(year, period);
  if (!standing) return null;
  const [from, to] = period.split('-').map(Number) as [number, number];
  const said = (is: Standing) => translator(language)(`standing_${is}`, { period: shownPeriod(period) });
  const changes: [number, string][] = [
    [from, said('running')],
    [to + 1, said('ended')],
  ];
  return { now: said(standing), later: changes.filter(([since]) => since > year) };
}
