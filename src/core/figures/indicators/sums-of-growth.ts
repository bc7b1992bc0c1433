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
  const isRise = typeof risen === 'number' && Math.abs(risen - (reading.value ?? 0)) < rounded;
  const isOwn = isRise || risen === 'no level';
  return at.growth && row && isOwn && reading.value !== null ? { ...at, unit: '' } : at;
}
