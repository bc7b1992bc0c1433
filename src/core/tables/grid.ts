import { cellKind } from '../chinese/cell-kinds.ts';
import { halfWidth } from '../chinese/digits.ts';
import { groupingHeads, numberHeads } from '../chinese/table-heads.ts';
import { anyOf, wholly } from '../chinese/words.ts';
import type { Cell } from '../model/plan.ts';

/** A cell of its own. */
export const squareOf = (words: string, no: number): Cell => ({
  words,
  lines: [no, no],
  rows: 1,
  columns: 1,
  covered: false,
});

/** A row of one cell, which reaches over all columns and heads the rows below it. */
export const across = (cell: Cell, columns: number): Cell[] => [
  { ...cell, columns },
  ...Array.from({ length: columns - 1 }, () => ({ ...squareOf('', cell.lines[0]), covered: true })),
];

/** The greatest of any number of numbers; 0 where there is none. */
export const greatest = (numbers: Iterable<number>): number => {
  let most = 0;
  for (const n of numbers) most = Math.max(most, n);
  return most;
};

/**
 * How many squares a table may have for each of its cells: spans and short rows fill a table up, and a few of
 * them can ask for any number.
 */
export const squaresPerCell = 20;
/**
 * Whether rows filled up to so many columns would be all but empty, so that they are no table: one row of
 * very many cells above many of few.
 */
export const isMostlyEmpty = (rows: readonly (readonly unknown[])[], columns: number): boolean =>
  rows.length * columns > 1000 + squaresPerCell * rows.reduce((n, row) => n + row.length, 0);

const value =
  /^(?:[-+~≥≤＞＜><约]?\s*[\d,，.]+\s*(?:[%％]|以上|以下|左右)?|[〔［[【<＜][\d.]+[〕］\]】>＞]|—+|－+|-+)$/u;
/** Whether words are what columns of values hold: 12.5, ≥95, 93左右, 〔15〕, —. */
export const isValue = (words: string): boolean => value.test(halfWidth(words));
const numeric = /^[-+]?[\d,，.]+%?$/;
/** Whether a cell holds a figure. */
export const isFigure = (cell: Cell) => numeric.test(halfWidth(cell.words));
const bareYear = /^(?:19|20)\d{2}$/u;
/** Years beside one another in a heading are no farther apart. */
const farthestYears = 10;
/** Whether the figures of a row are years that go up, behind words: 指标, 2022, 2023. */
export function areYears(row: readonly Cell[]): boolean {
  const figures = row.filter(isFigure).map(({ words }) => halfWidth(words));
  const goesUp = (words: string, i: number) =>
    !i || (Number(words) > Number(figures[i - 1]) && Number(words) <= Number(figures[i - 1]) + farthestYears);
  return (
    figures.length > 1 && !isFigure(row[0]!) && figures.every((w, i) => bareYear.test(w) && goesUp(w, i))
  );
}
/** Whether a row can be a heading: it has words, and no figures but years. */
export const isHead = (row: Cell[]) => row.some((c) => c.words) && (!row.some(isFigure) || areYears(row));

/** The commonest length, the greater where two are as common. */
export function usualLength(groups: Cell[][]): number {
  const counts = new Map<number, number>();
  for (const { length } of groups) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]![0];
}

/**
 * How many rows at the top are the heading: as deep as its spans reach where the first row has no figures,
 * and two where a cell of it stands over several and the second row has none either; else none.
 */
export function headRowsOf(rows: Cell[][]): number {
  const [first] = rows;
  if (!first || rows.length < 2 || !isHead(first)) return 0;
  const deep = greatest([
    ...first.map((c) => c.rows),
    first.some((c) => c.columns > 1 && c.columns < first.length) && isHead(rows[1]!) ? 2 : 1,
  ]);
  return Math.min(Math.max(deep, repeatedHead(rows)), rows.length - 1);
}

