import type { Report } from '../model/diagnostics.ts';
import type { Cell } from '../model/plan.ts';
import type { SourceLine } from '../model/source-line.ts';
import { longestCell } from './aligned.ts';
import { isBelow } from './captions.ts';
import { bare, type FlatTable, type NoTable } from './flat-table.ts';
import {
  across,
  greatest,
  headed,
  headRowsOf,
  isMostlyEmpty,
  reachDown,
  spread,
  squareOf,
  usualLength,
} from './grid.ts';
import type { TableLines } from './reader.ts';
import { said } from './said.ts';

/** Whether a line begins with a tab. */
export const isTabbed = (line: SourceLine | undefined) => line?.raw.startsWith('\t') ?? false;
const isBlank = (line: SourceLine | undefined) => !line || line.raw.trim() === '';
const isBetweenRows = (line: SourceLine | undefined) => isBlank(line) && !isTabbed(line);

/**
 * A table with a tab before each cell and a blank line between rows.
 * Reports `ragged-row` for a row of another length, which is filled with empty cells.
 */
export function readTabbed(document: TableLines, start: number): FlatTable | NoTable {
  const { lines, file, report } = document;
  const { groups, end } = readGroups(document, start);
  const several = groups.filter((g) => g.length > 1).length;
  // Behind the last line that is too long for a cell a table may still begin.
  const long = groups.flat().findLast((c) => c.words.length > longestCell);
  if (long) return { until: start + lines.slice(start, end).findIndex((l) => l.no === long.lines[1]) + 1 };
  if (several < 2 || several * 2 < groups.length) return { until: end };

  const columns = greatest(groups.map((g) => g.length));
  if (isMostlyEmpty(groups, columns)) return { until: end };
  const usual = usualLength(groups);
  const two = spread(groups, columns);
  if (two) groups.splice(0, 2, ...two);
  const headRows = two ? 2 : headRowsOf(groups);
  const ragged = (group: Cell[]) => {
    if (group.length !== usual) reportRagged(group, usual, file, report);
  };
  const rows = groups.map((group, r) =>
    r < headRows ? headOf(group, columns) : rowOf(group, columns, r > 0, ragged),
  );
  const read = headed(rows, headRows);
  reachDown(read.rows, read.headRows);
  return { ...bare, ...read, first: lines[start]!.no, last: lines[end - 1]!.no, start, end: end - 1 };
}

/** The cells of a heading; where it is short, its first reaches over the columns that it lacks. */
function headOf(group: Cell[], columns: number): Cell[] {
  const missing = columns - group.length;
  if (!missing) return group;
  const [first, ...rest] = group as [Cell, ...Cell[]];
  const reached = Array.from({ length: missing }, () => ({
    ...squareOf('', first.lines[1]),
    covered: true,
  }));
  return [{ ...first, columns: missing + 1 }, ...reached, ...rest];
}

/**
 * The cells of a row: one alone heads the rows below it (`mayHead`), a row of another length is filled up.
 */
function rowOf(group: Cell[], columns: number, mayHead: boolean, ragged: (group: Cell[]) => void): Cell[] {
  if (group.length === 1 && group[0]!.words && mayHead && columns > 1) return across(group[0]!, columns);
  ragged(group);
  const missing = columns - group.length;
  return [...group, ...Array.from({ length: missing }, () => squareOf('', group.at(-1)!.lines[1]))];
}

function reportRagged(group: Cell[], usual: number, file: string, report: Report): void {
  report('ragged-row', { file, line: group[0]!.lines[0] }, said.raggedRow({ cells: group.length, usual }));
}

/** The groups of cells that begin at `start`: rows as the text has them, before the grid is known. */
function readGroups({ lines, isFree }: TableLines, start: number): { groups: Cell[][]; end: number } {
  const groups: Cell[][] = [];
  let group: Cell[] = [];
  let end = start;
  for (let i = start; i < lines.length; i++) {
    const line = lines[i]!;
    if (!isFree(i)) break;
    const cell = group.at(-1);
    if (i > start && isBelow(line.raw.trim())) break;
    if (isTabbed(line)) {
      for (const words of line.raw.slice(1).split('\t')) group.push(squareOf(words.trim(), line.no));
      end = i + 1;
    } else if (isBetweenRows(line)) {
      if (group.length) groups.push(group);
      group = [];
    } else if (cell?.words && isTabbed(lines[i + 1])) {
      // A cell of two lines: the second has lost its tab.
      cell.words += `\n${line.raw.trim()}`;
      cell.lines = [cell.lines[0], line.no];
    } else break;
  }
  if (group.length) groups.push(group);
  return { groups, end };
}
