import { isHeadEnd } from '../../chinese/cell-kinds.ts';
import { overYears } from '../../chinese/table-heads.ts';
import { roleRows } from '../../chinese/value-heads.ts';
import { wholly } from '../../chinese/words.ts';
import type { Cell } from '../../model/plan.ts';
import { spanHead, squareOf } from '../grid.ts';
import type { Columns } from './columns.ts';
import { asHead, type Holding, headCost, holdingOf, isNumberHead, isWholeHead } from './head-words.ts';
import type { Piece } from './piece.ts';

/** The heading of a table, as rows of squares. */
export interface Head {
  rows: Cell[][];
  cost: number;
  signature: string;
  /** How many of its cells are of two lines, brackets aside. */
  joined: number;
}

type Bare = Omit<Head, 'signature'>;

/** What it costs that a heading has more rows, that cells are of two lines, and that a cell reaches over others. */
const deeper = 1.2;
const join = {
  bracket: 0.4,
  year: 0,
  bracketAlone: 2,
  corner: 0.8,
  end: 0.6,
  other: 1.8,
  whole: 2,
  number: 3,
  ended: 2,
  long: 1.2,
  parallel: -1.2,
};
/** At most this many lines of a heading are joined into cells. */
export const mostJoined = 4;
const longestSecond = 4;
/** What it costs that a heading has a cell less than there are columns. */
const shortHead = 3;
/** What it costs that the unit stands in a cell that reaches over others, and in one of these again. */
const unitTwice = 2;
/** What it costs that empty lines between the lines of a heading say nothing. */
const emptyUnheeded = 3;

/** The first cell may say what stands to its right and what below it: 城区类型 / 城镇类型. */
const corner = /(?:类型|类别|等级|项目|名称)$/u;
/** 2025年 above 目标值 is one head: by itself the second says of no year. */
const bareYear = /^(?:19|20)\d{2}年?$/u;
const isRoleOfYear = (word: string): boolean => role.test(word);
const role = wholly(roleRows);
/** 指标 above 属性 is one head, though either may be one by itself. */
const natured = /^指[标標]\n(?:[属屬]性|性[质質])$/u;
/** 年份 behind 指标 stands over the years; in one cell with it, it would say the same of them. */
const namesYears = wholly(overYears);
const cellWords = (a: Piece, b: Piece) => `${a.word}\n${b.word}`;
const bracket = /^[（(［[]/u;
/** 总投资（万元） has said all. */
const closed = /[）)］\]]$/u;

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

interface Laid {
  cell: Cell;
  words: string;
  cost: number;
  size: number;
  /** Whether it is of two lines of which the second is in no brackets. */
  plain: boolean;
}

/** All ways of laying pieces into so many cells, each of one piece or of two. */
function laid(pieces: readonly Piece[], count: number): Laid[][] {
  const extra = pieces.length - count;
  if (extra < 0 || extra > mostJoined) return [];
  const ways: Laid[][] = [];
  const go = (i: number, left: number, cells: Laid[]) => {
    if (i === pieces.length) ways.push(cells);
    else {
      if (pieces.length - i > left) go(i + 1, left, [...cells, cellOf(pieces.slice(i, i + 1), i)]);
      if (left && pieces[i]!.word && pieces[i + 1]?.word)
        go(i + 2, left - 1, [...cells, cellOf(pieces.slice(i, i + 2), i)]);
    }
  };
  go(0, extra, []);
  return ways.filter((cells) => cells.length === count);
}

function cellOf(pieces: readonly Piece[], at: number): Laid {
  const [a, b] = pieces as [Piece, Piece | undefined];
  if (!b) {
    const cost = bracket.test(a.word) ? join.bracketAlone : 0;
    return { cell: a.cell, words: a.word, cost, size: 1, plain: false };
  }
  const bracketed = bracket.test(b.word);
  let cost = bracketed ? join.bracket : join.other + 0.05 * (a.word.length + b.word.length);
  if (at === 0 && corner.test(a.word) && corner.test(b.word)) cost = join.corner;
  else if (!bracketed)
    cost +=
      (namesYears.test(b.word) ? join.whole : 0) +
      (isWholeHead(a.word) ? join.whole : 0) +
      (isWholeHead(b.word) ? join.whole : 0) +
      (isNumberHead(a.word) ? join.number : 0) +
      (closed.test(a.word) ? join.ended : 0) +
      (b.word.length > longestSecond ? join.long : 0);
  if (bareYear.test(a.word) && isRoleOfYear(b.word)) cost = join.year;
  else if (natured.test(cellWords(a, b))) cost = join.corner;
  else if (!bracketed) cost += (isHeadEnd(b.word) ? -join.end : 0) + (isHeadEnd(a.word) ? join.end : 0);
  return { cell: joinedCell(pieces), words: cellWords(a, b), cost, size: 2, plain: !bracketed };
}

/** One cell of several lines. */
export function joinedCell(pieces: readonly Piece[]): Cell {
  const [first] = pieces as [Piece];
  if (pieces.length === 1) return first.cell;
  return {
    ...first.cell,
    words: pieces.map(({ cell }) => cell.words).join('\n'),
    lines: [first.cell.lines[0], pieces.at(-1)!.cell.lines[1]],
  };
}

/**
 * Two rows, or three, without lines for empty squares: one cell of the first (or several side by side, each
 * over as many) reaches over the cells of the second.
 */
function spread(pieces: readonly Piece[], holdings: readonly Holding[]): Bare[] {
  const columns = holdings.length;
  const heads: Bare[] = [];
  for (let below = 2; below <= Math.min(columns, pieces.length - 1); below++)
    for (const middle of [0, ...halves(below)]) {
      const top = pieces.length - below - middle;
      if (top < 1) continue;
      const wide = middle ? 1 : top - (columns - below);
      if (wide < 1 || wide > top || top - wide + below !== columns || below % wide || below / wide < 2)
        continue;
      for (let at = 0; at + wide <= top; at++)
        heads.push(spreadHead(pieces, holdings, { top, middle, wide, at }));
    }
  return heads;
}

