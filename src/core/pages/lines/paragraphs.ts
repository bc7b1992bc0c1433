import { documentNumber } from '../../chinese/dates.ts';
import { readMarker } from '../../chinese/heading-numbers.ts';
import { distributionLabel, printedBy } from '../../chinese/letter-words.ts';
import { bullet, sentenceEnd } from '../../chinese/punctuation.ts';
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
/** No first line of a paragraph is set in so much farther than the next, in sizes: a title is. */
const farIn = 6;
/** The next line of a paragraph is no farther down than this, in sizes and in steps of lines. */
const [farthest, stepsDown] = [2.6, 1.5];
/** Sizes that differ by less are one. */
const sameSize = 0.6;
/** A document that indents first lines has at least this share of indented lines. */
const setIn = 0.05;
/** The leader of an entry of a table of contents. */
const leader = /(?:[.．·…‥][\s.．·…‥]{3,}|…{2,})\s*\d*\s*$/u;

/** The font of the Chinese characters of a line; figures are often set in another. */
export const handOf = ({ glyphs, font }: Line): string =>
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
/** Whether a line that is set ragged may be full. */
const isNearlyFull = ({ line, margins }: SetLine): boolean => margins.right - line.x1 < 4 * line.size;
const isInMiddle = ({ line, margins }: SetLine): boolean =>
  Math.abs(line.x0 + line.x1 - margins.left - margins.right) / 2 < centred * line.size;
/** Whether a line stands in the middle of its column, with room on both sides. */
export const isCentred = (set: SetLine): boolean =>
  isInMiddle(set) && set.line.x0 - set.margins.left > indented * set.line.size;

/**
 * The lines of columns as paragraphs: a line goes on where it is full and the next one is not set in. `alone`: lines that
 * may be rows of a table, each of which stands for itself.
 */
export function paragraphsOf(
  lines: readonly SetLine[],
  manner: Manner,
  alone: ReadonlySet<Line>,
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const [i, next] of lines.entries()) {
    const before = lines[i - 1];
    const isApart = before && (alone.has(before.line) || alone.has(next.line));
    if (before && !isApart && goesOn(before, next, manner)) paragraphs.at(-1)!.lines.push(next);
    else paragraphs.push({ lines: [next] });
  }
  return paragraphs;
}

/** How a document sets its paragraphs. */
export interface Manner {
  /** Whether it sets their first lines in. */
  setsIn: boolean;
  /** Lines that stand farther apart than this, in sizes, are of two paragraphs. */
  step: number;
  /** Whether it is the space between lines alone that parts paragraphs. */
  spaced: boolean;
  /** The size and the font of most of the text. */
  bodySize: number;
  bodyHand: string;
}

/** How most of the lines of a document are set. */
export function mannerOf(lines: readonly SetLine[], bodySize: number): Manner {
  const setsIn = lines.filter((set) => isIndented(set) && !isCentred(set)).length >= setIn * lines.length;
  const hands = Map.groupBy(lines, ({ line }) => handOf(line));
  const bodyHand = [...hands].sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? '';
  const spaces = setsIn ? null : spaceBetween(lines);
  const step = spaces ?? Math.min(farthest, (median(stepsOf(lines)) || 1.5) * stepsDown);
  return { setsIn, step, spaced: spaces !== null, bodySize, bodyHand };
}

/** How far lines that follow one another in a column stand apart, in sizes. */
const stepsOf = (lines: readonly SetLine[], isOne: (set: SetLine, next: SetLine) => boolean = () => true) =>
  lines.flatMap((set, i) => {
    const next = lines[i + 1];
    if (!next || !isBelow(set, next) || next.line.y <= set.line.y || !isOne(set, next)) return [];
    return [(next.line.y - set.line.y) / set.line.size];
  });

const isBelow = (set: SetLine, next: SetLine): boolean =>
  next.column === set.column && next.line.page === set.line.page;

/** Fewer ends of paragraphs say nothing; so many of them must stand apart; and by so much at least. */
const [fewestEnds, mostlyApart, apart] = [6, 0.8, 1.12];

/**
 * Where a document sets its paragraphs apart by space alone, how far lines stand apart at most that are of
 * one: behind lines that are far from full the next one stands lower than behind those that are full.
 */
function spaceBetween(lines: readonly SetLine[]): number | null {
  const short = ({ line, margins }: SetLine) => margins.right - line.x1 > 6 * line.size;
  const within = median(
    stepsOf(lines, (set, { line }) => isFull(set, line) && !sentenceEnd.test(set.line.words)),
  );
  const between = stepsOf(lines, (set) => short(set) && sentenceEnd.test(set.line.words));
  const far = between.filter((step) => step > within * apart);
  if (!within || between.length < fewestEnds || far.length < mostlyApart * between.length) return null;
  return (within + median(far)) / 2;
}

/** Whether a line is one of the last of a letter: who has a copy, who printed it and when. */
const isOfLetter = (words: string): boolean => distributionLabel.test(words) || printedBy.test(words);

/** Whether a line is a paragraph's next: `before` is the line above it, or the last of the column before. */
function goesOn(
  before: SetLine,
  next: SetLine,
  { setsIn, step, spaced, bodySize, bodyHand }: Manner,
): boolean {
  const [a, b] = [before.line, next.line];
  if (leader.test(a.words) || !sameHand(a, b)) return false;
  const below = isBelow(before, next);
  const near = !below || b.y - a.y < step * b.size;
  if (!near || (below && b.y <= a.y)) return false;
  const large = a.size > bodySize * 1.03 || handOf(a) !== bodyHand;
  if ((isCentred(before) || (large && isInMiddle(before))) && isCentred(next))
    return (
      below && large && a.bold === b.bold && !readMarker(b.words) && !documentNumber.test(a.words.trim())
    );
  if (indentOf(before) - indentOf(next) > farIn) return false;
  if (spaced && below && isNearlyFull(before) && !isIndented(next)) return true;
  if (!isFull(before, b) || isIndented(next)) return false;
  if (sentenceEnd.test(a.words) && (bullet.test(b.words) || isOfLetter(b.words.trim()))) return false;
  return setsIn || !(sentenceEnd.test(a.words) || readMarker(b.words));
}
