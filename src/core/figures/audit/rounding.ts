import { exactly } from '../../chinese/exactly.ts';
import { inUnits } from '../../chinese/units.ts';
import type { Quantity } from '../../model/quantity.ts';

type Printed = Pick<Quantity, 'text' | 'value' | 'unit'>;

const decimalsOf = /\.(\d+)/;
/** One of the last printed digit of a figure, in its unit without scale: 0.1亿元 is 10,000,000 of 元. */
const lastDigit = ({ text, unit }: Printed): number =>
  10 ** -(decimalsOf.exec(text)?.[1]?.length ?? 0) * inUnits(1, unit).value;

/**
 * How far a total may be from the sum of its parts because all were rounded: whole numbers were not, and a
 * total is no finer than its parts.
 */
function roundedBy(whole: Printed, parts: readonly Printed[]): number {
  const finest = Math.min(...parts.map(lastDigit));
  const own = lastDigit(whole);
  const isRounded = (figure: Printed) => decimalsOf.test(figure.text);
  const ofParts = parts.filter(isRounded).length * finest;
  return 0.5 * (ofParts + (isRounded(whole) || own > finest ? own : 0));
}

/** How far a sum is above its total (below it where negative), beyond what rounding explains; else 0. */
export function beyondRounding(whole: Printed, parts: readonly Printed[]): number {
  const sum = parts.reduce((total, { value, unit }) => total + inUnits(value, unit).value, 0);
  const far = exactly(sum - inUnits(whole.value, whole.unit).value);
  const explained = roundedBy(whole, parts) + 1e-9 * Math.abs(sum);
  return Math.abs(far) > explained ? far : 0;
}
