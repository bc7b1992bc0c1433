import type { Edge } from '../items.ts';
import type { Glyph, Page } from '../page.ts';
import { type Line, linesOf } from './lines.ts';

/** The vowels of Pinyin with their tones. */
const vowelsWithTone = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ';
/** How characters are read, as Pinyin with its tones or as Zhuyin; Latin letters without a tone may be anything. */
const toned = new RegExp(`[${vowelsWithTone}\\u3105-\\u312f]`, 'iu');
const reading = new RegExp(`^[a-zü${vowelsWithTone}\\u3105-\\u312fˊˇˋ˙\\s]+$`, 'iu');
/** The first and the third tone, and Zhuyin, are of no other tongue in such a text; é and è are: Café, Société. */
const sure = /[āǎēěīǐōǒūǔǖǚ\u3105-\u312f]/iu;
const [vowels, tone] = [
  new RegExp(`[aeiouü${vowelsWithTone}]+`, 'giu'),
  new RegExp(`[${vowelsWithTone}]`, 'iu'),
];
/** Whether words can be how characters are read: else each of their syllables has its tone. */
const isReading = (words: string): boolean =>
  reading.test(words) &&
  (sure.test(words) || (words.match(vowels)?.every((syllable) => tone.test(syllable)) ?? false));
/** It is set so small, and so near above the line of its characters, both in sizes of theirs. */
const [smaller, nearest] = [0.65, 1.5];

/** The lines of a page that only say how characters right below them are read: each stands above some of these. */
export function readingsOn(page: Page): Line[] {
  if (!page.glyphs.some((g) => toned.test(g.text))) return [];
  const lines = linesOf(page.glyphs, page.no);
  return lines.filter((line) => {
    const words = line.words.normalize('NFC');
    if (!toned.test(words) || !isReading(words)) return false;
    const isOver = (other: Line) =>
      other.size * smaller >= line.size &&
      other.y > line.y &&
      other.y - line.y < nearest * other.size &&
      line.x0 > other.x0 - other.size &&
      line.x1 < other.x1 + other.size;
    return lines.some(isOver);
  });
}

/** What says how characters are read, as what stands beside the text. */
export const readingEdges = (lines: readonly Line[]): Edge[] =>
  lines.map((line): Edge => ({ kind: 'reading', lines: [line] }));
/** Its characters. */
export const glyphsIn = (lines: readonly Line[]): Glyph[] => lines.flatMap(({ glyphs }) => glyphs);
