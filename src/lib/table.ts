import type { Cell } from './plan.ts';
import { readStacked } from './stacked.ts';
import type { Report } from './diagnostics.ts';
import { attachment as annex, box as panel, readMarker, type Scheme } from './grammar.ts';
import { isAbove, isBelow, withLegend, type Legend } from './legend.ts';

/** A line of the source: its number from 1, and its characters as they are. */
export interface SourceLine {
  no: number;
  raw: string;
  /** The level of the heading that stands here, where the document says so by its markup. */
  heading?: number;
  /** True of an entry of a list, and of what belongs to the page around the document. */
  item?: boolean;
  chrome?: boolean;
  /** True of a line that is bold throughout. */
  strong?: boolean;
  /** True of a quotation or code: it holds no headings. */
  prose?: boolean;
  /** True of the title of the table that follows, where the document says so by its markup. */
  caption?: boolean;
  /** The table that stands here, where the document says so by its markup. */
  grid?: { rows: Cell[][]; headRows: number };
}

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

/** A cell of its own. */
export const squareOf = (words: string, no: number): Cell => ({ words, lines: [no, no], rows: 1, columns: 1, covered: false });

const tabbed = (line: SourceLine | undefined) => line?.raw.startsWith('\t') ?? false;
const blank = (line: SourceLine | undefined) => !line || line.raw.trim() === '';
const separator = (line: SourceLine | undefined) => blank(line) && !tabbed(line);
const numeric = /^[-+]?[\d,，.]+%?$/;
const isFigure = (cell: Cell) => numeric.test(cell.words);
const isHead = (row: Cell[]) => row.some((c) => c.words) && !row.some(isFigure);

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

/** The commonest length, the greater where two are as common. */
function usualLength(groups: Cell[][]): number {
  const counts = new Map<number, number>();
  for (const { length } of groups) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]![0];
}

/** How many rows at the top are the heading: as deep as its spans reach where the first row has no figures, else none. */
export function headRowsOf(rows: Cell[][]): number {
  const [first] = rows;
  if (!first || rows.length < 2 || !isHead(first)) return 0;
  const deep = Math.max(...first.map((c) => c.rows), first.some((c) => c.columns > 1 && c.columns < first.length) ? 2 : 1);
  return Math.min(deep, rows.length - 1);
}

/**
 * A heading of two rows whose empty cells tell the spans: an empty cell beside one that has several below it belongs to that one, an
 * empty cell below a filled one belongs to the cell above. Elsewhere the heading is as deep as given.
 */
export function headed(rows: Cell[][], headRows: number): { rows: Cell[][]; headRows: number } {
  const [first, second] = rows;
  const two = headRows === 1 && rows.length > 2 && second && isHead(second) && first!.some((c, i) => !c.words && second[i]!.words) && second.some((c, i) => !c.words && first![i]!.words);
  if (!two) return { rows, headRows };
  for (let c = 0; c < first!.length; c++) {
    const [above, below] = [first![c]!, second[c]!];
    let owner = c - 1;
    while (owner >= 0 && first![owner]!.covered) owner--;
    if (!above.words && below.words && owner >= 0 && first![owner]!.rows === 1) {
      first![owner]!.columns++;
      above.covered = true;
    } else if (above.words && !below.words) {
      above.rows = 2;
      below.covered = true;
    }
  }
  return { rows, headRows: 2 };
}

/**
 * The first two rows of a table that gives no empty cells, one square a column: where together they have too few and too many cells for one row
 * (指标 2020年 2025年 / 总量 增速 总量 增速), the cells with years, else the last, stand above several.
 */
function spread([first, second]: Cell[][], columns: number): [Cell[], Cell[]] | null {
  if (!first || !second || first.length >= columns || second.length >= columns || !isHead(first) || !isHead(second)) return null;
  const single = columns - second.length;
  const wide = first.length - single;
  if (single < 1 || wide < 1 || second.length % wide) return null;
  const years = first.map((c) => /(?:19|20)\d{2}/u.test(c.words));
  const from = years.includes(true) && years.filter(Boolean).length === wide && years.lastIndexOf(true) - years.indexOf(true) === wide - 1 ? years.indexOf(true) : single;
  const each = second.length / wide;
  const empty = (cell: Cell): Cell => ({ ...cell, words: '', covered: true, rows: 1, columns: 1 });
  const below = second.slice();
  const above: Cell[] = [];
  const under: Cell[] = [];
  first.forEach((cell, i) => {
    const several = i >= from && i < from + wide;
    above.push({ ...cell, ...(several ? { columns: each } : { rows: 2 }) }, ...Array.from({ length: several ? each - 1 : 0 }, () => empty(cell)));
    under.push(...(several ? below.splice(0, each) : [empty(second[0]!)]));
  });
  return [above, under];
}

