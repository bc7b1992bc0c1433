import type { Stream } from '../stream.ts';
import { type Alignment, align, isGroup, rowsIn } from './align.ts';
import { bodyOf, type Fit } from './choose.ts';
import { type Aligned, type Columns, columnsOf } from './columns.ts';
import { headsOf } from './head.ts';
import type { Head } from './head-cells.ts';
import { holdsWords, type Piece } from './piece.ts';
import { costs, saidColumns, withWords } from './said-columns.ts';
import { type Heading, headings } from './said-heads.ts';

/** It takes at least this many rows to tell that a heading is theirs. */
const fewestRows = 2;
/** How many of the pieces are looked at to choose the heading. */
const lookedAt = 160;
/** Where another way of laying the rows costs hardly more, nothing tells which is right. */
const enough = 0.75;
/** Where another heading costs hardly more. */
const otherHeading = 1.5;
/** What two lines of a heading must be better than other two. */
const otherHead = 0.9;

/** Lines one under another; `rowStarts`: at which pieces rows begin, where that is known. */
type Told = Pick<Stream, 'pieces' | 'explicit' | 'isClosed'> & Partial<How>;

/** Whether empty squares have pieces; at which pieces rows begin, where that is known. */
interface How {
  explicit: boolean;
  rowStarts?: ReadonlySet<number> | undefined;
}

/** The only way of laying pieces into rows that agrees with what their heads say. */
interface ToldByHeads {
  body: Alignment;
  head: Head;
  columns: Columns;
}

interface Way extends Heading {
  columns: Columns;
  cost: number;
}

/**
 * The rows of lines one under another that say in known words what each column holds (序号, 指标, 单位, 2025年, 属性):
 * the only way in which each line stands in a column that may hold it. Null where there is none, or more than
 * one: a row that lacks one of two values beside one another may lack either.
 */
export function toldByHeads({
  pieces,
  explicit,
  isClosed,
  rowStarts,
}: Told): Pick<Fit, 'rows' | 'headRows'> | null {
  const told = wayToldByHeads(pieces, { explicit, rowStarts });
  if (!told) return null;
  const { head, columns } = told;
  const body = withGroups(told.body);
  const last = told.body.rows.at(-1)!;
  if (!columns.numbered && startsInDoubt(body)) return null;
  if (!isClosed && (endsEarly(last) || endsInSentence(last))) return null;
  return { rows: [...head.rows, ...bodyOf(body, columns.count)], headRows: head.rows.length };
}

/** A row of nothing but its first words is one cell that heads those below it. */
function withGroups(body: Alignment): Alignment {
  const rows = body.rows.map((row) => {
    const [first, ...others] = isGroup(row) ? [] : row;
    const [piece] = first ?? [];
    return piece && holdsWords(piece.kind) && !piece.sum && others.every((cell) => !cell.length)
      ? piece
      : row;
  });
  return { ...body, rows };
}

function wayToldByHeads(pieces: readonly Piece[], how: How): ToldByHeads | null {
  const { explicit, rowStarts } = how;
  const sample = pieces.slice(0, lookedAt);
  const ways = headings(sample)
    .filter(({ start }) => !rowStarts || rowStarts.has(start))
    .flatMap(({ start, roles }): Way[] => {
      const columns = saidColumns(roles, explicit);
      const [best] = align(sample, start, columns, {
        explicit,
        open: sample.length < pieces.length,
        kept: 1,
        rowStarts,
      });
      return best && best.cost < costs.never ? [{ start, roles, columns, cost: best.cost }] : [];
    })
    .sort((a, b) => a.cost - b.cost);
  const [first, second] = ways;
  if (!first || (second && second.cost - first.cost < otherHeading)) return null;
  return onlyWay(pieces, first, how);
}

function onlyWay(
  pieces: readonly Piece[],
  { start, roles, columns: said }: Way,
  told: How,
): ToldByHeads | null {
  const how = { ...told, open: false };
  const [first] = align(pieces, start, said, { ...how, kept: 1 });
  if (!first) return null;
  const columns = told.explicit ? said : withWords(said, rowsIn(first), roles);
  const [body, ...others] = align(pieces, start, columns, { ...how, kept: keptWays });
  if (!body || body.cost >= costs.never) return null;
  const next =
    others.find((other) => wordsBy(other, columns) !== wordsBy(body, columns)) ?? others[keptWays - 2];
  if (next && next.cost - body.cost < enough) return null;
  const rows = rowsIn(body).map((row) => row.map((cell) => cell.filter(({ kind }) => kind !== 'empty')));
  const isBroken = (cell: readonly Piece[], c: number) =>
    cell.length > 1 && !(told.explicit && c === said.category && isNarrow(rows, c));
  if (rows.some((row) => row.some(isBroken) || isSumInDoubt(row, roles))) return null;
  if (roles.some((role, c) => role !== 'group' && isMostlyEmpty(rows, c))) return null;
  const name = roles.findIndex((role) => role === 'name' || role === 'text' || role === 'any');
  if (rows.some((row) => !row[name]!.length && !row.some(([piece]) => piece?.sum))) return null;
  if (rows.length < fewestRows || (columns.numbered && !rows.every(isNumbered))) return null;
  const learned = columnsOf(rows, body.rows.length - rows.length, columns);
  const [head, other] = headsOf(pieces.slice(0, start), learned);
  if (!head || head.joined || (other && other.cost - head.cost < otherHead)) return null;
  return { body, head, columns: learned };
}

/** The rows of a way as words; a row of nothing but its first words says the same as one cell that heads rows. */
const wordsBy = (way: Alignment, { count }: Columns): string =>
  bodyOf(way, count)
    .map((row) => row.map(({ words }) => words).join('\t'))
    .join('\n');
/** How many ways of laying out the rows are compared. */
const keptWays = 12;

/** Whether the last row ends early: what stands below the table may be its cells. */
const endsEarly = (row: Aligned | Piece | undefined): boolean =>
  row !== undefined && !isGroup(row) && !row.at(-1)!.length;
const endsInSentence = (row: Aligned | Piece): boolean => !isGroup(row) && row.flat().at(-1)?.kind === 'long';
/**
 * Whether a line without a sign heads the first rows, and none such heads others: it may be the second line of a
 * head.
 */
function startsInDoubt({ rows }: Alignment): boolean {
  const unsigned = rows.map((row) => isGroup(row) && !row.signed);
  return unsigned[0]! && !rows.slice(1).some(isGroup);
}
/** Whether a row of sums has not one for each column of values: its sums may stand in others. */
function isSumInDoubt(row: Aligned, roles: Heading['roles']): boolean {
  if (!row.some(([piece]) => piece?.sum)) return false;
  return row.slice(1).some((cell, i) => cell.length > 0 !== (roles[i + 1] === 'value'));
}
/** Whether no cell of a column is longer in one line than the first line of those that have two. */
function isNarrow(rows: readonly Aligned[], c: number): boolean {
  const cells = rows.flatMap((row) => (row[c]!.length ? [row[c]!] : []));
  const [whole, broken] = [1, 2].map((n) =>
    cells.filter(({ length }) => length === n).map(([piece]) => piece!.word.length),
  );
  return Math.max(0, ...whole!) <= Math.min(...broken!);
}
/** Whether fewer than half of the rows have anything in a column; cells that group rows reach down. */
const isMostlyEmpty = (rows: readonly Aligned[], c: number): boolean =>
  2 * rows.filter((row) => row[c]!.length).length < rows.length;
const isNumbered = ([first]: Aligned): boolean =>
  first?.[0] !== undefined && (first[0].sum || first[0].number > 0);
