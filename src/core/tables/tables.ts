import { readMarker, type Scheme } from '../chinese/heading-numbers.ts';
import { tableGoesOnAlone } from '../chinese/table-words.ts';
import type { Said } from '../model/sentence.ts';
import { silent, type Trace } from '../model/trace.ts';
import { isTitleBelowNumber, withTexts } from './captions.ts';
import { type FlatTable, type RowDoubt, reasons } from './flat-table.ts';
import { headRowsOf } from './grid.ts';
import type { TableHint } from './hint.ts';
import { numberedRows } from './numbered-rows.ts';
import { oneCellALine } from './one-cell-a-line.ts';
import { isTable, type TableLines, type TableReader } from './reader.ts';
import { besideDoubts } from './row-doubts.ts';
import { rowsInLines } from './rows-in-lines.ts';
import { rowsToldByHeads } from './rows-told-by-heads.ts';
import { said } from './said.ts';
import { saidTable } from './said-table.ts';
import { setByMarkup } from './set-by-markup.ts';
import { setInColumns } from './set-in-columns.ts';
import { spacedRows } from './spaced-rows.ts';

/** The lines of a document before tables are read of them. A line is named by its index. */
interface TablesGiven extends Omit<TableLines, 'isFree' | 'numbers' | 'within'> {
  within?: TableLines['within'];
  /** Whether a line is something else. */
  isTaken: (i: number) => boolean;
}

/**
 * The ways in which documents set tables, the surer first: a line belongs to the first that reads a table
 * there.
 */
export const tableReaders: readonly TableReader[] = [
  saidTable,
  setByMarkup,
  setInColumns,
  rowsToldByHeads,
  rowsInLines,
  numberedRows,
  spacedRows,
  oneCellALine,
];

/**
 * The tables of a document by the index of their first line: set by markup, in columns, flattened behind tabs,
 * aligned by wide spaces, or one cell a line; never prose that is indented with tabs. Guarantees that every
 * printed character of a table's lines is in exactly one cell, title, unit or note, in the order of the lines; where
 * cells go on side by side in the lines below, the parts of each stand together.
 * - Behind tabs and wide spaces it ends before a line of `stops` that is not `within` a table; the other readers
 *   go on over these.
 * - A first row without figures above rows with figures is the heading; where it is short, its first cell
 *   reaches over the columns it lacks.
 * - An empty cell at the beginning of a row belongs to the cell above it.
 * - A row of one cell heads the rows below it and reaches over all columns.
 * - A row that lost cells stands where values are below values and words below words, where that is one
 *   place.
 * - What gaps between the words of a printed page part is unsure.
 * - A row of another length is filled with empty cells; behind a tab before each cell it is reported as
 *   `ragged-row`, elsewhere it makes the table unsure.
 */
export function readTables(given: TablesGiven, trace: Trace = silent): Map<number, FlatTable> {
  const { lines, stops, hintAt, file, report, within = new Set() } = given;
  const tables = new Map<number, FlatTable>();
  const numbers = new Map<Scheme, number>();
  const askAgain = new Map<TableReader, number>();
  let [free, at] = [0, 0];
  const isTaken = (k: number) => given.isTaken(k) || isHeldApart(hintAt.get(k));
  /** Whether a person has said of a line, and not of this one, that its table has so many columns. */
  const isOfAnother = (k: number) => hintAt.get(k)?.columns !== undefined && hintAt.get(k) !== hintAt.get(at);
  const isFree = (k: number) => k >= free && !stops.has(k) && !isTaken(k) && !isOfAnother(k);
  const document: TableLines = { lines, stops, within, isFree, hintAt, numbers, file, report };
  for (let i = 0; i < lines.length; i++) {
    if (stops.has(i) || isTaken(i) || isTitleBelowNumber(lines, i)) continue;
    at = i;
    const found = readAt(document, i, numbers, askAgain);
    if (!found) continue;
    const table = withTexts(found.table, lines, isFree, given);
    if (table.rows[0] !== found.table.rows[0]) table.headRows ||= headRowsOf(table.rows);
    if (found.reader.mayGoOn) doubt(table, besideDoubts(table, lines, isFree));
    if (found.reader !== setByMarkup && lines[i]!.placed) doubt(table, [said.gapsOfPage()]);
    settle(table, hintAt);
    tables.set(table.start, table);
    if (trace !== silent) tell(trace, document, table, found.reader);
    i = table.end;
    free = i + 1;
  }
  doubtWhereLost(tables, given, isTaken);
  return tables;
}

