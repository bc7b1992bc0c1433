import type { Cell } from '../../model/plan.ts';
import { across, squareOf } from '../grid.ts';
import { type Alignment, align, isGroup, isLoose, rowsIn } from './align.ts';
import { type Columns, columnsLike, columnsOf } from './columns.ts';
import { headsOf } from './head.ts';
import { type Head, joinedCell, mostJoined } from './head-cells.ts';
import { isGrouping } from './head-words.ts';
import { holdsValue, holdsWords, type Piece } from './piece.ts';

/** A table that its pieces fit. */
export interface Fit {
  rows: Cell[][];
  headRows: number;
  /** What the pieces cost in it, and how much more the next best costs that is another. */
  cost: number;
  margin: number;
  /** How much more the next best heading costs. */
  nextHead: number;
  /** The other ways of laying the same columns, the best first. */
  others: readonly Alignment[];
  columns: Columns;
  body: Alignment;
  head: Head;
}

/** Fewest and most columns; the longest heading in lines; how many pieces are looked at to choose. */
const [fewest, most] = [2, 12];
const deepestHead = 3;
const lookedAt = 160;
/** How many ways are looked at in full. */
const inFull = 6;
/** How many ways of laying out the same columns are kept, of a part of a table and of the whole. */
const kept = { part: 2, whole: 12 };
/** What a column more must save. */
const perColumn = 1;
/** What a line of the heading costs. */
const perHead = 0.8;

/** What a person has said of the table. */
export interface Said {
  columns?: number | undefined;
  headingRows?: number | undefined;
}

interface How extends Said {
  /** Whether an empty square has a line of its own. */
  explicit: boolean;
}

interface Way {
  columns: Columns;
  start: number;
  body: Alignment;
  others: readonly Alignment[];
  head: Head;
  nextHead: number;
  score: number;
  nextBody: number;
}

/**
 * The table that pieces fit best which stand one under another: how many columns, which lines are the
 * heading, where each row begins. `explicit`: an empty square has a line of its own. Null where none fits.
 */
export function fit(pieces: readonly Piece[], explicit: boolean, said: Said = {}): Fit | null {
  const how = { explicit, ...said };
  const sample = pieces.slice(0, lookedAt);
  const first = starts(pieces, (said.headingRows ?? 1) > 1)
    .filter(({ columns }) => !said.columns || columns === said.columns)
    .flatMap((start) => tried(sample, start, how, sample.length < pieces.length))
    .sort((a, b) => a.score - b.score);
  const ways = first
    .slice(0, inFull)
    .flatMap((way) => inWhole(pieces, way, how))
    .sort((a, b) => a.score - b.score);
  const [best] = ways;
  if (!best) return null;
  const signature = (way: Way) => way.body.signature + way.head.signature;
  const others = ways.filter((way) => signature(way) !== signature(best)).map((way) => way.score);
  const margin = Math.min(...others.map((score) => score - best.score), best.nextHead, best.nextBody);
  const rows = [...best.head.rows, ...bodyOf(best.body, best.columns.count)];
  return {
    rows,
    headRows: best.head.rows.length,
    cost: best.score / pieces.length,
    margin,
    nextHead: best.nextHead,
    others: best.others,
    columns: best.columns,
    body: best.body,
    head: best.head,
  };
}

interface Start {
  at: number;
  columns: number;
  numbered: boolean;
  /** The row that the columns are first taken from begins here. */
  like: number;
}

/** Where the body may begin, with how many columns. `deep`: the heading is known to have several rows. */
function starts(pieces: readonly Piece[], deep: boolean): Start[] {
  const all: Start[] = [];
  const one = pieces.findIndex(({ number }, i) => number === 1 && i >= fewest);
  const first = pieces.findIndex((piece) => holdsValue(piece.kind));
  for (let columns = fewest; columns <= most; columns++) {
    const add = (at: number, numbered: boolean) => {
      if (at < columns - 1 || at > columns * deepestHead + mostJoined) return;
      for (const like of [at, at + 1])
        if (like + columns <= pieces.length && (like === at || holdsWords(pieces[at]!.kind)))
          all.push({ at, columns, numbered, like });
    };
    if (one > 0) for (const at of [one, one - 1]) add(at, true);
    if (first < 0 && !deep) add(columns, false);
    else if (first < 0) for (let at = columns; at <= columns * deepestHead; at++) add(at, false);
    else for (let at = Math.max(fewest, first - columns); at <= first; at++) add(at, false);
  }
  return all;
}

