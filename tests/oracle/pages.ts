import { around } from './form.ts';
import { gridOf, squares, type TrueCell, type TrueTable, withoutRows } from './table.ts';

/** A table over two pages, or null where it is too short or a cell reaches over every place to part it. */
function parted(table: TrueTable): [TrueTable, TrueTable] | null {
  const reached = (row: number) => table.cells.some((c) => c.row < row && c.row + c.rows > row);
  const middle = Math.ceil((table.height + table.head) / 2);
  const at = [0, 1, -1, 2, -2].map((d) => middle + d).find((row) => !reached(row));
  if (table.height - table.head < 6 || at === undefined || !table.caption) return null;
  return [withoutRows(table, (r) => r >= at), withoutRows(table, (r) => r >= table.head && r < at)];
}
/** What stands above the second part. */
export const continued = ({ caption }: TrueTable) =>
  `续${/^表\s*[\d一二三四五六七八九十.-]*/u.exec(caption)![0]}`;
/** What may be no words of the table where its parts are read as one: what stands above the second, and its heading. */
export const againOnTwoPages = (table: TrueTable) => {
  const heads = gridOf(table).slice(0, table.head);
  return [continued(table), ...heads.flat(), ...heads.map((row) => row.join(''))];
};
export const onTwoPages = (table: TrueTable, line: (row: (TrueCell | null)[]) => string) => {
  const parts = parted(table);
  return (
    parts && around(table, [...squares(parts[0]).map(line), continued(table), ...squares(parts[1]).map(line)])
  );
};
export const oneOrTwo = (table: TrueTable) => [[gridOf(table)], parted(table)!.map(gridOf)];
