import type { Aligned, Columns } from './columns.ts';
import { holdsValue, holdsWords, type Piece } from './piece.ts';

/** How a way through the pieces went on. */
type Step = 'take' | 'join' | 'miss' | 'group' | 'wide' | 'row';

/** A way of laying the first pieces into rows: what it costs, and the way that it goes on from. */
interface Way {
  cost: number;
  /** The number of the last numbered row. */
  number: number;
  step: Step;
  from: Way | null;
}

/** What is not yet known of a row that is being filled: nothing stands in it, something, or a sum. */
const [bare, begun, summing] = [0, 1, 2];
const stages = [bare, begun, summing];
/** A part of a cell that a narrow column broke is no longer: 综合 / 治理. */
const longestNarrow = 3;

/** Costs of what rows seldom do. */
const costs = {
  /** Two lines are one cell, where the second is in brackets. */
  joinBracket: 1.2,
  /** The same where the first opens a bracket that the second closes, and where these are two cells. */
  joinOpen: 0.2,
  openAlone: 3,
  /** The same where both are so short that a narrow column broke them, and where not. */
  narrow: -1,
  notNarrow: 0.5,
  /** Less where both say the same of two things: 设区市≥25 / 县级市≥20. */
  alike: 2,
  /** A line with a number or a colon heads the rows below it. */
  numberedGroup: 0.8,
  /** A line without any stands between heading and rows: it may be of the heading. */
  firstGroup: 1.5,
  /** The rows are numbered from 1 again. */
  again: 3,
  /** The first column numbers rows, and this is another number or none. */
  unnumbered: 7,
  emptyNumber: 1.5,
  sum: 0.6,
  /** Words of a heading among the rows, and what heads rows in one of their squares. */
  headOnly: 3,
  signed: 1.5,
  missingInSum: 0.8,
  /** A square is missing where empty ones have lines of their own. */
  missingAmongEmpty: 5,
  /** An empty line behind the last row. */
  emptyBehind: 0.4,
  /** A line with empty lines for all other squares of its row. */
  wide: 0.5,
};

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

/** The cheapest ways to each place that a row can have reached, at most so many to each. */
interface Ways {
  /** The ways by which the pieces before `i` are laid, the next square is in column `c`, and its row is at this stage. */
  to: (i: number, c: number, stage: number) => Way[];
  /** All ways by which the pieces before `i` are laid; undefined where there are none. */
  allTo: (i: number) => Way[][] | undefined;
  /** Adds the way that goes on from another by one step. */
  add: (to: Way[], from: Way, more: number, step: Step, number?: number) => void;
}

function waysOf(count: number, kept: number): Ways {
  const at: Way[][][] = [];
  return {
    to: (i, c, stage) => {
      at[i] ??= Array.from({ length: (count + 1) * stages.length }, () => []);
      return at[i]![c * stages.length + stage]!;
    },
    allTo: (i) => at[i],
    add: (to, from, more, step, number = from.number) => {
      const cost = from.cost + more;
      if (to.length === kept && cost >= to[kept - 1]!.cost) return;
      to.push({ cost, number, step, from });
      to.sort((a, b) => a.cost - b.cost);
      if (to.length > kept) to.pop();
    },
  };
}

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

function squareCost(
  columns: Columns,
  piece: Piece,
  c: number,
  last: number,
): { cost: number; number: number } {
  if (c === 0 && columns.numbered) {
    if (piece.number === last + 1) return { cost: 0.1, number: piece.number };
    if (piece.number === 1) return { cost: costs.again, number: 1 };
    if (piece.sum) return { cost: costs.sum, number: last };
    return { cost: piece.kind === 'empty' ? costs.emptyNumber : costs.unnumbered, number: last };
  }
  if (c === 0 && piece.sum) return { cost: costs.sum, number: last };
  return { cost: columns.cost(piece, c) + oddCost(piece, c > (columns.numbered ? 1 : 0)), number: last };
}

/** What it costs that a piece which is something else by its looks stands in a square. Names may be numbered. */
function oddCost({ headOnly, signed }: Piece, isBehindNames: boolean): number {
  if (headOnly) return costs.headOnly;
  return signed && isBehindNames ? costs.signed : 0;
}

/** Whether a piece has nothing beside it in a row of so many squares, and more follows. */
function isWide(pieces: readonly Piece[], i: number, count: number): boolean {
  if (i + count >= pieces.length || !holdsWords(pieces[i]!.kind)) return false;
  for (let k = 1; k < count; k++) if (pieces[i + k]!.kind !== 'empty') return false;
  return true;
}

/**
 * What it costs besides that a piece stands alone between `heads` lines of a heading and the rows; nothing where
 * it is signed, or where each column has its line and a number begins the rows.
 */
function firstGroupCost({ signed }: Piece, { numbered, count }: Columns, heads: number): number {
  return signed || (numbered && heads === count) ? 0 : costs.firstGroup;
}

/** What it costs that a piece stands alone above the rows below it. */
function groupCost(
  { kind, word, headOnly, signed, open }: Piece,
  next: Piece | undefined,
  { group }: Columns,
): number {
  if (open || !next || !holdsWords(kind) || word.length > 30 || /[。；]$/u.test(word)) return Infinity;
  if (headOnly) return Infinity;
  return signed ? costs.numberedGroup : group;
}

/** What it costs that two pieces are one cell. */
function joinCost(piece: Piece, next: Piece, { join, mayBreak }: Columns, column: number): number {
  const { kind, open, word } = piece;
  if (kind === 'empty' || next.kind === 'empty' || kind === 'count') return Infinity;
  if (open > 0 && next.open < 0) return costs.joinOpen;
  if (next.signed) return Infinity;
  if (/^[（(［[]/u.test(next.word) && !holdsValue(next.kind)) return costs.joinBracket;
  if (mayBreak && !mayBreak(piece, next, column)) return Infinity;
  const values = (k: Piece['kind']) => holdsValue(k) || k === 'unit' || k === 'mark' || k === 'time';
  return values(next.kind) || values(kind)
    ? Infinity
    : join +
        (isNarrow(word) && isNarrow(next.word) ? costs.narrow : costs.notNarrow) -
        (isAlike(word, next.word) ? costs.alike : 0);
}
const shapeOf = (word: string) => word.replace(/\d+/gu, '0').replace(/\p{Script=Han}/gu, '字');
/** Whether two lines say the same of two things: 设区市≥25 / 县级市≥20. */
export const isAlike = (a: string, b: string) => /\d/u.test(a) && shapeOf(a) === shapeOf(b);
const isNarrow = (word: string) => word.length <= longestNarrow;

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
