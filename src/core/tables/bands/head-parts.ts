import { cellKind, isHeadEnd, isHeadHalf, isHeadOnly } from '../../chinese/cell-kinds.ts';
import { columnRole, isValueInWords } from '../../chinese/column-heads.ts';
import type { Cell } from '../../model/plan.ts';
import { isNumberHead } from '../fit/head-words.ts';
import { holdsValue } from '../fit/piece.ts';
import { isHead, isValue } from '../grid.ts';

/** A head has at most this many lines, and a column of values at least this many values. */
const [mostLines, fewestValues] = [4, 2];
const isEmpty = (cell: Cell) => !cell.words;
const isAcross = (row: readonly Cell[]) => row.some((cell) => cell.columns > 1);

/** What can only be the second part of a head: （万元）, 属性. */
export const isHeadPart = (words: string): boolean =>
  /^[（(].*[）)]$/u.test(words) || isHeadEnd(words) || isHeadOnly(words);
/** 责任 above 单位, and 序 above 号: together they are a known head. */
function isHalfOf(above: string, words: string): boolean {
  const areSigns = [...above, ...words].length === 2;
  return (areSigns || isHeadHalf(words)) && columnRole(above + words) !== 'any';
}

/**
 * Joins the lines of heads of which each has a part of its own: 2025年 below it 目标, above values. Returns how
 * many rows below the first hold parts of which that is not certain: these stand where they are printed.
 */
export function joinParts(rows: Cell[][]): number {
  const first = rows[0]!;
  if (first.some(isEmpty)) {
    joinAbove(rows);
    return 0;
  }
  const parts = partsBelow(rows);
  const body = rows.slice(1 + parts.length);
  const isCertain = parts.every((row) =>
    row.every(
      (part, c) =>
        isEmpty(part) ||
        isHeadPart(part.words) ||
        isHalfOf(first[c]!.words, part.words) ||
        holdsValues(body, c),
    ),
  );
  if (!isCertain) return parts.length;
  rows.splice(1, parts.length);
  for (const row of parts)
    row.forEach((part, c) => {
      if (part.words) joinTo(first[c]!, part);
    });
  return 0;
}

/**
 * Joins heads of which the first line has only parts, 2020年 above 现状, to the whole line below it: where each
 * stands above values, and no column of values beside them has none, over which it may reach too.
 */
function joinAbove(rows: Cell[][]): void {
  const [above, whole, ...body] = rows as [Cell[], Cell[], ...Cell[][]];
  if (!whole || isAcross(above) || isAcross(whole) || !isHead(above) || !isHead(whole)) return;
  if (whole.some((cell) => isEmpty(cell) || isValue(cell.words))) return;
  if (above.some((cell, c) => cell.words && cell.lines[1] + 1 !== whole[c]!.lines[0])) return;
  const isOver = (c: number) => above[c]!.words !== '';
  if (!above.every((_, c) => isOver(c) === (holdsValues(body, c) && !isNumbers(whole[c]!)))) return;
  rows.shift();
  above.forEach((cell, c) => {
    if (!cell.words) return;
    const own = { ...whole[c]!, words: cell.words, lines: cell.lines };
    joinTo(own, whole[c]!);
    whole[c] = own;
  });
}

const isNumbers = ({ words }: Cell) => isNumberHead(words.replace(/\s/gu, ''));

/** The rows below the first that have nothing but parts of heads, each in the line below the last of its column. */
function partsBelow(rows: readonly Cell[][]): Cell[][] {
  const last = rows[0]!.map((cell) => cell.lines[1]);
  const parts: Cell[][] = [];
  for (const next of rows.slice(1, Math.min(mostLines, rows.length - 1))) {
    if (!arePartsBelow(next, rows[0]!, last)) break;
    parts.push(next);
    next.forEach((cell, c) => {
      if (cell.words) last[c] = cell.lines[1];
    });
  }
  return parts;
}

/**
 * Whether a row has nothing but parts of heads, each in the line below `last` of its column: what stands in the first
 * column begins a row, unless it ends the head there.
 */
function arePartsBelow(next: Cell[], heads: readonly Cell[], last: readonly number[]): boolean {
  const begins = next[0]!.words;
  if (
    (begins && !isHalfOf(heads[0]!.words, begins)) ||
    isAcross(next) ||
    !isHead(next) ||
    next.some(({ words }) => isValue(words))
  )
    return false;
  if (next.some((cell, c) => cell.words && cell.lines[0] !== last[c]! + 1)) return false;
  const parts = next.filter((cell) => cell.words);
  return parts.length > 1 || parts.every(({ words }) => isHeadPart(words));
}

/** Whether a column is all values: no words among them are a row's. */
function holdsValues(body: readonly Cell[][], column: number): boolean {
  const own = body.map((row) => row[column]!.words.replace(/\s/gu, '')).filter(Boolean);
  return (
    own.length >= fewestValues && own.every((words) => holdsValue(cellKind(words)) || isValueInWords(words))
  );
}

function joinTo(cell: Cell, { words, lines }: Cell): void {
  cell.words += `\n${words}`;
  cell.lines = [cell.lines[0], lines[1]];
}
