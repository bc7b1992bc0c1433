import { cellKind } from '../chinese/cell-kinds.ts';
import { columnRole } from '../chinese/column-heads.ts';
import { readMarker } from '../chinese/heading-numbers.ts';
import { sentenceEnd } from '../chinese/punctuation.ts';
import { tableGoesOn } from '../chinese/table-words.ts';
import type { Cell } from '../model/plan.ts';
import type { SourceLine } from '../model/source-line.ts';
import { isAbove, isNoCell } from './captions.ts';
import { groupsOrCells } from './fit/laid-otherwise.ts';
import { holdsValue } from './fit/piece.ts';
import { bare, type FlatTable, type NoTable, reasons } from './flat-table.ts';
import {
  across,
  areYears,
  greatest,
  headed,
  headRowsOf,
  isFigure,
  isMostlyEmpty,
  isValue,
  placeOf,
  reachDown,
  spread,
  squareOf,
  usualLength,
} from './grid.ts';
import type { TableLines } from './reader.ts';
import { isNumberedLine, numbersGroup, rowDoubts, saidOfNoHead } from './row-doubts.ts';
import { said } from './said.ts';

/** A cell behind a tab of its own is no longer than this: a longer one is a paragraph that a tab indents. */
export const longestCell = 120;
/** A line longer than this is no row that a person set. */
const longestRow = 2000;
/**
 * A piece of a line longer than this is prose; behind tabs in a row as wide as the heading a cell may hold
 * sentences.
 */
const [longestPiece, longestSentences] = [40, 300];
const wide = /\t+|[ 　]{2,}|(?<=\S)　(?=\S)/u;
const single = /[ 　]+/u;
/** How many rows make a table: below its title, elsewhere, and behind single spaces. */
const fewestRows = { titled: 2, usual: 3, spaced: 4 };
/** What heads rows below it is no longer than this; a row is looked for this far behind a page number. */
const [longestGroup, farthestRow] = [30, 5];
/** The share of rows that have the usual number of cells, in a table. */
const mostlyRegular = 0.6;

/**
 * A table whose cells stand in one line behind tabs or wide spaces: at least three such lines (two below a
 * title), of mostly the same number of cells; without tabs, one with figures and three columns or more.
 */
export function readAligned(document: TableLines, start: number): FlatTable | NoTable {
  const { rows, end } = readRows(document, start, false);
  const isTitled = isAbove(document.lines[start - 1]?.raw.trim() ?? '');
  const few = isTitled || isHeadOfOne(rows, document.lines[start]!.raw);
  if (rows.length < (few ? fewestRows.titled : fewestRows.usual)) return { until: end + 1 };
  if (
    rows.every((row) => row.length <= 2) &&
    !(document.lines[start]!.raw.includes('\t') && arePairs(rows, isTitled))
  )
    return { until: end + 1 };
  return tableOf(document, rows, start, end);
}

/** Fewest heads of known columns that make one row below them a table. */
const fewestKnown = 3;
/** Whether a first line behind tabs holds heads of known columns, and the second as many cells: a table of one row. */
function isHeadOfOne([head, row]: Cell[][], raw: string): boolean {
  if (!raw.includes('\t') || !row || row.length !== head!.length) return false;
  const roles = head!
    .map(({ words }) => columnRole(words.replace(/\s/gu, '')))
    .filter((role) => role !== 'any');
  return new Set(roles).size >= fewestKnown && head!.every(({ words }) => !isValue(words));
}

/**
 * Whether rows of two cells behind tabs are a table: below a title, or where the head of a column stands above
 * nothing but values. Entries of a table of contents have no head, and labels have no figures below one another.
 */
const arePairs = ([head, ...rows]: Cell[][], isTitled: boolean) =>
  rows.every((row) => row.length === 2) &&
  (isTitled || (head!.every(({ words }) => !isValue(words)) && rows.every((row) => isValue(row[1]!.words))));

/**
 * A table whose cells stand in one line behind single spaces: at least four lines of the same number, and a
 * column of values.
 */
export function readSpaced(document: TableLines, start: number): FlatTable | NoTable {
  const { rows, end } = readRows(document, start, true);
  const whole = rows.slice(1).filter((r) => r.length > 1);
  const hasValues = () => rows[0]!.some((_, c) => whole.every((r) => isAnyValue(r[c]!.words)));
  if (rows.length < fewestRows.spaced || !hasValues()) return { until: end + 1 };
  const alone = rows.find((r) => r.length === 1 && !readMarker(r[0]!.words))?.[0];
  const table = tableOf(document, rows, start, end);
  if (!alone || 'until' in table) return table;
  const why = said.groupOrCell({ line: alone.lines[0] });
  return { ...table, unsure: table.unsure ? reasons([table.unsure, why]) : why };
}

/** Whether words are a value in any form: 12, 2.5—3, 1以上, /. */
const isAnyValue = (words: string): boolean => isValue(words) || holdsValue(cellKind(words));

