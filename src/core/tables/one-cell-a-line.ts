import { readMarker } from '../chinese/heading-numbers.ts';
import { attachment, box } from '../chinese/heading-words.ts';
import { bullet, sentenceEnd } from '../chinese/punctuation.ts';
import { tableAbove } from '../chinese/table-words.ts';
import type { Cell } from '../model/plan.ts';
import type { SourceLine } from '../model/source-line.ts';
import { isAbove, isBelow } from './captions.ts';
import { bare, type FlatTable } from './flat-table.ts';
import { across, isValue, squareOf } from './grid.ts';
import type { TableLines, TableReader } from './reader.ts';

/**
 * A longer line is no cell; fewer of them are no table; so many columns at most; a table is looked for no
 * farther behind a number that may be a heading.
 */
const [longestCell, fewestCells, mostColumns, farthest] = [40, 8, 12, 300];
/** At least this share of the cells of a table are figures. */
const figures = 1 / 4;
/** A gap of more blank lines ends a table. */
const mostBlanks = 3;
/** So many numbers among the cells are tried as the heading behind the table. */
const triedHeads = 8;

/**
 * The cells that may be one table: `upTo` of them stand before a number that may be the next heading; `end`:
 * the first line behind them.
 */
interface Cells {
  /** The index of each cell's line. */
  at: number[];
  cells: Cell[];
  words: string[];
  upTo: number;
  end: number;
}

/**
 * Whether a line can be a cell: short, set in no other way, no sentence, no label, no title or note of a
 * table.
 */
function isCell({ raw, heading, grid, prose, item }: SourceLine, words: string): boolean {
  if (heading || grid || prose || item || raw.startsWith('\t') || words.length > longestCell) return false;
  if (sentenceEnd.test(words) || /[:：]$/u.test(words) || bullet.test(words)) return false;
  return !attachment.pattern.test(words) && !box.pattern.test(words) && !isBelow(words) && !isAbove(words);
}

/** The lines from `start` that may be cells of one table. */
function readCells({ lines, isFree, stops, numbers }: TableLines, start: number): Cells {
  const at: number[] = [];
  let upTo: number | null = null;
  let i = start;
  for (let blanks = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const words = line.raw.trim();
    if (stops.has(i) && at.length) continue;
    if (!words && !line.grid) {
      if (++blanks > mostBlanks) break;
      continue;
    }
    if (!isFree(i) || !isCell(line, words)) break;
    const marker = readMarker(words);
    if (marker?.scheme.evidence === 'strong') break;
    if (marker && words.length > marker.printed.length) {
      if (!at.length || blanks > 0) break;
      const isNext = numbers.get(marker.scheme) === marker.number - 1;
      if (isNext && !isValue(lines[i + 1]?.raw.trim() ?? '')) upTo ??= at.length;
    }
    if (upTo !== null && at.length - upTo > farthest) break;
    at.push(i);
    blanks = 0;
  }
  const cells = at.map((k): Cell => squareOf(lines[k]!.raw.trim(), lines[k]!.no));
  return { at, cells, words: cells.map((c) => c.words), upTo: upTo ?? at.length, end: i };
}

/**
 * A table that a text set one cell a line, without tabs: short lines, a quarter of them figures. The number
 * of its columns is the one with which every column below the heading is all figures or has none; a numbered
 * line between whole rows (一、总量规模) heads those below it. Where there is no such number but words above call
 * it a table, it is a table of one column, which says so; else there is none before the index `until`. The
 * next of the numbers above is a heading behind the table, unless figures follow or rows go on.
 */
