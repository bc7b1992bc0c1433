import { columnRole } from '../chinese/column-heads.ts';
import { readMarker } from '../chinese/heading-numbers.ts';
import type { Cell } from '../model/plan.ts';
import { distinct, type Said } from '../model/sentence.ts';
import { type Band, bandsOf, type RunLine } from './bands/bands.ts';
import { dependsOnFont, runsOf } from './bands/display.ts';
import { headingOf } from './bands/heading.ts';
import { type Placed, place } from './bands/place.ts';
import type { BandRow } from './bands/row.ts';
import { rowsOf } from './bands/rows.ts';
import { isAbove, isNoCell } from './captions.ts';
import { bare, type FlatTable, reasons } from './flat-table.ts';
import { across, areYears, greatest, isFigure, isMostlyEmpty, isValue, reachDown, squareOf } from './grid.ts';
import type { TableLines, TableReader } from './reader.ts';
import { saidOfNoHead } from './row-doubts.ts';
import { said } from './said.ts';

/** The longest line that is a row; how many blank lines, and lines of one cell, may follow one another in a table. */
const [longestRow, mostBlank, mostAlone] = [1000, 1, 8];
/** At most this many reasons are named. */
const mostReasons = 3;
/** How many lines of several cells make a table: below its title, and elsewhere. */
const fewest = { titled: 2, usual: 3 };
/** Of them at least this share fills half of the columns. */
const mostlyFilled = 0.6;

/**
 * A table whose columns stand one beside the other: between two of them nearly all lines are blank, and each run of
 * words belongs to the column in whose display columns it stands.
 */
export const setInColumns: TableReader = {
  name: 'set in columns',
  says: 'Words stand one under another in columns, and between these nearly all lines are blank.',
  example: '指标      单位  2020年\n总量      亿元  12\n其中：甲        7\n占比      %     30\n',
  order: 'Columns say where an empty cell is; the number of cells in a line does not.',
  mayGoOn: true,
  read(document, start) {
    const { lines } = document;
    const until = { until: start + 1 };
    if (!mayBeRow(document, start) || runsOf(lines[start]!.raw, false).length < 2) return until;
    const at = blockFrom(document, start);
    const isTitled = isAbove(lineAbove(lines, start));
    const whole = tableOf(document, at, false, isTitled);
    const last = at.findLast((i) => runsOf(lines[i]!.raw, false).length > 1)!;
    if (!whole) return { until: last + 1 };
    if (!at.some((i) => dependsOnFont(lines[i]!.raw))) return whole.table;
    return surer(whole, tableOf(document, at, true, isTitled));
  },
};

function lineAbove(lines: TableLines['lines'], start: number): string {
  let above = start - 1;
  while (above > start - 3 && above >= 0 && !lines[above]!.raw.trim()) above--;
  return lines[above]?.raw.trim() ?? '';
}

/** Whether a line can be one of a table that is set in columns. */
function mayBeRow({ lines, isFree }: TableLines, i: number): boolean {
  const { raw, grid, heading } = lines[i]!;
  const words = raw.trim();
  if (!words || grid || heading || raw.includes('\t') || raw.length > longestRow || !isFree(i)) return false;
  if (isNoCell(words)) return false;
  return readMarker(words)?.scheme.evidence !== 'strong';
}

/** The lines from `start` that may be rows; what stands on the page around, and blank lines, are not among them. */
function blockFrom(document: TableLines, start: number): number[] {
  const { lines, stops } = document;
  const at: number[] = [];
  let [blank, alone, gaps] = [0, 0, 0];
  for (let i = start; i < lines.length; i++) {
    if (stops.has(i)) continue;
    if (!lines[i]!.raw.trim() && !lines[i]!.grid) {
      if (++blank > mostBlank) break;
      continue;
    }
    if (!mayBeRow(document, i)) break;
    const runs = runsOf(lines[i]!.raw, false);
    // Where no blank line stands between rows, none stands within the table.
    if (blank && at.length > fewest.usual && !gaps && runs.length < 2) break;
    gaps += blank;
    alone = runs.length > 1 || runs[0]!.from > 0 ? 0 : alone + 1;
    if (alone > mostAlone) break;
    blank = 0;
    at.push(i);
  }
  return at;
}

