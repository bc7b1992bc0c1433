import { type Box, boxOf, type Glyph } from '../page.ts';

/** Signs that fill but one half of their square: the other may reach over a rule. */
const [inFirstHalf, inSecondHalf] = [/^[。，、；：！？）】」』》”’]$/u, /^[（【「『《“‘]$/u];

/** Where the ink of a character ends: a full stop fills the first half of its square. */
export const inkEnd = ({ text, x0, x1 }: Glyph): number => (inFirstHalf.test(text) ? (x0 + x1) / 2 : x1);
/** Where the ink of a character begins: an opening bracket fills the second half of its square. */
export const inkStart = ({ text, x0, x1 }: Glyph): number => (inSecondHalf.test(text) ? (x0 + x1) / 2 : x0);

/** The box around the ink of characters. */
export const inkBox = (glyphs: readonly Glyph[]): Box => ({
  ...boxOf(glyphs),
  x0: Math.min(...glyphs.map(inkStart)),
  x1: Math.max(...glyphs.map(inkEnd)),
});
