import type { Cell } from './plan.ts';
import type { Report } from './diagnostics.ts';

/** A line of the source: its number from 1, and its characters as they are. */
export interface SourceLine {
  no: number;
  raw: string;
  /** The level of the heading that stands here, where the document says so by its markup. */
  heading?: number;
  /** True of an entry of a list, and of what belongs to the page around the document. */
  item?: boolean;
  chrome?: boolean;
  /** The table that stands here, where the document says so by its markup. */
  grid?: { rows: Cell[][]; headRows: number };
}

/** A table that a text flattened: a cell a line behind a tab, a blank line between rows. */
export interface FlatTable {
  rows: Cell[][];
  headRows: number;
  first: number;
  last: number;
  /** Index of its last line. */
  end: number;
}

const tabbed = (line: SourceLine | undefined) => line?.raw.startsWith('\t') ?? false;
const blank = (line: SourceLine | undefined) => !line || line.raw.trim() === '';
const separator = (line: SourceLine | undefined) => blank(line) && !tabbed(line);
const numeric = /^[-+]?[\d,，.]+%?$/;

/** The groups of cells that begin at `start`: rows as the text has them, before the grid is known. */
function readGroups(lines: SourceLine[], start: number, stops: ReadonlyMap<number, unknown>): { groups: Cell[][]; end: number } {
  const groups: Cell[][] = [];
  let group: Cell[] = [];
  let end = start;
  for (let i = start; i < lines.length; i++) {
    const line = lines[i]!;
    if (stops.has(i)) break;
    const cell = group.at(-1);
    if (tabbed(line)) {
      for (const words of line.raw.slice(1).split('\t'))
        group.push({ words: words.trim(), lines: [line.no, line.no], rows: 1, columns: 1, covered: false });
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
  if (!first || rows.length < 2 || !first.some((c) => c.words) || first.some((c) => numeric.test(c.words))) return 0;
  const deep = Math.max(...first.map((c) => c.rows), first.some((c) => c.columns > 1 && c.columns < first.length) ? 2 : 1);
  return Math.min(deep, rows.length - 1);
}

const wide = /\t+|[ 　]{2,}|(?<=\S)　(?=\S)/u;

/** That no table begins before this index. */
interface NoTable {
  until: number;
}

/** A table whose cells stand in one line behind tabs or wide spaces: at least three such lines, of mostly the same number of cells, one with figures. */
function readAligned(lines: SourceLine[], start: number, stops: ReadonlyMap<number, unknown>): FlatTable | NoTable {
  const rows: Cell[][] = [];
  let end = start;
  const none = () => ({ until: end + 1 });
  for (let i = start; i < lines.length && !stops.has(i) && !lines[i]!.grid; i++) {
    const { no, raw } = lines[i]!;
    if (raw.length > 2000) break;
    const cells = raw.trim().split(wide);
    if (!raw.trim()) { if (i > start && lines[i - 1]!.raw.trim() === '') break; continue; }
    if (cells.length < 2 || cells.some((c) => c.length > 40 || /[。；]/u.test(c))) break;
    rows.push(cells.map((words) => ({ words: words.trim(), lines: [no, no], rows: 1, columns: 1, covered: false })));
    end = i;
  }
  if (rows.length < 3) return none();
  const usual = usualLength(rows);
  if (usual < 3 || rows.filter((r) => r.length === usual).length < rows.length * 0.6 || !rows.some((r) => r.some((c) => numeric.test(c.words)))) return none();
  const columns = Math.max(...rows.map((r) => r.length));
  const full = rows.map((r) => [...r, ...Array.from({ length: columns - r.length }, () => ({ ...r[0]!, words: '' }))]);
  return { rows: full, headRows: headRowsOf(full), first: lines[start]!.no, last: lines[end]!.no, end };
}

/**
 * A reader of the table whose first cell stands at a line (set by markup, flattened behind tabs, or aligned by wide spaces), which gives null when the lines there are no table
 * (prose indented with tabs).
 * Guarantees that every printed character of its lines is in exactly one cell, in the order of the lines.
 * - It ends before a line of `stops` (the artefacts, by index).
 * - A first row without figures above rows with figures is the heading; where it is short, its first cell reaches over the columns it lacks.
 * - An empty cell at the beginning of a row belongs to the cell above it.
 * - A row of another length is reported as `ragged-row` and filled with empty cells.
 */
export function tableReader(lines: SourceLine[], stops: ReadonlyMap<number, unknown>, file: string, report: Report): (start: number) => FlatTable | null {
  let until = 0;
  return (start) => {
    if (start < until && !lines[start]!.grid) return null;
    const table = readTable(lines, start, stops, file, report);
    if ('rows' in table) return table;
    until = table.until;
    return null;
  };
}

function readTable(lines: SourceLine[], start: number, stops: ReadonlyMap<number, unknown>, file: string, report: Report): FlatTable | NoTable {
  const { grid, no } = lines[start]!;
  if (grid) return { ...grid, first: no, last: Math.max(no, ...grid.rows.map((row) => Math.max(...row.map((c) => c.lines[1])))), end: start };
  if (!tabbed(lines[start])) return readAligned(lines, start, stops);
  const { groups, end } = readGroups(lines, start, stops);
  const several = groups.filter((g) => g.length > 1).length;
  // Behind the last line that is too long for a cell a table may still begin.
  const long = groups.flat().findLast((c) => c.words.length > 120);
  if (long) return { until: start + lines.slice(start, end).findIndex((l) => l.no === long.lines[1]) + 1 };
  if (several < 2 || several * 2 < groups.length) return { until: end };

  const usual = usualLength(groups);
  const isHead = (row: Cell[]) => row.some((c) => c.words) && !row.some((c) => numeric.test(c.words));
  const headRows = isHead(groups[0]!) && groups.slice(1).some((row) => !isHead(row)) ? 1 : 0;
  const columns = Math.max(...groups.map((g) => g.length));
  const empty = (line: number): Cell => ({ words: '', lines: [line, line], rows: 1, columns: 1, covered: false });

  const rows = groups.map((group, r) => {
    const line = group[0]!.lines[0];
    const missing = columns - group.length;
    if (r < headRows && missing > 0) {
      const [first, ...rest] = group as [Cell, ...Cell[]];
      const reached = Array.from({ length: missing }, () => ({ ...empty(first.lines[1]), covered: true }));
      return [{ ...first, columns: missing + 1 }, ...reached, ...rest];
    }
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
  return { rows, headRows, first: lines[start]!.no, last: lines[end - 1]!.no, end: end - 1 };
}