const wide = /\t+|[ 　]{2,}|(?<=\S)　(?=\S)/u;

/** That no table begins before this index. */
interface NoTable {
  until: number;
}

/** Whether a line is a title above a table and no row of it. */
const standsAlone = (words: string) => isAbove(words) || panel.pattern.test(words) || annex.pattern.test(words);

/** A table whose cells stand in one line behind tabs or wide spaces: at least three such lines, of mostly the same number of cells; without tabs, one with figures. */
function readAligned(lines: SourceLine[], start: number, stops: ReadonlyMap<number, unknown>): FlatTable | NoTable {
  const rows: Cell[][] = [];
  let end = start;
  const none = () => ({ until: end + 1 });
  for (let i = start; i < lines.length && !stops.has(i) && !lines[i]!.grid; i++) {
    const { no, raw } = lines[i]!;
    if (raw.length > 2000) break;
    const cells = raw.trim().includes('\t') ? raw.split('\t') : raw.trim().split(wide);
    if (standsAlone(raw.trim()) || isBelow(raw.trim())) { if (i === start) end = i; break; }
    if (!raw.trim()) { if (i > start && lines[i - 1]!.raw.trim() === '') break; continue; }
    if (cells.length < 2 || cells.some((c) => c.length > 40 || /[。；]/u.test(c))) break;
    rows.push(cells.map((words) => squareOf(words.trim(), no)));
    end = i;
  }
  if (rows.length < 3) return none();
  const usual = usualLength(rows);
  if (usual < 3 || rows.filter((r) => r.length === usual).length < rows.length * 0.6 || !(lines[start]!.raw.includes('\t') || rows.some((r) => r.some(isFigure)))) return none();
  const columns = Math.max(...rows.map((r) => r.length));
  const two = spread(rows, columns);
  if (two) rows.splice(0, 2, ...two);
  const full = rows.map((r) => [...r, ...Array.from({ length: columns - r.length }, () => ({ ...r[0]!, words: '' }))]);
  return { ...bare, rows: full, headRows: two ? 2 : headRowsOf(full), first: lines[start]!.no, last: lines[end]!.no, start, end };
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
      found = readStacked(lines, i, isFree, numbers);
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
  if (!tabbed(lines[start])) return readAligned(lines, start, stops);
  const { groups, end } = readGroups(lines, start, stops);
  const several = groups.filter((g) => g.length > 1).length;
  // Behind the last line that is too long for a cell a table may still begin.
  const long = groups.flat().findLast((c) => c.words.length > 120);
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
    // A row of one cell heads the rows below it.
    if (group.length === 1 && group[0]!.words && r > 0 && columns > 1)
      return [{ ...group[0]!, columns }, ...Array.from({ length: missing }, () => ({ ...empty(line), covered: true }))];
    if (group.length !== usual)
      report('ragged-row', { file, line }, `this table row has ${group.length} cells where its table has ${usual}. Put each cell on a line of its own behind a tab, an empty cell as a lone tab, and a blank line between rows.`);
    return [...group, ...Array.from({ length: missing }, () => empty(group.at(-1)!.lines[1]))];
  });

  for (let r = headRows + 1; r < rows.length; r++)
    for (let c = 0; c < columns && rows[r]![c]!.words === '' && !rows[r]![c]!.covered; c++) {
      if (rows[r]!.slice(c).every((cell) => cell.words === '')) break;
      let owner = r - 1;
      while (owner > headRows && rows[owner]![c]!.covered) owner--;
      rows[owner]![c]!.rows = r - owner + 1;
      rows[r]![c]!.covered = true;
    }
  return { ...bare, rows, headRows, first: lines[start]!.no, last: lines[end - 1]!.no, start, end: end - 1 };
}
