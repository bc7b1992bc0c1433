/** Tables by markup, and rows of them, that are no words of the plan: the information block of a page. */
import type { Artefact, Cell } from '../../model/plan.ts';
import { type SourceLine, wordsOf } from '../../model/source-line.ts';
import type { DeclaredLine } from './hint.ts';
import { bare, begins } from './same-words.ts';

type Row = readonly Cell[];
const rowWords = (row: Row) => wordsOf({ raw: '', grid: { rows: [row] } });

/** Whether a cell of another row reaches into this one, or one of this row into another. */
const isTied = (row: Row): boolean => {
  let reached = 0;
  return row.some((cell, c) => {
    if (!cell.covered) reached = c + cell.columns;
    return cell.rows > 1 || (cell.covered && c >= reached);
  });
};

/**
 * What an entry names that begins as a table, or as one row of it: the table whole where the entry has its line,
 * else the row, which no cell may tie to another. `tableAt`: the tables that reach over a line. Null where it is
 * neither.
 */
export function tableArtefact(
  lines: readonly SourceLine[],
  indices: readonly number[],
  tableAt: (no: number) => number | undefined,
  { line, text, reason }: DeclaredLine,
): { index: number; artefact: Artefact } | null {
  if (!bare(text)) return null;
  const whole = indices.find((i) => lines[i]!.grid && begins(wordsOf(lines[i]!), text));
  if (whole !== undefined) return { index: whole, artefact: { line, text: wordsOf(lines[whole]!), reason } };
  const index = tableAt(line);
  const row = index === undefined ? undefined : rowOf(lines[index]!, line, text);
  if (index === undefined || !row) return null;
  return { index, artefact: { line: lines[index]!.no, text: rowWords(row), reason, part: 'inside' } };
}

/** The row on a line that begins with a text, where its words stand nowhere else in the table. */
function rowOf(table: SourceLine, no: number, text: string): Row | undefined {
  const row = table.grid!.rows.find((own) => own[0]?.lines[0] === no && begins(rowWords(own), text));
  if (!row || isTied(row)) return undefined;
  return wordsOf(table).split(rowWords(row)).length === 2 ? row : undefined;
}

/** A table without the row of some words; an empty line where it has no other. */
export function withoutRow(table: SourceLine, words: string): SourceLine {
  const rows = table.grid!.rows.filter((row) => rowWords(row) !== words);
  if (!rows.length) return { no: table.no, raw: '' };
  return { ...table, grid: { ...table.grid!, rows, headRows: Math.min(table.grid!.headRows, rows.length) } };
}

/** The index of the table that reaches over a line. */
export function tablesByLine(lines: readonly SourceLine[]): (no: number) => number | undefined {
  const found = new Map<number, number>();
  for (const [i, { grid }] of lines.entries())
    for (const row of grid?.rows ?? []) if (row[0]) found.set(row[0].lines[0], i);
  return (no) => found.get(no);
}
