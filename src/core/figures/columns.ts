import {
  categoryHeads,
  growthHeads,
  indicatorHeads,
  natureHeads,
  numberHeads,
  otherIndicatorHeads,
  reachedHeads,
  unitHeads,
} from '../chinese/table-heads.ts';
import { anyOf, type WordRow } from '../chinese/words.ts';
import { readYear } from './cell-values.ts';
import type { PrintedTable } from './printed-table.ts';

/** A column of values, and the year that they are of. */
export interface YearColumn {
  column: number;
  year: number;
}

/** Where a table of indicators has what; -1 where it has no such column. */
export interface Columns {
  name: number;
  unit: number;
  nature: number;
  category: number;
  growth: number;
  base: YearColumn;
  target: YearColumn;
}

/** The longest time between base and target of a plan, in years. */
const longestPlan = 12;

const says = (rows: readonly WordRow[]): ((head: string) => boolean) => {
  const pattern = new RegExp(anyOf(rows), 'u');
  return (head) => pattern.test(head);
};
const [isIndicator, isOtherIndicator, isNumber, isGrowth] = [
  says(indicatorHeads),
  says(otherIndicatorHeads),
  says(numberHeads),
  says(growthHeads),
];
const [isUnit, isNature, isCategory, isReached] = [
  says(unitHeads),
  says(natureHeads),
  says(categoryHeads),
  says(reachedHeads),
];

/**
 * Where the names stand: below 指标, else below what is like it, else, where the title says targets, in the
 * first column.
 */
function nameColumn({ heads, isTargets }: PrintedTable): number {
  const first = isTargets ? heads.findIndex((head) => !isNumber(head)) : -1;
  const columns = [heads.findIndex(isIndicator), heads.findIndex(isOtherIndicator), first];
  return columns.find((column) => column >= 0) ?? -1;
}

/**
 * The target among the columns of years. Beside the target of the plan there may be one of a distant year
 * (2035), and what was reached is no target where one stands beside it.
 */
function targetColumn(heads: readonly string[], [base, ...others]: readonly YearColumn[]): YearColumn {
  const later = others.filter(({ year }, i) => i === 0 || year - base!.year <= longestPlan);
  return later.findLast(({ column }) => !isReached(heads[column]!)) ?? later.at(-1)!;
}

/**
 * The columns of a table of indicators; null where it is none: it names nothing, or has values of one year
 * only.
 */
export function columnsOf(table: PrintedTable): Columns | null {
  const { heads } = table;
  const [name, growth] = [nameColumn(table), heads.findIndex(isGrowth)];
  const years = heads
    .map((head, column) => ({ column, year: readYear(head) }))
    .filter(({ column, year }) => year && column !== growth);
  if (name < 0 || years.length < 2) return null;
  return {
    name,
    growth,
    unit: heads.findIndex(isUnit),
    nature: heads.findIndex(isNature),
    category: heads.findIndex((head, column) => column < name && (isCategory(head) || head === heads[name])),
    base: years[0]!,
    target: targetColumn(heads, years),
  };
}
