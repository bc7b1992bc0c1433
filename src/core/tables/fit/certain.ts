import { isValueInWords } from '../../chinese/column-heads.ts';
import type { Said } from '../../model/sentence.ts';
import { type RowDoubt, saidOfRow } from '../flat-table.ts';
import { said } from '../said.ts';
import type { Stream } from '../stream.ts';
import { type Alignment, isGroup, isLoose, rowsIn } from './align.ts';
import { isAlike as areAlike } from './align-costs.ts';
import type { Fit } from './choose.ts';
import type { Aligned, Columns } from './columns.ts';
import { type Holding, holdingOf } from './head-words.ts';
import { holdsValue, type Piece } from './piece.ts';
import { enough, type Held, lineOf, tableDoubts } from './table-doubts.ts';

/** Where a larger share of the rows is in doubt, the table is. */
const mostDoubted = 1 / 3;

/** Why it is not certain that pieces one under another are these rows, of the table and of single rows. */
export interface Doubts {
  table: Said[];
  rows: RowDoubt[];
}

/**
 * What is not certain of a table. Where a number begins each row, a row that may be laid otherwise says
 * nothing of those above and below it; where many rows may be, the table is in doubt.
 */
export function doubtsOf(fit: Fit, { explicit, isClosed }: Pick<Stream, 'explicit' | 'isClosed'>): Doubts {
  const { columns, body } = fit;
  const holdings = Array.from({ length: columns.count }, (_, c) => holdingOf(columns, c));
  const isCounting = countsBehindFirst(rowsIn(body), holdings);
  const held = { holdings, isCounting, category: categoryOf(rowsIn(body), columns, holdings, isCounting) };
  const table = tableDoubts(fit, { explicit, isClosed }, held);
  const rows = rowDoubts(fit, explicit, held);
  if ((columns.numbered || isCounting) && rows.length <= rowsIn(body).length * mostDoubted)
    return { table, rows };
  return {
    table: [...table, ...rows.slice(0, 1).map(saidOfRow)],
    rows: [],
  };
}

/** The rows with fewer or more cells than columns of which nothing tells where they stand. */
function rowDoubts({ body, others, columns }: Fit, explicit: boolean, { category }: Held): RowDoubt[] {
  const isNear = ({ cost }: Alignment, r: number) =>
    cost - body.cost < (isLooseInCategory(body.letters[r]!, columns) ? enough.category : enough.other);
  return body.rows.flatMap((row, r) => {
    if (isGroup(row)) return [];
    const isOther =
      isLoose(body.letters[r]!) &&
      others.some((other) => other.letters[r] !== body.letters[r] && isNear(other, r));
    const line = lineOf(row);
    if (isAmbiguous(row, columns, category, explicit)) return [{ line, why: said.fewerCells() }];
    if (row.some((cell, c) => cell.length > 1 && !isBroken(cell, c, category)))
      return [{ line, why: said.moreCells() }];
    return isOther && columns.numbered ? [{ line, why: said.otherColumns() }] : [];
  });
}

/** Whether a row lacks nothing but the cell above it that groups it, as the heading says, or has that in two lines. */
const isLooseInCategory = (letters: string, { category }: Columns) =>
  category >= 0 && [...letters].every((letter, c) => (c === category ? letter !== 't' : letter === 't'));

/** At least this many numbers that each go up by one are no accident. */
const fewestCounted = 4;
/**
 * Whether the second column counts all rows from 1, and the last holds no words that could go on: what stands
 * between the end of a row and the next number groups rows.
 */
function countsBehindFirst(rows: readonly Aligned[], holdings: readonly Holding[]): boolean {
  if (rows.length < fewestCounted || holdings[0] !== 'words' || holdings.at(-1) === 'words') return false;
  return rows.every(
    (row, r) => row[1]?.length === 1 && row[1][0]!.number === r + 1 && row.at(-1)!.length === 1,
  );
}

/** The column whose cells reach down over several rows: the first of words, beside another; -1 for none. */
function categoryOf(
  rows: readonly Aligned[],
  { numbered }: Columns,
  holdings: readonly Holding[],
  isCounting: boolean,
): number {
  const first = numbered ? 1 : 0;
  if (holdings[first] !== 'words' || (holdings[first + 1] !== 'words' && !isCounting)) return -1;
  const isLacking = (row: Aligned) => !row[first]!.length || row[first]![0]!.kind === 'empty';
  return rows.some(isLacking) && !isLacking(rows[0]!) ? first : -1;
}

/** A piece may stand in another square where it would cost hardly more. */
const hardlyMore = 2.5;
/** A piece that costs this much more where it was laid stands elsewhere. */
const muchMore = 0.3;

/** Whether the squares that a row lacks could be others. */
function isAmbiguous(row: Aligned, columns: Columns, category: number, explicit: boolean): boolean {
  const gaps = row.flatMap((cell, c) => (cell.length ? [] : [c]));
  if (!gaps.length) return false;
  const holdings = Array.from({ length: columns.count }, (_, c) => holdingOf(columns, c));
  const isSum = row.find((cell) => cell.length)?.[0]?.sum;
  if (isSum && explicit)
    return gaps.at(-1)! - gaps[0]! >= gaps.length || row[gaps[0]! - 1]?.[0]?.sum !== true;
  if (isSum) {
    const values = row.filter(([piece]) => piece && holdsValue(piece.kind)).length;
    return values !== holdings.filter((h) => h === 'value').length;
  }
  const mayStand = (c: number, beside: number) => {
    const piece = row[beside]?.[0];
    if (!piece || beside === category) return false;
    return (
      holdings[beside] === holdings[c] ||
      (holdings[c] === 'value' && isValueInWords(piece.word)) ||
      columns.cost(piece, c) <= columns.cost(piece, beside) + hardlyMore
    );
  };
  if (gaps.includes(category) && isCategory(row[category + 1]?.[0], category, columns)) return true;
  return gaps.some((c) => c !== category && (mayStand(c, c - 1) || mayStand(c, c + 1)));
}

/** Whether a piece is rather what groups rows than what stands beside that. */
const isCategory = (piece: Piece | undefined, category: number, { cost }: Columns): boolean =>
  piece !== undefined && cost(piece, category) + muchMore < cost(piece, category + 1);

/** Whether a cell of two lines is one that a narrow column broke (综合 / 治理), ends in brackets, or compares alike. */
function isBroken(cell: readonly Piece[], c: number, category: number): boolean {
  const [first, second] = cell as [Piece, Piece];
  if (/^[（(［[]/u.test(second.word) || compareAlike(first, second)) return true;
  return c === category && first.word.length <= 3 && second.word.length <= 3;
}

/** Whether both lines have a sign of comparison, and are alike: two columns would hardly name other things. */
const compareAlike = (first: Piece, second: Piece) =>
  areAlike(first.word, second.word) && [first, second].every(({ word }) => /[≥≤＞＜><]/u.test(word));
