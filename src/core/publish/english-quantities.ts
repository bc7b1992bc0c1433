import { counterpart } from '../english/numbers/numbers.ts';
import type { Stated } from '../figures/quantities/quantities-and-rows.ts';
import { charactersBefore } from '../model/characters.ts';
import type { EnglishQuantity, PlanJson } from '../published/plan-json.ts';

/**
 * How the English says the quantities of a plan, in their order; without those that it does not say as figures. Found
 * here, where the figures of both languages have been read already, and not by each page that shows it.
 */
export function englishQuantities({ clauses }: PlanJson, stated: readonly Stated[]): EnglishQuantity[] {
  const byId = new Map(clauses.map((c) => [c.eId, c]));
  return stated.flatMap(({ eId, from, words }) => {
    const { zh, en } = byId.get(eId)!;
    const figure = en ? counterpart(zh!, from, en) : null;
    return figure ? [{ eId, from: charactersBefore(words, from), at: figure.at, text: figure.text }] : [];
  });
}
