import { type Box, boxOf, type Glyph, isBlank } from '../page.ts';
import { median } from './median.ts';
import { smaller, withRaised } from './raised.ts';
import { turnedLines } from './turned-lines.ts';

/** A line of print: characters that stand beside one another, in the order in which they are read. */
export interface Line extends Box {
  page: number;
  /** Its characters, without blanks; and with them. */
  glyphs: Glyph[];
  row: Glyph[];
  /** Its words, with a blank where one is set or a gap stands. */
  words: string;
  /** The line that its characters stand on; their size, and the font of most of them. */
  y: number;
  size: number;
  font: string;
  bold: boolean;
}

/** A gap so wide (in sizes) is a blank of the full width; between letters a narrower one is a blank. */
const [wideGap, letterGap] = [0.8, 0.22];
/** Of the characters of a bold line so many are bold. */
const mostlyBold = 0.8;

export { median };

/** How far characters of one line may stand from its base. */
const offBase = (size: number): number => Math.max(1.5, 0.3 * size);

/** The lines of characters, from the top of the page to its foot; blanks tell gaps and are in none. */
export function linesOf(glyphs: readonly Glyph[], page: number): Line[] {
  if (!glyphs.some((g) => g.turned)) return levelLines(glyphs, page);
  const level = levelLines(
    glyphs.filter((g) => !g.turned),
    page,
  );
  const turned = turnedLines(glyphs.filter((g) => g.turned && !isBlank(g.text))).map(
    ({ glyphs: own, block }) => ({
      ...lineOf(own, page),
      glyphs: own,
      row: own,
      words: wordsDown(own),
      y: block.bottom,
    }),
  );
  return [...level, ...turned].sort((a, b) => a.y - b.y);
}

/** The words of a line that runs upwards or downwards. */
const wordsDown = (ordered: readonly Glyph[]): string =>
  ordered
    .map((g) => g.text)
    .join('')
    .trim();

/** The lines of characters that run to the right. */
function levelLines(glyphs: readonly Glyph[], page: number): Line[] {
  const rows: Glyph[][] = [];
  let base = Number.NaN;
  for (const glyph of glyphs.toSorted((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const row = rows.at(-1);
    if (row && glyph.y - base <= offBase(Math.min(glyph.size, row[0]!.size))) row.push(glyph);
    else {
      rows.push([glyph]);
      base = glyph.y;
    }
  }
  return withRaised(rows.filter((row) => row.some((g) => !isBlank(g.text)))).map((row) => lineOf(row, page));
}

function lineOf(row: readonly Glyph[], page: number): Line {
  const ordered = row.toSorted((a, b) => a.x0 - b.x0 || a.x1 - b.x1);
  const glyphs = ordered.filter((g) => !isBlank(g.text));
  const size = median(glyphs.map((g) => g.size));
  const full = glyphs.filter((g) => g.size > smaller * size);
  const fonts = Map.groupBy(full, (g) => g.font);
  const font = [...fonts].sort((a, b) => b[1].length - a[1].length)[0]?.[0] ?? '';
  return {
    page,
    glyphs,
    row: ordered,
    words: wordsOf(ordered, size),
    ...boxOf(glyphs),
    y: median(full.map((g) => g.y)),
    size,
    font,
    bold: glyphs.filter((g) => g.bold).length >= mostlyBold * glyphs.length,
  };
}

/** What stands around the call of a note in words: no document has these signs. */
export const callSigns = ['\ufff9', '\ufffb'] as const;

const isLetter = (text: string): boolean => /[A-Za-z0-9]/u.test(text);

/** Characters as words: blanks as they are set, and one where a gap stands that none fills. */
export function wordsOf(
  ordered: readonly Glyph[],
  size: number,
  calls: readonly (readonly Glyph[])[] = [],
): string {
  const [begin, end] = [new Set(calls.map((c) => c[0])), new Set(calls.map((c) => c.at(-1)))];
  let words = '';
  let before: Glyph | undefined;
  for (const glyph of ordered) {
    if (isBlank(glyph.text) && !/\s/u.test(glyph.text)) continue;
    const gap = before ? glyph.x0 - before.x1 : 0;
    const set = /\s$/u.test(words) || /^\s/u.test(glyph.text);
    if (before && !set && gap > wideGap * size) words += '\u3000';
    else if (before && !set && gap > letterGap * size && isLetter(before.text) && isLetter(glyph.text))
      words += ' ';
    if (begin.has(glyph)) words += callSigns[0];
    words += /\s/u.test(glyph.text) && glyph.text !== '\u3000' ? ' ' : glyph.text;
    if (end.has(glyph)) words += callSigns[1];
    before = glyph;
  }
  return words.trim();
}

/** Lines as one text: words of letters are kept apart, and nothing else stands between lines. */
export function joined(lines: readonly Pick<Line, 'words'>[]): string {
  let words = '';
  for (const line of lines) {
    const apart = /[A-Za-z,;)]$/u.test(words) && /^[A-Za-z(]/u.test(line.words);
    words += (apart ? ' ' : '') + line.words;
  }
  return words;
}

/** What ends no line, and what begins none. */
const [opening, closing] = [/^[“‘（([《〈「『【〔［{]/u, /^[，。、；：？！”’）)\]》〉」』】〕］}%％‰…—·]/u];

/** How wide the first piece of a line is that no line may part: it goes to the next line as a whole. */
export function firstPiece({ glyphs, x0 }: Pick<Line, 'glyphs' | 'x0'>): number {
  let end = 0;
  while (end < glyphs.length - 1 && opening.test(glyphs[end]!.text)) end++;
  if (isLetter(glyphs[end]!.text))
    while (glyphs[end + 1] && /[A-Za-z0-9.,/\p{Script=Greek}µ]/u.test(glyphs[end + 1]!.text)) end++;
  const goesOver = () => {
    while (glyphs[end + 1] && closing.test(glyphs[end + 1]!.text)) end++;
  };
  goesOver();
  // Some programs part a line neither before “ nor behind it.
  while (glyphs[end + 2] && /[“‘]/u.test(glyphs[end + 1]!.text)) {
    end += 2;
    goesOver();
  }
  return glyphs[end]!.x1 - x0;
}

/** Whether a character is raised above the line it stands in, as the call of a note is. */
export const isRaised = (glyph: Glyph, line: Pick<Line, 'y' | 'size'>): boolean =>
  glyph.size <= smaller * line.size && line.y - glyph.y > 0.1 * line.size;
