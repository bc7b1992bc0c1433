import { tableGoesOnAlone, tableNotes, tableNumbers } from '../../chinese/table-words.ts';
import type { Edge, Item } from '../items.ts';
import { firstPiece, type Line } from '../lines/lines.ts';
import { reasons } from '../unsure-said.ts';
import { isTitle } from './beside-tables.ts';
import type { PrintedTable, Square } from './cells.ts';

/** A table with the parts of it that stand on following pages. */
export interface JoinedTable {
  parts: PrintedTable[];
  squares: Square[][];
  unsure?: string;
}

/** Columns of two parts may differ so much, in points. */
const sameColumns = 5;
/** Where words alone tell columns, so much of the narrower one beside an edge. */
const sameWords = 0.4;
/** A heading that is printed again has no more rows. */
const deepestHead = 4;

/**
 * Joins tables that go on over pages: the last thing of a page and the first of the next, with the same
 * columns, 续表 above it or not. The words that only say so, and a heading that is printed again, are
 * `dropped`: they are no words of the table. `tables` has each table by its first part.
 */
export function joinTables(items: readonly Item[]) {
  const tables = new Map<PrintedTable, JoinedTable>();
  const dropped: Edge[] = [];
  const gone = new Set<Line>();
  let open: JoinedTable | undefined;
  let between: Line[] = [];
  for (const item of items) {
    if (item.kind === 'line') {
      between.push(item.line);
      continue;
    }
    const { table } = item;
    const last: PrintedTable | undefined = open?.parts.at(-1);
    if (open && last && between.every(saysGoesOn) && (goesOn(last, table) || headsAgain(open, table))) {
      for (const line of between) gone.add(line);
      if (between.length) dropped.push({ kind: 'goes-on', lines: between });
      dropped.push(...addPart(open, table));
    } else if (
      open &&
      last &&
      isBand(last, between, table) &&
      wordsIn(table.squares[0]) !== wordsIn(open.squares[0])
    ) {
      for (const line of between) gone.add(line);
      open.squares.push(bandOf(between[0]!, last.xs));
      addPart(open, table);
      open.unsure ??= reasons.moreAround().en;
    } else {
      const doubt = last ? doubtBetween(last, between, table) : undefined;
      if (open && doubt) open.unsure ??= doubt;
      if (doubt) table.unsure ??= doubt;
      open = { parts: [table], squares: [...table.squares], ...(table.unsure && { unsure: table.unsure }) };
      tables.set(table, open);
    }
    between = [];
  }
  return { tables, dropped, gone };
}

/** A row between two rules is no taller, in sizes. */
const tallestBand = 4.5;

/**
 * Whether a line between two parts of a table, with the same columns on one page, may be a row of one cell: no upright
 * rule reaches along it where a table has none at its sides.
 */
function isBand(before: PrintedTable, between: readonly Line[], next: PrintedTable): boolean {
  const [line, ...more] = between;
  if (!line || more.length || next.page !== before.page || line.page !== next.page) return false;
  const { words, x0, x1, size } = line;
  const isWithin =
    x0 > next.x0 - size && x1 < next.x1 + size && next.top - before.bottom < tallestBand * size;
  return isWithin && sameEdges(before, next) && !tableNumbers.test(words) && !tableNotes.test(words);
}

/** A line as a row of one cell over all columns. */
const bandOf = (line: Line, xs: readonly number[]): Square[] =>
  xs.slice(1).map((x, c) => ({
    lines: c ? [] : [line],
    words: c ? '' : line.words,
    width: x - xs[0]!,
    rows: 1,
    columns: c ? 1 : xs.length - 1,
    covered: c > 0,
  }));

const sameEdges = (a: PrintedTable, b: PrintedTable): boolean =>
  !a.byWords &&
  !b.byWords &&
  a.xs.length === b.xs.length &&
  a.xs.every((x, i) => Math.abs(x - b.xs[i]!) < sameColumns);

/** Whether a line says that the table of the page before goes on. */
const saysGoesOn = (line: Line): boolean => tableGoesOnAlone.test(line.words.trim());

function goesOn(before: PrintedTable, next: PrintedTable): boolean {
  if (next.page === before.page && next.top > before.bottom - 1 && next.x0 < before.x1) return false;
  if (next.page > before.page + 1 || before.xs.length !== next.xs.length) return false;
  const shift = next.xs[0]! - before.xs[0]!;
  const byWords = before.byWords && next.byWords;
  const widths = before.xs.slice(1).map((x, i) => x - before.xs[i]!);
  const mayDiffer = (i: number) =>
    byWords
      ? Math.max(sameColumns, sameWords * Math.min(...widths.slice(Math.max(0, i - 1), i + 1)))
      : sameColumns;
  return before.xs.every((x, i) => Math.abs(next.xs[i]! - x - shift) < mayDiffer(i));
}

/** Tables that stand nearer below one another may be one, in points. */
const closeBelow = 12;