/** Into how many equal parts of two or more a number falls. */
const halves = (n: number): number[] =>
  Array.from({ length: Math.max(0, n - 1) }, (_, i) => i + 2).filter(
    (parts) => n % parts === 0 && n / parts >= 2,
  );

interface Spread {
  top: number;
  middle: number;
  /** How many cells of the first row reach over others, and the index of the first of them. */
  wide: number;
  at: number;
}

function spreadHead(
  pieces: readonly Piece[],
  holdings: readonly Holding[],
  { top, middle, wide, at }: Spread,
): Bare {
  const [tops, middles, belows] = [
    pieces.slice(0, top),
    pieces.slice(top, top + middle),
    pieces.slice(top + middle),
  ];
  const depth = middle ? 3 : 2;
  const each = belows.length / wide;
  const rows: Cell[][] = Array.from({ length: depth }, () => []);
  let cost = deeper * (depth - 1) + likeness(belows) + likeness(middles);
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
    rows[0]!.push({ ...cell, columns: each });
    addCovered(rows[0]!, cell.lines[0], each - 1);
    const own = belows.slice((i - at) * each, (i - at + 1) * each);
    if (closed.test(word) && own.some((sub) => closed.test(sub.word))) cost += unitTwice;
    for (const more of addBelow(rows, own, { piece, middles }, holdings)) cost += more;
  });
  return { rows, cost, joined: 0 };
}

/** Adds to a row squares that a cell reaches over, which is of line `no`. */
function addCovered(row: Cell[], no: number, squares: number): void {
  for (let k = 0; k < squares; k++) row.push({ ...squareOf('', no), covered: true });
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

/** Rows with a line for every square, the empty ones too, or for all but those that a cell to the left reaches over. */
function grids(pieces: readonly Piece[], holdings: readonly Holding[]): Bare[] {
  const columns = holdings.length;
  const heads: Bare[] = [];
  if (!pieces.some(({ kind }) => kind === 'empty')) return heads;
  for (const depth of [2, 3])
    for (const cells of laid(pieces, depth * columns)) heads.push(gridHead(cells, holdings, depth));
  heads.push(...underTops(pieces, holdings));
  return heads;
}

function gridHead(cells: readonly Laid[], holdings: readonly Holding[], depth: number): Bare {
  const columns = holdings.length;
  const rows = Array.from({ length: depth }, (_, r) =>
    cells.slice(r * columns, (r + 1) * columns).map(({ cell }) => ({ ...cell })),
  );
  const heading = (c: number) =>
    (rows.findLast((row) => row[c]!.words)?.[c]?.words ?? '').replace(/\s/gu, '');
  let cost = 0.4 * depth + cells.reduce((sum, cell) => sum + cell.cost, 0);
  holdings.forEach((holding, c) => {
    cost += headCost(heading(c), holding);
  });
  if (rows[0]!.filter(({ words }) => words).length < 2) cost += 3;
  spanHead(rows);
  return { rows, cost, joined: cells.filter(({ plain }) => plain).length };
}

/**
 * Two rows of which the first has no lines for what its cells reach over: in the second an empty line below
 * each cell that reaches down, and the cells below those that reach over several.
 */
function underTops(pieces: readonly Piece[], holdings: readonly Holding[]): Bare[] {
  const columns = holdings.length;
  const top = pieces.findIndex(({ kind }) => kind === 'empty');
  if (top < 2) return [];
  const heads: Bare[] = [];
  const second = pieces.slice(top);
  const runs = second.findIndex(({ kind }) => kind !== 'empty');
  if (runs < 1) return [];
  let trailing = 0;
  while (second[second.length - 1 - trailing]!.kind === 'empty') trailing++;
  const subs = second.slice(runs, second.length - trailing);
  if (subs.some(({ kind }) => kind === 'empty') || runs + trailing !== top - 1) return [];
  for (let cells = 2; cells <= subs.length; cells++)
    for (const below of laid(subs, cells)) {
      const over = columns - cells - (top - 1);
      if (over < 0 || over > 1) continue;
      for (let wide = 0; wide < (over ? runs : 1); wide++)
        heads.push(underHead(pieces.slice(0, top), below, { runs, over, wide }, holdings));
    }
  return heads;
}

function underHead(
  tops: readonly Piece[],
  below: readonly Laid[],
  { runs, over, wide }: { runs: number; over: number; wide: number },
  holdings: readonly Holding[],
): Bare {
  const rows: [Cell[], Cell[]] = [[], []];
  let cost = deeper;
  const second = below[0]!.cell.lines[0];
  tops.forEach(({ cell, word }, i) => {
    const no = cell.lines[0];
    if (i === runs) {
      rows[0].push({ ...cell, columns: below.length });
      addCovered(rows[0], no, below.length - 1);
      for (const sub of below) {
        cost += sub.cost + headCost(sub.words, holdings[rows[1].length]!);
        rows[1].push(sub.cell);
      }
      return;
    }
    const columns = over && i === wide ? 2 : 1;
    if (columns > 1)
      cost += holdings.slice(rows[0].length, rows[0].length + 2).every((h) => h === 'words') ? 1 : 3;
    cost += headCost(word, holdings[rows[0].length]!);
    rows[0].push({ ...cell, columns, rows: 2 });
    addCovered(rows[0], no, columns - 1);
    addCovered(rows[1], second, columns);
  });
  return { rows, cost, joined: below.filter(({ plain }) => plain).length + over };
}
