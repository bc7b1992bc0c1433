import { readMarker } from '../chinese/heading-numbers.ts';
import { sentenceEnd } from '../chinese/punctuation.ts';
import { firstPiece, type Line, median } from './lines.ts';

/** The edges of the column that a line stands in. */
export interface Margins {
  left: number;
  right: number;
}

/** A line with the column that it stands in. */
export interface SetLine {
  line: Line;
  margins: Margins;
  /** Which column of its page, so that lines that follow each other in one can be told. */
  column: string;
}

export interface Paragraph {
  lines: SetLine[];
}

/** Distances in sizes of the letters: a line is indented, is full, stands in the middle. */
const [indented, full, centred] = [1.2, 1.7, 0.5];
/** The next line of a paragraph is no farther down than this, in sizes and in steps of lines. */
const [farthest, stepsDown] = [2.6, 1.5];
/** Sizes that differ by less are one. */
const sameSize = 0.6;
/** So many lines of a document that sets its first lines in are set in. */
const setIn = 0.05;
/** The leader of an entry of a table of contents. */
const leader = /(?:[.．·…‥][\s.．·…‥]{3,}|…{2,})\s*\d*\s*$/u;

/** The font of the Chinese characters of a line; figures are often set in another. */
const handOf = ({ glyphs, font }: Line): string =>
  glyphs.find((g) => /\p{Script=Han}/u.test(g.text))?.font ?? font;

const sameHand = (a: Line, b: Line): boolean => {
  if (Math.abs(a.size - b.size) >= sameSize) return false;
  const noHan = ![a, b].every((line) => /\p{Script=Han}/u.test(line.words));
  return noHan || (a.bold === b.bold && handOf(a) === handOf(b)) || endsAlike(a, b);
};
/** Whether the last character of a line and the first of the next are of one font: bold words begin a line. */
const endsAlike = (a: Line, b: Line): boolean => {
  const han = (g: { text: string }) => /\p{Script=Han}/u.test(g.text);
  const [last, first] = [a.glyphs.findLast(han), b.glyphs.find(han)];
  return Boolean(last && first && last.font === first.font && last.bold === first.bold);
};

/** How far a line is set in, in sizes of its letters. */
export const indentOf = ({ line, margins }: SetLine): number => (line.x0 - margins.left) / line.size;
const isIndented = (set: SetLine): boolean => indentOf(set) > indented;
/** Whether the next line begins with what had no room left in this one. */
const isFull = ({ line, margins }: SetLine, next: Line): boolean =>
  margins.right - line.x1 < Math.max(full * line.size, firstPiece(next));
const isInMiddle = ({ line, margins }: SetLine): boolean =>
  Math.abs(line.x0 + line.x1 - margins.left - margins.right) / 2 < centred * line.size;
/** Whether a line stands in the middle of its column, with room on both sides. */
export const isCentred = (set: SetLine): boolean =>
  isInMiddle(set) && set.line.x0 - set.margins.left > indented * set.line.size;

/** The lines of columns as paragraphs: a line goes on where it is full and the next one is not set in. */
export function paragraphsOf(lines: readonly SetLine[], bodySize: number): Paragraph[] {
  const setsIn = lines.filter(isIndented).length >= setIn * lines.length;
  const manner = { setsIn, step: usualStep(lines), bodySize, bodyHand: usualHand(lines) };
  const paragraphs: Paragraph[] = [];
  for (const [i, next] of lines.entries()) {
    const before = lines[i - 1];
    if (before && goesOn(before, next, manner)) paragraphs.at(-1)!.lines.push(next);
    else paragraphs.push({ lines: [next] });
  }
  return paragraphs;
}

interface Manner {
  /** Whether the document sets the first lines of its paragraphs in. */
  setsIn: boolean;
  step: number;
  /** The size and the font of most of the text. */
  bodySize: number;
  bodyHand: string;
}

/** The font of most lines. */
function usualHand(lines: readonly SetLine[]): string {
  const hands = Map.groupBy(lines, ({ line }) => handOf(line));
  return [...hands].sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? '';
}

/** How far lines of a paragraph stand apart, in sizes. */
function usualStep(lines: readonly SetLine[]): number {
  const steps = lines.flatMap(({ line, column }, i) => {
    const next = lines[i + 1];
    return next && next.column === column && next.line.page === line.page && next.line.y > line.y
      ? [(next.line.y - line.y) / line.size]
      : [];
  });
  return Math.min(farthest, (median(steps) || 1.5) * stepsDown);
}

/** Whether a line is a paragraph's next: `before` is the line above it, or the last of the column before. */
export function goesOn(
  before: SetLine,
  next: SetLine,
  { setsIn, step, bodySize, bodyHand }: Manner,
): boolean {
  const [a, b] = [before.line, next.line];
  if (leader.test(a.words) || !sameHand(a, b)) return false;
  const below = a.page === b.page && before.column === next.column;
  const near = !below || b.y - a.y < step * b.size;
  if (!near || (below && b.y <= a.y)) return false;
  const large = a.size > bodySize * 1.03 || handOf(a) !== bodyHand;
  if ((isCentred(before) || (large && isInMiddle(before))) && isCentred(next))
    return below && large && !readMarker(b.words);
  if (!isFull(before, b) || isIndented(next)) return false;
  return setsIn || !(sentenceEnd.test(a.words) || readMarker(b.words));
}
