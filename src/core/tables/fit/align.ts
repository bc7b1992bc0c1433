import { costs, firstGroupCost, groupCost, isWide, joinCost, squareCost } from './align-costs.ts';
import type { Aligned, Columns } from './columns.ts';
import type { Piece } from './piece.ts';
import { bare, begun, type Step, stages, summing, type Way, type Ways, waysOf } from './ways.ts';

export interface Alignment {
  cost: number;
  /** The rows in order: squares by column, or the piece that stands alone above the rows below it. */
  rows: (Aligned | Piece)[];
  /** By piece where a row begins, joins or misses: the same for the same grid. */
  signature: string;
  /** The same by row: t for a square that is taken, j for one of two lines, m for one that is missing. */
  letters: string[];
  /** The lines alone that have empty lines for all other squares of their row. */
  wide: ReadonlySet<Piece>;
}

interface AlignHow {
  explicit: boolean;
  open: boolean;
  kept: number;
  rowStarts?: ReadonlySet<number> | undefined;
}

/** Whether a row lacks a square or has a cell of two lines: which of its words stand where may be told otherwise. */
export const isLoose = (letters: string): boolean => /[jm]/u.test(letters);

/** Whether a row is a line alone that heads the rows below it. */
export const isGroup = (row: Aligned | Piece): row is Piece => 'cell' in row;

/** The rows that have squares, without the lines that stand alone above them. */
export const rowsIn = ({ rows }: Alignment): Aligned[] => rows.flatMap((row) => (isGroup(row) ? [] : [row]));

/** What is laid into rows, and the ways that have been found. */
interface Laying extends Pick<AlignHow, 'explicit' | 'rowStarts'> {
  pieces: readonly Piece[];
  start: number;
  columns: Columns;
  ways: Ways;
}

/**
 * The best ways of laying `pieces` from index `start` into rows of these columns, the best first: a square
 * may be missing, two pieces may be one cell, a piece alone may head the rows below it. `open`: the last row
 * need not be whole; `kept`: so many ways are told at most; `rowStarts`: a row or what heads rows begins at these
 * pieces and no others, where that is known.
 */
export function align(
  pieces: readonly Piece[],
  start: number,
  columns: Columns,
  { explicit, open, kept, rowStarts }: AlignHow,
): Alignment[] {
  const { count } = columns;
  const ways = waysOf(count, kept);
  const laying: Laying = { pieces, start, columns, explicit, rowStarts, ways };
  ways.to(start, 0, bare).push({ cost: 0, number: 0, step: 'row', from: null });
  for (let i = start; i <= pieces.length; i++) {
    const piece = pieces[i];
    if (!ways.allTo(i)) continue;
    endRows(laying, i);
    if (rowStarts && i > start && piece) keepTo(laying, i, rowStarts.has(i));
    if (!piece) break;
    missSquares(laying, i, bare, 0);
    headRows(laying, i, piece);
    const wide = explicit && isWide(pieces, i, count);
    if (wide)
      for (const way of ways.to(i, 0, bare)) ways.add(ways.to(i + count, 0, bare), way, costs.wide, 'wide');
    for (const stage of stages)
      for (let c = wide && stage === bare ? 1 : 0; c < count; c++) takeSquare(laying, i, c, stage);
  }
  const whole = (i: number) => ways.to(i, 0, bare);
  const ends = open ? (ways.allTo(pieces.length) ?? []).flat() : endsOf(pieces, kept, whole);
  return ends.toSorted((a, b) => a.cost - b.cost).map((way) => alignmentOf(way, pieces, start, count));
}

/** Rows that have begun end before a piece: the squares that they lack are missing. */
function endRows(laying: Laying, i: number): void {
  const { ways, columns } = laying;
  for (const stage of [begun, summing]) {
    missSquares(laying, i, stage, 1);
    for (const way of ways.to(i, columns.count, stage)) ways.add(ways.to(i, 0, bare), way, 0, 'row');
  }
}

