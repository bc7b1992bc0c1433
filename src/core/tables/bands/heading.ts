import { isHeadEnd, isHeadOnly } from '../../chinese/cell-kinds.ts';
import type { Cell } from '../../model/plan.ts';
import type { Said } from '../../model/sentence.ts';
import { headRowsOf, isHead, isValue, spanHead } from '../grid.ts';
import { said } from '../said.ts';

/** No heading is of more rows. */
const deepest = 4;

/**
 * The heading of rows with a square for every column: how many rows it has, with its spans told; parts of heads
 * that stand one under another are joined where no word is moved for it. `doubts`: what of it is not certain.
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

/** What can only be the second part of a head: （万元）, 属性. */
const isHeadPart = (words: string) => /^[（(].*[）)]$/u.test(words) || isHeadEnd(words) || isHeadOnly(words);

/**
 * Joins the lines of heads of which each has a part of its own, 指标 below it 属性, where the parts are printed one
 * behind the other. Returns how many rows below the first hold parts that are not: these stand where they are
 * printed.
 */
function joinParts(rows: Cell[][]): number {
  const first = rows[0]!;
  if (first.some(isEmpty)) return 0;
  const last = first.map((cell) => cell.lines[1]);
  let standing = 0;
  while (rows.length > 2 + standing) {
    const next = rows[1 + standing]!;
    if (!arePartsBelow(next, last)) break;
    const isBehind = next.every((cell, c) => isEmpty(cell) || c === first.length - 1);
    if (standing || !isBehind) standing++;
    else joinTo(first.at(-1)!, rows.splice(1, 1)[0]!.at(-1)!);
    next.forEach((cell, c) => {
      if (cell.words) last[c] = cell.lines[1];
    });
  }
  return standing;
}

/** Whether a row has nothing but parts of heads, each in the line below `last` of its column. */
function arePartsBelow(next: Cell[], last: readonly number[]): boolean {
  if (next[0]!.words || isAcross(next) || !isHead(next) || next.some(({ words }) => isValue(words)))
    return false;
  if (next.some((cell, c) => cell.words && cell.lines[0] !== last[c]! + 1)) return false;
  const parts = next.filter((cell) => cell.words);
  return parts.length > 1 || parts.every(({ words }) => isHeadPart(words));
}

function joinTo(cell: Cell, { words, lines }: Cell): void {
  cell.words += `\n${words}`;
  cell.lines = [cell.lines[0], lines[1]];
}

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

/** Whether the row below the first has words above columns of values, and no value. */
function hasWordsAboveValues(rows: readonly Cell[][]): boolean {
  const [, second, ...rest] = rows as [Cell[], Cell[], ...Cell[][]];
  if (rest.length < 2 || isAcross(second)) return false;
  const values = second.flatMap((_, c) => {
    const filled = rest.filter((row) => row[c]!.words);
    return filled.length && filled.every((row) => isValue(row[c]!.words)) ? [c] : [];
  });
  return values.length > 1 && values.every((c) => second[c]!.words && !isValue(second[c]!.words));
}