/** The table of these lines by the width of their signs; null where they are none. */
function tableOf(
  { lines }: TableLines,
  at: readonly number[],
  halves: boolean,
  isTitled: boolean,
): Seen | null {
  const all = at.map((index): RunLine => {
    const { raw, no } = lines[index]!;
    return { raw, no, index, runs: runsOf(raw, halves) };
  });
  const several = all.filter(({ runs }) => runs.length > 1);
  if (several.length < (isTitled ? fewest.titled : fewest.usual)) return null;
  const bands = bandsOf(several);
  if (bands.length < (isTitled ? 2 : 3)) return null;
  const placed = all.map((line) => place(line, bands));
  if (!isRegular(placed, bands) || isToldByCount(several, placed)) return null;
  const read = rowsOf(placed);
  const rows = read.rows.map((row) => cellsOf(row, bands.length));
  const filled = read.rows.map(({ line }) => line.words.filter(Boolean));
  if (isMostlyEmpty(filled, bands.length)) return null;
  if (!isTitled && !areHeads(rows[0]!) && !rows.some((row) => row.some(isFigure))) return null;
  const { headRows, doubts } = headingOf(rows);
  reachDown(rows, headRows);
  if (rows[0]!.some(({ words }) => isValue(words)) && !areYears(rows[0]!))
    doubts.push(saidOfNoHead(lines[at[0]!]!.no));
  const isOfHead = (no: number) => rows[0]!.some((cell) => cell.lines[1] >= no);
  const ofRows = read.remarks.flatMap(({ no, why }) => (isOfHead(no) ? [] : [why]));
  const why = shortened(distinct([...doubts, ...read.doubts, ...ofRows]));
  const [start, end] = [at[0]!, read.end];
  const unsure = why.length ? { unsure: reasons(why) } : {};
  const standing = { first: lines[start]!.no, last: lines[end]!.no, start, end };
  return { table: { ...bare, rows, headRows, ...unsure, ...standing }, flush: flushOf(placed, bands.length) };
}

/** Whether two cells of a row or more are known heads of columns: 任务, 责任单位. */
const areHeads = (row: readonly Cell[]): boolean =>
  row.filter(({ words }) => columnRole(words) !== 'any').length > 1;

/** The first reasons, and how many there are besides. */
function shortened(why: readonly Said[]): Said[] {
  const more = why.length - mostReasons;
  return more > 0 ? [...why.slice(0, mostReasons), said.moreReasons({ n: more })] : [...why];
}

/**
 * Whether the number of cells tells more than where they stand: every line has as many, and they do not stand one
 * under another.
 */
function isToldByCount(several: readonly RunLine[], placed: readonly Placed[]): boolean {
  const doubted = placed.filter(({ doubt }) => doubt).length;
  const count = several[0]!.runs.length;
  const isSame = count > 2 && several.every(({ runs }) => runs.length === count);
  return isSame ? doubted > 0 || count !== placed[0]!.cells.length : doubted * 2 > several.length;
}

/** How many cells begin, or end, where most of their column do. */
function flushOf(placed: readonly Placed[], columns: number): number {
  let flush = 0;
  for (let c = 0; c < columns; c++) {
    const own = placed.flatMap(({ cells }) => cells[c] ?? []);
    flush += Math.max(commonest(own.map(({ from }) => from)), commonest(own.map(({ to }) => to)));
  }
  return flush;
}

function commonest(places: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  return greatest(counts.values());
}

function isRegular(placed: readonly Placed[], bands: readonly Band[]): boolean {
  const several = placed.filter(({ filled }) => filled > 1);
  const filled = several.filter((line) => line.filled * 2 >= bands.length);
  return filled.length >= several.length * mostlyFilled;
}

function cellsOf({ cells, isGroup }: BandRow, columns: number): Cell[] {
  const row = cells.map(
    ({ words, nos }): Cell => ({ ...squareOf(words.join('\n'), nos[0]!), lines: [nos[0]!, nos.at(-1)!] }),
  );
  return isGroup ? across(row[0]!, columns) : row;
}

interface Seen {
  table: FlatTable;
  /** How many runs stand flush with others of their column. */
  flush: number;
}

/**
 * Of two ways to see the width of signs the one in which more words stand flush; where as many do, and the two
 * differ, a doubt.
 */
function surer(wide: Seen, half: Seen | null): FlatTable {
  if (!half || wide.flush > half.flush) return wide.table;
  if (half.flush > wide.flush) return half.table;
  if (!wide.table.unsure !== !half.table.unsure) return wide.table.unsure ? half.table : wide.table;
  const words = ({ rows }: FlatTable) => JSON.stringify(rows.map((row) => row.map((cell) => cell.words)));
  if (words(wide.table) === words(half.table)) return wide.table;
  return { ...wide.table, unsure: said.widthOfSigns() };
}
