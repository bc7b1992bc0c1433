import { isOneRow, rowsOf, standsInRows } from './aligned-rows.ts';
import { cellWords, type PrintedTable, type Square } from './cells.ts';
import { type Line, linesOf, median } from './lines.ts';
import { reasons } from './unsure-said.ts';

/** So many lines stand at the same heights in cells that are several rows. */
const fewestRows = 3;

/** A ruled table in which no rule parts the rows: those that stand in one line are told, and are unsure. */
export function withRows(table: PrintedTable, page: number): PrintedTable {
  let unsure = table.unsure;
  const squares = table.squares.flatMap((row) => {
    const filled = row.filter((square) => square.lines.length > 0);
    const columns = filled.map((square) => square.lines);
    const size = median(columns.flat().map((line) => line.size));
    const tall = columns.filter((lines) => lines.length >= fewestRows);
    if (tall.length < 2 || !standsInRows(tall, size) || isOneRow(columns, size)) return [row];
    unsure ??= reasons.oneLineRows().en;
    const isWhole =
      tall.length === columns.length && row.every((square) => !square.covered && square.rows === 1);
    return isWhole ? partedAt(row, rowsOf(columns, { isHead: false, isParted: false }).tops, page) : [row];
  });
  return { ...table, squares, ...(unsure && { unsure }) };
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