/** The table of 续表 begins within this many lines below it, behind its title and its unit. */
const farthestBegin = 4;

/**
 * Doubts a table behind which 续表 stands, where neither its rows nor another table were read there; what a person has said
 * of the table is not what stands there.
 */
function doubtWhereLost(
  tables: ReadonlyMap<number, FlatTable>,
  { lines, stops }: TablesGiven,
  isTaken: (i: number) => boolean,
): void {
  let above: FlatTable | undefined;
  let last: { line: number; table: FlatTable; left: number } | undefined;
  for (const [i, { raw, no }] of lines.entries()) {
    const table = tables.get(i);
    if (table) [above, last] = [table, undefined];
    if (!raw.trim() || stops.has(i) || isTaken(i)) continue;
    if (last && --last.left === 0) {
      doubtLost(last);
      last = undefined;
    }
    const isLost = above && above.end < i && tableGoesOnAlone.test(raw.trim());
    if (isLost) last = { line: no, table: above!, left: farthestBegin };
  }
  if (last) doubtLost(last);
}

function doubtLost({ table, line }: { table: FlatTable; line: number }): void {
  if (!table.unsure) table.goesOnAt = line;
  doubt(table, [said.maybeRowBelow({ line })]);
}

function doubt(table: FlatTable, more: readonly Said[]): void {
  const all = [...(table.unsure ? [table.unsure] : []), ...more];
  if (all.length) table.unsure = reasons(all);
}

/** What a person has said of a table is certain. */
function settle(table: FlatTable, hintAt: TablesGiven['hintAt']): void {
  for (let i = table.start; i <= table.end; i++) {
    const hint = hintAt.get(i);
    if (hint?.kind !== 'table') continue;
    // A hint that says other columns than the markup has is refused, and settles nothing.
    if (hint.columns !== undefined && hint.columns !== table.rows[0]!.length) return;
    if (!table.isSaidOtherwise) {
      delete table.unsure;
      delete table.unsureRows;
      if (table.raised) keepRaised(table, table.raised);
    }
    if (hint.headingRows !== undefined) table.headRows = Math.min(hint.headingRows, table.rows.length);
    return;
  }
}

/** 12 with a raised 1 is no 121, in whatever columns it stands: its row stays in doubt; of a heading, the table. */
function keepRaised(table: FlatTable, raised: readonly RowDoubt[]): void {
  const heads = new Set(table.rows.slice(0, table.headRows).map((row) => row[0]!.lines[0]));
  const ofHead = raised.filter(({ line }) => heads.has(line));
  if (ofHead.length) table.unsure = reasons(ofHead.map(({ why }) => why));
  else table.unsureRows = raised;
}

/** What a person has said that no cell stands on. */
const isHeldApart = (hint: TableHint | undefined): boolean => hint !== undefined && hint.kind !== 'table';

/** The table that begins at a line, by the first reader that reads one there. */
function readAt(
  document: TableLines,
  i: number,
  numbers: Map<Scheme, number>,
  askAgain: Map<TableReader, number>,
): { reader: TableReader; table: FlatTable } | null {
  for (const reader of tableReaders) {
    // The number of a line counts as above for cells that begin with it, once it is no row.
    if (reader === oneCellALine) noteNumber(document.lines[i]!.raw.trim(), numbers);
    if (i < (askAgain.get(reader) ?? 0)) continue;
    const found = reader.read(document, i);
    if (isTable(found)) return { reader, table: found };
    askAgain.set(reader, found.until);
  }
  return null;
}

/** What stands on the page around, between its rows, is left out and no word of it. */
const leftOut = { stage: 'table', rule: 'left-out', took: true, why: 'no word of the plan' } as const;

function tell(trace: Trace, { lines, stops }: TableLines, table: FlatTable, reader: TableReader): void {
  const taken = { stage: 'table', rule: reader.name, took: true, why: reader.says } as const;
  for (let k = table.start; k <= table.end; k++)
    trace({ line: lines[k]!.no, ...(stops.has(k) ? leftOut : taken) });
}

function noteNumber(words: string, numbers: Map<Scheme, number>): void {
  const marker = readMarker(words);
  if (marker) numbers.set(marker.scheme, marker.number);
}
