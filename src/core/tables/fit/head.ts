import type { Cell } from '../../model/plan.ts';
import { squareOf } from '../grid.ts';
import type { Columns } from './columns.ts';
import { type Bare, type Head, join, type Laid, laid } from './head-cells.ts';
import { grids } from './head-grids.ts';
import { asHead, type Holding, headCost, holdingOf } from './head-words.ts';
import type { Piece } from './piece.ts';
import { spread } from './spanning-heads.ts';

/** What it costs that a heading has a cell less than there are columns. */
const shortHead = 3;
/** What it costs that empty lines between the lines of a heading say nothing. */
const emptyUnheeded = 3;

const signatureOf = (rows: readonly Cell[][]) =>
  rows.map((row) => row.map(({ words, columns }) => `${columns} ${words}`).join('|')).join('\n');

/**
 * The ways in which the lines of a heading may stand above the columns, the best first: one row, or two or
 * three where cells reach over those below them.
 */
export function headsOf(pieces: readonly Piece[], columns: Columns): Head[] {
  const holdings = Array.from({ length: columns.count }, (_, c) => holdingOf(columns, c));
  const own = pieces.reduce((sum, piece) => sum + asHead(piece), 0);
  const filled = pieces.filter(({ kind }) => kind !== 'empty');
  // Empty lines stand for squares.
  const unheeded = filled.length < pieces.length ? emptyUnheeded : 0;
  const found = [
    ...[flat, short, spread].flatMap((ways) =>
      ways(filled, holdings).map((head) => ({ ...head, cost: head.cost + unheeded })),
    ),
    ...grids(pieces, holdings),
  ];
  const heads = found
    .map((head) => ({ ...head, cost: head.cost + own, signature: signatureOf(head.rows) }))
    .sort((a, b) => a.cost - b.cost);
  const known = new Set<string>();
  return heads.filter(({ signature }) => !known.has(signature) && known.add(signature));
}

/** One row, where some cells may be of two lines. */
function flat(pieces: readonly Piece[], holdings: readonly Holding[]): Bare[] {
  return laid(pieces, holdings.length).map((cells) => ({
    rows: [cells.map(({ cell }) => cell)],
    cost:
      cells.reduce((sum, { words, cost }, c) => sum + cost + headCost(words, holdings[c]!), 0) +
      (areParallel(cells) ? join.parallel : 0),
    joined: cells.filter(({ plain }) => plain).length,
  }));
}

/** Cells that begin with at least this many equal signs say the same of several things. */
const sharedSigns = 3;
/** “十三五”规划 / 目标 and “十三五”完成 / 情况: cells of two lines that begin alike. */
function areParallel(cells: readonly Laid[]): boolean {
  const joined = cells.filter(({ plain }) => plain).map(({ words }) => words.slice(0, sharedSigns));
  return joined.length > 1 && new Set(joined).size === 1;
}

/** One row with a cell less than there are columns: one of them reaches over two. */
function short(pieces: readonly Piece[], holdings: readonly Holding[]): Bare[] {
  if (pieces.length !== holdings.length - 1) return [];
  return pieces.map(({ cell: wide }, at) => {
    const row = pieces.flatMap(({ cell }) => {
      if (cell !== wide) return [cell];
      return [
        { ...cell, columns: 2 },
        { ...squareOf('', cell.lines[0]), covered: true },
      ];
    });
    const cost = pieces.reduce(
      (sum, { word }, i) => sum + headCost(word, holdings[i < at + 1 ? i : i + 1]!),
      0,
    );
    const unlike = holdings[at] === 'words' && holdings[at + 1] === 'words' ? 0 : 1.5;
    return { rows: [row], cost: cost + shortHead + unlike, joined: 1 };
  });
}
