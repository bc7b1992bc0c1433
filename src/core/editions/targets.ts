import { exactly } from '../chinese/exactly.ts';
import type { Indicator, IndicatorValue } from '../published/rows.ts';

/** A target of an indicator in two editions; null where an edition does not have it. */
export interface TargetDifference {
  eId: string;
  indicator: Indicator;
  /** The year of the target, or the years that it is over; empty where none is printed. */
  when: string;
  was: IndicatorValue | null;
  now: IndicatorValue | null;
  /** By how much the later is more, where both are one number in one unit; else null. */
  more: number | null;
}

const whenOf = ({ year, period }: IndicatorValue) => period || (year === null ? '' : String(year));
const targetsOf = (indicator: Indicator | undefined) =>
  (indicator?.values ?? []).filter(({ role }) => role === 'target' || role === 'growth');
const keyOf = (value: IndicatorValue) => `${value.role} ${whenOf(value)} ${value.change}`;

/** The difference of two values that are one number each, in one unit, and say the same of it. */
function differenceOf(was: IndicatorValue | null, now: IndicatorValue | null): number | null {
  if (!was || !now || was.form !== 'number' || now.form !== 'number') return null;
  if (was.value === null || now.value === null || was.unit_zh !== now.unit_zh) return null;
  if (was.cumulative !== now.cumulative) return null;
  return exactly(now.value - was.value);
}

/**
 * The targets that differ between two editions, in the order of the later and then those that went. Only what
 * is certain in both is held against each other: an indicator that is no data in one edition is left out,
 * unless its row is not there (`has` tells whether an edition has a clause).
 */
export function targetDifferences(
  was: { indicators: readonly Indicator[]; has(eId: string): boolean },
  now: { indicators: readonly Indicator[]; has(eId: string): boolean },
): TargetDifference[] {
  const before = new Map(was.indicators.map((i) => [i.eId, i]));
  const after = new Map(now.indicators.map((i) => [i.eId, i]));
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((eId) => {
    const [old, young] = [before.get(eId), after.get(eId)];
    if ((!old && was.has(eId)) || (!young && now.has(eId))) return [];
    return pairsOf(targetsOf(old), targetsOf(young)).flatMap(([a, b]) => {
      const isSame = a && b && a.printed === b.printed && a.unit_zh === b.unit_zh;
      const indicator = (young ?? old)!;
      return isSame
        ? []
        : { eId, indicator, when: whenOf((b ?? a)!), was: a, now: b, more: differenceOf(a, b) };
    });
  });
}

/** The targets of both editions by what they are of; where that comes twice, by their order. */
function pairsOf(was: readonly IndicatorValue[], now: readonly IndicatorValue[]) {
  const left = Map.groupBy(was, keyOf);
  const pairs = now.map((b) => [left.get(keyOf(b))?.shift() ?? null, b] as const);
  const lost = [...left.values()].flat().map((a) => [a, null] as const);
  return [...pairs, ...lost];
}
