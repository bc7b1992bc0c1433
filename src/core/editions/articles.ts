import { isDivision } from '../model/plan.ts';
import type { Clause } from '../published/plan-json.ts';

/**
 * Entries as a reader counts them: an article whose heading is its number alone (第四条) is one with its first
 * paragraph, and all others are by themselves. `saidBy`: a clause as it is in each edition that has it.
 */
export function asCounted<Entry extends { eId: string }>(
  entries: readonly Entry[],
  saidBy: (eId: string) => readonly Clause[],
): Entry[][] {
  const isNumberAlone = ({ eId }: Entry) => saidBy(eId).every((c) => isDivision(c.kind) && c.zh === '');
  const isFirstOf = (heading: Entry, { eId }: Entry) =>
    saidBy(eId).every((c) => c.kind === 'p' && c.path.at(-1) === heading.eId);
  const counted: Entry[][] = [];
  for (const entry of entries) {
    const last = counted.at(-1);
    if (last?.length === 1 && isNumberAlone(last[0]!) && isFirstOf(last[0]!, entry)) last.push(entry);
    else counted.push([entry]);
  }
  return counted;
}
