import type { CellReading } from '../cell-values.ts';
import type { ValueColumn } from './columns.ts';

/** A cell of values that was read. */
export interface Read {
  at: ValueColumn;
  printed: string;
  reading: CellReading;
}

/** By how much a row rises; not known where its base or its target is no number, and without a level where both are. */
export type Rise = number | 'not known' | 'no level';

/** By how much a row rises from its base to its target. */
export function riseOf(read: readonly Read[]): Rise {
  const level = (of: ValueColumn['role']) =>
    read.findLast(({ at, reading }) => at.role === of && !at.growth && reading.value !== null)?.reading.value;
  const [from, to] = [level('base') ?? level('achieved'), level('target')];
  if (from == null && to == null) return 'no level';
  return from == null || to == null ? 'not known' : to - from;
}

/** So little may a rise and the sum that is printed differ, for both are rounded. */
const rounded = 0.051;

/**
 * The column of a value, without the unit of its head where that is of growth by the year and the value is a sum in
 * brackets: where it is by how much the row rises, or the row has no level, it has the unit of the row.
 */
export function ownColumn({ at, reading }: Read, risen: Rise, row: string): ValueColumn {
  // 累计增长（%） says of its own sums that they are shares.
  const isOfYear = at.growth && at.growth !== 'period';
  return isOfYear && row && reading.value !== null && isOfAmount(reading.value, risen)
    ? { ...at, unit: '' }
    : at;
}

/** Whether a sum is by how much its row rises, or of a row without levels. */
const isOfAmount = (sum: number, risen: Rise): boolean =>
  risen === 'no level' || (typeof risen === 'number' && Math.abs(risen - sum) < rounded);

/** So little, in points, may a share and what base and target tell differ. */
const nearShare = 0.6;
/**
 * Whether a sum in a column of growth, which gives no unit, may be a share: it is not by how much the row rises, and its
 * head says that it is growth (累计增长 46.7), or it is what base and target tell.
 */
export function mayBeShare({ at, reading }: Read, risen: Rise, read: readonly Read[]): boolean {
  if (!at.growth || at.unit || reading.unit || reading.value === null) return false;
  if (isOfAmount(reading.value, risen)) return false;
  if (at.growth === 'period' && !at.mayBeLevel) return true;
  const levels = levelsOf(read);
  const [from, to] = [levels[0], levels.at(-1)];
  return (
    !!from &&
    !!to &&
    Math.abs(Math.abs(to.value / from.value - 1) * 100 - Math.abs(reading.value)) < nearShare
  );
}

/** The levels of a row, with their years. */
const levelsOf = (read: readonly Read[]) =>
  read.flatMap(({ at, reading }) =>
    !at.growth && !reading.change && reading.value !== null && at.years
      ? [{ year: at.years[1], value: reading.value }]
      : [],
  );

/** A level that is kept lies this near to others, and growth this near to what base and target tell, in points. */
const [lowest, highest, nearGrowth] = [0.5, 2, 3];

/**
 * Whether a figure of years together may be a level: it lies near the base or the target of its row (560 beside 580), and
 * is not how the one grows to the other a year (8 beside 5 and 7).
 */
export function levelsBeside(read: readonly Read[]): (value: number) => boolean {
  const levels = levelsOf(read);
  const [from, to] = [levels[0], levels.at(-1)];
  const years = from && to ? to.year - from.year : 0;
  const grown = years > 0 && from!.value > 0 ? ((to!.value / from!.value) ** (1 / years) - 1) * 100 : null;
  return (value) =>
    levels.some((level) => value >= level.value * lowest && value <= level.value * highest) &&
    (grown === null || Math.abs(value - grown) > nearGrowth);
}
