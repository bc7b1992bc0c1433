import type { Outcome } from './judge.ts';

/**
 * What became of the tables of a source in a form, a letter each in their order: e exact, u unsure, w wrong
 * without a word, - not written in that form.
 */
export type Outcomes = string;

export const letters: Record<Outcome, string> = { exact: 'e', unsure: 'u', wrong: 'w' };
export const count = (outcomes: Outcomes, letter: string) => outcomes.split(letter).length - 1;

/** The share of a letter among the tables that are written in the form. */
export const share = (outcomes: Outcomes, letter: string) =>
  count(outcomes, letter) / Math.max(1, outcomes.length - count(outcomes, '-'));

/** Whether no smaller share is exact, and no greater one wrong without a word, than before. */
export const holds = (now: Outcomes, before: Outcomes) =>
  share(now, 'e') >= share(before, 'e') && share(now, 'w') <= share(before, 'w');

const better = 'wue';
/** The places of those that were read better before; of all wrong ones where the tables are others now. */
export const worse = (now: Outcomes, before: Outcomes): number[] =>
  [...now].flatMap((letter, i) => {
    const fell =
      now.length === before.length ? better.indexOf(letter) < better.indexOf(before[i]!) : letter === 'w';
    return letter !== '-' && fell ? [i] : [];
  });
