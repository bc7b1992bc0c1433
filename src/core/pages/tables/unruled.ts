import { readMarker } from '../../chinese/heading-numbers.ts';
import type { Drawn } from '../items.ts';
import type { Line } from '../lines/lines.ts';
import type { Glyph } from '../page.ts';
import { reasons } from '../unsure-said.ts';
import { alignedTable } from './aligned.ts';

/** A strip without characters between columns is at least so wide, in sizes of the letters. */
const narrowest = 0.55;
/** A leader of dots, which is a gap of another kind. */
const dots = /[.．·…‥]{3}/u;
/** Lines of one table stand no farther apart, in sizes; lines of one cell no farther than these. */
const [stepOfRows, stepOfLines] = [3.2, 1.8];
/** At least this many of its lines have two gaps or more. */
const fewestRows = 3;

/** A strip of the page between the words of lines. */
export interface Strip {
  from: number;
  to: number;
}

/** The gaps between the pieces of a line. */
export function gapsOf({ glyphs, size }: Line): Strip[] {
  const gaps: Strip[] = [];
  let reached = Infinity;
  for (const { x0, x1 } of glyphs) {
    if (x0 - reached >= narrowest * size) gaps.push({ from: reached, to: x0 });
    reached = reached === Infinity ? x1 : Math.max(reached, x1);
  }
  return gaps;
}

/** What of strips lies in these gaps of a line or beside it, where that is wide enough. */
export function freeIn(
  strips: readonly Strip[],
  gaps: readonly Strip[],
  { x0, x1 }: Line,
  least: number,
): Strip[] {
  const around = [{ from: -Infinity, to: x0 }, ...gaps, { from: x1, to: Infinity }];
  return strips.flatMap(({ from, to }) =>
    around
      .map((gap) => ({ from: Math.max(from, gap.from), to: Math.min(to, gap.to) }))
      .filter((strip) => strip.to - strip.from >= least),
  );
}

/** What of strips no character of a line covers. */
export const freeOf = (strips: readonly Strip[], line: Line): Strip[] =>
  freeIn(strips, gapsOf(line), line, narrowest * line.size);

const stepIn = (a: Line, b: Line): number => Math.abs(b.y - a.y) / a.size;
const follows = (a: Line, b: Line, most: number): boolean =>
  stepIn(a, b) < most && Math.abs(a.size - b.size) < 0.6;

/**
 * The lines around the one at `at`, and none before `begin`, between whose pieces the same two strips at least
 * are free.
 */
function blockAt(lines: readonly Line[], at: number, begin: number, isGappy: readonly boolean[]) {
  let strips = gapsOf(lines[at]!);
  const reach = (from: number, step: 1 | -1): number => {
    let last = from;
    for (let k = from + step; k >= begin && lines[k]; k += step) {
      const near = isGappy[k] || k === last + step ? stepOfRows : stepOfLines;
      const free = freeOf(strips, lines[k]!);
      if (!follows(lines[k - step]!, lines[k]!, near) || free.length < 2 || dots.test(lines[k]!.words)) break;
      strips = free;
      last = k;
    }
    // What stands below the last row and in one column alone may be of the text.
    while (last !== from && !isGappy[last] && !follows(lines[last - step]!, lines[last]!, stepOfLines))
      last -= step;
    return last;
  };
  const last = reach(at, 1);
  return { first: reach(at, -1), last };
}

/** Lines of a cell begin at one place, or have one middle, but for so much, in sizes. */
const samePlace = 0.3;
/** Where the pieces of a line begin, and their middles. */
function placesOf(line: Line): { begins: number[]; middles: number[] } {
  const gaps = gapsOf(line);
  const begins = [line.x0, ...gaps.map(({ to }) => to)];
  const ends = [...gaps.map(({ from }) => from), line.x1];
  return { begins, middles: begins.map((x, i) => (x + ends[i]!) / 2) };
}

/**
 * A block without the lines of one piece at its top and bottom that are none of it: they have the number of a heading,
 * or stand in no column; above it also those that end a sentence, or lead to it with a colon.
 */
function withoutText(
  block: { first: number; last: number },
  lines: readonly Line[],
  isGappy: readonly boolean[],
) {
  let { first, last } = block;
  const rows = lines.slice(first, last + 1).filter((_, k) => isGappy[first + k]);
  const places = rows.map(placesOf);
  const isNear = (x: number, size: number) => (other: number) => Math.abs(x - other) < samePlace * size;
  const isText = (k: number): boolean => {
    const line = lines[k]!;
    const isAt = isNear(line.x0, line.size);
    const isAround = isNear((line.x0 + line.x1) / 2, line.size);
    return (
      readMarker(line.words.trim()) !== null ||
      !places.some(({ begins, middles }) => begins.some(isAt) || middles.some(isAround))
    );
  };
  const leads = (k: number) => /[。；：:]\s*$/u.test(lines[k]!.words);
  for (let k = first; !isGappy[k] && k < last; k++) if (isText(k) || leads(k)) first = k + 1;
  for (let k = last; !isGappy[k] && k > first; k--) if (isText(k)) last = k - 1;
  return { first, last };
}

/**
 * Takes tables without any rule out of the lines of a column: lines one below the other, between whose pieces
 * the same strips of the page are free. They are unsure, all of them.
 */
export function unruledTables(lines: readonly Line[], glyphs: readonly Glyph[], page: number): Drawn {
  const drawn: Drawn = { tables: [], frames: [], rest: [...glyphs] };
  const isGappy = lines.map((line) => gapsOf(line).length >= 2 && !dots.test(line.words));
  let begin = 0;
  for (let i = 0; i < lines.length; i++) {
    if (!isGappy[i]) continue;
    const block = blockAt(lines, i, begin, isGappy);
    const { first, last: end } = withoutText(block, lines, isGappy);
    const run = lines.slice(first, end + 1);
    if (run.filter((_, k) => isGappy[first + k]).length < fewestRows) continue;
    const own = new Set(run.flatMap((line) => line.glyphs));
    // What stands a little lower than its line is of the last row too.
    const last = Math.max(...run.at(-1)!.glyphs.map((g) => g.y));
    const table = alignedTable([...own], [run[0]!.top - 1, last + 1], page);
    i = end;
    if (!table) continue;
    begin = end + 1;
    drawn.tables.push({ ...table, unsure: reasons.noRules().en });
    drawn.rest = drawn.rest.filter((g) => !own.has(g));
  }
  return drawn;
}