/**
 * How many rows head a table whose cells do not reach over others but say again what these say: below 序号 | 责任分工 |
 * 责任分工 stands 序号 | 牵头单位 | 配合单位.
 */
function repeatedHead(rows: readonly Cell[][]): number {
  const isAgain = (above: readonly Cell[], row: readonly Cell[]) => {
    const isOver = (c: number) => [c - 1, c + 1].some((k) => above[k]?.words === above[c]!.words);
    const same = above.filter(({ words }, c) => words && words === row[c]?.words).length;
    return (
      same > 0 && same < above.length && above.every(({ words }, c) => words === row[c]?.words || isOver(c))
    );
  };
  let deep = 1;
  while (deep < rows.length && isHead(rows[deep]!) && isAgain(rows[deep - 1]!, rows[deep]!)) deep++;
  return deep;
}

/**
 * Tells the spans of a heading from its empty squares: one beside a cell that has several below it belongs to
 * that cell, one below a filled one to the cell above.
 */
export function spanHead(rows: Cell[][]): void {
  const isFree = (r: number, c: number) => {
    const cell = rows[r]?.[c];
    return cell !== undefined && !cell.words && !cell.covered;
  };
  const filledBelow = (r: number, c: number) => rows.slice(r + 1).some((row) => row[c]!.words);
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (!cell.words || cell.columns > 1 || cell.rows > 1) return;
      let wide = 1;
      while (filledBelow(r, c) && isFree(r, c + wide) && filledBelow(r, c + wide)) wide++;
      let deep = 1;
      while (
        rows[r + deep] &&
        Array.from({ length: wide }, (_, k) => k).every((k) => isFree(r + deep, c + k))
      )
        deep++;
      if (wide > 1) deep = 1;
      for (let y = 0; y < deep; y++)
        for (let x = 0; x < wide; x++) if (x || y) rows[r + y]![c + x]!.covered = true;
      cell.columns = wide;
      cell.rows = deep;
    });
  });
}

/**
 * A heading of two rows whose empty cells tell the spans: an empty cell beside one that has several below it
 * belongs to that one, an empty cell below a filled one belongs to the cell above. Elsewhere the heading is
 * as deep as given.
 */
export function headed(rows: Cell[][], headRows: number): { rows: Cell[][]; headRows: number } {
  const [first, second] = rows;
  const again = headRows === 1 && isHead(first!) ? Math.min(repeatedHead(rows), rows.length - 1) : headRows;
  if (again > headRows) return { rows, headRows: again };
  const two =
    headRows === 1 &&
    rows.length > 2 &&
    second &&
    isHead(second) &&
    first!.some((c, i) => !c.words && second[i]!.words) &&
    second.some((c, i) => !c.words && first![i]!.words);
  if (!two) return { rows, headRows };
  spanHead(rows.slice(0, 2));
  return { rows, headRows: 2 };
}

/**
 * The first two rows of a table that gives no empty cells, one square a column: where together they have too
 * few and too many cells for one row (指标 2020年 2025年 / 总量 增速 总量 增速), the cells with years, else the last,
 * stand above several.
 */
export function spread([first, second]: Cell[][], columns: number): [Cell[], Cell[]] | null {
  if (
    !first ||
    !second ||
    first.length >= columns ||
    second.length >= columns ||
    !isHead(first) ||
    !isHead(second)
  )
    return null;
  const single = columns - second.length;
  const wide = first.length - single;
  if (single < 1 || wide < 1 || second.length % wide) return null;
  const isYear = (c: Cell) => /(?:19|20)\d{2}/u.test(c.words);
  // Years below stand under what is none.
  const years = first.map((c) => isYear(c) && !second.every(isYear));
  const from =
    years.includes(true) &&
    years.filter(Boolean).length === wide &&
    years.lastIndexOf(true) - years.indexOf(true) === wide - 1
      ? years.indexOf(true)
      : single;
  const each = second.length / wide;
  const empty = (cell: Cell): Cell => ({ ...cell, words: '', covered: true, rows: 1, columns: 1 });
  const below = second.slice();
  const above: Cell[] = [];
  const under: Cell[] = [];
  first.forEach((cell, i) => {
    const several = i >= from && i < from + wide;
    above.push(
      { ...cell, ...(several ? { columns: each } : { rows: 2 }) },
      ...Array.from({ length: several ? each - 1 : 0 }, () => empty(cell)),
    );
    under.push(...(several ? below.splice(0, each) : [empty(second[0]!)]));
  });
  return [above, under];
}

