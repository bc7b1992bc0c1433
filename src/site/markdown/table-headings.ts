/** Which headings a cell of a table with several levels of them belongs to, as screen readers are told. */
import type { Element } from 'hast';

const cellsOf = (row: Element) =>
  (row.children as Element[]).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
const spanOf = (cell: Element, of: 'rowSpan' | 'colSpan') => Number(cell.properties[of] ?? 1);

/** Where a cell stands: its rows and its columns, the ends not included. */
interface Placed {
  cell: Element;
  row: number;
  rowEnd: number;
  column: number;
  columnEnd: number;
}

/** The cells of rows with the squares that they cover. */
export function placed(rows: readonly Element[]): Placed[] {
  const taken = rows.map(() => new Set<number>());
  return rows.flatMap((row, at) => {
    let column = 0;
    return cellsOf(row).map((cell): Placed => {
      while (taken[at]!.has(column)) column++;
      const [rowEnd, columnEnd] = [at + spanOf(cell, 'rowSpan'), column + spanOf(cell, 'colSpan')];
      for (let r = at; r < Math.min(rowEnd, rows.length); r++)
        for (let c = column; c < columnEnd; c++) taken[r]!.add(c);
      return { cell, row: at, rowEnd, column, columnEnd };
    });
  });
}

const overlap = (a: number, aEnd: number, b: number, bEnd: number) => a < bEnd && b < aEnd;

/**
 * Names the headings of each cell (`headers`) in a table that has several rows of headings, or headings over
 * several rows or columns; a table with one of each needs no names. Headings get ids from their row's.
 */
export function relateHeadings(rows: readonly Element[]): void {
  const cells = placed(rows);
  const headings = cells.filter(({ cell }) => cell.tagName === 'th');
  const isComplex = headings.some(({ cell }) => spanOf(cell, 'rowSpan') > 1 || spanOf(cell, 'colSpan') > 1);
  if (!isComplex) return;
  for (const { cell, row, column } of headings)
    if (rows[row]!.properties['id'])
      cell.properties['id'] = `${String(rows[row]!.properties['id'])}-h${column}`;
  for (const own of cells) {
    const related = headings.filter(({ cell, row, rowEnd, column, columnEnd }) => {
      if (cell === own.cell) return false;
      const isColumn = /^col/.test(String(cell.properties['scope']));
      const above = isColumn && rowEnd <= own.row && overlap(column, columnEnd, own.column, own.columnEnd);
      const beside = !isColumn && columnEnd <= own.column && overlap(row, rowEnd, own.row, own.rowEnd);
      return above || beside;
    });
    const ids = related.flatMap(({ cell }) => (cell.properties['id'] ? [String(cell.properties['id'])] : []));
    if (ids.length) own.cell.properties['headers'] = ids;
  }
}
