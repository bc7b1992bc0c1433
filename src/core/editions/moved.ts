import type { Clause } from '../published/plan-json.ts';

/** What each clause stands under, by id: of a row its table, else its division; '' of what stands at the top. */
export function holdersOf(clauses: readonly Clause[]): Map<string, string> {
  let table = '';
  return new Map(
    clauses.map((c) => {
      if (c.kind === 'table') table = c.eId;
      return [c.eId, c.kind === 'row' ? table : (c.path.at(-1) ?? '')];
    }),
  );
}

/**
 * The ids that both editions have and that stand under something else in the later, or not any more in their
 * order there: of those that changed places, as few as tell the new order.
 */
export function movedAmong(was: readonly Clause[], now: readonly Clause[]): Set<string> {
  const [before, after] = [holdersOf(was), holdersOf(now)];
  const places = new Map(was.map((c, i) => [c.eId, i]));
  const moved = new Set<string>();
  const together = new Map<string, string[]>();
  for (const { eId } of now) {
    const holder = after.get(eId)!;
    if (!before.has(eId)) continue;
    if (before.get(eId) !== holder) moved.add(eId);
    else (together.get(holder) ?? together.set(holder, []).get(holder)!).push(eId);
  }
  for (const sisters of together.values()) {
    const stay = longestRising(sisters.map((eId) => places.get(eId)!));
    for (const [i, eId] of sisters.entries()) if (!stay.has(i)) moved.add(eId);
  }
  return moved;
}

/** The places of a longest rising series among numbers. */
function longestRising(numbers: readonly number[]): Set<number> {
  /** By the length of a series less one: the place of the least number that such a series ends with. */
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const [i, n] of numbers.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[ends[middle]!]! < n) low = middle + 1;
      else high = middle;
    }
    before.set(i, ends[low - 1]);
    ends[low] = i;
  }
  const series = new Set<number>();
  for (let i = ends.at(-1); i !== undefined; i = before.get(i)) series.add(i);
  return series;
}
