/** Which colours of a theme readers cannot tell apart (WCAG 2.2). */
import type { Sentence } from '../model/sentence.ts';
import { said } from './said.ts';
import type { ColourName } from './theme.ts';

/** The light that a colour `#rrggbb` gives, 0 to 1. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** How well a colour is told from another: 1 not at all, 21 as black from white. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

/** The colours that words and controls have, the ground they stand on, and the least contrast there. */
const pairs: readonly [of: ColourName, on: ColourName, least: number][] = [
  ...(['ink', 'quiet', 'accent', 'link'] as const).flatMap((of) =>
    (['paper', 'tint'] as const).map((on): [ColourName, ColourName, number] => [of, on, 4.5]),
  ),
  ['ink', 'mark', 4.5],
  ['control', 'paper', 3],
];

/** What of a set of colours is too like the ground that it stands on, a sentence each. */
export const tooAlike = (
  colours: Readonly<Record<ColourName, string>>,
): { of: ColourName; on: ColourName; fault: Sentence }[] =>
  pairs.flatMap(([of, on, least]) => {
    const is = contrast(colours[of], colours[on]);
    const alike = { of, colour: colours[of], on, ground: colours[on], is: is.toFixed(1), least };
    return is < least ? [{ of, on, fault: said.tooAlike(alike) }] : [];
  });
