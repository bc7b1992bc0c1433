import type { Plan } from '../model/plan.ts';
import type { Carrier } from '../published/rows.ts';
import {
  inEnglish,
  namedBy,
  printedTables,
  readFigure,
  readYear,
  splitUnit,
  wordsOf,
} from './printed-table.ts';

/**
 * The innovation platforms of a plan: the rows of every table whose heading names them (载体) with
 * a type, a level and a count. `clauses` is empty: see mentions.ts.
 */
export function carriers(zh: Plan, en: Plan): Carrier[] {
  return printedTables(zh, en).flatMap((printed) => {
    const { heads, rows } = printed;
    if (!heads[0]!.includes('载体') || heads.length !== 3) return [];
    const english = inEnglish(printed);
    const [unit_zh, unit_en] = [splitUnit(heads[2]!)[1], splitUnit(wordsOf(english[0]!.cells![2]!))[1]];
    return rows.flatMap((row, r) =>
      row.head
        ? []
        : {
            eId: row.eId,
            type_zh: namedBy(rows, r, 0),
            type_en: namedBy(english, r, 0),
            level_zh: row.cells![1]!.words,
            level_en: wordsOf(english[r]!.cells![1]!),
            count: readFigure(row.cells![2]!.words),
            total: /合计|总计|小计/.test(row.cells![1]!.words),
            year: readYear(heads[2]!) || null,
            unit_zh,
            unit_en,
            clauses: [],
            source_line: row.lines[0],
          },
    );
  });
}
