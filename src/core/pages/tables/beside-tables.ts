import { readMarker } from '../../chinese/heading-numbers.ts';
import {
  tableAbove,
  tableNames,
  tableNotes,
  tableNumbers,
  tableTitleNumbers,
} from '../../chinese/table-words.ts';
import type { Item } from '../items.ts';
import type { Column } from '../lines/columns.ts';
import { type Line, median } from '../lines/lines.ts';
import type { Glyph } from '../page.ts';
import { reasons } from '../unsure-said.ts';
import type { PrintedTable } from './cells.ts';

/** Cells of a row stand so far apart, in sizes: hardly any words of a sentence do. */
const apart = 0.3;
/** A row stands no farther from its table than this, and a line of a cell than this, in sizes. */
const [rowAway, lineAway] = [3.2, 1.6];
/** In so many columns stand cells; two are where they are no title or heading. */
const enough = 3;
/** A row of a table is looked for at most this many lines from it: its first lines may be of one cell. */
const linesAway = 4;
/** Sizes of letters that differ by less are one; a title stands in the middle but for so much, in sizes. */
const [sameSize, offMiddle] = [0.4, 2];

/** Whether a line is no row of a table: its title, unit or note, or a heading. */
export const isTitle = ({ words }: Line): boolean =>
  [tableNames, tableNotes, tableNumbers, tableTitleNumbers].some((form) => form.test(words)) ||
  (tableAbove.test(words) && /[:：]/u.test(words)) ||
  readMarker(words) !== null;

/**
 * In how many columns of a table a line stands as a row does; null where its words reach over the table, or over an
 * edge and stand apart at none.
 */
export function columnsIn({ glyphs, size }: Line, { xs, x0, x1 }: PrintedTable): number | null {
  let count = 1;
  let reachesOver = false;
  for (const [i, next] of glyphs.entries()) {
    if (next.x1 < x0 - size || next.x0 > x1 + size) return null;
    const before = glyphs[i - 1];
    const middle = (g: Glyph) => (g.x0 + g.x1) / 2;
    const edge = before && xs.slice(1, -1).find((x) => x > middle(before) && x <= middle(next));
    if (edge === undefined) continue;
    if (next.x0 - before!.x1 < apart * size) reachesOver = true;
    else count++;
  }
  return reachesOver && count === 1 ? null : count;
}

type LineItem = Extract<Item, { kind: 'line' }>;
/** Whether a line stands at the left or right of the rows of a table, and in no other column of the text. */
function isAtSide({ line, column }: LineItem, table: PrintedTable, own: Column): boolean {
  if (column && own && column.index !== own.index) return false;
  const isBetween = line.y > table.top && line.y - line.size / 2 < table.bottom;
  return isBetween && (line.x1 < table.x0 + line.size || line.x0 > table.x1 - line.size);
}

/** Whether a line is in the letters of a table and not in those of the text: one of a cell, cut off. */
function isOfCell(line: Line, { squares, x0, x1 }: PrintedTable, bodySize: number): boolean {
  const size = median(squares.flatMap((row) => row.flatMap((s) => s.lines.map((l) => l.size))));
  const isSmall = Math.abs(line.size - size) < sameSize && Math.abs(line.size - bodySize) >= sameSize;
  const isInMiddle = Math.abs(line.x0 + line.x1 - x0 - x1) / 2 < offMiddle * line.size;
  const isWithin = line.x0 > x0 - size && line.x1 < x1 + size;
  return isSmall && isWithin && !isInMiddle && !isTitle(line);
}

const bare = (words: string): string => words.replace(/\s/gu, '');
/** Whether a line says again what the heading of a table says: another part of that table may stand below it. */
function isHeadAgain({ page, words }: Line, { page: own, squares }: PrintedTable): boolean {
  if (Math.abs(page - own) > 1 || (squares[0]?.length ?? 0) < 2) return false;
  const head = squares[0]!.flatMap((square) => square.lines.map((line) => line.words)).join('');
  return bare(words) === bare(head);
}

/** Lines of two columns of text that were taken for one are broader than a table by this many sizes. */
const broader = 4;
const reachesOut = (line: Line, { x0, x1 }: PrintedTable): boolean =>
  Math.max(x0 - line.x0, line.x1 - x1) > broader * line.size;

type TableItem = Extract<Item, { kind: 'table' }>;

/** Whether a line next to a table, before (-1) or behind it (1), stands as a row of it does, or is cut off a cell. */
function isRowNext(items: readonly Item[], i: number, step: 1 | -1, bodySize: number): boolean {
  const { table } = items[i] as TableItem;
  let last: Line | undefined;
  for (let k = 1; k <= linesAway; k++) {
    const other = items[i + step * k];
    if (other?.kind !== 'line' || other.frame !== undefined) return false;
    const { line } = other;
    const at = last ?? (line.page === table.page ? table : line);
    const away = Math.max(at.top - line.bottom, line.top - at.bottom) / line.size;
    if (away > rowAway) return false;
    if (!last && line.page === table.page && away < lineAway && isOfCell(line, table, bodySize)) return true;
    const columns = columnsIn(line, table);
    if (columns === null || (isTitle(line) && columns < enough)) return false;
    if (columns > 1) return true;
    last = line;
  }
  return false;
}

/**
 * Makes tables unsure above, below or over the page from which lines stand that may be of them, and all of a page
 * where lines stand at the side of one, or lines of several columns (`parted`) reach over one: how its text parts was
 * not told.
 */
export function doubtBeside(items: readonly Item[], bodySize: number, parted: ReadonlySet<Line>): void {
  const free = items.filter((item) => item.kind === 'line' && item.frame === undefined) as LineItem[];
  const onPage = Map.groupBy(free, ({ page }) => page);
  const on = (page: number) => onPage.get(page) ?? [];
  const partedOn = Map.groupBy(parted, ({ page }) => page);
  const tables = items.filter((item) => item.kind === 'table');
  const isCrossed = ({ table, column }: TableItem): boolean =>
    on(table.page).some((other) => isAtSide(other, table, column)) ||
    partedOn.get(table.page)?.some((line) => reachesOut(line, table)) === true;
  const crossed = new Set(tables.filter(isCrossed).map(({ table }) => table.page));
  for (const [i, item] of items.entries()) {
    if (item.kind !== 'table') continue;
    const { table } = item;
    const near = [-1, 0, 1].flatMap((step) => on(table.page + step));
    const isCut = crossed.has(table.page) || near.some(({ line }) => isHeadAgain(line, table));
    if (isCut || isRowNext(items, i, 1, bodySize) || isRowNext(items, i, -1, bodySize))
      table.unsure ??= reasons.moreAround().en;
  }
}
