import type { Clause } from './plan-json.ts';

/** A row of heads: its cells in a language, and how far each of them reaches, where cells are merged. */
type HeadRow = { cells: readonly string[] } & Pick<Clause, 'spans'>;

/** The head of a row over a column: its cell, or the merged one that reaches so far. */
function headOver({ cells, spans = [] }: HeadRow, column: number): string {
  const at = cells.findIndex((_, i) => i <= column && i + Math.max(1, spans[i]?.[1] ?? 1) > column);
  return cells[at] ?? '';
}

/**
 * The heads of each column of a table, from the rows of heads, the upper first. One over several columns heads them all
 * where its cells are known to be merged; what an empty cell stands for is not guessed.
 */
export function columnHeads(rows: readonly HeadRow[]): string[][] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, i) => rows.map((row) => headOver(row, i)).filter(Boolean));
}