export const oneCellALine: TableReader = {
  name: 'one cell a line',
  says: 'Short lines, many of them figures, are the cells of rows of one length.',
  example: '指标\n单位\n2020年\n2025年\n总量\n亿元\n12\n20\n增速\n%\n7\n8\n占比\n%\n30\n35\n',
  read(document, start) {
    if (!document.lines[start]!.raw.trim()) return { until: start + 1 };
    const found = readCells(document, start);
    const whole = wholeRows(found, found.upTo) ?? wholeRows(found, found.words.length) ?? headedRows(found);
    if (whole) return tableOf(document, found, start, whole);
    if (!isTableOf(found, found.upTo)) return { until: found.end + 1 };
    const unsure = unsureRows(found) ?? (isCalledTable(document, start) ? oneColumn(found) : null);
    return unsure ? tableOf(document, found, start, unsure) : { until: found.end + 1 };
  },
};

/** Rows of a table's first cells: `count` of them. */
interface Rows {
  rows: Cell[][];
  count: number;
  headRows?: number;
  unsure?: string;
}

function tableOf(
  { lines }: TableLines,
  { at, cells }: Cells,
  start: number,
  { count, ...more }: Rows,
): FlatTable {
  const last = cells[count - 1]!.lines[1];
  return { ...bare, headRows: 1, ...more, first: lines[start]!.no, last, start, end: at[count - 1]! };
}

const isTableOf = ({ words }: Cells, n: number) =>
  n >= fewestCells && words.slice(0, n).filter(isValue).length >= n * figures && !isValue(words[0]!);

const rowsOf = ({ cells }: Cells, n: number, columns: number) =>
  Array.from({ length: n / columns }, (_, r) => cells.slice(r * columns, (r + 1) * columns));

/** The first `n` cells, where they are whole rows for certain. */
function wholeRows(found: Cells, n: number): Rows | null {
  const width = isTableOf(found, n) ? widthOf(found.words.slice(0, n)) : null;
  return width?.sure ? { rows: rowsOf(found, n, width.columns), count: n } : null;
}

/**
 * Whole rows with numbered lines among them: each heads the rows below it, or one is the heading behind the
 * table.
 */
function headedRows(found: Cells): Rows | null {
  const { words, cells } = found;
  const isHeading = (w: string, k: number) =>
    readMarker(w)?.scheme.evidence === 'usual' && !isValue(words[k + 1] ?? '');
  const heads = words.flatMap((w, k) => (isHeading(w, k) ? [k] : []));
  const grouped = inGroups(cells, heads);
  if (grouped && isTableOf(found, grouped.end)) return { rows: grouped.rows, count: grouped.end };
  for (const k of heads.slice(-triedHeads)) {
    const above = wholeRows(found, k);
    if (above) return above;
  }
  return null;
}

/** Rows of the number of columns that fits best. */
function unsureRows(found: Cells): Rows | null {
  const width = widthOf(found.words.slice(0, found.upTo));
  if (!width) return null;
  const unsure = `its cells stand one under another; ${width.columns} columns fit best`;
  return { rows: rowsOf(found, found.upTo, width.columns), count: found.upTo, unsure };
}

function oneColumn(found: Cells): Rows {
  const unsure = 'its cells stand one under another; which of them make a row is not told';
  return { rows: rowsOf(found, found.upTo, 1), count: found.upTo, headRows: 0, unsure };
}

/** Whether the line above calls what follows a table. */
function isCalledTable({ lines }: TableLines, start: number): boolean {
  let above = start - 1;
  while (above >= 0 && !lines[above]!.raw.trim()) above--;
  if (above < 0) return false;
  const { raw } = lines[above]!;
  return tableAbove.test(raw.slice(0, 60)) && !sentenceEnd.test(raw.trim());
}

/**
 * The rows of cells among which some (`heads`) stand alone and head the rows below them; null where what is
 * left makes no whole rows between them.
 */
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
 * The number of columns that the kinds of the cells agree with: the one with which every column below the
 * heading is all figures or has none, else the one with which the fewest cells, and not one in twenty, are of
 * another kind than their column (`sure` false).
 */
function widthOf(words: string[]): { columns: number; sure: boolean } | null {
  const fits: { columns: number; odd: number }[] = [];
  for (let n = 2; n <= mostColumns && n * 3 <= words.length; n++) {
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
