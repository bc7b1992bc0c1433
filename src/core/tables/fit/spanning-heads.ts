import type { Cell } from '../../model/plan.ts';
import { addCovered, type Bare, bareYear, closed, deeper } from './head-cells.ts';
import { type Holding, headCost, isWholeHead } from './head-words.ts';
import type { Piece } from './piece.ts';

/** What it costs that the unit stands in a cell that reaches over others, and in one of these again. */
const unitTwice = 2;

/**
 * Two rows, or three, without lines for empty squares: one cell of the first (or several side by side, each
 * over as many) reaches over the cells of the second.
 */
export function spread(pieces: readonly Piece[], holdings: readonly Holding[]): Bare[] {
  const columns = holdings.length;
  const heads: Bare[] = [];
  for (let below = 2; below <= Math.min(columns, pieces.length - 1); below++)
    for (const middle of [0, ...halves(below)]) {
      const top = pieces.length - below - middle;
      if (top < 1) continue;
      const wide = middle ? 1 : top - (columns - below);
      if (wide < 1 || wide > top || top - wide + below !== columns || below % wide || below / wide < 2)
        continue;
      const sizes = sizesOf(pieces.slice(top + middle), wide);
      for (let at = 0; at + wide <= top; at++)
        for (const over of sizes) heads.push(spreadHead(pieces, holdings, { top, middle, over, at }));
    }
  return heads;
}

/** What it costs that cells side by side reach over different numbers of cells: so little that neither is certain. */
const unlikeSizes = 0.5;
/**
 * Over how many cells each of several reaches: over as many, and where these are not the same words again, the first may
 * as well reach over one less: 现状 and 目标 over four years.
 */
function sizesOf(belows: readonly Piece[], wide: number): number[][] {
  const equal = Array.from({ length: wide }, () => belows.length / wide);
  const [first, second, ...rest] = equal as [number, number, ...number[]];
  return wide === 1 || comeAgain(belows, wide) ? [equal] : [equal, [first - 1, second + 1, ...rest]];
}

/** Into how many equal parts of two or more a number falls. */
const halves = (n: number): number[] =>
  Array.from({ length: Math.max(0, n - 1) }, (_, i) => i + 2).filter(
    (parts) => n % parts === 0 && n / parts >= 2,
  );

interface Spread {
  top: number;
  middle: number;
  /** Over how many cells below it each of some cells of the first row reaches, and the index of the first of them. */
  over: readonly number[];
  at: number;
}

function spreadHead(
  pieces: readonly Piece[],
  holdings: readonly Holding[],
  { top, middle, over, at }: Spread,
): Bare {
  const [tops, middles, belows] = [
    pieces.slice(0, top),
    pieces.slice(top, top + middle),
    pieces.slice(top + middle),
  ];
  const depth = middle ? 3 : 2;
  const wide = over.length;
  const rows: Cell[][] = Array.from({ length: depth }, () => []);
  let cost = new Set(over).size > 1 ? unlikeSizes : 0;
  cost += deeper * (depth - 1) + likeness(belows) + likeness(middles);
  if (middle && comeAgain(belows, middle)) cost -= sameBelow;
  const under = middle ? middles : belows;
  if (!yearsGoUp([...tops.slice(0, at), ...under, ...tops.slice(at + wide)])) cost += yearsGoBack;
  tops.forEach((piece, i) => {
    const { cell, word } = piece;
    if (i < at || i >= at + wide) {
      cost += headCost(word, holdings[rows[0]!.length]!);
      rows[0]!.push({ ...cell, rows: depth });
      rows.slice(1).forEach((row, r) => {
        addCovered(row, (r || !middle ? belows : middles)[0]!.cell.lines[0], 1);
      });
      return;
    }
    cost += isWholeHead(word) && wide === 1 && !/\d/u.test(word) ? 2 : 0;
    const each = over[i - at]!;
    const from = over.slice(0, i - at).reduce((sum, n) => sum + n, 0);
    rows[0]!.push({ ...cell, columns: each });
    addCovered(rows[0]!, cell.lines[0], each - 1);
    const own = belows.slice(from, from + each);
    if (closed.test(word) && own.some((sub) => closed.test(sub.word))) cost += unitTwice;
    for (const more of addBelow(rows, own, { piece, middles }, holdings)) cost += more;
  });
  return { rows, cost, joined: 0 };
}

/** Adds the cells below one that reaches over them, with those of the row between; what each of them costs. */
function addBelow(
  rows: readonly Cell[][],
  belows: readonly Piece[],
  { piece, middles }: { piece: Piece; middles: readonly Piece[] },
  holdings: readonly Holding[],
): number[] {
  const lowest = rows.at(-1)!;
  const per = belows.length / middles.length;
  const costs: number[] = [];
  belows.forEach(({ cell, word }, k) => {
    const holding = holdings[lowest.length]!;
    costs.push(headCost(word, holding) + (holding === 'value' ? 0 : 1));
    const above = middles[Math.floor(k / per)] ?? piece;
    if (bareYear.test(above.word) && (holding !== 'value' || bareYear.test(word))) costs.push(yearOverOthers);
    lowest.push(cell);
    if (!middles.length) return;
    if (k % per) addCovered(rows[1]!, cell.lines[0], 1);
    else rows[1]!.push({ ...middles[k / per]!.cell, columns: per });
  });
  return costs;
}

/** What it costs that a year stands over words, or over another year. */
const yearOverOthers = 1.2;
/** What it costs that the years of a heading do not go up from left to right. */
const yearsGoBack = 2.5;
function yearsGoUp(pieces: readonly Piece[]): boolean {
  const years = pieces.flatMap(({ word }) => (bareYear.test(word) ? [Number.parseInt(word, 10)] : []));
  return years.every((year, i) => !i || year > years[i - 1]!);
}

/** What it saves that the same words stand below each cell of the row above: 总量 and 增速 below each year. */
const sameBelow = 1.5;
/** Whether pieces fall in so many parts of the same words. */
function comeAgain(pieces: readonly Piece[], parts: number): boolean {
  const each = pieces.length / parts;
  return each > 1 && pieces.every(({ word }, k) => word === pieces[k % each]!.word);
}

/** Cells that stand side by side below one are alike: all years, or words that come again. */
function likeness(pieces: readonly Piece[]): number {
  if (!pieces.length) return 0;
  const years = pieces.filter(({ word }) => /\d{4}/u.test(word)).length;
  const words = new Set(pieces.map(({ word }) => word)).size;
  const alike = years === pieces.length || words * 2 <= pieces.length;
  return alike ? 0 : 1.5;
}
