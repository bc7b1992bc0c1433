/** How a way through the pieces went on. */
export type Step = 'take' | 'join' | 'miss' | 'group' | 'wide' | 'row';

/** A way of laying the first pieces into rows: what it costs, and the way that it goes on from. */
export interface Way {
  cost: number;
  /** The number of the last numbered row. */
  number: number;
  step: Step;
  from: Way | null;
}

/** What is not yet known of a row that is being filled: nothing stands in it, something, or a sum. */
export const [bare, begun, summing] = [0, 1, 2];
/** All of them, in the order in which a row fills. */
export const stages = [bare, begun, summing];

/** The cheapest ways to each place that a row can have reached, at most so many to each. */
export interface Ways {
  /** The ways by which the pieces before `i` are laid, the next square is in column `c`, and its row is at this stage. */
  to: (i: number, c: number, stage: number) => Way[];
  /** All ways by which the pieces before `i` are laid; undefined where there are none. */
  allTo: (i: number) => Way[][] | undefined;
  /** Adds the way that goes on from another by one step. */
  add: (to: Way[], from: Way, more: number, step: Step, number?: number) => void;
}

/** No ways yet through rows of so many columns; `kept`: so many are kept to each place. */
export function waysOf(count: number, kept: number): Ways {
  const at: Way[][][] = [];
  return {
    to: (i, c, stage) => {
      at[i] ??= Array.from({ length: (count + 1) * stages.length }, () => []);
      return at[i]![c * stages.length + stage]!;
    },
    allTo: (i) => at[i],
    add: (to, from, more, step, number = from.number) => {
      const cost = from.cost + more;
      if (to.length === kept && cost >= to[kept - 1]!.cost) return;
      to.push({ cost, number, step, from });
      to.sort((a, b) => a.cost - b.cost);
      if (to.length > kept) to.pop();
    },
  };
}
