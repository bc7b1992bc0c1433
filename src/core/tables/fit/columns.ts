import type { CellKind } from '../../chinese/cell-kinds.ts';
import { holdsValue, holdsWords, type Piece } from './piece.ts';

/** What is believed of the columns of a table, as costs: the less a thing is to be expected, the more. */
export interface Columns {
  count: number;
  /** Whether the first column numbers the rows. */
  numbered: boolean;
  /** The column that the heading says holds what groups the rows; -1 where it says so of none. */
  category: number;
  /** The cost of a piece in a column. */
  cost: (piece: Piece, column: number) => number;
  /** The cost of a row that has nothing in a column. */
  missing: readonly number[];
  /** The cost of a line alone that heads the rows below it, and of two lines that are one cell. */
  group: number;
  join: number;
  /** Whether two pieces may be the lines of a cell in a column, where that is known. */
  mayBreak?: (piece: Piece, next: Piece, column: number) => boolean;
  /** How many pieces of each kind stand in each column, and how many rows lack it. */
  kinds: readonly ReadonlyMap<CellKind, number>[];
}

/** How unlike two kinds are: the same, of one class, or neither. */
function unlike(a: CellKind, b: CellKind): number {
  if (a === b || (holdsValue(a) && holdsValue(b))) return 0;
  if (holdsWords(a) && holdsWords(b)) return 1;
  if ((a === 'time' && holdsValue(b)) || (b === 'time' && holdsValue(a))) return 2;
  if (a === 'empty' || b === 'empty') return 1.5;
  return a === 'unit' || b === 'unit' || a === 'mark' || b === 'mark' ? 4 : 3;
}

/** Nothing is missing of a row but seldom; of the first columns of words, which may be merged, more often. */
const seldom = 4;
const mergedAbove = 2.5;
/** Of a column whose head says that it groups the rows: its cells reach down. */
const mergedAsSaid = 0.9;
/** Few rows say little of what is missing: by this over their number. */
const fewRows = 5;
/** Even where most rows lack it. */
const leastMissing = 0.5;

/** What it costs that a line heads others or is half a cell: less where many are so, within these bounds. */
const rare = { group: { least: 1.6, most: 3.2 }, join: { least: 2.5, most: 4 } };
const bounded = (cost: number, { least, most }: { least: number; most: number }) =>
  Math.min(most, Math.max(least, cost));

/** Columns as one whole row has them. */
export function columnsLike(row: readonly Piece[], numbered: boolean, category: number): Columns {
  const words = row.findIndex((piece, c) => holdsWords(piece.kind) && (c > 0 || !numbered));
  return {
    count: row.length,
    numbered,
    category,
    cost: (piece, column) => 0.3 + unlike(piece.kind, row[column]!.kind),
    missing: row.map((_, c) => {
      if (c === category) return mergedAsSaid;
      return c === words ? mergedAbove : seldom;
    }),
    group: rare.group.most,
    join: rare.join.most,
    kinds: row.map((piece) => new Map([[piece.kind, 1]])),
  };
}

/** A row as it was aligned: by column the pieces that stand in it, none where it is missing. */
export type Aligned = readonly (readonly Piece[])[];

/** Columns as these rows have them, among which `groups` lines stand alone. */
export function columnsOf(
  rows: readonly Aligned[],
  groups: number,
  { count, numbered, category }: Pick<Columns, 'count' | 'numbered' | 'category'>,
): Columns {
  const { kinds, words, occurs, lacks } = countedIn(rows, count);
  const sizes = kinds.map((own) => [...own.values()].reduce((a, b) => a + b, 0));
  const kindCosts = kinds.map((own, c) => costsOf(own, sizes[c]!));
  const wordCost = ({ word, kind }: Piece, c: number) => {
    const all = occurs.get(word) ?? 0;
    if (all < 2 || holdsValue(kind) || kind === 'empty') return 0;
    return -0.7 * Math.log(((words[c]!.get(word) ?? 0) + 0.3) / (all + 0.6));
  };
  const often = (n: number) => -Math.log((n + 0.3) / (rows.length + 1));
  const joins = rows.filter((row) => row.some((cell) => cell.length > 1)).length;
  return {
    count,
    numbered,
    category,
    group: bounded(often(groups), rare.group),
    join: bounded(often(joins), rare.join),
    cost: (piece, c) => kindCosts[c]!(piece.kind) + wordCost(piece, c),
    missing: lacks.map((n, c) => {
      const cost = n < rows.length ? Math.max(often(n), fewRows / rows.length, leastMissing) : seldom;
      return c === category ? Math.min(cost, mergedAsSaid) : cost;
    }),
    kinds,
  };
}

/** How often each kind and each word stands in each column, each word anywhere, and how many cells each column lacks. */
function countedIn(rows: readonly Aligned[], count: number) {
  const kinds = Array.from({ length: count }, () => new Map<CellKind, number>());
  const words = Array.from({ length: count }, () => new Map<string, number>());
  const occurs = new Map<string, number>();
  const lacks = new Array<number>(count).fill(0);
  const add = <T>(map: Map<T, number>, key: T) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const row of rows)
    row.forEach((pieces, c) => {
      if (!pieces.length) lacks[c]!++;
      const [piece] = pieces;
      if (!piece) return;
      add(kinds[c]!, piece.kind);
      add(words[c]!, piece.word);
      add(occurs, piece.word);
    });
  return { kinds, words, occurs, lacks };
}

function costsOf(kinds: ReadonlyMap<CellKind, number>, size: number): (kind: CellKind) => number {
  const known = new Map<CellKind, number>();
  return (kind) => {
    const before = known.get(kind);
    if (before !== undefined) return before;
    let weight = 0.15;
    for (const [own, n] of kinds) weight += n * [1, 0.4, 0.1, 0.03, 0.01][Math.round(unlike(kind, own))]!;
    const cost = -Math.log(weight / (size + 1.5));
    known.set(kind, cost);
    return cost;
  };
}
