import { inUnits, isCount, isShare } from '../../chinese/units.ts';
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
