import type { Clause } from './plan-json.ts';

/** Which clauses belong to which table. */
interface OfTables {
  /** The table that a clause belongs to, by the id of the clause. */
  tables: ReadonlyMap<string, Clause>;
  /** What belongs to a table, by the id of the table. */
  parts: ReadonlyMap<string, readonly Clause[]>;
}
const known = new WeakMap<readonly Clause[], OfTables>();

/**
 * What belongs to the tables of a plan: the rows that follow a table, and the lines above and below them. Ids do not
 * say it: a row keeps the one that it was published with. The clauses are gone through once, and must not change then.
 */
export function ofTables(clauses: readonly Clause[]): OfTables {
  const found = known.get(clauses) ?? gather(clauses);
  known.set(clauses, found);
  return found;
}

/** What stands over a row in its table: the words above it, such as its title and its unit, and the rows of heads. */
export function overRow(clauses: readonly Clause[], { eId }: Pick<Clause, 'eId'>): Clause[] {
  const { tables, parts } = ofTables(clauses);
  const table = tables.get(eId);
  return ((table && parts.get(table.eId)) ?? []).filter(({ head, role }) => head || role === 'caption');
}

/** Whether it is not certain that the cells of a row stand below their heads: of it, of its heads or of all its table. */
export const isRowUnsure = (clauses: readonly Clause[], row: Clause): boolean =>
  [row, ofTables(clauses).tables.get(row.eId), ...overRow(clauses, row)].some((c) => c?.unsure);

function gather(clauses: readonly Clause[]): OfTables {
  const tables = new Map<string, Clause>();
  const parts = new Map<string, Clause[]>();
  let open: Clause | undefined;
  for (const c of clauses) {
    const isPart = c.cells || c.role === 'caption' || c.role === 'table-note';
    if (!isPart) open = c.kind === 'table' ? c : undefined;
    if (open && !isPart) parts.set(open.eId, []);
    if (!open || !isPart) continue;
    tables.set(c.eId, open);
    parts.get(open.eId)!.push(c);
  }
  return { tables, parts };
}
