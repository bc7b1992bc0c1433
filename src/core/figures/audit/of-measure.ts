import { inUnits, isCount, isShare } from '../../chinese/units.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Stated } from '../quantities/quantities-and-rows.ts';

/** Whether a figure may be a part of another: of its unit whatever the scale; 个 counts things of any kind. */
export const isOfMeasure = (whole: Stated, part: Stated): boolean =>
  !isShare(whole.unit) &&
  ((whole.unit === '个' && isCount(part.unit)) || inUnits(1, whole.unit).unit === inUnits(1, part.unit).unit);

/** Whether a figure is a value itself: none compared, no range and no rank. */
export const isExact = ({ comparator, high, announces, unit }: Stated): boolean =>
  comparator === '' && high === null && !announces && unit !== '位' && unit !== '倍';

/** Whether a figure is of the time of another, or of months of that year: 2020年80亿元，其中上半年50亿元. */
export const isOfTime = (whole: Stated, part: Stated): boolean =>
  part.time === whole.time || (whole.time !== '' && part.time.startsWith(`${whole.time}-`));

/** How far what is told roundly may be from the value itself: 突破500亿元, 512.4亿元; 近160万人, 156.4万人. */
const roundly = 0.06;
/** Whether a figure that is told roundly, as more or less than a round one or about it, can be another value. */
export function isToldRoundly(
  { value, unit, comparator }: Pick<Quantity, 'value' | 'unit' | 'comparator'>,
  other: Pick<Quantity, 'value' | 'unit'> & { comparator?: Quantity['comparator'] },
): boolean {
  const more = inUnits(other.value, other.unit).value / inUnits(value, unit).value - 1;
  if (Math.abs(more) > roundly) return false;
  // 50亿元以上 and 52亿元 agree; 50亿元以上 and 52亿元以上 do not.
  const isOneOfMore = comparator === '≥' && more >= 0 && other.comparator === '';
  return (
    comparator === '≈' || isOneOfMore || (comparator === '>' && more > 0) || (comparator === '<' && more < 0)
  );
}
