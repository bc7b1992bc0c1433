import type { Said } from '../../model/sentence.ts';
import type { IndicatorValue } from '../../published/rows.ts';
import type { PrintedTable } from '../printed-table.ts';
import { whyUnsure } from '../said.ts';
import { rolesInNotes } from './note-roles.ts';
import type { ValueHead, Years } from './value-heads.ts';

/** What the values of a column are of; a fault where it cannot be told. */
interface ValueRole {
  years: Years | null;
  role: IndicatorValue['role'];
  later: boolean;
  fault: Said;
}
interface Beside {
  table: PrintedTable;
  /** The heads of all columns of values. */
  others: readonly ValueHead[];
  /** Whether a column says which rows bind: only targets do. */
  hasNature: boolean;
}

/** Plans begin in the first or sixth year of a decade; one that counts from the fifth counts from its base. */
const yearsOfBase = 5;
const last = (years: Years): number => years[1];

/**
 * The times and the role of a column: its head's words go before its year; a head without a year is of the
 * plan's last year where it says a target, and of no year where it says a base.
 */
export function roleOf(head: ValueHead, beside: Beside): ValueRole {
  const period = beside.table.ownPeriod ?? beside.table.period;
  if (head.growth) return growthRole(head.years ?? period);
  const years = head.years ?? (head.role === 'base' || !period ? null : ([period[1], period[1]] as const));
  if (!years && head.role !== 'base') return fault(whyUnsure.noYearAtAll());
  if (!head.years && head.yearly && period && period[0] < period[1])
    return fault(whyUnsure.noYear({ text: head.yearly }));
  if (!head.years && isOfNoPlan(beside)) return fault(whyUnsure.maybeEarlierPlan());
  const own = isSharedWord(head, beside) ? null : head.role;
  const said = own ?? (years && (rolesInNotes(beside.table.notes).get(last(years)) ?? null));
  const role = said ?? (isBuiltOn(head, beside) ? 'base' : years && roleByYear(last(years), beside));
  if (!role) return fault(whyUnsure.baseOrTarget({ year: last(years!) }));
  const end = beside.table.period?.[1];
  return { years, role, later: role === 'target' && !!end && !!years && last(years) > end, fault: '' };
}

/** Whether all other years of a table are later and aimed at, where this is an estimate: 2023年预计 beside 2024年计划. */
function isBuiltOn(head: ValueHead, { others }: Beside): boolean {
  const { years } = head;
  if (!head.isEstimate || !years) return false;
  const rest = others.filter((other) => other !== head && !other.growth && other.years);
  return (
    rest.length > 0 && rest.every((other) => other.role === 'target' && last(other.years!) > last(years))
  );
}

/** Whether a table says what was achieved and not when: it may be of the plan before this one. */
const isOfNoPlan = ({ table, others }: Beside): boolean =>
  !table.ownPeriod && others.some(({ role, years }) => role === 'achieved' && !years);

/**
 * Whether the word of a head stands over all years of the table, past ones too, and so tells none of them apart: 规划值
 * over 2020年 and 2025年.
 */
function isSharedWord({ role }: ValueHead, { table, others }: Beside): boolean {
  const heads = others.filter(({ growth, years }) => !growth && years);
  const start = table.period?.[0] ?? 0;
  const isOne = heads.length > 1 && heads.every((other) => other.role === role);
  return isOne && role === 'target' && heads.some(({ years }) => last(years!) < start);
}

const fault = (why: Said): ValueRole => ({ years: null, role: 'target', later: false, fault: why });

/** Growth is over the years that its head names, or those of the plan. */
const growthRole = (period: Years | null): ValueRole => ({
  years: period,
  role: 'growth',
  later: false,
  fault: '',
});

/** The role of a year without a word for it; null where it cannot be told. */
function roleByYear(year: number, beside: Beside): ValueRole['role'] | null {
  const years = beside.others.flatMap((other) => (other.years && !other.growth ? [last(other.years)] : []));
  const { period } = beside.table;
  return period ? roleInPeriod(year, years, period, beside.table.issued) : roleByAims(year, years, beside);
}

/** The role of a year in a plan that names no period: by what is aimed at, and by the years beside it. */
function roleByAims(
  year: number,
  years: readonly number[],
  { table: { aims, isAimedAt, issued }, hasNature }: Beside,
): ValueRole['role'] | null {
  if (aims.has(year)) return 'target';
  // The year of issue was not over, and all that comes after it is ahead.
  if (issued !== null && year > issued) return 'target';
  if (!hasNature && !isAimedAt && !aims.has(Math.max(...years))) return null;
  const isFirst = year === Math.min(...years) && years.length > 1;
  // Of years one after another the first may be aimed at as well.
  if (isFirst && !hasNature && years.includes(year + 1)) return null;
  return isFirst ? 'base' : 'target';
}

/** The role of a year by where it stands in the period of its plan, which was `issued` in a year, if that is known. */
function roleInPeriod(
  year: number,
  years: readonly number[],
  period: Years,
  issued: number | null,
): ValueRole['role'] | null {
  const past = years.filter((other) => other < period[0]);
  if (year < period[0]) return year === Math.max(...past) ? 'base' : 'achieved';
  // The first year of a plan that was issued later is what it builds on, where no other year is so near.
  const isOnly =
    years.length > 1 &&
    years.every((other) => other === year || (other > year + 1 && other >= (issued ?? Infinity)));
  if (year === period[0] && year < period[1] && issued !== null && year < issued && isOnly) return 'base';
  // A year of the plan that had passed when it was issued may be one that was reached.
  if (issued !== null && year < issued && year < period[1]) return null;
  if (year > period[0] || period[0] === period[1]) return 'target';
  if (years.includes(year + 1)) return 'target';
  return year % yearsOfBase === 0 ? 'base' : null;
}