/** Squares are missing before a piece, from column `first` on. */
function missSquares({ ways, columns, explicit }: Laying, i: number, stage: number, first: number): void {
  for (let c = first; c < columns.count; c++) {
    let cost = columns.missing[c]!;
    if (explicit) cost = costs.missingAmongEmpty;
    if (stage === summing) cost = costs.missingInSum;
    const to = ways.to(i, c + 1, stage);
    for (const way of ways.to(i, c, stage)) ways.add(to, way, cost, 'miss');
  }
}

/** Keeps of the ways to a piece those that begin a row there, or the others. */
function keepTo({ ways, columns }: Laying, i: number, begins: boolean): void {
  for (const stage of stages)
    for (let c = 0; c <= columns.count; c++)
      if ((c === 0 && stage === bare) !== begins) ways.to(i, c, stage).length = 0;
}

/** A piece stands alone, and heads the rows below it. */
function headRows({ pieces, start, columns, explicit, rowStarts, ways }: Laying, i: number, piece: Piece) {
  const isBesideEmpty = explicit && pieces[i + 1]?.kind === 'empty';
  const isRow = rowStarts !== undefined && !rowStarts.has(i + 1);
  const alone = isBesideEmpty || isRow ? Infinity : groupCost(piece, pieces[i + 1], columns);
  if (alone === Infinity) return;
  const cost = alone + (i === start ? firstGroupCost(piece, columns, start) : 0);
  for (const way of ways.to(i, 0, bare)) ways.add(ways.to(i + 1, 0, bare), way, cost, 'group');
}

/** A piece stands in a square, alone or with the next one. */
function takeSquare({ pieces, columns, rowStarts, ways }: Laying, i: number, c: number, stage: number): void {
  const from = ways.to(i, c, stage);
  if (!from.length) return;
  const [piece, next] = [pieces[i]!, pieces[i + 1]];
  const after = stage === bare && piece.sum ? summing : Math.max(stage, begun);
  const joins = next && !rowStarts && joinCost(piece, next, columns, c);
  for (const way of from) {
    const { cost, number } = squareCost(columns, piece, c, way.number);
    ways.add(ways.to(i + 1, c + 1, after), way, cost + (piece.open ? costs.openAlone : 0), 'take', number);
    if (typeof joins === 'number' && joins < Infinity)
      ways.add(ways.to(i + 2, c + 1, after), way, cost + joins, 'join', number);
  }
}

/** The ways to the end, or to before the empty lines that stand behind the last row. */
function endsOf(pieces: readonly Piece[], kept: number, to: (i: number) => readonly Way[]): Way[] {
  const ends: Way[] = [];
  for (let i = pieces.length; i > 0; i--) {
    const behind = (pieces.length - i) * costs.emptyBehind;
    ends.push(...to(i).map((way) => ({ ...way, cost: way.cost + behind })));
    if (pieces[i - 1]!.kind !== 'empty') break;
  }
  return ends.sort((a, b) => a.cost - b.cost).slice(0, kept);
}

function alignmentOf(end: Way, pieces: readonly Piece[], start: number, count: number): Alignment {
  const steps: Step[] = [];
  for (let way: Way | null = end; way?.from; way = way.from) steps.push(way.step);
  steps.reverse();
  const rows: (Aligned | Piece)[] = [];
  let row: Piece[][] = [];
  const wide = new Set<Piece>();
  let i = start;
  for (const step of steps) {
    if (step === 'group') rows.push(pieces[i++]!);
    else if (step === 'wide') {
      rows.push(pieces[i]!);
      wide.add(pieces[i]!);
      i += count;
    } else if (step === 'row') {
      rows.push(row);
      row = [];
    } else if (step === 'miss') row.push([]);
    else {
      const n = step === 'join' ? 2 : 1;
      row.push(pieces.slice(i, i + n));
      i += n;
    }
  }
  if (row.length) rows.push([...row, ...Array.from({ length: count - row.length }, () => [])]);
  const letter = { take: 't', join: 'j', miss: 'm', group: 'g ', wide: 'w ', row: ' ' };
  const letters = steps
    .map((s) => letter[s])
    .join('')
    .trim()
    .split(' ');
  return { cost: end.cost, rows, wide, letters, signature: `${count}:${start}:${letters.join('')}` };
}
