import { type Line, linesOf, median } from '../lines/lines.ts';
import { reasons } from '../unsure-said.ts';
import { isOneRow, maybeRows, rowsOf, standsInRows } from './aligned-rows.ts';
import { cellWords, type PrintedTable, type Square } from './cells.ts';
import { columnEdges, inColumn } from './table-columns.ts';

/** In cells that are several rows, at least this many lines stand at the same heights. */
const fewestRows = 3;

/** A gap in a line of a cell so wide (in sizes) may part columns. */
const widestBlank = 1.3;

/**
 * A ruled table in which no rule parts the rows, or the columns below its heading: those that stand in one line, or one
 * below the other, are told, and are unsure.
 */
export function withRows(table: PrintedTable, page: number): PrintedTable {
  let unsure = table.unsure;
  const squares = table.squares.flatMap((row) => {
    if (row.some((square) => square.columns > 1 && standsInColumns(square))) {
      unsure ??= reasons.bareBody().en;
      return bareRows(row, page) ?? [row];
    }
    const filled = row.filter((square) => square.lines.length > 0);
    const columns = filled.map((square) => square.lines);
    const size = median(columns.flat().map((line) => line.size));
    const tall = columns.filter((lines) => lines.length >= fewestRows);
    if (tall.length < 2 || !standsInRows(tall, size) || isOneRow(columns, size)) {
      if (maybeRows(columns, size)) unsure ??= reasons.oneLineRows().en;
      return [row];
    }
    unsure ??= reasons.oneLineRows().en;
    const isWhole =
      tall.length === columns.length && row.every((square) => !square.covered && square.rows === 1);
    return isWhole ? partedAt(row, rowsOf(columns, { isHead: false, isParted: false }).tops, page) : [row];
  });
  return { ...table, squares, ...(unsure && { unsure }) };
}

/** Whether a cell over several columns holds the words of several, with gaps between them. */
function standsInColumns({ lines }: Square): boolean {
  const gaps = lines.map(
    ({ glyphs, size }) =>
      glyphs.filter((g, i) => i > 0 && g.x0 - glyphs[i - 1]!.x1 > widestBlank * size).length,
  );
  return gaps.some((count) => count > 1) || gaps.filter(Boolean).length > 1;
}

/** The one cell of a row as the rows and columns that its words stand in; null where those are not its columns. */
function bareRows(row: readonly Square[], page: number): Square[][] | null {
  const [own, ...rest] = row as [Square, ...Square[]];
  if (rest.some((square) => !square.covered) || own.rows > 1) return null;
  const ink = own.lines.flatMap((line) => line.row);
  const xs = columnEdges(ink);
  if (xs.length !== row.length + 1) return null;
  const columns = xs.slice(1).map((_, c) => linesOf(inColumn(ink, xs, c), page));
  const whole = columns.map((lines, c): Square => {
    const width = xs[c + 1]! - xs[c]!;
    return { lines, words: cellWords(lines, width), width, rows: 1, columns: 1, covered: false };
  });
  return partedAt(whole, rowsOf(columns, { isHead: false, isParted: false }).tops, page);
}

/** The squares of a row as several rows, which begin at these heights. */
function partedAt(row: readonly Square[], tops: readonly number[], page: number): Square[][] {
  const isIn = (line: Line, k: number) => {
    const off = line.size / 2;
    return line.y > tops[k]! - off && line.y <= (tops[k + 1] ?? Infinity) - off;
  };
  return tops.map((_, k) =>
    row.map((square) => {
      const glyphs = square.lines.filter((line) => isIn(line, k)).flatMap((line) => line.row);
      const lines = linesOf(glyphs, page);
      return { ...square, lines, words: cellWords(lines, square.width) };
    }),
  );
}
