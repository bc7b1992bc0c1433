/** The dated promises of a plan as a calendar (iCalendar, RFC 5545), for whoever keeps an eye on them. */
import ical, { escape as escaped, ICalEventTransparency } from 'ical-generator';
import type { Language } from '../../core/model/language.ts';
import { titleOf } from '../../core/published/names.ts';
import { absolute, to } from '../addresses.ts';
import type { LibraryPlan } from '../library.ts';
import type { SaidPromise } from '../page-kinds/promises.ts';

const monthsOfYear = 12;
/** The last day of a year, a month or a day: 2020 is 2020-12-31, 2020-06 is 2020-06-30. */
export function lastDay(due: string): Date {
  const [year, month, day] = due.split('-').map(Number) as [number, number?, number?];
  return day ? new Date(Date.UTC(year, month! - 1, day)) : new Date(Date.UTC(year, month ?? monthsOfYear, 0));
}

/**
 * One whole-day entry a dated promise, on the last day of its year, month or day; an entry keeps its id as long as its
 * clause does. The same promises give the same bytes: no entry says when it was written.
 */
export function calendarOf(
  site: URL | undefined,
  plan: LibraryPlan,
  promises: readonly SaidPromise[],
  language: Language,
): string {
  const stamp = lastDay(plan.about.published || plan.about.issued || plan.about.period.slice(0, 4));
  // The library escapes the words of entries, and not the name.
  const name = escaped(titleOf(plan, language), false);
  const calendar = ical({ name, prodId: '//Plan Publisher//Promises//EN' });
  for (const { promise, what, of, amount, who } of promises) {
    if (!promise.due) continue;
    const url = absolute(site, to(`/id/${plan.slug}/${promise.clause}/`));
    const day = lastDay(promise.due);
    calendar.createEvent({
      id: `${plan.plan}-${promise.eId}-${promise.n}`,
      stamp,
      start: day,
      allDay: true,
      timezone: 'UTC',
      summary: promise.kind === 'indicator' ? `${what.text} ${amount.text}` : what.text,
      description: [of.text, who.text, url].filter(Boolean).join('\n'),
      url,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
