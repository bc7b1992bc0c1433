/** The cells of tables that are shown in Chinese where English is wanted: their signs, and what these mean. */
import { ofCell } from '../../core/addresses/addresses.ts';
import { reasonsUntranslated, type Untranslated } from '../../core/model/plan.ts';
import { ofTables } from '../../core/published/of-tables.ts';
import type { LibraryPlan } from '../library.ts';
import { isSaidOnce } from './reading-page.ts';

/** What stands at such a cell, and before the line below its table that says why: the signs of printers for notes. */
export const signs: Record<Untranslated, string> = { missing: '*', stale: '†', withheld: '‡' };

/** The line below a table that says what a sign at its cells means. No clause has an id with a hyphen. */
export const reasonId = (table: string, why: Untranslated): string => `${table}-${why}`;

/** The id of that line for a cell, by the id of the cell. */
export const reasonOfCell = ({ clauses }: LibraryPlan, cell: string, why: Untranslated): string =>
  reasonId(ofTables(clauses).tables.get(ofCell(cell).row)!.eId, why);

/**
 * What stands in English below the Chinese of a cell, or why there is none; neither of what needs none, nor of what is
 * the same in both (95, GDP), which stands once, as in the files to take along.
 */
export function englishOfCell(
  { byId }: LibraryPlan,
  cell: string,
): { english: string; why: Untranslated | undefined } {
  const { row, column } = ofCell(cell);
  const { cells, cells_en, cells_untranslated } = byId.get(row)!;
  const isSame = cells_en![column] === cells![column];
  return { english: isSame ? '' : cells_en![column]!, why: cells_untranslated?.[column] || undefined };
}

/** Why cells of a table are in Chinese, each reason once; not what the page says once of all its clauses. */
export function reasonsIn(plan: LibraryPlan, table: string, page: string | undefined): Untranslated[] {
  const parts = ofTables(plan.clauses).parts.get(table) ?? [];
  const found = new Set(parts.flatMap((row) => row.cells_untranslated ?? []));
  return reasonsUntranslated.filter((why) => found.has(why) && !isSaidOnce(why, plan, page));
}
