import type { Language } from '../../core/model/language.ts';
import { columnHeads } from '../../core/published/column-heads.ts';
import { wordsOf } from '../../core/published/names.ts';
import { isRowUnsure, overRow } from '../../core/published/of-tables.ts';
import type { Clause } from '../../core/published/plan-json.ts';
import type { LibraryPlan } from '../library.ts';

/** A row as it stands in its table. */
interface RowInTable {
  /** What stands above the table: its title, its unit. */
  above: string[];
  /** Each cell with words, under the heads of its column. */
  cells: { head: string; words: string }[];
}

/**
 * What the cells of a row mean: figures without the heads of their columns and the unit say nothing to who comes by a
 * link. In English, or in Chinese where there is none. Undefined of a row that heads columns, where none does, and where
 * it is not certain which heads which cell.
 */
export function rowInTable(
  plan: Pick<LibraryPlan, 'clauses'>,
  row: Clause,
  language: Language,
): RowInTable | undefined {
  const over = overRow(plan.clauses, row);
  const heads = over.filter(({ cells }) => cells);
  if (!row.cells || row.head || !heads.length || isRowUnsure(plan.clauses, row)) return undefined;
  const wordsOfCells = ({ cells = [], cells_en: english }: Clause) =>
    cells.map((zh, i) => (language === 'en' && english?.[i]) || zh);
  const names = columnHeads(heads.map((head) => ({ cells: wordsOfCells(head), spans: head.spans })));
  return {
    above: over.filter(({ role }) => role === 'caption').map((c) => wordsOf(c, language).words),
    cells: wordsOfCells(row).flatMap((words, i) =>
      words ? [{ head: names[i]!.join(language === 'zh' ? '，' : ', '), words }] : [],
    ),
  };
}
