import type { Report } from './diagnostics.ts';
import { attachment as annex, box as panel, readMarker, sentenceEnd, type Scheme } from './grammar.ts';
import { across, headed, headRowsOf, isFigure, isHead, isValue, placeOf, reachDown, spread, squareOf, usualLength } from './grid.ts';
import { isAbove, isBelow, withLegend, type Legend } from './legend.ts';
import type { SourceLine } from './lines.ts';
import type { Cell } from './plan.ts';
import { readStacked } from './stacked.ts';

/** A table of the document, with what belongs to it above and below its cells (see legend.ts). */
export interface FlatTable {
  above: Legend[];
  rows: Cell[][];
  below: Legend[];
  headRows: number;
  first: number;
  last: number;
  /** Index of its first and last line. */
  start: number;
  end: number;
  /** Why its rows are not told for certain; absent where they are. */
  unsure?: string;
}

const tabbed = (line: SourceLine | undefined) => line?.raw.startsWith('\t') ?? false;
const blank = (line: SourceLine | undefined) => !line || line.raw.trim() === '';
const separator = (line: SourceLine | undefined) => blank(line) && !tabbed(line);

/** The groups of cells that begin at `start`: rows as the text has them, before the grid is known. */
function readGroups(lines: SourceLine[], start: number, stops: ReadonlyMap<number, unknown>): { groups: Cell[][]; end: number } {
  const groups: Cell[][] = [];
  let group: Cell[] = [];
  let end = start;
  for (let i = start; i < lines.length; i++) {
    const line = lines[i]!;
    if (stops.has(i)) break;
    const cell = group.at(-1);
    if (i > start && isBelow(line.raw.trim())) break;
    if (tabbed(line)) {
      for (const words of line.raw.slice(1).split('\t'))
        group.push(squareOf(words.trim(), line.no));
      end = i + 1;
    } else if (separator(line)) {
      if (group.length) groups.push(group);
      group = [];
    } else if (cell?.words && tabbed(lines[i + 1])) {
      // A cell of two lines: the second has lost its tab.
      cell.words += `\n${line.raw.trim()}`;
      cell.lines = [cell.lines[0], line.no];
    } else break;
  }
  if (group.length) groups.push(group);
  return { groups, end };
}

const longestCell = 120;
const wide = /\t+|[ 　]{2,}|(?<=\S)　(?=\S)/u;

/** That no table begins before this index. */
interface NoTable {
  until: number;
}

/** Whether a line is a title above a table and no row of it. */
const standsAlone = (words: string) => isAbove(words) || panel.pattern.test(words) || annex.pattern.test(words);

/** Whether a line of one cell heads the rows below it: short, no sentence, and a row of all columns, or of all but its last, follows behind tabs. */
function headsRows(lines: SourceLine[], i: number, stops: ReadonlyMap<number, unknown>, columns: number): boolean {
  const words = lines[i]!.raw.trim();
  const next = lines[i + 1];
  return words.length <= 30 && !sentenceEnd.test(words) && Boolean(next) && !stops.has(i + 1) && next!.raw.includes('\t') && next!.raw.split('\t').length >= columns - 1;
}

/**
 * A table whose cells stand in one line behind tabs or wide spaces: at least three such lines (two below a title), of mostly the same number of
 * cells; without tabs, one with figures. Behind single spaces (`single`): at least four lines of the same number, and a column of values.
 */