/**
 * Whether line `i` heads a table of its own: below it stand the heads of the first again, and its number goes on from the
 * one right above that: 一、产业项目, a table, 二、交通项目, a table.
 */
function headsNext(lines: readonly SourceLine[], start: number, i: number): boolean {
  const isText = ({ raw }: SourceLine) => raw.trim() !== '';
  const below = lines.slice(i + 1, i + 1 + farthestRow).find(isText);
  if (below?.raw.trim() !== lines[start]!.raw.trim()) return false;
  const above = lines.slice(Math.max(0, start - farthestRow), start).findLast(isText);
  const [first, next] = [readMarker(above?.raw.trim() ?? ''), readMarker(lines[i]!.raw.trim())];
  return first !== null && next?.scheme === first.scheme && next.number === first.number + 1;
}

/** The lines from `start` that are rows of cells, and the last of them. */
function readRows(
  { lines, stops, within, isFree }: TableLines,
  start: number,
  spaced: boolean,
): { rows: Cell[][]; end: number } {
  const rows: Cell[][] = [];
  let end = start;
  const behindTabs = lines[start]!.raw.trim().includes('\t');
  for (let i = start; i < lines.length && !lines[i]!.grid; i++) {
    if (within.has(i)) continue;
    if (stops.has(i)) {
      if (spaced && spacedRowFollows({ lines, stops, i }, rows[0]?.length ?? 0)) continue;
      break;
    }
    const { no, raw } = lines[i]!;
    if (raw.length > longestRow || !isFree(i)) break;
    const words = raw.trim();
    if (isNoCell(words)) {
      if (i === start) end = i;
      break;
    }
    if (!words) {
      if (i > start && lines[i - 1]!.raw.trim() === '') break;
      continue;
    }
    if (rows.length > 1 && headsNext(lines, start, i)) break;
    const pieces = piecesOf(raw, spaced, rows[0]?.length === 2);
    const isRow = spaced
      ? isSpacedRow(pieces, raw, rows) || headsSpacedRows({ lines, stops, i }, pieces, rows)
      : isAlignedRow(pieces, raw, rows, { lines, stops, within, i, behindTabs });
    if (!isRow || !areCells(pieces, raw, rows[0]?.length ?? 0)) break;
    const own = pieces.map((piece) => squareOf(piece.trim(), no));
    if (!endsRowAbove(own, raw, rows)) rows.push(own);
    end = i;
  }
  return { rows, end };
}

/** The cells of a line; in rows of two a tab at either end stands beside an empty one. */
const piecesOf = (raw: string, spaced: boolean, ofTwo: boolean) =>
  (ofTwo ? raw : raw.trim()).includes('\t') ? raw.split('\t') : raw.trim().split(spaced ? single : wide);

function isSpacedRow(pieces: string[], raw: string, rows: Cell[][]): boolean {
  const columns = rows[0]?.length ?? 0;
  if (pieces.length === 2 && isNumberedHeading(raw)) return false;
  return pieces.length >= 4 && (!columns || pieces.length === columns) && !raw.includes('\t');
}

/** 一、公共设施 between rows of as many cells heads those below it. */
function headsSpacedRows(
  next: Omit<Next, 'behindTabs' | 'within'>,
  pieces: string[],
  rows: Cell[][],
): boolean {
  const words = pieces[0]!;
  if (pieces.length > 1 || words.length > longestGroup || sentenceEnd.test(words) || isNumberedHeading(words))
    return false;
  return spacedRowFollows(next, rows[0]?.length ?? 0);
}

/** Whether the next line that is a word of the plan is a row of so many cells, a value among them. */
function spacedRowFollows(
  { lines, stops, i }: Omit<Next, 'behindTabs' | 'within'>,
  columns: number,
): boolean {
  let next = i + 1;
  while (next - i < farthestRow && lines[next] && (stops.has(next) || !lines[next]!.raw.trim())) next++;
  const line = lines[next];
  if (!columns || !line || line.grid || stops.has(next) || line.raw.includes('\t')) return false;
  const pieces = line.raw.trim().split(single);
  return pieces.length === columns && pieces.some(isAnyValue);
}

interface Next {
  lines: TableLines['lines'];
  stops: TableLines['stops'];
  within: TableLines['within'];
  i: number;
  /** Whether the first line of the table has its cells behind tabs. */
  behindTabs: boolean;
}

function isAlignedRow(pieces: string[], raw: string, rows: Cell[][], next: Next): boolean {
  if (pieces.length === 2 && isNumberedHeading(raw) && !(rows.length && raw.endsWith('\t'))) return false;
  // 第二篇　创新驱动　建设高地 is one, too.
  if (isNumberedHeading(raw) && !raw.includes('\t') && !pieces.some(isAnyValue)) return false;
  if (rows.length && next.behindTabs && isNumberedLine(raw)) return false;
  if (pieces.length >= 2) return true;
  const columns = rows[0]?.length ?? 0;
  return columns > 2 && rows.at(-1)!.length > 1 && headsRows(next, columns);
}

