import { compare } from '../editions/compare.ts';
import type { PlanJson } from '../published/plan-json.ts';
import type { Seed } from '../seeds/seed.ts';
import { clausesOf } from './plan-json.ts';

/**
 * What the plan in force says of its editions, where it has earlier ones: which it is, and all of them, oldest
 * first, each with what it changed of the one before.
 */
export function editionsOf(seed: Seed): Pick<PlanJson, 'edition' | 'editions'> {
  if (!seed.earlier.length) return {};
  const all = [...seed.earlier.map((e) => e.seed), seed];
  const clauses = all.map(({ zh, en, places }) => clausesOf(zh, en, places));
  return {
    edition: seed.edition,
    editions: all.map(({ edition }, i) => ({
      ...edition,
      counts: i === 0 ? null : compare(clauses[i - 1]!, clauses[i]!).counts,
    })),
  };
}
