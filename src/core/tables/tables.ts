import { readMarker, type Scheme } from '../chinese/heading-numbers.ts';
import type { Report } from '../model/diagnostics.ts';
import type { Cell } from '../model/plan.ts';
import type { SourceLine } from '../model/source-line.ts';
import { longestCell, readAligned, standsAlone } from './aligned.ts';
import { withLegend } from './captions.ts';
import { bare, type FlatTable, type NoTable } from './flat-table.ts';
import {
  across,
  greatest,
  headRowsOf,
  isHead,
  isMostlyEmpty,
  reachDown,
  spread,
  squareOf,
  usualLength,
} from './grid.ts';
import { readStacked } from './one-cell-a-line.ts';
import { readGroups, tabbed } from './tabbed.ts';

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
export function readTables(
  lines: SourceLine[],
  stops: ReadonlyMap<number, unknown>,
  taken: (i: number) => boolean,
  file: string,
  report: Report,
): Map<number, FlatTable> {
  const tables = new Map<number, FlatTable>();
  let [until, stackedUntil, free] = [0, 0, 0];
  /** The last number of each scheme above. */
  const numbers = new Map<Scheme, number>();
  for (let i = 0; i < lines.length; i++) {
    if (stops.has(i) || taken(i)) continue;
    const after = free;
    const isFree = (k: number) => k >= after && !stops.has(k) && !taken(k);
    let found: FlatTable | NoTable =
      i < until && !lines[i]!.grid ? { until } : readTable(lines, i, stops, file, report);
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

function readTable(
  lines: SourceLine[],
  start: number,
  stops: ReadonlyMap<number, unknown>,
  file: string,
  report: Report,
): FlatTable | NoTable {
  const { grid, no } = lines[start]!;
  if (grid)
    return {
      ...bare,
      ...grid,
      start,
      first: no,
      last: Math.max(no, greatest(grid.rows.map((row) => greatest(row.map((c) => c.lines[1]))))),
      end: start,
    };
  const first = lines[start]!.raw.trim();
  if (standsAlone(first) || (!first && !tabbed(lines[start]))) return { until: start + 1 };
  if (!tabbed(lines[start])) {
    const found = readAligned(lines, start, stops);
    return 'rows' in found || !/^[^。；]+$/u.test(first) || first.split(/[ 　]+/u, 4).length < 4
      ? found
      : readAligned(lines, start, stops, true);
  }
  const { groups, end } = readGroups(lines, start, stops);
  const several = groups.filter((g) => g.length > 1).length;
  // Behind the last line that is too long for a cell a table may still begin.
  const long = groups.flat().findLast((c) => c.words.length > longestCell);
  if (long) return { until: start + lines.slice(start, end).findIndex((l) => l.no === long.lines[1]) + 1 };
  if (several < 2 || several * 2 < groups.length) return { until: end };

  const usual = usualLength(groups);
  const columns = greatest(groups.map((g) => g.length));
  if (isMostlyEmpty(groups, columns)) return { until: end };
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
      report(
        'ragged-row',
        { file, line },
        `this table row has ${group.length} cells where its table has ${usual}. Put each cell on a line of its own behind a tab, an empty cell as a lone tab, and a blank line between rows.`,
      );
    return [...group, ...Array.from({ length: missing }, () => empty(group.at(-1)!.lines[1]))];
  });

  reachDown(rows, headRows);
  return { ...bare, rows, headRows, first: lines[start]!.no, last: lines[end - 1]!.no, start, end: end - 1 };
}
