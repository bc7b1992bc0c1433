import type { Cell } from '../../model/plan.ts';
import type { Said } from '../../model/sentence.ts';
import { headRowsOf, isHead, isValue, spanHead } from '../grid.ts';
import { said } from '../said.ts';
import { isHeadPart, joinParts } from './head-parts.ts';

/** No heading is of more rows. */
const deepest = 4;

/**
 * The heading of rows with a square for every column: how many rows it has, with its spans told; parts of heads
 * that stand one under another are joined where they can be nothing else. `doubts`: what of it is not certain.
 */
export function headingOf(rows: Cell[][]): { headRows: number; doubts: Said[] } {
  const { headRows, doubts } = readHead(rows);
  const below = rows[headRows];
  if (headRows && below && isEmpty(below[0]!)) doubts.push(said.noFirstColumn({ line: below[0]!.lines[0] }));
  return { headRows, doubts };
}

function readHead(rows: Cell[][]): { headRows: number; doubts: Said[] } {
  const doubts: Said[] = [];
  const [first] = rows;
  if (!first || rows.length < 2 || !isHead(first)) return { headRows: 0, doubts };
  const standing = joinParts(rows);
  if (standing) return { headRows: 1 + standing, doubts: [inLinesBelow] };
  const deep = depthOf(rows);
  if (deep === 1) {
    if (hasWordsAboveValues(rows)) doubts.push(said.maybeOfHeading({ line: rows[1]![0]!.lines[0] }));
    return { headRows: headRowsOf(rows), doubts };
  }
  const head = rows.slice(0, deep);
  for (let r = deep - 2; r >= 0; r--)
    if (!toTheLeft(head[r]!, filledIn(head.slice(r + 1)))) doubts.push(notTold);
  spanHead(head);
  if (head[0]!.some((cell) => !cell.words && !cell.covered)) doubts.push(notTold);
  return { headRows: deep, doubts: [...new Set(doubts)] };
}

const inLinesBelow = said.headsBelow();
const notTold = said.spansNotTold();
const isEmpty = (cell: Cell) => !cell.words;
const isAcross = (row: readonly Cell[]) => row.some((cell) => cell.columns > 1);

/** How many rows at the top are the heading: those below the first fill squares that it leaves empty. */
function depthOf(rows: readonly Cell[][]): number {
  const first = rows[0]!;
  if (!first.some(isEmpty)) return 1;
  const open = first.map(
    (cell, c) =>
      isEmpty(cell) ||
      (first[c + 1] !== undefined && isEmpty(first[c + 1]!)) ||
      (c > 0 && isEmpty(first[c - 1]!)),
  );
  let deep = 1;
  while (deep < Math.min(deepest, rows.length - 1)) {
    const row = rows[deep]!;
    if (
      isAcross(row) ||
      !isHead(row) ||
      row.some((cell, c) => cell.words && (!open[c] || isValue(cell.words)))
    )
      break;
    if (row.every((cell) => cell.words)) break;
    deep++;
  }
  return deep;
}

/** By column whether a row has words there. */
const filledIn = (rows: readonly Cell[][]): boolean[] =>
  rows[0]!.map((_, c) => rows.some((row) => row[c]!.words !== ''));

/**
 * Puts a cell that stands over the middle of the cells below it above the first of them; false where it is not
 * told which of them it stands over. `below`: the columns in which any of the rows below have words.
 */
function toTheLeft(above: Cell[], below: readonly boolean[]): boolean {
  let isTold = true;
  for (let c = 0; c < below.length; c++) {
    if (!below[c]) continue;
    let end = c;
    while (below[end + 1]) end++;
    const own = above.slice(c, end + 1).flatMap((cell, k) => (cell.words ? [c + k] : []));
    if (own.length === 1) [above[c], above[own[0]!]] = [above[own[0]!]!, above[c]!];
    else if (!isEven(own, c, end + 1)) isTold = false;
    c = end;
  }
  return isTold;
}

/** Whether places begin at `from` and part what is before `to` evenly. */
function isEven(places: readonly number[], from: number, to: number): boolean {
  const each = (to - from) / places.length;
  return places.every((place, k) => place === from + k * each);
}

/** Whether the row below the first, or some of these, have words above columns of values, and no value. */
function hasWordsAboveValues(rows: readonly Cell[][]): boolean {
  const [, second, ...others] = rows as [Cell[], Cell[], ...Cell[][]];
  const rest = others.slice(others.findIndex((row) => isAcross(row) || row.some((c) => isValue(c.words))));
  if (rest.length < 2 || isAcross(second)) return false;
  const values = second.flatMap((_, c) => {
    const filled = rest.filter((row) => row[c]!.words);
    return filled.length && filled.every((row) => isValue(row[c]!.words)) ? [c] : [];
  });
  const own = values.map((c) => second[c]!.words);
  const isTold = own.length > 1 || own.some(isHeadPart);
  return isTold && own.every((words) => words && !isValue(words));
}
