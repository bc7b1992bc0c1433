import { columnRole } from '../chinese/column-heads.ts';
import type { Cell } from '../model/plan.ts';
import { isHead } from './grid.ts';

/** A label of a form is no longer. */
const longestLabel = 12;
/** The share of known labels among the cells of a column of labels, where there is one such column, and where several. */
const [mostOfOne, mostOfSeveral] = [0.8, 0.5];
/** The heads of two columns are no longer. */
const longestHead = 6;

/**
 * Whether rows are a form, in which each label stands before its value (项目名称 | … | 建设性质 | 新建) and no row is a
 * heading: in all rows labels and values take turns, most labels of each column are what columns are called elsewhere,
 * and no value of the first row is. Two columns are a form where the first value is too long for a head.
 */
export function isForm(rows: readonly Cell[][]): boolean {
  const labels = labelled(rows);
  return labels !== null && (!labels.isOne || labels.pairs[0]!.value.length > longestHead);
}

/** The labels of rows with their values, and whether they stand in one column; null where they are not those of a form. */
function labelled(rows: readonly Cell[][]): { pairs: Pair[]; isOne: boolean } | null {
  const pairs = rows.filter((row) => row[0]!.columns < row.length).map(pairsIn);
  const [first] = pairs;
  if (!first || !pairs.every((row) => row !== null)) return null;
  const byColumn = [...Map.groupBy(pairs.flat(), ({ column }) => column).values()];
  const isOne = byColumn.length === 1;
  const [most, fewest] = isOne ? [mostOfOne, 3] : [mostOfSeveral, 2];
  const areLabels = byColumn.every((own) => {
    // In one column an amount (用水总量) may be what a row is of.
    const labels = own.filter(({ label }) => isLabel(label) && !(isOne && isAmount(label)));
    return labels.length >= most * own.length;
  });
  const isLaid = areLabels && first.every(({ value }) => !isLabel(value)) && pairs.length >= fewest;
  return isLaid ? { pairs: pairs.flat(), isOne } : null;
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

const roleOf = (words: string) => columnRole(words.replace(/[\s：:]/gu, ''));
const isLabel = (words: string): boolean =>
  words.length <= longestLabel && !/\d/u.test(words) && roleOf(words) !== 'any';
const isAmount = (words: string): boolean => roleOf(words) === 'value' && !/投资/u.test(words);

/**
 * Whether it is not told how deep a heading is: a cell of its first row reaches over several columns, and below one
 * that does not stands another, while none reaches down; or two columns may be a form.
 */
export function isHeadUnclear(rows: readonly Cell[][]): boolean {
  const [first, second] = rows;
  if (!first || !second || !isHead(first)) return false;
  // Two columns may be a form, or a table: 单位名称 | 东湖公司, 项目 | 填写说明.
  if (labelled(rows)) return true;
  if (!isHead(second)) return false;
  // 指标 may stand in both rows for a cell that reaches down.
  const isOther = (below: Cell, words: string) => below.words && !below.covered && below.words !== words;
  const isOver = first.some(({ columns }) => columns > 1 && columns < first.length);
  const isStacked = first.some(
    ({ words, covered, rows: deep, columns }, c) =>
      words && !covered && deep === 1 && columns === 1 && isOther(second[c]!, words),
  );
  // A cell of the first row that reaches down says that what stands beside it below is of the heading.
  return isOver && isStacked && first.every((cell) => cell.rows === 1);
}
