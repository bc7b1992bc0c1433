import { noteSigns } from '../chinese/note-signs.ts';
import { isRaised, type Line } from './lines/lines.ts';
import type { Box, Glyph, Page } from './page.ts';

/** A rule over footnotes is shorter than so much of the page, and stands in its lower part. */
const [longestRule, upperPart] = [0.42, 0.35];
/** Letters of notes are smaller than those of the text; those of one note differ by less, in points. */
const [smallerThanText, sameSize] = [0.95, 0.6];

/** A note at the foot of a page: its sign as printed, and its lines. */
export interface Footnote {
  sign: string;
  /** True where the sign is a bare number, raised: its place alone tells that it is no figure. */
  raised: boolean;
  lines: Line[];
  /** True of a note at the end of the document: what calls for it stands on any page. */
  atEnd?: boolean;
  /** True of a note for which nothing calls that could be told from the words. */
  uncalled?: boolean;
}

/** What a bare number is followed by that is the sign of a note: no unit, no point. */
const behindNumber = /^\d{1,3}(?=\s|\p{Script=Han}|[《“（〔「『【(A-Za-z])/u;
/** What behind the sign of a call shows that it is another number, or one of a list; in small letters 1. is a sign. */
const [goesOn, goesOnSmall] = [/^[\d.．、,，%]/u, /^(?:[\d,，%]|[.．、]\d)/u];

/**
 * The sign that a line of notes begins with: raised, one that text above calls for (`calls`), or the form of one;
 * a bare number counts on from that of the note before (`last`). `isSmall`: letters of notes, or under their rule.
 */
function signOf(
  line: Line,
  calls: ReadonlySet<string> = new Set(),
  last = '',
  isSmall = false,
): Pick<Footnote, 'sign' | 'raised'> | null {
  let sign = '';
  for (const glyph of line.glyphs) {
    if (!isRaised(glyph, line)) break;
    sign += glyph.text;
  }
  if (/^\d+$/u.test(sign) || (sign && calls.has(sign))) return { sign, raised: true };
  const printed = noteSigns.exec(line.words)?.[0];
  if (printed) return { sign: printed, raised: false };
  // Word raises the number by so little that only a blank or its font tells it from the words.
  const bare = behindNumber.exec(line.words)?.[0];
  if (bare && (!last || calls.has(bare) || Number(bare) === Number(last) + 1))
    return { sign: bare, raised: true };
  const called = [...calls]
    .filter((call) => line.words.startsWith(call))
    .sort((x, y) => y.length - x.length)[0];
  return called && !(isSmall ? goesOnSmall : goesOn).test(line.words.slice(called.length))
    ? { sign: called, raised: true }
    : null;
}

/** Whether a line begins with a sign that text above calls for. */
export const isCalledFor = (line: Line, calls: ReadonlySet<string>): boolean =>
  calls.has(signOf(line, calls, '', true)?.sign ?? '');

/**
 * The height below which footnotes stand on a page: under a short rule, in smaller letters, or with the signs that
 * the text above calls for, in their order; null where none do, and where larger letters or one of `drawn` (its
 * tables and frames) stand below them: those are the notes of a table. `lines` are those of the text, without
 * the edges of the page and its tables.
 */
export function footnotesBelow(
  page: Page,
  lines: readonly Line[],
  bodySize: number,
  drawn: readonly Box[] = [],
): number | null {
  const called = lines.map(signsCalled);
  const above = (i: number) => called.slice(0, i).flat();
  const isUnder = (at: number): boolean => {
    const first = lines.findIndex((line) => line.y > at);
    if (first < 0) return false;
    const calls = new Set(above(first));
    const own = lines.slice(first);
    if (!isFoot(own, drawn)) return false;
    return areNotes(own, bodySize, calls) || (calls.size > 0 && areCalled(own, calls));
  };
  const rule = page.rules
    .filter((r) => r.lies && r.at > page.height * upperPart && r.to - r.from < page.width * longestRule)
    .map((r) => r.at)
    .sort((a, b) => a - b)
    .find(isUnder);
  if (rule !== undefined) return rule;
  // Without a rule a raised number has to say so, or all that the text calls for.
  const first = lines.findIndex((line, i) => {
    if (line.y < page.height * upperPart) return false;
    const calls = above(i);
    const own = lines.slice(i);
    if (!isFoot(own, drawn)) return false;
    const isRaisedOne = line.y > page.height / 2 && isRaised(line.glyphs[0]!, line);
    if (isRaisedOne && areNotes(own, bodySize, new Set(calls))) return true;
    const isSmall = line.size < bodySize * smallerThanText;
    if (!calls.length || !signOf(line, new Set(calls), '', isSmall)) return false;
    return (
      footnotesIn(own, new Set(calls), isSmall)
        .map(({ sign }) => sign)
        .join(' ') === calls.join(' ')
    );
  });
  return first < 0 ? null : lines[first]!.top;
}

/** Whether lines may be the foot of a page: nothing is drawn below the first, and none is in larger letters. */
const isFoot = (lines: readonly Line[], drawn: readonly Box[]): boolean =>
  areSmall(lines) && !drawn.some((box) => box.bottom > lines[0]!.bottom);

/** Whether none of these lines is in larger letters than the first. */
const areSmall = ([first, ...rest]: readonly Line[]): boolean =>
  first !== undefined && rest.every((line) => line.size < first.size + sameSize);

const areNotes = (lines: readonly Line[], bodySize: number, calls: ReadonlySet<string>): boolean =>
  lines.length > 0 &&
  lines.every((line) => line.size < bodySize * smallerThanText) &&
  signOf(lines[0]!, calls, '', true) !== null;

/** Whether each note that lines hold is called for. */
const areCalled = (lines: readonly Line[], calls: ReadonlySet<string>): boolean =>
  signOf(lines[0]!, calls, '', true) !== null &&
  footnotesIn(lines, calls, true).every(({ sign }) => calls.has(sign));

/** The notes that lines at the foot of a page hold, each with its sign; `calls`: what the text above calls for. */
export function footnotesIn(
  lines: readonly Line[],
  calls: ReadonlySet<string> = new Set(),
  isSmall = false,
): Footnote[] {
  const notes: Footnote[] = [];
  for (const line of lines) {
    const begins = signOf(line, calls, notes.at(-1)?.sign, isSmall);
    if (begins || !notes.length) notes.push({ ...(begins ?? { sign: '', raised: false }), lines: [line] });
    else notes.at(-1)!.lines.push(line);
  }
  return notes;
}

/** What calls for a note: numbers, ①, *, [1], letters that count. */
export const callForm = /^(?:[([（〔［]?\d{1,3}[)\]）〕］]?|[①-⑳㉑-㊿]|[*＊※†‡]{1,4}|[ivxlc]{1,6}|[a-z])$/u;

/** Behind these a raised number is a power, or one of a unit. */
const powers = /[\p{N}\p{Script=Latin}\p{Script=Greek}\u3300-\u33ff℃％%)）]/u;

