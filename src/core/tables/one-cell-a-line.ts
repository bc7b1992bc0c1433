import { readMarker, type Scheme } from '../chinese/heading-numbers.ts';
import { attachment, box } from '../chinese/heading-words.ts';
import { bullet, sentenceEnd } from '../chinese/punctuation.ts';
import type { Cell } from '../model/plan.ts';
import type { SourceLine } from '../model/source-line.ts';
import { isAbove, isBelow } from './captions.ts';
import type { FlatTable } from './flat-table.ts';
import { across, isValue, squareOf } from './grid.ts';

const longest = 40;
const fewest = 8;

/** How far a table is looked for behind a number that may be the heading behind it. */
const farthest = 300;

/**
 * The lines from `start` that may be cells of one table, by index; `upTo`: how many of them stand before a number that may be the next heading;
 * `end`: the first line behind them.
 */
function readCells(
  lines: readonly SourceLine[],
  start: number,
  free: (i: number) => boolean,
  skipped: (i: number) => boolean,
  numbers: ReadonlyMap<Scheme, number>,
): { at: number[]; upTo: number; end: number } {
  const at: number[] = [];
  let upTo: number | null = null;
  let i = start;
  for (let blanks = 0; i < lines.length; i++) {
    const { raw, heading, grid, prose, item } = lines[i]!;
    const words = raw.trim();
    if (skipped(i) && at.length) continue;
    if (!words && !grid) {
      if (++blanks > 3) break;
      continue;
    }
    if (
      !free(i) ||
      heading ||
      grid ||
      prose ||
      item ||
      raw.startsWith('\t') ||
      words.length > longest ||
      sentenceEnd.test(words) ||
      /[:：]$/u.test(words)
    )
      break;
    if (
      bullet.test(words) ||
      attachment.pattern.test(words) ||
      box.pattern.test(words) ||
      isBelow(words) ||
      isAbove(words)
    )
      break;
    const marker = readMarker(words);
    if (marker?.scheme.evidence === 'strong') break;
    if (marker && words.length > marker.printed.length) {
      if (!at.length || blanks > 0) break;
      if (numbers.get(marker.scheme) === marker.number - 1 && !isValue(lines[i + 1]?.raw.trim() ?? ''))
        upTo ??= at.length;
    }
    if (upTo !== null && at.length - upTo > farthest) break;
    at.push(i);
    blanks = 0;
  }
  return { at, upTo: upTo ?? at.length, end: i };
}

/**
 * A table that a text set one cell a line, without tabs: short lines, a quarter of them figures. The number of its columns is the one with which
 * every column below the heading is all figures or has none; a numbered line between whole rows (一、总量规模) heads those below it.
 * Where there is no such number but words above call it a table, it is a table of one column, which says so; else there is none before the
 * index `until`. `numbers` are the last of each scheme above: the next of them is a heading behind the table, unless figures follow or rows go on.
 * `skipped` are lines that are no words of the plan.
 */
