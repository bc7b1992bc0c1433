/** The rows of data of each clause, in their order, by the list that holds them. */
const known = new WeakMap<object, Map<string, unknown[]>>();

/**
 * The rows of a list that are of a clause, in their order; none where there are none. A list is gone through once,
 * however many clauses are asked for, and must not change after that.
 */
export function ofClause<Row extends { eId: string }>(rows: readonly Row[], eId: string): readonly Row[] {
  const found = known.get(rows) ?? Map.groupBy(rows, (row) => row.eId);
  known.set(rows, found);
  return (found.get(eId) ?? []) as Row[];
}
