import { tableNotes } from '../chinese/table-words.ts';
import type { Node } from '../model/plan.ts';
import { dashes } from './cell-values.ts';
import type { Columns } from './columns.ts';
import { isAcross, namedBy, ownerOf, type PrintedTable, wordsOf } from './printed-table.ts';

/** What groups a row: the cells before its name, and the rows above it that only name a group. */
export interface Group {
  zh: string;
  en: string;
}
export interface GroupedRow {
  r: number;
  group: Group;
}

const betweenLevels = ' / ';
const numberOfGroup = /^[（(]?[一二三四五六七八九十]+[）)]?[、.．]?\s*/u;

/**
 * The rows of a table that may be indicators, each with its group. A row of one cell over all columns heads those
 * below it, and so does one that names something and says nothing else; a heading that is printed again is none.
 */
export function groupsOf(table: PrintedTable, columns: Columns): GroupedRow[] {
  const { rows, english, heads } = table;
  let above: Group = { zh: '', en: '' };
  const found: GroupedRow[] = [];
  for (let r = 0; r < rows.length; r++) {
    if (isHeading(rows, r, heads)) continue;
    const named = groupNamed(table, columns, r);
    if (named) above = { zh: named, en: wordsOf(ownerOf(english, r, columnOf(rows[r]!)).cell) };
    if (named !== null) continue;
    const own = (from: readonly Node[], upper: string) =>
      [upper, ...columns.categories.map((column) => categoryAt(from, r, column, columns.name))]
        .filter((words, i, all) => words && all.indexOf(words) === i)
        .join(betweenLevels);
    found.push({ r, group: { zh: own(rows, above.zh), en: own(english, above.en) } });
  }
  return found;
}

/** What a column of groups says of a row; nothing where the name reaches over it. */
function categoryAt(rows: readonly Node[], r: number, column: number, name: number): string {
  const { cell } = ownerOf(rows, r, column);
  if (cell === ownerOf(rows, r, name).cell) return '';
  const words = wordsOf(cell).replace(/\n/gu, '').trim();
  return dashes.test(words) ? '' : words;
}

/** Whether a row prints the heading again, as at the top of a page. */
const isHeading = (rows: readonly Node[], r: number, heads: readonly string[]): boolean =>
  rows[r]!.cells!.every(
    ({ words }, c) => !words || heads[c]!.replace(/\s/gu, '').includes(words.replace(/\s/gu, '')),
  );

const columnOf = (row: Node): number =>
  Math.max(
    0,
    row.cells!.findIndex((cell) => !cell.covered && cell.words),
  );

/** The group that a row names; empty where it says nothing of a group, and null where it may be an indicator. */
function groupNamed({ rows }: PrintedTable, columns: Columns, r: number): string | null {
  const row = rows[r]!;
  const said = row.cells!.filter(({ words, covered }) => words && !covered);
  if (isAcross(row)) return tableNotes.test(row.cells![0]!.words) ? '' : groupWords(row.cells![0]!.words);
  if (said.length === 0) return '';
  const column = columnOf(row);
  const isAlone = said.length === 1 && column <= columns.name;
  return isAlone && namedBy(rows, r, columns.name) ? groupWords(said[0]!.words) : null;
}

const groupWords = (words: string) => words.replace(/\n/gu, '').replace(numberOfGroup, '').trim();