/** The raised signs in a line that look like calls, and for which `hasNote` knows no note. */
export const callsWithoutNote = (line: Line, hasNote: (sign: string) => boolean): string[] =>
  callsIn(line, (sign) => callForm.test(sign) && !hasNote(sign))
    .filter(([first]) => {
      const before = line.glyphs[line.glyphs.indexOf(first!) - 1];
      return before !== undefined && !powers.test(before.text);
    })
    .map((run) => run.map((g) => g.text).join(''));

/** The signs in a line that call for notes. */
export const signsCalled = (line: Line): string[] =>
  callsIn(line, (sign) => callForm.test(sign)).map((run) => run.map((g) => g.text).join(''));

/**
 * The notes at the end of a document, with their first line: they have the signs, in their order, that the text
 * calls for (`calls`) and no foot of a page explains; null where there are none, and where larger letters stand below
 * them, or something drawn (`isDrawnBelow`).
 */
export function endnotesIn(
  lines: readonly Line[],
  calls: readonly string[],
  bodySize: number,
  isDrawnBelow: (line: Line) => boolean,
): { first: number; notes: Footnote[] } | null {
  if (!calls.length) return null;
  const signs = new Set(calls);
  for (const [first, line] of lines.entries()) {
    const isSmall = line.size < bodySize * smallerThanText;
    if (signOf(line, signs, '', isSmall)?.sign !== calls[0]) continue;
    if (!areSmall(lines.slice(first)) || isDrawnBelow(line)) continue;
    const notes = footnotesIn(lines.slice(first), signs, isSmall);
    if (notes.map(({ sign }) => sign).join(' ') === calls.join(' ')) return { first, notes };
  }
  return null;
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

/**
 * The signs of notes in a form of their own (①, [1], *) that stand among the words of a line, not raised: behind a
 * word, where no list begins.
 */
export function plainCallsIn(line: Line, isSign: (sign: string) => boolean): Glyph[][] {
  const { glyphs } = line;
  return glyphs.flatMap((glyph, i) => {
    const before = glyphs[i - 1];
    if (!before || !/[\p{Script=Han}\p{L}”’》）」』]/u.test(before.text) || isRaised(glyph, line)) return [];
    const printed = noteSigns.exec(
      glyphs
        .slice(i, i + 6)
        .map((g) => g.text)
        .join(''),
    )?.[0];
    return printed && isSign(printed) ? [glyphs.slice(i, i + [...printed].length)] : [];
  });
}
