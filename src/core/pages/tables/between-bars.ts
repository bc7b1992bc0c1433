import type { Drawn } from '../items.ts';
import { type Line, linesOf } from '../lines/lines.ts';
import { type Box, boxOf, type Glyph, middleOf, type Page, type Rule } from '../page.ts';
import { reasons } from '../unsure-said.ts';
import { alignedTable } from './aligned.ts';
import { isTitle } from './beside-tables.ts';
import type { PrintedTable } from './cells.ts';
import { merged } from './ruled.ts';
import { columnEdges } from './table-columns.ts';
import { freeOf, gapsOf, type Strip } from './unruled.ts';

/** Rules that begin and end alike by so much are of one table. */
const alike = 5;
/** A table of lying rules is at least so broad, as a share of the page; of one column of text too. */
const broadest = 0.25;
/** A rule that stands so near below words (in sizes) underlines them. */
const underline = 0.3;

/** What lies on a page: rules that may close tables off, and all others. */
interface Bars {
  page: Page;
  bars: Rule[];
  rules: readonly Rule[];
}

/**
 * Takes the tables that lie between rules without upright ones (三线表) out of characters: rules of one breadth,
 * three at least with those that a table lacks at its ends, between which columns stand.
 */
export function betweenBars(page: Page, glyphs: readonly Glyph[], taken: readonly Box[]): Drawn {
  const isFree = (rule: Rule) =>
    !taken.some((b) => rule.at > b.top - 3 && rule.at < b.bottom + 3 && rule.from < b.x1);
  const rules = page.rules.filter((r) => r.lies && isFree(r));
  const bars = merged(rules).filter((r) => r.to - r.from > page.width * broadest);
  const drawn: Drawn = { tables: [], frames: [], rest: [...glyphs] };
  for (let i = 0; i < bars.length; ) {
    const table = tableFrom(i, { page, bars, rules }, drawn.rest);
    if (!table) {
      i++;
      continue;
    }
    drawn.tables.push(table.table);
    const gone = new Set(table.glyphs);
    drawn.rest = drawn.rest.filter((g) => !gone.has(g));
    i = bars.findIndex((bar) => bar.at > table.bottom + 1);
    if (i < 0) break;
  }
  return drawn;
}

/** A rule within a heading or a row is no farther from the next one, in points. */
const ruleOfPart = 60;
const isLonger = (a: Rule, b: Rule): boolean =>
  a.from < b.from + alike && a.to > b.to - alike && a.to - a.from > b.to - b.from + 4 * alike;

/** The longest table between a rule, or what stands right above it, and a rule below. */
function tableFrom(at: number, { page, bars, rules }: Bars, glyphs: readonly Glyph[]) {
  const first = bars[at]!;
  const run = bars
    .slice(at)
    .filter((bar) => Math.abs(bar.from - first.from) < alike && Math.abs(bar.to - first.to) < alike);
  // A rule under a part of a heading, or beside a cell that reaches over rows, is shorter than others.
  const isPart = run.some((bar) =>
    bars.some((b) => Math.abs(b.at - bar.at) < ruleOfPart && isLonger(b, bar)),
  );
  if (isPart) return null;
  const near = glyphs.filter((g) => {
    const { x } = middleOf(g);
    return x > first.from - alike && x < first.to + alike;
  });
  const lines = linesOf(near, page.no);
  for (let count = run.length; count > 0; count--) {
    const ends = run.slice(0, count).map((bar) => bar.at);
    const above = linesAbove(lines, ends[0]!);
    const after = linesBelow(lines, ends.at(-1)!);
    const tried = above.map((_, k) => above.slice(0, above.length - k).at(-1)!.top - 1);
    const found = [...tried.map((top) => [top, ...ends]), ends]
      .map((heights) => tableBetween([...heights, ...after.ends], near, page.no, rules))
      .filter((table) => table !== null);
    const best =
      found.find(({ table, top }) => !table.unsure && (top < ends[0]! || !above.length)) ?? found[0];
    if (!best) continue;
    const isWhole = above.every((line) => line.y > best.top) && (after.ends.length > 0 || !after.goesOn);
    return isWhole
      ? best
      : { ...best, table: { ...best.table, unsure: best.table.unsure ?? reasons.moreAround().en } };
  }
  return null;
}

/** Lines of rows of one table stand no farther apart, in sizes. */
const farthest = 3.2;
/** A heading that no rule closes off above has at most this many lines. */
const mostLines = 4;

/** Lines of one cell stand no farther apart, in sizes. */
const withinCell = 1.9;

/**
 * How many of these lines, in their order, follow one another in columns: each has gaps, or is a line of a cell that
 * leaves the gaps of those before it free.
 */