/** What a body tells of the columns. */
function learned(body: Alignment, columns: Columns): Columns {
  const rows = rowsIn(body);
  return columnsOf(rows, body.rows.length - rows.length, columns);
}

function tried(
  pieces: readonly Piece[],
  { at, columns, numbered, like }: Start,
  how: How,
  open: boolean,
): Way[] {
  const row = pieces.slice(like, like + columns);
  if (numbered && row[0]!.number !== 1) return [];
  let believed = columnsLike(row, numbered, categoryIn(pieces.slice(0, at), row, numbered));
  const way = wayOf(pieces, at, believed, { ...how, open });
  if (!way) return [];
  believed = learned(way.body, believed);
  const again = wayOf(pieces, at, believed, { ...how, open });
  return again ? [again] : [];
}

/**
 * The column that groups the rows, where each column has one line of the heading, and one says so; -1 where
 * none does. Names stand beside it, else it is what names them.
 */
function categoryIn(heads: readonly Piece[], row: readonly Piece[], numbered: boolean): number {
  const first = numbered ? 1 : 0;
  if (heads.length !== row.length || row.length < first + 2) return -1;
  return isGrouping(heads[first]!.word) && holdsWords(row[first + 1]!.kind) ? first : -1;
}

function inWhole(pieces: readonly Piece[], { columns, start, body }: Way, how: How): Way[] {
  let last = body;
  let way: Way | null = null;
  for (let k = 0; k < 2; k++) {
    const believed = learned(last, columns);
    way = wayOf(pieces, start, believed, { ...how, kept: k > 0 ? kept.whole : kept.part });
    if (!way) return [];
    last = way.body;
  }
  return [way!];
}

function wayOf(
  pieces: readonly Piece[],
  start: number,
  columns: Columns,
  { explicit, headingRows, open = false, kept: most = kept.part }: How & { open?: boolean; kept?: number },
): Way | null {
  const [body, ...others] = align(pieces, start, columns, { explicit, open, kept: most });
  if (!body) return null;
  const next = others.find((other) => differsElsewhere(body, other, columns)) ?? others.at(-1);
  const [head, nextHead] = headsOf(pieces.slice(0, start), columns).filter(
    ({ rows }) => !headingRows || rows.length === headingRows,
  );
  if (!head) return null;
  return {
    columns,
    start,
    body,
    others,
    head,
    nextHead: (nextHead?.cost ?? Infinity) - head.cost,
    nextBody: (next?.cost ?? Infinity) - body.cost,
    score: body.cost + head.cost + perColumn * columns.count + perHead * start,
  };
}

/**
 * Whether two ways of laying rows differ in more than those of the first that are loose: there a person must
 * look anyway, and what they hold says nothing of other rows.
 */
const differsElsewhere = (a: Alignment, b: Alignment, { numbered }: Columns): boolean =>
  !numbered ||
  a.letters.length !== b.letters.length ||
  a.letters.some((own, r) => own !== b.letters[r] && !isLoose(own));

/** The squares of the rows. */
export function bodyOf({ rows }: Alignment, columns: number): Cell[][] {
  return rows.map((row) => {
    if (isGroup(row)) return across(row.cell, columns);
    let no = firstLine(row);
    return row.map((pieces) => {
      if (!pieces.length) return squareOf('', no);
      const cell = joinedCell(pieces);
      no = cell.lines[1];
      return { ...cell };
    });
  });
}
const firstLine = (row: readonly (readonly Piece[])[]) => row.find((p) => p.length)?.[0]?.cell.lines[0] ?? 1;
