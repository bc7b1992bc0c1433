import type { Language } from '../model/language.ts';
import { tableOf } from '../model/row-ids.ts';
import { columnHeads } from '../published/column-heads.ts';
import type { Clause } from '../published/plan-json.ts';

/** What parts the head of a column from its cell, and a cell from the next. */
const signs = { zh: { head: '：', cell: '；' }, en: { head: ': ', cell: '; ' } };

/**
 * How the rows of a plan's tables are shown where they are found: the first cell, and each other behind the
 * head of its column; nothing of a row that heads columns itself, and where they have no heads.
 */
export function rowWriter(clauses: readonly Clause[], language: Language) {
  const cellsOf = (row: Clause) =>
    (language === 'zh' ? row.cells! : row.cells_en!).map((cell) => cell.replace(/\s+/gu, ' '));
  const headRows = Map.groupBy(
    clauses.filter((c) => c.head && c.cells),
    ({ eId }) => tableOf(eId),
  );
  const heads = new Map(
    [...headRows].map(([table, rows]) => [
      table,
      columnHeads(rows.map((row) => ({ cells: cellsOf(row), spans: row.spans }))).map((names) =>
        names.join(' '),
      ),
    ]),
  );
  return (row: Clause): string | undefined => {
    const names = heads.get(tableOf(row.eId));
    if (!row.cells || row.head || !names) return undefined;
    return cellsOf(row)
      .map((cell, i) => cell && [i && names[i], cell].filter(Boolean).join(signs[language].head))
      .filter(Boolean)
      .join(signs[language].cell);
  };
}
