import { targetTitles } from '../chinese/table-heads.ts';
import { unitOf } from '../chinese/units.ts';
import { anyOf } from '../chinese/words.ts';
import { isCurrent } from '../english/state.ts';
import { type Cell, type Node, type Plan, walk } from '../model/plan.ts';

/** A table of a plan as it is printed, with its English. */
export interface PrintedTable {
  /** The unit of all its figures, where a line above it gives one. */
  unit: string;
  unitInEnglish: string;
  /** Whether its title says that its rows are targets. */
  isTargets: boolean;
  /** What stands above each column. */
  heads: string[];
  rows: Node[];
  /** The same rows in English. */
  english: Node[];
}

const targetTitle = new RegExp(anyOf(targetTitles), 'u');

/** The tables of a plan that have a heading row, with their English. */
export function printedTables(zh: Plan, en: Plan): PrintedTable[] {
  const english = new Map([...walk(en.nodes)].map((node) => [node.eId, node]));
  return [...walk(zh.nodes)]
    .filter((node) => node.kind === 'table')
    .map((table) => ({ table, rows: table.children.filter((child) => child.cells) }))
    .filter(({ rows }) => rows[0]?.head)
    .map(({ table, rows }) => ({
      heads: headsOf(rows),
      rows,
      english: rows.map((row) => english.get(row.eId)!),
      isTargets: captionsOf(table).some(({ words }) => targetTitle.test(words)),
      unit: unitBeside(table),
      unitInEnglish: unitBeside(english.get(table.eId)!),
    }));
}

const captionsOf = (table: Node) => table.children.filter((child) => child.role === 'caption');

/**
 * The unit that a line above a table gives for all its figures; empty where none does, or its English is
 * missing.
 */
const unitBeside = (table: Node): string =>
  captionsOf(table)
    .filter((caption) => isCurrent(caption.state))
    .map((caption) => unitOf(caption.words))
    .find(Boolean) ?? '';

/** What stands above each column: the words of all heading rows, those that stand twice once. */
function headsOf(rows: readonly Node[]): string[] {
  const heads = rows.filter((row) => row.head);
  return heads[0]!.cells!.map((_, column) =>
    [...new Set(heads.map((_row, h) => headOf(heads, h, column)))].join(' ').trim(),
  );
}

/**
 * What heading row `h` says above a column: its cell, or the one that reaches over it from above or from the
 * left.
 */
function headOf(heads: readonly Node[], h: number, column: number): string {
  const cells = heads[h]!.cells!;
  const above = h > 0 ? heads[h - 1]!.cells![column] : undefined;
  if (above && cells[column]!.covered && above.rows > 1) return above.words;
  let at = column;
  while (at > 0 && cells[at]!.covered && !cells[at]!.words) at--;
  return cells[at]!.words;
}

/** What a cell says; nothing where its English is missing or stale. */
export const wordsOf = (cell: Cell): string => (isCurrent(cell.state) ? cell.words : '');

/**
 * The cell of a column that holds for row `r`, its own or the one that reaches over it, and how far below its
 * top.
 */
function reaching(rows: readonly Node[], r: number, column: number): { cell: Cell; offset: number } {
  const isHead = rows[r]!.head;
  let owner = r;
  while (owner > 0 && rows[owner]!.cells![column]!.covered && rows[owner - 1]!.head === isHead) owner--;
  return { cell: rows[owner]!.cells![column]!, offset: r - owner };
}

/** What a column says of row `r`: a cell of as many lines as it serves rows gives each row its own line. */
export function namedBy(rows: readonly Node[], r: number, column: number): string {
  const { cell, offset } = reaching(rows, r, column);
  const parts = wordsOf(cell).split('\n');
  return parts.length === cell.rows ? parts[offset]! : parts.join('');
}
