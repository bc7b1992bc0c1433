import type { Indicator, IndicatorValue } from '../../published/rows.ts';
import { plainCell } from '../cell-values.ts';

/** What the wide row of an indicator holds of its values: one base, one target, one rate of growth. */
interface WideRow {
  numbers: Pick<
    Indicator,
    'baseline_year' | 'baseline' | 'target_year' | 'target' | 'comparator' | 'cumulative' | 'yearly_growth'
  >;
  printed: Pick<Indicator, 'baseline_printed' | 'target_printed'>;
}

/** A value as a number of the thing itself; null for ranges, texts, and what only says how much it grows. */
const level = (value: IndicatorValue | undefined, unit: string): number | null =>
  value?.form === 'number' && value.unit_zh === unit ? value.value : null;

/** Whether a value is one number in percent, and none of percentage points or of the thing itself. */
const isPercent = (value: IndicatorValue | undefined): boolean =>
  value?.form === 'number' && plainCell(value.unit_zh) === '%';

/** The base, else the last that was achieved before the target. */
const baseOf = (values: readonly IndicatorValue[], target: IndicatorValue | undefined) =>
  values.findLast(({ role }) => role === 'base') ??
  values.findLast(({ role, year }) => role === 'achieved' && (year ?? 0) < (target?.year ?? Infinity));

/** The target: the last within the plan's years, else the first beyond them. */
const targetOf = (values: readonly IndicatorValue[]) =>
  byYear(values.filter(({ role, later }) => role === 'target' && !later)).at(-1) ??
  values.find(({ role }) => role === 'target');
const byYear = (values: readonly IndicatorValue[]) =>
  values.toSorted((a, b) => Number(a.year ?? 0) - Number(b.year ?? 0));

/**
 * The wide row of an indicator's values. `unit`: that of its row. `change`: what its name says of how it changes: its
 * figures are then its own level, while those of another thing that say so themselves are none. Without a target beside
 * it a yearly average of an indicator whose name does not say that it grows is no growth.
 */
export function wideOf(
  values: readonly IndicatorValue[],
  unit: string,
  change: IndicatorValue['change'],
): WideRow {
  const target = targetOf(values);
  const base = baseOf(values, target);
  const rates = values.filter(({ role, cumulative }) => role === 'growth' && !cumulative);
  // Beside the growth up to the base stands that up to the target: “十三五”年均, “十四五”年均.
  const growth = rates.find(({ year }) => year === target?.year) ?? rates[0];
  const number = target?.change === change ? level(target, unit) : null;
  return {
    numbers: {
      baseline_year: base?.year ?? null,
      baseline: level(base, unit),
      target_year: target?.year ?? null,
      target: number,
      comparator: number === null ? '' : target!.comparator,
      cumulative: target?.cumulative ?? false,
      yearly_growth: isPercent(growth) && (target || change === 'rise') ? growth!.value : null,
    },
    printed: { baseline_printed: base?.printed ?? '', target_printed: target?.printed ?? '' },
  };
}

const [atMost, atLeast] = [
  ['≤', '<'],
  ['≥', '>'],
];

/** Whether an indicator leads up or down: its name or its target says so, or its base and target. */
export function directionOf(
  { numbers }: WideRow,
  change: IndicatorValue['change'],
  values: readonly IndicatorValue[],
): Indicator['direction'] {
  const target = targetOf(values);
  const said = change || target?.change;
  if (said) return said === 'fall' ? 'down' : 'up';
  const { baseline, cumulative } = numbers;
  if (baseline === null || !target || target.value === null || cumulative) return '';
  const { value, high, comparator } = target;
  if (value > baseline) return atMost.includes(comparator) ? '' : 'up';
  return (high ?? value) < baseline && !atLeast.includes(comparator) ? 'down' : '';
}