function readAligned(lines: SourceLine[], start: number, stops: ReadonlyMap<number, unknown>, single = false): FlatTable | NoTable {
  const rows: Cell[][] = [];
  let end = start;
  const none = () => ({ until: end + 1 });
  for (let i = start; i < lines.length && !stops.has(i) && !lines[i]!.grid; i++) {
    const { no, raw } = lines[i]!;
    if (raw.length > 2000) break;
    const cells = raw.trim().includes('\t') ? raw.split('\t') : raw.trim().split(single ? /[ 　]+/u : wide);
    if (standsAlone(raw.trim()) || isBelow(raw.trim())) { if (i === start) end = i; break; }
    if (!raw.trim()) { if (i > start && lines[i - 1]!.raw.trim() === '') break; continue; }
    // 第二篇　创新驱动 is a heading, and its one gap is behind its number.
    if (cells.length === 2 && readMarker(raw.trim())?.scheme.evidence === 'strong') break;
    const above = rows.at(-1);
    const columns = rows[0]?.length ?? 0;
    if (single && (cells.length < 4 || (columns && cells.length !== columns) || raw.includes('\t'))) break;
    if (cells.length < 2 && !(columns > 2 && above!.length > 1 && headsRows(lines, i, stops, columns))) break;
    // Sentences are cells where they stand behind tabs in a row as wide as the heading.
    const isRow = columns > 2 && raw.includes('\t') && cells.length === columns;
    if (cells.some((c) => c.length > (isRow ? 300 : 40) || (!isRow && /[。；]/u.test(c)))) break;
    const own = cells.map((words) => squareOf(words.trim(), no));
    if (above && raw.includes('\t') && above.length < columns && above.length > 1 && above.length + own.length - 1 === columns) {
      // A cell of two lines: what stands behind it is on the second.
      const [rest, ...more] = own;
      const cell = above.at(-1)!;
      cell.words += `\n${rest!.words}`;
      cell.lines = [cell.lines[0], no];
      above.push(...more);
    } else rows.push(own);
    end = i;
  }
  if (rows.length < (single ? 4 : isAbove(lines[start - 1]?.raw.trim() ?? '') ? 2 : 3)) return none();
  if (single && !rows[0]!.some((_, c) => rows.slice(1).every((r) => isValue(r[c]!.words)))) return none();
  const usual = usualLength(rows);
  const columns = Math.max(...rows.map((r) => r.length));
  const whole = rows.filter((r, i) => i > 0 && r.length === columns);
  const behindTabs = lines[start]!.raw.includes('\t');
  const places = rows.map((r, i) => (behindTabs && i > 0 && r.length > 2 && r.length < columns && whole.length > 1 ? placeOf(r, whole, columns) : 0));
  if (usual < 3 || rows.filter((r, i) => r.length === usual || places[i]).length < rows.length * 0.6 || !(behindTabs || rows.some((r) => r.some(isFigure)))) return none();
  const two = spread(rows, columns);
  if (two) rows.splice(0, 2, ...two);
  const empty = (n: number, { lines: [no] }: Cell) => Array.from({ length: n }, () => squareOf('', no));
  const full = rows.map((r, i) => {
    if (r.length === 1 && columns > 2) return across(r[0]!, columns);
    const from = places[i] ?? 0;
    return [...empty(from, r[0]!), ...r, ...empty(columns - from - r.length, r.at(-1)!)];
  });
  // Tabs at the end of every line are no column.
  while (full.every((r) => !r.at(-1)!.words && !r.at(-1)!.covered)) for (const r of full) r.pop();
  const read = headed(full, two ? 2 : headRowsOf(full));
  reachDown(read.rows, read.headRows);
  return { ...bare, ...read, first: lines[start]!.no, last: lines[end]!.no, start, end };
}

const bare = { above: [], below: [] };

/**
 * The tables of a document by the index of their first line: set by markup, flattened behind tabs, or aligned by wide spaces; never prose
 * that is indented with tabs. `stops` are the lines that are no words of the plan, `taken` those that are something else.
 * Guarantees that every printed character of a table's lines is in exactly one cell or legend, in the order of the lines.
 * - It ends before a line of `stops`.
 * - A first row without figures above rows with figures is the heading; where it is short, its first cell reaches over the columns it lacks.
 * - An empty cell at the beginning of a row belongs to the cell above it.
 * - A row of one cell heads the rows below it and reaches over all columns.
 * - A row that lost cells stands where values are below values and words below words, where that is one place.
 * - A row of another length is reported as `ragged-row` and filled with empty cells.
 */
