import {
  belowNought,
  mayBeBelowNought,
  minusBefore,
  ofBothSigns,
  perhapsMinus,
} from '../../chinese/minus.ts';

const beginsWithDigit = /^\d/;
/** How many characters before a figure are read for whether it is below zero. */
const nearest = 4;

/**
 * What stands directly before a figure and makes it less than nought.
 * `text`: the words with the figure; `from`: where it begins; `unit`: what it is given in; `isBehindFigure`:
 * whether another figure ends at a place, so that a dash there is that of a range.
 * Gives what was printed ('' where there is nothing); null where a dash may be a minus or only a dash, or the figure is
 * of both signs: then nobody can say what it is.
 */
export function minusOf(
  text: string,
  from: number,
  unit: string,
  isBehindFigure: (at: number) => boolean,
): string | null {
  if (!beginsWithDigit.test(text.slice(from))) return '';
  const before = text.slice(Math.max(0, from - nearest), from);
  if (ofBothSigns.test(before)) return null;
  const word = belowNought.exec(before)?.[0];
  if (word) return word;
  if (!perhapsMinus.test(before) || isBehindFigure(from - 1)) return '';
  return minusBefore.test(before) && mayBeBelowNought(unit) ? before.slice(-1) : null;
}
