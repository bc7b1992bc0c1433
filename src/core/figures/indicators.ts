import { natureRows, partOfAbove } from '../chinese/table-heads.ts';
import { anyOf } from '../chinese/words.ts';
import type { Node, Plan } from '../model/plan.ts';
import type { Indicator } from '../published/rows.ts';
import { type CellValue, readValue, splitUnit } from './cell-values.ts';
import { type Columns, columnsOf } from './columns.ts';
import { namedBy, type PrintedTable, printedTables } from './printed-table.ts';

const partOf = new RegExp(`^${anyOf(partOfAbove)}`, 'iu');
const numberBefore = /^[（(]?\d+[)）.．、]\s*/u;
/** What stands for “none” in the column of units. */
const dashes = /^[-—－/]+$/u;
const natures = natureRows.map(({ words, name }) => ({ pattern: new RegExp(words, 'u'), name }));

/**
 * The indicators of a plan: the rows of every table that names them (指标, 指标名称) and gives values for two years
 * or more, its columns told by their headings: years, 单位, 属性, 年均; without 指标 above, those of a table whose
 * title calls them targets. The first year is the base, the last within the time of a plan of it the target.
 * `clauses` is empty: data-files.ts fills it.
 */
export const indicators = (zh: Plan, en: Plan): Indicator[] =>
  printedTables(zh, en).flatMap((table) => {
    const columns = columnsOf(table);
    return columns ? rowsOf(table, columns) : [];
  });

/** What a column says of a row; empty where there is no such column. */
const at = (rows: readonly Node[], r: number, column: number): string =>
  column < 0 ? '' : namedBy(rows, r, column).trim();

/** The indicators of a table, in its order. A row of one cell over all columns is a heading between them. */
function rowsOf(table: PrintedTable, columns: Columns): Indicator[] {
  const { heads, rows } = table;
  let whole = '';
  return rows.flatMap((row, r): Indicator[] => {
    const name = row.head || row.cells![0]!.columns === heads.length ? '' : at(rows, r, columns.name);
    if (!name) return [];
    const isPart = partOf.test(name);
    if (!isPart) whole = row.eId;
    return [indicatorOf(table, columns, r, isPart ? whole : null)];
  });
}

/** Row `r` of a table of indicators, a part of the indicator `parent` or of none. */
function indicatorOf(table: PrintedTable, columns: Columns, r: number, parent: string | null): Indicator {
  const { rows, english } = table;
  const row = rows[r]!;
  const { base, target, category } = columns;
  const [name_zh, unit_zh] = nameAndUnit(rows, r, columns, table.unit);
  const [name_en, unit_en] = nameAndUnit(english, r, columns, table.unitInEnglish);
  const growth = columns.growth < 0 ? null : readValue(row.cells![columns.growth]!.words);
  const goal = goalOf(readValue(row.cells![target.column]!.words), growth);
  return {
    eId: row.eId,
    parent,
    name_zh,
    name_en,
    unit_zh,
    unit_en,
    category_zh: at(rows, r, category),
    category_en: at(english, r, category),
    baseline_year: base.year,
    baseline: readValue(row.cells![base.column]!.words).value,
    target_year: target.year,
    target: goal.value,
    comparator: goal.comparator,
    cumulative: goal.cumulative,
    yearly_growth: growth && !growth.cumulative ? growth.value : null,
    ...natureOf(at(rows, r, columns.nature)),
    clauses: [],
    source_line: row.lines[0],
  };
}

/**
 * What is to be reached: where its column is empty, that of growth gives in brackets what it is over all
 * years.
 */
const goalOf = (aim: CellValue, growth: CellValue | null): CellValue =>
  aim.value === null && growth?.cumulative ? growth : aim;

/**
 * Name and unit of a row: those of their columns; without a unit there, the unit behind the name or above the
 * table.
 */
function nameAndUnit(
  rows: readonly Node[],
  r: number,
  columns: Columns,
  above: string,
): [name: string, unit: string] {
  const words = at(rows, r, columns.name).replace(partOf, '').replace(numberBefore, '');
  const unit = at(rows, r, columns.unit);
  if (unit) return [words, unit.replace(dashes, '')];
  const [name, own] = splitUnit(words);
  return [name, own || above];
}

/** The nature that the words give, as printed and as it is published; empty where they give none. */
function natureOf(words: string): Pick<Indicator, 'nature_zh' | 'nature_en'> {
  const found = natures
    .flatMap(({ pattern, name }) => {
      const match = pattern.exec(words);
      return match ? [{ printed: match[0], at: match.index, name }] : [];
    })
    .sort((a, b) => a.at - b.at)[0];
  return { nature_zh: found?.printed ?? '', nature_en: found?.name ?? '' };
}
