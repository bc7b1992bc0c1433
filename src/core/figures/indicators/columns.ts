import {
  categoryHeads,
  indicatorHeads,
  natureHeads,
  natureRows,
  numberHeads,
  otherIndicatorHeads,
  targetNameHeads,
  unitHeads,
  yearNames,
} from '../../chinese/table-heads.ts';
import { bodyHeads } from '../../chinese/value-heads.ts';
import { anyOf } from '../../chinese/words.ts';
import { isSaid, type Said } from '../../model/sentence.ts';
import type { IndicatorValue } from '../../published/rows.ts';
import { cellSays, plainCell } from '../cell-values.ts';
import type { PrintedTable } from '../printed-table.ts';
import { ownerOf } from '../printed-table.ts';
import { whyUnsure } from '../said.ts';
import { isChangeHead, readValueHead, type ValueHead, type Years } from './value-heads.ts';
import { roleOf } from './value-roles.ts';

/** A column of values: of when and of what role they are. */
export interface ValueColumn {
  column: number;
  /** Null where the head says what the values are and not of when. */
  years: Years | null;
  role: IndicatorValue['role'];
  later: boolean;
  growth: ValueHead['growth'];
  mayBeLevel?: boolean;
  /** Whether its head names its years. */
  ofHead: boolean;
  unit: string;
}

/** Where a table of indicators has what; -1 where it has no such column. */
export interface Columns {
  name: number;
  unit: number;
  nature: number;
  body: number;
  /** The groups of indicators, outermost first. */
  categories: number[];
  values: ValueColumn[];
}

const [isIndicator, isOtherIndicator] = [cellSays(indicatorHeads), cellSays(otherIndicatorHeads)];
const [isTargetName, isUnit, isNature] = [
  cellSays(targetNameHeads),
  cellSays(unitHeads),
  cellSays(natureHeads),
];
const [isBody, isCategory, isNumber] = [cellSays(bodyHeads), cellSays(categoryHeads), cellSays(numberHeads)];

/** Where the names stand: of several columns of the plainest kind of head, the last one before the values. */
function nameColumn({ heads, isTargets }: PrintedTable, isValue: (column: number) => boolean): number {
  const end = heads.findIndex((_, column) => isValue(column));
  const before = end < 0 ? [] : heads.slice(0, end);
  const kinds = [isIndicator, isOtherIndicator, ...(isTargets ? [isTargetName] : [])];
  for (const fits of kinds) {
    const found = before.findLastIndex(fits);
    if (found >= 0) return found;
  }
  return isTargets && heads[0] === '' && before.length ? 0 : -1;
}

/** Whether a figure stands in a column. */
export const holdsFigures = ({ rows }: PrintedTable, column: number): boolean =>
  rows.some((_, r) => /\d/u.test(ownerOf(rows, r, column).cell.words));

const onlyNature = new RegExp(`^${anyOf(natureRows)}(?:指标)?$`, 'u');
/** Where it stands whether rows bind: below the head that says so, else in a column that holds nothing else. */
function natureColumn({ heads, rows }: PrintedTable, isFree: (column: number) => boolean): number {
  const headed = heads.findIndex(isNature);
  if (headed >= 0) return headed;
  const said = (c: number) => rows.map((_, r) => plainCell(ownerOf(rows, r, c).cell.words)).filter(Boolean);
  return heads.findIndex(
    (_, c) => isFree(c) && said(c).length > 0 && said(c).every((w) => onlyNature.test(w)),
  );
}

/** Whether the words of a column tell rows of one name apart: 学校 of 甲区, and of 乙区. */
function tellsApart(table: PrintedTable, column: number, name: number): boolean {
  const said = (r: number, c: number) => ownerOf(table.rows, r, c).cell.words.trim();
  const kinds = (of: (r: number) => string) => new Set(table.rows.map((_, r) => of(r))).size;
  return (
    !holdsFigures(table, column) &&
    kinds((r) => said(r, name)) < table.rows.length &&
    kinds((r) => `${said(r, column)}\n${said(r, name)}`) === table.rows.length
  );
}

