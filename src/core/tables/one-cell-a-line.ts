import { columnRole } from '../chinese/column-heads.ts';
import type { Cell } from '../model/plan.ts';
import { type Doubts, doubtsOf } from './fit/certain.ts';
import { type Fit, fit as fitTo } from './fit/choose.ts';
import { fullRows } from './fit/full-rows.ts';
import { laidOtherwise } from './fit/laid-otherwise.ts';
import { toldByHeads } from './fit/told-by-heads.ts';
import { bare, type FlatTable, type NoTable, reasons } from './flat-table.ts';
import { isValue, reachDown } from './grid.ts';
import { isTable, type TableLines, type TableReader } from './reader.ts';
import { said } from './said.ts';
import { readStream, type Stream } from './stream.ts';
import { isTitleOverHeads } from './titles.ts';

/** Fewer lines are no table: below words that call them one, and elsewhere. */
const fewestCells = { called: 6, usual: 8 };
/** At least this many heads in a row are no accident. */
const fewestHeads = 3;
/** At least this share of the lines are figures, where nothing calls them a table. */
const figures = 1 / 4;
/** A line costs more where no table fits at all. */
const fitsNot = 2.6;
/** Where another table fits as well as this, none is shown. */
const leastMargin = 0.2;
/** Unless they differ in a few cells of many: the lines fit well. */
const wellFits = 0.6;

/**
 * A table that a text set one cell a line, without tabs. Heading, number of columns and rows are those that
 * the kinds of the cells (values, units, row numbers, words) agree with best, see fit/. Guarantees that it
 * is certain only where nothing else fits nearly as well; else the table says why it is unsure. Lines that
 * words above call a table, and that fit none, are a table of one column, which says so.
 */
export const oneCellALine: TableReader = {
  name: 'one cell a line',
  says: 'Short lines of several kinds that come again in the same order are the cells of rows.',
  example: '指标\n单位\n2020年\n2025年\n总量\n亿元\n12\n20\n增速\n%\n7\n8\n占比\n%\n30\n35\n',
  read(document, start) {
    if (!document.lines[start]!.raw.trim()) return { until: start + 1 };
    const found = doubted(readCells(document, start));
    const isCertain = isTable(found) && !found.unsure && !found.unsureRows;
    // What stands above the heads may be no cell: the table is looked for below it.
    return !isCertain && isTitleOverHeads(document.lines, start) ? { until: start + 1 } : found;
  },
};

/** The table of the lines from `start`; where there is none, where it may begin next. */
function readCells(document: TableLines, start: number): FlatTable | NoTable {
  const stream = readStream(document, start);
  if (!isTableOf(stream)) {
    const told = beginsWithHeads(stream) ? toldByHeads(stream) : null;
    return told ? { ...linesOf(document, stream, start), ...told } : { until: stream.end + 1 };
  }
  const lines = linesOf(document, stream, start);
  const full = stream.explicit ? fullRows(stream.pieces) : null;
  if (full) return { ...lines, ...full };
  const found = fitTo(stream.pieces, stream.explicit);
  if (
    found &&
    found.cost <= fitsNot &&
    (found.margin >= leastMargin || found.cost < wellFits || !stream.called)
  ) {
    const doubts = doubtsOf(found, stream);
    const told = isDoubted(doubts) ? toldByHeads(stream) : null;
    if (told && agree(found, told, doubts)) return { ...lines, ...told };
    if (!doubts.table.length || stream.called || hasManyValues(stream)) return tableOf(lines, found, doubts);
  }
  const told = toldByHeads(stream);
  if (told) return { ...lines, ...told };
  return stream.called ? oneColumn(lines, stream) : { until: stream.end + 1 };
}

/** A table with what its rows, as they are laid, show against them; one that is unsure says enough. */
function doubted(found: FlatTable | NoTable): FlatTable | NoTable {
  if (!isTable(found) || found.unsure) return found;
  const why = laidOtherwise(found.rows, found.headRows);
  if (why.length) return { ...found, unsure: reasons(why) };
  // A row with a gap may be laid otherwise, and its first cell be no group.
  if (!found.unsureRows && !found.rows.some(hasGap)) reachDown(found.rows, found.headRows);
  return found;
}

/** Whether a row has an empty cell behind its first words. */
const hasGap = (row: readonly Cell[]): boolean =>
  row.slice(row.findIndex(({ words }) => words)).some(({ words, covered }) => !words && !covered);

/** Whether a table has the rows of another that are not in doubt, where not all of it is. */
function agree(found: Fit, told: Pick<Fit, 'rows'>, { table, rows }: Doubts): boolean {
  if (table.length) return true;
  const textOf = (row: readonly Cell[]) => row.map(({ words }) => words).join('\t');
  const own = new Set(told.rows.map(textOf));
  const isDoubted = (row: readonly Cell[]) => rows.some(({ line }) => row.some((c) => c.lines[0] === line));
  return found.rows.every((row) => isDoubted(row) || own.has(textOf(row)));
}

const isDoubted = ({ table, rows }: Doubts) => table.length > 0 || rows.length > 0;

const wordsOf = ({ pieces }: Stream) => pieces.map(({ cell }) => cell.words).filter(Boolean);

function isTableOf(stream: Stream): boolean {
  const words = wordsOf(stream);
  if (stream.called) return words.length >= fewestCells.called;
  return words.length >= fewestCells.usual && !isValue(words[0]!) && hasManyValues(stream);
}

/** Whether the first lines are known heads, not all of one kind, as a table without a title begins. */
function beginsWithHeads({ pieces }: Stream): boolean {
  const roles = pieces.slice(0, fewestHeads).map(({ word }) => columnRole(word));
  return pieces.length >= fewestCells.usual && !roles.includes('any') && new Set(roles).size > 1;
}

function hasManyValues(stream: Stream): boolean {
  const words = wordsOf(stream);
  return words.filter(isValue).length >= words.length * figures;
}

/** The table of its lines, with what is doubted of it. */
function tableOf(lines: LinesOfTable, { rows, headRows }: Fit, doubts: Doubts): FlatTable {
  return {
    ...lines,
    rows,
    headRows,
    ...(doubts.table.length && { unsure: reasons(doubts.table) }),
    ...(doubts.rows.length && { unsureRows: doubts.rows }),
  };
}

/** The lines as a table of one column. */
function oneColumn(lines: LinesOfTable, { pieces }: Stream): FlatTable {
  const rows = pieces.filter(({ word }) => word).map(({ cell }) => [cell]);
  const unsure = said.oneUnderAnotherNoRows();
  return { ...lines, rows, headRows: 0, unsure };
}

type LinesOfTable = ReturnType<typeof linesOf>;
/** The lines of a table; those of its empty squares at the end are behind its last words. */
function linesOf({ lines }: TableLines, { at, pieces }: Stream, start: number) {
  const last = at[pieces.findLastIndex(({ word }) => word)]!;
  return { ...bare, first: lines[start]!.no, last: lines[last]!.no, start, end: at.at(-1)! };
}
