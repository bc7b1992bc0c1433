import { diffArrays } from 'diff';
import type { Clause } from '../published/plan-json.ts';
import { holdersOf } from './moved.ts';

/** Which column of one edition is which of the other; null where it has none. */
export type CellPair = readonly [was: number | null, now: number | null];

const inOrder = (was: number, now: number): CellPair[] =>
  Array.from({ length: Math.max(was, now) }, (_, i) => [i < was ? i : null, i < now ? i : null]);

/** The words that head each column of each table, by the id of the table. */
function headsOf(clauses: readonly Clause[]): Map<string, string[]> {
  const holders = holdersOf(clauses);
  const heads = new Map<string, string[]>();
  for (const { eId, head, cells } of clauses) {
    if (!head || !cells) continue;
    const above = heads.get(holders.get(eId)!) ?? [];
    heads.set(
      holders.get(eId)!,
      cells.map((words, i) => `${above[i] ?? ''}\t${words}`),
    );
  }
  return heads;
}

/** Columns with the same heading belong together; a heading that changed stays at its place where it can. */
function byHeads(was: readonly string[], now: readonly string[]): CellPair[] {
  const pairs: CellPair[] = [];
  let [w, n] = [0, 0];
  const parts = diffArrays([...was], [...now]);
  for (const [i, part] of parts.entries()) {
    if (part.added) {
      const gone = parts[i - 1]?.removed ? parts[i - 1]!.count! : 0;
      for (let k = 0; k < part.count!; k++, n++) {
        const place = pairs.length - gone + k;
        if (k < gone) pairs[place] = [pairs[place]![0], n];
        else pairs.push([null, n]);
      }
    } else for (let k = 0; k < part.count!; k++) pairs.push([w++, part.removed ? null : n++]);
  }
  return pairs;
}

/**
 * Which column of a table's rows is which in the other edition, by what heads them where the number of
 * columns differs; gives for a row the pairs of its columns, given how many it has in each.
 */
export function columnsOf(was: readonly Clause[], now: readonly Clause[]) {
  const heads = { was: headsOf(was), now: headsOf(now) };
  const holders = { was: holdersOf(was), now: holdersOf(now) };
  const known = new Map<string, CellPair[]>();
  const pairsOf = (table: string) => {
    const [old, young] = [heads.was.get(table), heads.now.get(table)];
    if (!old || !young) return [];
    return known.get(table) ?? known.set(table, byHeads(old, young)).get(table)!;
  };
  return (eId: string) =>
    (before: number, after: number): CellPair[] => {
      const table = holders.now.get(eId);
      if (before === after || !before || !after || table !== holders.was.get(eId))
        return inOrder(before, after);
      const pairs = pairsOf(table ?? '');
      const fits = (side: 0 | 1, count: number) =>
        pairs.filter((pair) => pair[side] !== null).length === count;
      return fits(0, before) && fits(1, after) ? pairs : inOrder(before, after);
    };
}
