import { carrierHeads, sumRows } from '../chinese/table-heads.ts';
import { anyOf } from '../chinese/words.ts';
import type { Plan } from '../model/plan.ts';
import type { Carrier } from '../published/rows.ts';
import { readFigure, readYear, splitUnit } from './cell-values.ts';
import { namedBy, type PrintedTable, printedTables, wordsOf } from './printed-table.ts';

const carrierHead = new RegExp(anyOf(carrierHeads), 'u');
const sum = new RegExp(anyOf(sumRows), 'u');
/** The columns of such a table, and how many they are. */
const [typeColumn, levelColumn, countColumn, columns] = [0, 1, 2, 3];

/**
 * The innovation platforms of a plan: the rows of every table whose heading names them (载体) with
 * a type, a level and a count. `clauses` is empty: data-files.ts fills it.
 */
export const carriers = (zh: Plan, en: Plan): Carrier[] =>
  printedTables(zh, en)
    .filter(
      ({ heads, unsure }) =>
        unsure === undefined && heads.length === columns && carrierHead.test(heads[typeColumn]!),
    )
    .flatMap((table) => table.rows.map((_, r) => carrierOf(table, r)));

/** Row `r` of a table of platforms. */
function carrierOf({ heads, headsInEnglish, rows, english }: PrintedTable, r: number): Carrier {
  const [cells, english_cells] = [rows[r]!.cells!, english[r]!.cells!];
  return {
    eId: rows[r]!.eId,
    type_zh: namedBy(rows, r, typeColumn),
    type_en: namedBy(english, r, typeColumn),
    level_zh: cells[levelColumn]!.words,
    level_en: wordsOf(english_cells[levelColumn]!),
    count: readFigure(cells[countColumn]!.words),
    total: sum.test(cells[levelColumn]!.words),
    year: readYear(heads[countColumn]!) || null,
    unit_zh: splitUnit(heads[countColumn]!)[1],
    unit_en: splitUnit(headsInEnglish[countColumn]!)[1],
    clauses: [],
    source_line: rows[r]!.lines[0],
  };
}