/** Why two tables that follow one another, and were not joined, may be one. */
function doubtBetween(
  before: PrintedTable,
  between: readonly Line[],
  next: PrintedTable,
): string | undefined {
  if (between.length > 1 || between.some(isTitle)) return undefined;
  if (between.length && before.xs.length !== next.xs.length) return undefined;
  if (next.page === before.page + 1) return reasons.overPages({ from: before.page, to: next.page }).en;
  const away = next.top - before.bottom;
  const isBelow = next.page === before.page && next.x0 < before.x1 && before.x0 < next.x1;
  const isClose = !between.length && away > -closeBelow && away < closeBelow;
  return isBelow && isClose ? reasons.moreAround().en : undefined;
}

const wordsIn = (row: readonly Square[] | undefined): string =>
  (row ?? []).map((s) => `${s.covered ? '' : s.words}|${s.columns}`).join('\t');

/** Whether a table on the next page begins with the heading of this one: its columns may stand otherwise. */
function headsAgain({ parts, squares }: JoinedTable, next: PrintedTable): boolean {
  const [first] = next.squares;
  const filled = first?.filter((square) => square.words).length ?? 0;
  return next.page === parts.at(-1)!.page + 1 && filled > 1 && wordsIn(first) === wordsIn(squares[0]);
}

/** Whether a row has no words, and none of its cells comes from above or goes on below. */
function isEmpty(row: readonly Square[]): boolean {
  for (let c = 0; c < row.length; c += row[c]!.columns)
    if (row[c]!.covered || row[c]!.words || row[c]!.rows > 1) return false;
  return true;
}

/** Takes out rows without words at the end of a page, and at the beginning of the next. */
function closeUp(before: Square[][], next: Square[][]): void {
  while (before.length && isEmpty(before.at(-1)!)) before.pop();
  while (next.length && isEmpty(next[0]!)) next.shift();
}

/**
 * Whether the first row of a part may be the rest of the last one (`before`) of the page before: it has few cells, or
 * each that it has may go on from the one above, which ends with a full line.
 */
function mayGoOn(
  before: readonly Square[] | undefined,
  row: readonly Square[],
  all: readonly Square[][],
): boolean {
  const own = row.filter((square) => !square.covered);
  const filled = own.filter((square) => square.words);
  const isCut = (square: Square): boolean => {
    const c = row.indexOf(square);
    const [last, next] = [before?.[c]?.lines.at(-1), square.lines[0]];
    if (!last || !next) return true;
    const widest = Math.max(...all.map((other) => widthOf(other[c])));
    const isNumber = /^[\d.,%]+$/u.test(next.words);
    return !isNumber && widest - (last.x1 - last.x0) < firstPiece(next) + next.size / 2;
  };
  if (filled.length && filled.every(isCut)) return true;
  return filled.length > 0 && (row[0] !== filled[0] || filled.length * 2 <= own.length) && !row[0]!.covered;
}

const widthOf = (square: Square | undefined): number =>
  Math.max(0, ...(square?.lines ?? []).map((line) => line.x1 - line.x0));

/** What groups the rows of a table stands in one of so many columns from the left. */
const groupColumns = 2;

const isGroupWithoutWords = (square: Square | undefined): boolean =>
  square !== undefined && square.rows > 1 && !square.covered && !square.words;

/**
 * A cell that groups rows and goes on over the page is printed again there without its words: one of several rows in
 * the first row of a part (`at`), below one with words, is that one. False where one of a single row below one of
 * several may be, or where groups of the table have no words.
 */
function groupsGoOn(squares: Square[][], at: number): boolean {
  let isSure = true;
  for (let c = 0; c < groupColumns; c++) {
    const next = squares[at]![c];
    if (!next || next.covered || next.words || next.columns > 1) continue;
    let top = at - 1;
    while (top > 0 && squares[top]![c]?.covered) top--;
    const group = squares[top]?.[c];
    if (!group?.words || group.columns > 1 || top + group.rows !== at) continue;
    // Where the table has groups without words, this may be one of them.
    const isOne = squares.some((row, r) => r !== at && isGroupWithoutWords(row[c]));
    if (next.rows < 2 || isOne) {
      isSure &&= group.rows < 2 && !isOne;
      continue;
    }
    // The parts stay as they are printed.
    squares[top] = squares[top]!.with(c, { ...group, rows: group.rows + next.rows });
    squares[at] = squares[at]!.with(c, { ...next, covered: true });
  }
  return isSure;
}

/** Adds a part to a table, without the heading that it prints again; returns that. */
function addPart(table: JoinedTable, part: PrintedTable): Edge[] {
  let again = 0;
  while (
    again < deepestHead &&
    again < part.squares.length &&
    again < table.squares.length &&
    wordsIn(part.squares[again]) === wordsIn(table.squares[again])
  )
    again++;
  const rows = part.squares.slice(again);
  closeUp(table.squares, rows);
  const { squares } = table;
  const [last, above] = [squares.at(-1), squares.length];
  squares.push(...rows);
  const isUnsure =
    rows.length > 0 &&
    (!groupsGoOn(squares, above) || mayGoOn(last, squares[above]!, squares.slice(0, above)));
  if (isUnsure) table.unsure ??= reasons.overPages({ from: table.parts.at(-1)!.page, to: part.page }).en;
  if (part.unsure) table.unsure ??= part.unsure;
  table.parts.push(part);
  const lines = part.squares.slice(0, again).flatMap((row) => row.flatMap((s) => s.lines));
  return lines.length ? [{ kind: 'head-again', lines }] : [];
}