/** 第二篇　创新驱动 is a heading, and its one gap is behind its number. */
const isNumberedHeading = (raw: string) => readMarker(raw.trim())?.scheme.evidence === 'strong';

/**
 * Whether a line of one cell heads the rows below it: short, no sentence, and a row of all columns, or of all
 * but its last, follows behind tabs, or 续表 where the table goes on.
 */
function headsRows({ lines, stops, within, i, behindTabs }: Next, columns: number): boolean {
  const words = lines[i]!.raw.trim();
  let below = i + 1;
  while (within.has(below)) below++;
  const next = lines[below];
  if (words.length > longestGroup || sentenceEnd.test(words) || !next || stops.has(below)) return false;
  if (behindTabs && tableGoesOn.test(next.raw.trim())) return true;
  return next.raw.includes('\t') && next.raw.split('\t').length >= columns - 1;
}

/** Sentences are cells where they stand behind tabs in a row as wide as the heading. */
function areCells(pieces: string[], raw: string, columns: number): boolean {
  const isWhole = columns > 2 && raw.includes('\t') && pieces.length === columns;
  return isWhole
    ? pieces.every((c) => c.length <= longestSentences)
    : pieces.every((c) => c.length <= longestPiece && !/[。；]/u.test(c));
}

/**
 * Adds a line to the row above where that ends in a cell of two lines: what stands behind it is on the
 * second. Two lines of as many cells are two rows, whose first cells may stand above, unless a number begins
 * the first.
 */
function endsRowAbove([rest, ...more]: Cell[], raw: string, rows: Cell[][]): boolean {
  const above = rows.at(-1);
  const columns = rows[0]?.length ?? 0;
  if (!above || !raw.includes('\t') || above.length >= columns || above.length < 2) return false;
  if (above.length === more.length + 1 && cellKind(above[0]!.words) !== 'count') return false;
  if (above.length + more.length !== columns) return false;
  const cell = above.at(-1)!;
  cell.words += `\n${rest!.words}`;
  cell.lines = [cell.lines[0], rest!.lines[0]];
  above.push(...more);
  return true;
}

/** The grid of these rows, where they are regular enough to be one. */
function tableOf({ lines }: TableLines, rows: Cell[][], start: number, end: number): FlatTable | NoTable {
  const none = { until: end + 1 };
  const columns = greatest(rows.map((r) => r.length));
  if (isMostlyEmpty(rows, columns)) return none;
  const behindTabs = lines[start]!.raw.includes('\t');
  const places = placesOf(rows, columns, behindTabs);
  if (!isRegular(rows, places, behindTabs)) return none;
  const two = spread(rows, columns);
  const doubts = rowDoubts(rows, columns, { places, behindTabs, spread: two !== null });
  if (!behindTabs && rows[0]!.some(({ words }) => isValue(words)) && !areYears(rows[0]!))
    doubts.push(saidOfNoHead(lines[start]!.no));
  if (two) rows.splice(0, 2, ...two);
  const full = rows.map((r, i) => filledUp(r, columns, places[i] ?? 0));
  // Tabs at the end of every line are no column.
  while (full.every((r) => !r.at(-1)!.words && !r.at(-1)!.covered)) for (const r of full) r.pop();
  const read = headed(full, two ? 2 : headRowsOf(full));
  doubts.push(...groupsOrCells(read.rows, read.headRows));
  reachDown(read.rows, read.headRows);
  const unsure = doubts.length ? { unsure: reasons(doubts) } : {};
  return { ...bare, ...read, ...unsure, first: lines[start]!.no, last: lines[end]!.no, start, end };
}

/** By row: where its first cell stands, which lost cells before it; 0 where nothing tells. */
function placesOf(rows: Cell[][], columns: number, behindTabs: boolean): (number | null)[] {
  const whole = rows.filter((r, i) => i > 0 && r.length === columns);
  const isShort = (r: Cell[], i: number) => i > 0 && r.length > 2 && r.length < columns && !numbersGroup(r);
  return rows.map((r, i) =>
    behindTabs && isShort(r, i) && whole.length > 1 ? placeOf(r, whole, columns) : 0,
  );
}

function isRegular(rows: Cell[][], places: (number | null)[], behindTabs: boolean): boolean {
  const usual = usualLength(rows);
  const regular = rows.filter((r, i) => r.length === usual || places[i]).length;
  return (
    usual >= (rows.every((row) => row.length === 2) ? 2 : 3) &&
    regular >= rows.length * mostlyRegular &&
    (behindTabs || rows.some((r) => r.some(isFigure)))
  );
}

/**
 * A row with a square for every column, its first cell in the column `from`; a cell alone reaches over all.
 */
function filledUp(row: Cell[], columns: number, from: number): Cell[] {
  if (row.length === 1 && columns > 2) return across(row[0]!, columns);
  const empty = (n: number, { lines: [no] }: Cell) => Array.from({ length: n }, () => squareOf('', no));
  return [...empty(from, row[0]!), ...row, ...empty(columns - from - row.length, row.at(-1)!)];
}
