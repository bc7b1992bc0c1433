import {
  categoryHeads,
  groupingHeads,
  markHeads,
  natureHeads,
  numberHeads,
  unitHeads,
} from '../../chinese/table-heads.ts';
import { answeringHeads, deadlineHeads, leadHeads, withHeads } from '../../chinese/task-words.ts';
import { anyOf, type WordRow, wholly } from '../../chinese/words.ts';
import type { Columns } from './columns.ts';
import { holdsValue, type Piece } from './piece.ts';

/** What a column holds, as far as its head can agree with it. */
export type Holding = 'number' | 'value' | 'unit' | 'mark' | 'words' | 'empty';

/** At least this share of a column is of one kind, where it is said to hold that. */
const mostly = 0.5;

/** What a column holds, as far as its heading could say it. */
export function holdingOf({ kinds, numbered }: Columns, column: number): Holding {
  if (numbered && column === 0) return 'number';
  const counts: Record<Holding, number> = { number: 0, value: 0, unit: 0, mark: 0, words: 0, empty: 0 };
  let all = 0;
  for (const [kind, n] of kinds[column]!) {
    if (kind === 'empty') continue;
    all += n;
    if (holdsValue(kind)) counts.value += n;
    else if (kind === 'unit' || kind === 'mark') counts[kind] += n;
    else counts.words += n;
  }
  if (!all) return 'empty';
  return (['value', 'unit', 'mark'] as const).find((k) => counts[k] > all * mostly) ?? 'words';
}

const says = (rows: readonly WordRow[]) => {
  const pattern = new RegExp(anyOf(rows), 'u');
  return (words: string) => pattern.test(words);
};
/** Whether words head the column of row numbers. */
export const isNumberHead = says(numberHeads);
const isUnit = says(unitHeads);
const isNature = says([...natureHeads, ...markHeads]);
const isCategory = says(categoryHeads);
const grouping = wholly(groupingHeads);
/** Whether words head a column whose cells group the rows: 类别, 一级指标. */
export const isGrouping = (words: string): boolean => grouping.test(words);
/** Whether words head a column of a table of tasks: who answers, who helps, by when. */
const isTask = says([...leadHeads, ...answeringHeads, ...withHeads, ...deadlineHeads]);
const year = /(?:19|20)\d{2}/u;

/** Whether words are the whole head of a column by themselves. */
export const isWholeHead = (words: string): boolean =>
  isNumberHead(words) ||
  isUnit(words) ||
  isNature(words) ||
  isCategory(words) ||
  isTask(words) ||
  year.test(words);

/** What it costs that these words stand above a column that holds this. */
export function headCost(words: string, holding: Holding): number {
  // A head of two lines (目标 / 序号) numbers the rows where one of them says so.
  if (words.split('\n').some(isNumberHead)) return holding === 'number' ? 0 : 4;
  if (holding === 'number') return 2.5;
  if (isUnit(words)) return holding === 'unit' ? 0 : 3;
  if (isNature(words)) return holding === 'mark' ? 0 : 1.5;
  if (holding === 'unit') return 2.5;
  if (holding === 'mark') return 1.5;
  if (year.test(words)) return holding === 'value' ? 0 : 1.2;
  return 0.3;
}

/** A line with a number or a colon heads rows, and is seldom a part of their heading. */
const [signedHead, longestMarker] = [3, 4];
/** What it costs that a piece is part of a heading at all. */
export function asHead({ kind, word, signed }: Piece): number {
  if (signed && word.length > longestMarker) return signedHead;
  if (holdsValue(kind) || kind === 'mark') return 6;
  if (kind === 'unit') return 4;
  return /[。；]/u.test(word) || word.length > 30 ? 5 : 0;
}