/** The heads of columns that hold values, by column. A head that can name rows heads none. */
function valueHeads(table: PrintedTable): Map<number, ValueHead> {
  const { heads } = table;
  const read = heads.map((head, column) => ({ column, head, value: readValueHead(head) }));
  // 目标 names rows where no column is called 指标.
  const hasName = heads.some(isIndicator);
  const names = (head: string) => isIndicator(head) || (!hasName && isOtherIndicator(head));
  return new Map(
    read.flatMap(({ column, head, value }) =>
      value && (value.years || ((value.growth || !names(head)) && holdsFigures(table, column)))
        ? [[column, value] as const]
        : [],
    ),
  );
}

/**
 * The columns of a table of indicators; null where it is none: it names nothing, or has no values of a time or
 * role. A text where it is one and its columns are not certain: why.
 */
export function columnsOf(table: PrintedTable): Columns | Said | null {
  const { heads } = table;
  const values = valueHeads(table);
  const name = nameColumn(table, (column) => !!values.get(column) && !values.get(column)!.growth);
  if (name < 0) return isTurned(table) ? whyUnsure.yearsInRows() : onlySums(table, values);
  values.delete(name);
  if (table.unsure) return table.unsure;
  const nature = natureColumn(table, (column) => column !== name && !values.has(column));
  const bare = heads.findIndex((head, column) => column > name && !head && holdsFigures(table, column));
  if (values.size && bare >= 0) return whyUnsure.columnUnknown({ column: bare + 1, why: whyUnsure.noHead() });
  const found = valueColumns(table, values, nature >= 0);
  if (isSaid(found)) return found;
  const isLevel = (head: string) =>
    [isCategory, isIndicator, isTargetName].some((says) => says(head)) || head === heads[name];
  return {
    name,
    nature,
    unit: heads.findIndex((head, c) => c !== name && isUnit(head) && !isBody(head)),
    body: heads.findIndex(isBody),
    categories: heads.flatMap((head, c) =>
      c < name && !isNumber(head) && (isLevel(head) || tellsApart(table, c, name)) ? [c] : [],
    ),
    values: found,
  };
}

/**
 * Why a table of indicators is not certain whose only values are sums over years that are not named (五年累计), or how much
 * something changes (比2020年下降); else null.
 */
function onlySums(table: PrintedTable, values: ReadonlyMap<number, ValueHead>): Said | null {
  const isChange = (c: number) => isChangeHead(table.heads[c]!) && holdsFigures(table, c);
  const first = table.heads.findIndex((_, c) => values.get(c)?.growth === 'period' || isChange(c));
  if (first < 0 || nameColumn(table, (c) => c === first) < 0) return null;
  const why = isChange(first) ? whyUnsure.onlyChange() : whyUnsure.noYear({ text: table.heads[first]! });
  return whyUnsure.columnUnknown({ column: first + 1, why });
}

const isTime = cellSays(yearNames);
/** Whether the years of a table stand one below the other, and its indicators beside one another. */
function isTurned(table: PrintedTable): boolean {
  const [first, ...others] = table.heads;
  const named = first && (isIndicator(first) || (isTime(first) && table.isTargets));
  if (!named || !others.some((_, c) => holdsFigures(table, c + 1))) return false;
  const isYear = (r: number) => {
    const head = readValueHead(ownerOf(table.rows, r, 0).cell.words);
    return !!head?.years && !head.growth && !head.fault;
  };
  return table.rows.filter((_, r) => isYear(r)).length > 1;
}

/** The columns of values with their times and roles; a text where one of them is not certain: why. */
function valueColumns(
  table: PrintedTable,
  heads: ReadonlyMap<number, ValueHead>,
  hasNature: boolean,
): ValueColumn[] | Said {
  const all = [...heads].map(([column, head]) => ({ column, head }));
  const unknown = (column: number, why: Said) => whyUnsure.columnUnknown({ column: column + 1, why });
  const faulty = all.find(({ head }) => head.fault);
  if (faulty) return unknown(faulty.column, faulty.head.fault);
  const found = all.map(({ column, head }) => ({
    column,
    ...roleOf(head, { table, others: all.map((other) => other.head), hasNature }),
    growth: head.growth,
    ofHead: head.years !== null,
    ...(head.mayBeLevel && { mayBeLevel: true }),
    unit: head.unit,
  }));
  const wrong = found.find(({ fault }) => fault);
  if (wrong) return unknown(wrong.column, wrong.fault);
  const seen = new Set<string>();
  for (const { column, years, role, growth } of found) {
    const key = [years?.join('/'), role, growth].join();
    if (seen.has(key)) return unknown(column, whyUnsure.sameYear());
    seen.add(key);
  }
  return found;
}
