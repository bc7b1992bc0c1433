import { carrierHeads, numberHeads, sumRows } from '../chinese/table-heads.ts';
import { anyOf } from '../chinese/words.ts';
import type { Said } from '../model/sentence.ts';
import type { Carrier } from '../published/rows.ts';
import { cellSays, dashes, readFigure, readYear, splitUnit } from './cell-values.ts';
import { namedBy, namedInEnglish, ownerOf, type PrintedTable } from './printed-table.ts';
import { laidFault, ofWholeTable, type Reading, together } from './reading.ts';
import { isHeading } from './row-groups.ts';
import { whyUnsure } from './said.ts';

const carrierHead = new RegExp(anyOf(carrierHeads), 'u');
const sum = new RegExp(anyOf(sumRows), 'u');
const isNumber = cellSays(numberHeads);
/** How many columns such a table has, besides that of the numbers of its rows. */
const columns = 3;
/** The columns of a table: the first three, or those behind the numbers of its rows. */
function columnsOf({ heads }: PrintedTable): { type: number; level: number; count: number } {
  const type = isNumber(heads[0] ?? '') ? 1 : 0;
  return { type, level: type + 1, count: type + 2 };
}

/**
 * The innovation platforms of a plan's tables: the rows of each whose heading names them (载体) with a type, a level
 * and a count. What is not certain is a doubt. `clauses` is empty: data-rows.ts fills it.
 */
export const readCarriers = (tables: readonly PrintedTable[]): Reading<Carrier> =>
  together(
    tables
      .filter((table) => {
        const { type } = columnsOf(table);
        return table.heads.length === type + columns && carrierHead.test(table.heads[type]!);
      })
      .map((table) => (table.unsure === undefined ? rowsOf(table) : ofWholeTable(table, table.unsure))),
  );

/** The rows of a table of platforms; one that prints the heading again is none. */
function rowsOf(table: PrintedTable): Reading<Carrier> {
  const reading: Reading<Carrier> = { certain: [], doubts: [] };
  for (const [r, { eId, lines }] of table.rows.entries()) {
    if (isHeading(table.rows, r, table.heads)) continue;
    const why = laidFault(table.rows[r]!) || faultOf(table, r);
    const of = namedBy(table, r, columnsOf(table).type);
    if (why) reading.doubts.push({ eId, line: lines[0], of, why });
    else reading.certain.push(carrierOf(table, r));
  }
  return reading;
}

/** Why row `r` is not certain; empty where it is. A count that is not printed is none. */
function faultOf(table: PrintedTable, r: number): Said {
  const { cell, offset } = ownerOf(table.rows, r, columnsOf(table).count);
  const words = cell.words.trim();
  if (!words || dashes.test(words)) return '';
  if (cell.rows > 1 || cell.columns > 1 || offset > 0) return whyUnsure.mergedValue({ words });
  return readFigure(words) === null ? whyUnsure.notOneValue({ words }) : '';
}

/** Whether row `r` sums up others, as a cell before its count says: 合计, which may stand below 序号. */
const isTotal = (table: PrintedTable, r: number): boolean =>
  table.heads
    .slice(0, columnsOf(table).count)
    .some((_, c) => sum.test(namedBy(table, r, c).replace(/\s/gu, '')));

/** Row `r` of a table of platforms. */
function carrierOf(table: PrintedTable, r: number): Carrier {
  const { heads, headsInEnglish, rows } = table;
  const { type, level, count } = columnsOf(table);
  const at = (column: number) => namedBy(table, r, column);
  const inEnglish = (column: number) => namedInEnglish(table, r, column);
  return {
    eId: rows[r]!.eId,
    type_zh: at(type),
    type_en: inEnglish(type),
    level_zh: at(level),
    level_en: inEnglish(level),
    count: readFigure(at(count).trim()),
    total: isTotal(table, r),
    year: readYear(heads[count]!) || null,
    unit_zh: splitUnit(heads[count]!)[1],
    unit_en: splitUnit(headsInEnglish[count]!)[1],
    clauses: [],
    source_line: rows[r]!.lines[0],
  };
}
