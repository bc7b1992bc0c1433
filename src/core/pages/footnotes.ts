import { noteSigns } from '../chinese/note-signs.ts';
import { isRaised, type Line } from './lines.ts';
import type { Glyph, Page } from './page.ts';

/** A rule over footnotes is shorter than so much of the page, and stands in its lower part. */
const [longestRule, upperPart] = [0.42, 0.35];
/** Letters of notes are smaller than those of the text. */
const smallerThanText = 0.95;

/** A note at the foot of a page: its sign as printed, and its lines. */
export interface Footnote {
  sign: string;
  /** True where the sign is a bare number, raised: its place alone tells that it is no figure. */
  raised: boolean;
  lines: Line[];
}

/** The sign that a line of notes begins with. */
function signOf(line: Line): Pick<Footnote, 'sign' | 'raised'> | null {
  let sign = '';
  for (const glyph of line.glyphs) {
    if (!/\d/u.test(glyph.text) || !isRaised(glyph, line)) break;
    sign += glyph.text;
  }
  if (sign) return { sign, raised: true };
  const printed = noteSigns.exec(line.words)?.[0];
  if (printed) return { sign: printed, raised: false };
  // Word raises the number by so little that only a blank or its font tells it from the words.
  const bare = /^\d{1,2}(?=\s|\p{Script=Han})/u.exec(line.words)?.[0];
  return bare ? { sign: bare, raised: true } : null;
}

/**
 * The height below which footnotes stand on a page: under a short rule, in smaller letters; null where none
 * do. `lines` are those of the text, without the edges of the page and its tables.
 */
export function footnotesBelow(page: Page, lines: readonly Line[], bodySize: number): number | null {
  const under = (at: number) => lines.filter((line) => line.y > at);
  const rule = page.rules
    .filter((r) => r.lies && r.at > page.height * upperPart && r.to - r.from < page.width * longestRule)
    .map((r) => r.at)
    .sort((a, b) => a - b)
    .find((at) => areNotes(under(at), bodySize));
  if (rule !== undefined) return rule;
  // Without a rule a raised number has to say so.
  const first = lines.findIndex(
    (line, i) =>
      line.y > page.height / 2 &&
      signOf(line)?.raised &&
      areNotes(lines.slice(i), bodySize) &&
      isRaised(line.glyphs[0]!, line),
  );
  return first < 0 ? null : lines[first]!.top;
}

const areNotes = (lines: readonly Line[], bodySize: number): boolean =>
  lines.length > 0 &&
  lines.every((line) => line.size < bodySize * smallerThanText) &&
  signOf(lines[0]!) !== null;

/** The notes that lines at the foot of a page hold; each begins with its sign. */
export function footnotesIn(lines: readonly Line[]): Footnote[] {
  const notes: Footnote[] = [];
  for (const line of lines) {
    const begins = signOf(line);
    if (begins || !notes.length) notes.push({ ...(begins ?? { sign: '', raised: false }), lines: [line] });
    else notes.at(-1)!.lines.push(line);
  }
  return notes;
}

/** The raised signs in a line that are among those of notes: numbers, ①, [1]; no exponent behind a letter. */
export function callsIn(line: Line, isSign: (sign: string) => boolean): Glyph[][] {
  const runs: Glyph[][] = [];
  line.glyphs.forEach((glyph, i) => {
    if (!isRaised(glyph, line)) return;
    const before = line.glyphs[i - 1];
    if (before && runs.at(-1)?.at(-1) === before) runs.at(-1)!.push(glyph);
    else if (!before || !/[A-Za-z]/u.test(before.text)) runs.push([glyph]);
  });
  return runs.filter((run) => isSign(run.map((g) => g.text).join('')));
}