/**
 * Where the cells of a row shorter than its table stand: the only place where values stand in columns of
 * values and words in columns of words; 0 where they may begin the row, null where they fit nowhere. `rows`
 * are those with a cell for every column.
 */
export function placeOf(
  row: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  columns: number,
): number | null {
  const holds = Array.from({ length: columns }, (_, c) => mostlyHeld(rows.map((r) => r[c]!)));
  const fits = Array.from({ length: columns - row.length + 1 }, (_, from) => from).filter((from) =>
    row.every(({ words }, i) => !words || heldBy(words) === holds[from + i]),
  );
  if (fits.includes(0)) return 0;
  return fits.length === 1 ? fits[0]! : null;
}

type Held = 'value' | 'unit' | 'mark' | 'words';
/** What a cell holds that tells its column from those beside it. */
function heldBy(words: string): Held {
  if (isValue(words)) return 'value';
  const kind = cellKind(words);
  return kind === 'unit' || kind === 'mark' ? kind : 'words';
}

/** What most cells of a column hold; words, where none does. */
const mostlyHeld = (cells: readonly Cell[]): Held =>
  (['value', 'unit', 'mark'] as const).find(
    (held) => cells.filter(({ words }) => heldBy(words) === held).length * 2 > cells.length,
  ) ?? 'words';

/** Whether a head numbers rows, and whether the one behind it says that its cells group them. */
const isNumber = new RegExp(anyOf(numberHeads), 'u');
const isGrouping = wholly(groupingHeads);
const plainHead = (cell: Cell | undefined) => (cell?.words ?? '').replace(/\s/gu, '');
/** Whether the first column numbers rows and the second groups them: 序号, 类别. */
const areNumbersAndGroups = (rows: readonly Cell[][], headRows: number): boolean =>
  headRows > 0 && isNumber.test(plainHead(rows[0]![0])) && isGrouping.test(plainHead(rows[0]![1]));
/** Whether a row has its number and what it names, and nothing between where it is grouped. */
const lacksGroup = ([number, group, name]: readonly Cell[]): boolean =>
  /^\d+$/u.test(number!.words) && !group!.words && !group!.covered && !!name?.words;

/**
 * Gives the empty squares at the beginning of a row to the cell above them, which reaches down over them; behind the
 * number of the row, where what stands there groups rows: 1 | 创新 | 投入, 2 | | 专利.
 */
export function reachDown(rows: Cell[][], headRows: number): void {
  /** By column: the cell that reaches down to here; none below one that reaches over several columns. */
  const owners: (Cell | undefined)[] = [];
  const areGrouped = areNumbersAndGroups(rows, headRows);
  for (const row of rows.slice(headRows)) {
    const isNumbered = areGrouped && lacksGroup(row);
    const first = row.findIndex((cell) => cell.words !== '');
    const spans = row.some((cell) => cell.columns > 1);
    let leading = true;
    row.forEach((cell, c) => {
      const owner = owners[c];
      if (((leading && c < first) || (isNumbered && c === 1)) && !cell.covered && owner) {
        owner.rows++;
        cell.covered = true;
      } else {
        leading = false;
        if (!cell.covered) owners[c] = cell.columns > 1 ? undefined : cell;
        else if (spans) owners[c] = undefined;
      }
    });
  }
}
