import { columnRole } from '../chinese/column-heads.ts';
import type { Cell } from '../model/plan.ts';
import { isHead } from './grid.ts';

/** A label of a form is no longer. */
const longestLabel = 12;
/** A form has labels in so many columns: two columns of words may be a table with a heading. */
const fewestPairs = 2;

/**
 * Whether rows are a form, in which each label stands before its value (项目名称 | … | 建设性质 | 新建) and no row is a
 * heading: in all rows labels and values take turns, most labels of each column are what columns are called elsewhere,
 * and no value of the first row is.
 */
export function isForm(rows: readonly Cell[][]): boolean {
  const pairs = rows.filter((row) => row[0]!.columns < row.length).map(pairsIn);
  const [first] = pairs;
  if (!first || pairs.length < 2 || !pairs.every((row) => row !== null)) return false;
  const byColumn = [...Map.groupBy(pairs.flat(), ({ column }) => column).values()];
  const areLabels = byColumn.every(
    (own) => own.filter(({ label }) => isLabel(label)).length * 2 >= own.length,
  );
  return byColumn.length >= fewestPairs && areLabels && first.every(({ value }) => !isLabel(value));
}

interface Pair {
  column: number;
  label: string;
  value: string;
}

/** The labels of a row with their values; null where they do not take turns. */
function pairsIn(row: readonly Cell[]): Pair[] | null {
  const pairs: Pair[] = [];
  for (let c = 0; c < row.length; ) {
    const [label, value] = [row[c]!, row[c + 1]];
    const isPair =
      value &&
      label.words &&
      !label.covered &&
      !value.covered &&
      label.columns === 1 &&
      value.columns % 2 === 1;
    if (!isPair || label.rows > 1 || value.rows > 1) return null;
    pairs.push({ column: c, label: label.words, value: value.words });
    c += 1 + value.columns;
  }
  return pairs;
}

const isLabel = (words: string): boolean =>
  words.length <= longestLabel && !/\d/u.test(words) && columnRole(words.replace(/[\s：:]/gu, '')) !== 'any';

/**
 * Whether it is not told how deep a heading is: a cell of its first row reaches over several columns, and below one
 * that does not stands another.
 */
export function isHeadUnclear(rows: readonly Cell[][]): boolean {
  const [first, second] = rows;
  if (!first || !second || !isHead(first) || !isHead(second)) return false;
  const isOver = first.some(({ columns }) => columns > 1 && columns < first.length);
  const isStacked = first.some(
    ({ words, covered, rows: deep, columns }, c) =>
      words && !covered && deep === 1 && columns === 1 && second[c]!.words && !second[c]!.covered,
  );
  return isOver && isStacked;
}
