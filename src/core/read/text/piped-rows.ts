import type { Cell } from '../../model/plan.ts';
import { isMostlyEmpty, squareOf } from '../../tables/grid.ts';

/** Whether a line parts the heading of a table from its rows: | --- | :-: |. */
export const isDelimiter = (words: string) =>
  /^[|:\s-]+$/u.test(words) && cellsOf(words).every((c) => /^:?-+:?$/u.test(c));

/** The cells of a row between bars; a bar behind a backslash is a sign. */
export function cellsOf(row: string): string[] {
  const cells = [''];
  for (const part of row.split(/(\\?\|)/u)) {
    if (part === '|') cells.push('');
    else cells[cells.length - 1] += part === '\\|' ? '|' : part;
  }
  if (cells.length > 1 && !cells[0]!.trim() && row.startsWith('|')) cells.shift();
  if (cells.length > 1 && !cells.at(-1)!.trim() && row.endsWith('|')) cells.pop();
  return cells.map((c) => c.trim());
}

/** Rows of one length, the short ones filled with empty cells; null where there would be little else. */
export function squared(rows: Cell[][]): Cell[][] | null {
  const columns = rows.reduce((n, row) => Math.max(n, row.length), 0);
  if (isMostlyEmpty(rows, columns)) return null;
  return rows.map((row) => [
    ...row,
    ...Array.from({ length: columns - row.length }, () => squareOf('', row[0]?.lines[0] ?? 1)),
  ]);
}