function inColumns(lines: readonly Line[], at: number): number {
  let count = 0;
  let gapped = 0;
  let y = at;
  let strips: Strip[] = [];
  for (const line of lines) {
    // Between two lines of a cell one may stand of another cell that is printed in the middle.
    const isBetween = lines[count + 1] && Math.abs(lines[count + 1]!.y - line.y) < line.size;
    const away = Math.abs(line.y - y) / line.size;
    const isGapped = leapsIn(line) > 0 || isBetween;
    const free = strips.length ? freeOf(strips, line) : gapsOf(line);
    const isOfCell =
      strips.length > 0 && free.length === strips.length && away <= withinCell && !isTitle(line);
    if (!(isGapped || isOfCell) || away > farthest) break;
    strips = free.length ? free : gapsOf(line);
    y = line.y;
    count++;
    if (isGapped) gapped = count;
  }
  return count === lines.length ? count : gapped;
}

/**
 * The lines above a table that may be of it, from the nearest: a heading that no rule closes off, or rows at
 * the top of the page that it goes on upon.
 */
function linesAbove(lines: readonly Line[], at: number): Line[] {
  const above = lines.filter((line) => line.y < at).toReversed();
  const count = inColumns(above, at);
  return count < above.length && count > mostLines ? [] : above.slice(0, count);
}

/** Where a table ends that goes on over the page: all lines below stand in its columns. */
function linesBelow(lines: readonly Line[], at: number): { ends: number[]; goesOn: boolean } {
  const below = lines.filter((line) => line.y > at);
  const count = inColumns(below, at);
  const isWhole = count > 0 && count === below.length;
  return { ends: isWhole ? [below.at(-1)!.bottom + 1] : [], goesOn: count > 0 };
}

/** Whether a strip of the page is free between characters, over all their height. */
const isInColumns = (glyphs: readonly Glyph[]): boolean => columnEdges(glyphs).length > 2;

/** The table between these heights; null where what stands there is none. */
export function tableBetween(
  heights: readonly number[],
  glyphs: readonly Glyph[],
  page: number,
  rules: readonly Rule[],
): { table: PrintedTable; glyphs: Glyph[]; top: number; bottom: number } | null {
  const [top, bottom] = [heights[0]!, heights.at(-1)!];
  const inside = glyphs.filter((g) => g.y > top && g.y <= bottom);
  if (!inside.length) return null;
  const { x0, x1 } = boxOf(inside);
  const partial = rules.filter(
    (r) => r.from > x0 - 20 && r.to < x1 + 20 && r.at > top && r.at < bottom && !isUnderline(r, inside),
  );
  if (heights.length < (partial.length ? 2 : 3)) return null;
  const bands = heights.slice(1).map((at, i) => inside.filter((g) => g.y > heights[i]! && g.y <= at));
  const laid = bands.map((band) => linesOf(band, page)).filter((lines) => lines.length > 0);
  const table = alignedTable(inside, heights, page, partial);
  if (!table) return null;
  // Below a heading in columns, closed off by a rule, words in columns are of it, however near they stand.
  const below = bands.slice(1).flat();
  const isLaid = isInColumns(below) || table.unsure === reasons.nearColumns().en;
  const isRuled = heights.length > 2 && laid.length > 1 && gapsIn(laid[0]![0]!) > 0 && isLaid;
  if (!isRuled && laid.some((lines) => isProse(lines, x1 - x0))) return null;
  const isTable = isRuled || table.xs.length > 3 || laid.every(isParted);
  return isTable ? { table: { ...table, byWords: true }, glyphs: inside, top, bottom } : null;
}

const isUnderline = ({ at, from, to }: Rule, glyphs: readonly Glyph[]): boolean =>
  glyphs.some((g) => at >= g.y && at - g.y < underline * g.size && g.x0 >= from - 2 && g.x1 <= to + 2);

/** A gap between columns is at least so wide, in sizes; a line without any reaches over so much of a table. */
const [gapOfColumns, widerThanBlank, ofText] = [1, 1.3, 0.6];
/** How many wide gaps a line has. */
const gapsIn = ({ glyphs, size }: Line): number =>
  glyphs.filter((g, i) => i > 0 && g.x0 - glyphs[i - 1]!.x1 > gapOfColumns * size).length;

/** How many gaps a line has that are wider than a blank between words, as behind the number of a table. */
const leapsIn = ({ glyphs, size }: Line): number =>
  glyphs.filter((g, i) => i > 0 && g.x0 - glyphs[i - 1]!.x1 > widerThanBlank * size).length;

/** Whether lines are of the text: none has a gap, and one reaches over most of the breadth. */
const isProse = (lines: readonly Line[], breadth: number): boolean =>
  !lines.some(leapsIn) && lines.some((line) => line.x1 - line.x0 > ofText * breadth);

/** Whether lines stand in columns: the first has a gap, and so have others. */
const isParted = (lines: readonly Line[]): boolean =>
  lines.length > 0 && gapsIn(lines[0]!) > 0 && lines.filter(gapsIn).length * 3 >= lines.length;