export function readTables(lines: SourceLine[], stops: ReadonlyMap<number, unknown>, taken: (i: number) => boolean, file: string, report: Report): Map<number, FlatTable> {
  const tables = new Map<number, FlatTable>();
  let [until, stackedUntil, free] = [0, 0, 0];
  /** The last number of each scheme above. */
  const numbers = new Map<Scheme, number>();
  for (let i = 0; i < lines.length; i++) {
    if (stops.has(i) || taken(i)) continue;
    const after = free;
    const isFree = (k: number) => k >= after && !stops.has(k) && !taken(k);
    let found: FlatTable | NoTable = i < until && !lines[i]!.grid ? { until } : readTable(lines, i, stops, file, report);
    if (!('rows' in found)) {
      until = found.until;
      const marker = readMarker(lines[i]!.raw.trim());
      if (marker) numbers.set(marker.scheme, marker.number);
      if (i < stackedUntil || !lines[i]!.raw.trim()) continue;
      found = readStacked(lines, i, isFree, (k) => stops.has(k), numbers);
      if (!('rows' in found)) {
        stackedUntil = found.until;
        continue;
      }
    }
    const table = withLegend(found, lines, isFree);
    if (table.rows[0] !== found.rows[0]) table.headRows ||= headRowsOf(table.rows);
    tables.set(table.start, table);
    i = table.end;
    free = i + 1;
  }
  return tables;
}

function readTable(lines: SourceLine[], start: number, stops: ReadonlyMap<number, unknown>, file: string, report: Report): FlatTable | NoTable {
  const { grid, no } = lines[start]!;
  if (grid) return { ...bare, ...grid, start, first: no, last: Math.max(no, ...grid.rows.map((row) => Math.max(...row.map((c) => c.lines[1])))), end: start };
  const first = lines[start]!.raw.trim();
  if (standsAlone(first) || (!first && !tabbed(lines[start]))) return { until: start + 1 };
  if (!tabbed(lines[start])) {
    const found = readAligned(lines, start, stops);
    return 'rows' in found || !/^[^。；]+$/u.test(first) || first.split(/[ 　]+/u, 4).length < 4 ? found : readAligned(lines, start, stops, true);
  }
  const { groups, end } = readGroups(lines, start, stops);
  const several = groups.filter((g) => g.length > 1).length;
  // Behind the last line that is too long for a cell a table may still begin.
  const long = groups.flat().findLast((c) => c.words.length > longestCell);
  if (long) return { until: start + lines.slice(start, end).findIndex((l) => l.no === long.lines[1]) + 1 };
  if (several < 2 || several * 2 < groups.length) return { until: end };

  const usual = usualLength(groups);
  const columns = Math.max(...groups.map((g) => g.length));
  const two = spread(groups, columns);
  if (two) groups.splice(0, 2, ...two);
  const headRows = two ? 2 : isHead(groups[0]!) && groups.slice(1).some((row) => !isHead(row)) ? 1 : 0;
  const empty = (line: number) => squareOf('', line);

  const rows = groups.map((group, r) => {
    const line = group[0]!.lines[0];
    const missing = columns - group.length;
    if (r < headRows && missing > 0) {
      const [first, ...rest] = group as [Cell, ...Cell[]];
      const reached = Array.from({ length: missing }, () => ({ ...empty(first.lines[1]), covered: true }));
      return [{ ...first, columns: missing + 1 }, ...reached, ...rest];
    }
    if (group.length === 1 && group[0]!.words && r > 0 && columns > 1) return across(group[0]!, columns);
    if (group.length !== usual)
      report('ragged-row', { file, line }, `this table row has ${group.length} cells where its table has ${usual}. Put each cell on a line of its own behind a tab, an empty cell as a lone tab, and a blank line between rows.`);
    return [...group, ...Array.from({ length: missing }, () => empty(group.at(-1)!.lines[1]))];
  });

  reachDown(rows, headRows);
  return { ...bare, rows, headRows, first: lines[start]!.no, last: lines[end - 1]!.no, start, end: end - 1 };
}
