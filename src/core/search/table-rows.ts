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
  const heads = Map.groupBy(
    clauses.filter((c) => c.head && c.cells),
    ({ eId }) => tableOf(eId),
  );
  return (row: Clause): string | undefined => {
    const above = heads.get(tableOf(row.eId))?.map(cellsOf);
    if (!row.cells || row.head || !above) return undefined;
    const names = columnHeads(above).map((name) => name.join(' '));
    return cellsOf(row)
      .map((cell, i) => cell && [i && names[i], cell].filter(Boolean).join(signs[language].head))
      .filter(Boolean)
      .join(signs[language].cell);
  };
}
