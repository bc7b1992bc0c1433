/** What is known of an indicator over the years: its course, and what it comes to. */
import type { Indicator, QuantityRow } from '../../core/published/rows.ts';
import { isShareUnit } from '../../i18n/units.ts';

/** A figure of an indicator in a year; of a range both ends. */
export interface Point {
  year: number;
  value: number;
  high: number | null;
  isTarget: boolean;
  isBase: boolean;
  /** ≥, ≤ and the like. */
  comparator: string;
  /** The clause or row that prints it. */
  eId: string;
}

/** An indicator with its points in the order of the years, one a year. */
export interface Course {
  i: Indicator;
  points: Point[];
}

/** With fewer points nothing is to be seen that the words do not say. */
const fewest = 2;
const aYear = /^\d{4}$/;

/** What table and text say of an indicator, year by year; where they differ, what the table says. */
function pointsOf(i: Indicator, quantities: readonly QuantityRow[]): Point[] {
  const points = new Map<number, Point>();
  for (const q of quantities)
    if (q.row === i.eId && q.high === null && q.unit === i.unit_zh && aYear.test(q.time))
      points.set(Number(q.time), {
        year: Number(q.time),
        value: q.value,
        high: null,
        isTarget: false,
        isBase: false,
        comparator: '',
        eId: q.eId,
      });
  for (const { year, value, high, role, comparator, cumulative, change, period } of i.values) {
    if (year === null || value === null || cumulative || change || period || role === 'growth') continue;
    const [isTarget, isBase] = [role === 'target', role === 'base'];
    points.set(year, { year, value, high, isTarget, isBase, comparator: comparator ?? '', eId: i.eId });
  }
  return [...points.values()].sort((a, b) => a.year - b.year);
}

/** The courses of indicators, in their order: of each that has figures of two years or more. */
export const coursesOf = (all: readonly Indicator[], quantities: readonly QuantityRow[]): Course[] =>
  all.flatMap((i) => {
    const points = pointsOf(i, quantities);
    return points.length < fewest ? [] : [{ i, points }];
  });

/** How far an indicator goes from its base to a target. */
export interface Change {
  /** Of a target that is a bound (≥780): so is the change to it. */
  comparator: string;
  /** In per cent of the base; of a share, in percentage points. */
  by: number;
  isPoints: boolean;
  /** In per cent of each year before it; null of a share, which does not grow so. */
  yearly: number | null;
}

/** The change from one figure to another; null where it cannot be told: of a range, from a bound, or from nothing. */
export function changeOf({ i }: Course, from: Point, to: Point): Change | null {
  if (from.high !== null || to.high !== null || from.comparator) return null;
  const { comparator } = to;
  if (isShareUnit(i.unit_zh)) return { comparator, by: to.value - from.value, isPoints: true, yearly: null };
  const times = to.value / from.value;
  if (!(from.value > 0 && to.value > 0 && to.year > from.year)) return null;
  const yearly = (times ** (1 / (to.year - from.year)) - 1) * 100;
  return { comparator, by: (times - 1) * 100, isPoints: false, yearly };
}
