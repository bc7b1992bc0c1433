/** A cell of a true table: where it stands (from 0), and how many rows and columns it reaches over. */
export interface TrueCell {
  row: number;
  column: number;
  rows: number;
  columns: number;
  words: string;
}

/** A table as a careful reader knows it, before it is written in any form. */
export interface TrueTable {
  /** Where it is from, and what is special in it; named in messages. */
  name: string;
  /** Its title (表1 主要指标), unit line (单位：亿元) and notes; empty where it has none. */
  caption: string;
  unit: string;
  notes: string[];
  height: number;
  width: number;
  /** How many rows are its heading; `headGuessed`: where it is from does not say so. */
  head: number;
  headGuessed?: boolean;
  /** Every square is reached by exactly one cell; an empty square is a cell without words. */
  cells: TrueCell[];
}

/**
 * The squares of a table, row by row: the cell that begins there, or null where one begun elsewhere reaches
 * over it.
 */
export function squares({ height, width, cells }: TrueTable): (TrueCell | null)[][] {
  const rows: (TrueCell | null)[][] = Array.from({ length: height }, () =>
    Array.from({ length: width }, () => null),
  );
  for (const cell of cells) rows[cell.row]![cell.column] = cell;
  return rows;
}

/** The words of all squares; what is covered is empty. */
export const gridOf = (table: TrueTable): string[][] =>
  squares(table).map((row) => row.map((c) => c?.words ?? ''));

/**
 * A table from a grid of words. A null is a square that a cell above or beside it covers; which one is not
 * known.
 */
export function fromGrid(grid: (string | null)[][], more: Partial<TrueTable> = {}): TrueTable {
  const width = Math.max(...grid.map((row) => row.length));
  return {
    name: '',
    caption: '',
    unit: '',
    notes: [],
    head: 1,
    height: grid.length,
    width,
    ...more,
    cells: grid.flatMap((row, r) =>
      Array.from(
        { length: width },
        (_, c): TrueCell => ({
          row: r,
          column: c,
          rows: 1,
          columns: 1,
          words: row[c] ?? '',
        }),
      ),
    ),
  };
}

type Side = ['row', 'rows', 'height'] | ['column', 'columns', 'width'];
const down: Side = ['row', 'rows', 'height'];
const beside: Side = ['column', 'columns', 'width'];

/** The table without the rows (or columns) that `gone` names; cells that reached over them are smaller. */
function cut(table: TrueTable, [at, span, size]: Side, gone: (i: number) => boolean): TrueTable {
  const kept = Array.from({ length: table[size] }, (_, i) => i).filter((i) => !gone(i));
  const cells = table.cells.flatMap((cell) => {
    const own = kept.filter((i) => i >= cell[at] && i < cell[at] + cell[span]);
    return own.length ? [{ ...cell, [at]: kept.indexOf(own[0]!), [span]: own.length }] : [];
  });
  const head = size === 'height' ? kept.filter((i) => i < table.head).length : table.head;
  return { ...table, [size]: kept.length, head, cells };
}

export const withoutRows = (table: TrueTable, gone: (row: number) => boolean) => cut(table, down, gone);
export const withoutColumns = (table: TrueTable, gone: (column: number) => boolean) =>
  cut(table, beside, gone);

/** A cell by what it reaches over; words alone are a cell of one square. */
export type Laid = string | { words: string; rows?: number; columns?: number };

/**
 * Lays rows of cells as HTML does: each cell at the next square of its row that no cell above reaches. Rows
 * that end early get empty cells.
 */
export function lay(rows: Laid[][], more: Partial<TrueTable> = {}): TrueTable {
  const taken: boolean[][] = rows.map(() => []);
  const cells: TrueCell[] = [];
  for (const [row, laid] of rows.entries()) {
    let column = 0;
    for (const item of laid) {
      const { words, rows: tall = 1, columns = 1 } = typeof item === 'string' ? { words: item } : item;
      while (taken[row]![column]) column++;
      const cell = { row, column, rows: Math.min(tall, rows.length - row), columns, words };
      cells.push(cell);
      for (let r = row; r < row + cell.rows; r++)
        for (let c = column; c < column + columns; c++) taken[r]![c] = true;
      column += columns;
    }
  }
  const width = Math.max(...taken.map((row) => row.length));
  for (const [row, squares] of taken.entries())
    for (let column = 0; column < width; column++)
      if (!squares[column]) cells.push({ row, column, rows: 1, columns: 1, words: '' });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { name: '', caption: '', unit: '', notes: [], head: 1, ...more, height: rows.length, width, cells };
}