export function readStacked(
  lines: readonly SourceLine[],
  start: number,
  free: (i: number) => boolean,
  skipped: (i: number) => boolean,
  numbers: ReadonlyMap<Scheme, number>,
): FlatTable | { until: number } {
  const { at, upTo, end } = readCells(lines, start, free, skipped, numbers);
  const cells = at.map((k): Cell => squareOf(lines[k]!.raw.trim(), lines[k]!.no));
  const words = cells.map((c) => c.words);
  const isTable = (n: number) =>
    n >= fewest && words.slice(0, n).filter(isValue).length >= n / 4 && !isValue(words[0]!);
  const tableOf = (rows: Cell[][], n: number, more: Partial<FlatTable> = {}): FlatTable => ({
    above: [],
    below: [],
    first: lines[start]!.no,
    last: cells[n - 1]!.lines[1],
    start,
    end: at[n - 1]!,
    rows,
    headRows: 1,
    ...more,
  });
  const rowsOf = (n: number, columns: number) =>
    Array.from({ length: n / columns }, (_, r) => cells.slice(r * columns, (r + 1) * columns));
  /** The table of the first `n` cells, where they are whole rows. */
  const whole = (n: number) => {
    const width = isTable(n) ? widthOf(words.slice(0, n)) : null;
    return width?.sure ? tableOf(rowsOf(n, width.columns), n) : null;
  };

  const found = whole(upTo) ?? whole(words.length);
  if (found) return found;
  const heads = words.flatMap((w, k) =>
    readMarker(w)?.scheme.evidence === 'usual' && !isValue(words[k + 1] ?? '') ? [k] : [],
  );
  const grouped = inGroups(cells, heads);
  if (grouped && isTable(grouped.end)) return tableOf(grouped.rows, grouped.end);
  // A number among the cells may be the heading behind the table: it is where the cells above it are whole rows.
  for (const k of heads.slice(-8)) {
    const above = whole(k);
    if (above) return above;
  }
  const none = { until: end + 1 };
  if (!isTable(upTo)) return none;
  const width = widthOf(words.slice(0, upTo));
  if (width)
    return tableOf(rowsOf(upTo, width.columns), upTo, {
      unsure: `its cells stand one under another; ${width.columns} columns fit best`,
    });
  let before = start - 1;
  while (before >= 0 && !lines[before]!.raw.trim()) before--;
  if (
    before < 0 ||
    !/表|单\s*位|單\s*位/u.test(lines[before]!.raw.slice(0, 60)) ||
    sentenceEnd.test(lines[before]!.raw.trim())
  )
    return none;
  return tableOf(rowsOf(upTo, 1), upTo, {
    headRows: 0,
    unsure: 'its cells stand one under another; which of them make a row is not told',
  });
}

/** The rows of cells among which some (`heads`) stand alone and head the rows below them; null where what is left makes no whole rows between them. */
function inGroups(cells: Cell[], all: readonly number[]): { rows: Cell[][]; end: number } | null {
  // What heads no rows stands behind the table.
  const heads = [...all];
  let end = cells.length;
  while (heads.at(-1) === end - 1) {
    heads.pop();
    end--;
  }
  const alone = new Set(heads);
  const width = widthOf(
    cells
      .slice(0, end)
      .filter((_, k) => !alone.has(k))
      .map((c) => c.words),
  );
  if (!width?.sure || !heads.length || heads.some((k, h) => (k - h) % width.columns || k < width.columns))
    return null;
  const rows: Cell[][] = [];
  for (let k = 0; k < end; k += alone.has(k) ? 1 : width.columns)
    rows.push(alone.has(k) ? across(cells[k]!, width.columns) : cells.slice(k, k + width.columns));
  return { rows, end };
}

/**
 * The number of columns that the kinds of the cells agree with: the one with which every column below the heading is all figures or has none,
 * else the one with which the fewest cells, and not one in twenty, are of another kind than their column (`sure` false).
 */
function widthOf(words: string[]): { columns: number; sure: boolean } | null {
  const fits: { columns: number; odd: number }[] = [];
  for (let n = 2; n <= 12 && n * 3 <= words.length; n++) {
    if (words.length % n || words.slice(0, n).some((w) => isValue(w))) continue;
    const columns = Array.from({ length: n }, (_, c) =>
      words.filter((_, k) => k >= n && k % n === c).map((w) => isValue(w)),
    );
    const figures = columns.map((column) => column.filter(Boolean).length);
    const odd = columns.reduce(
      (sum, column, c) => sum + Math.min(figures[c]!, column.length - figures[c]!),
      0,
    );
    if (columns.some((column, c) => figures[c]! * 2 > column.length)) fits.push({ columns: n, odd });
  }
  const exact = fits.find(({ odd }) => odd === 0);
  if (exact) return { columns: exact.columns, sure: true };
  const [best, second] = fits.sort((a, b) => a.odd - b.odd);
  return best && best.odd * 20 <= words.length && (!second || second.odd > best.odd * 2)
    ? { columns: best.columns, sure: false }
    : null;
}
