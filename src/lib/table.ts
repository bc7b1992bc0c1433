import type { Cell } from './plan.ts';
import type { Report } from './diagnostics.ts';

/** A line of the source: its number from 1, and its characters as they are. */
export interface SourceLine {
  no: number;
  raw: string;
  /** The level of the heading that stands here, where the document says so by its markup. */
  heading?: number;
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

/**
 * Reads the table whose first cell stands at `lines[start]`, or null when the lines there are no table
 * (prose indented with tabs).
 * Guarantees that every printed character of its lines is in exactly one cell, in the order of the lines.
 * - It ends before a line of `stops` (the artefacts, by index).
 * - A first row without figures above rows with figures is the heading; where it is short, its first cell reaches over the columns it lacks.
 * - An empty cell at the beginning of a row belongs to the cell above it.
 * - A row of another length is reported as `ragged-row` and filled with empty cells.
 */
export function readTable(lines: SourceLine[], start: number, stops: ReadonlyMap<number, unknown>, file: string, report: Report): FlatTable | null {
  if (!tabbed(lines[start])) return null;
  const { groups, end } = readGroups(lines, start, stops);
  const wide = groups.filter((g) => g.length > 1).length;
  if (wide < 2 || wide * 2 < groups.length || groups.some((g) => g.some((c) => c.words.length > 120))) return null;

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
