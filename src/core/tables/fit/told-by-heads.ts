import { type ColumnRole, columnRole, isPlace, isValueInWords } from '../../chinese/column-heads.ts';
import type { Stream } from '../stream.ts';
import { type Alignment, align, isGroup, rowsIn } from './align.ts';
import { bodyOf, type Fit } from './choose.ts';
import { type Aligned, type Columns, columnsOf } from './columns.ts';
import { type Head, headsOf } from './head.ts';
import { asHead } from './head-words.ts';
import { holdsValue, holdsWords, type Piece } from './piece.ts';

/** Fewest and most lines of a heading; so many rows at least tell that it heads them. */
const [fewest, most] = [2, 14];
const fewestRows = 2;
/** So many columns a year may stand over, or words over years. */
const mostBelow = 6;
/** So much of the pieces is looked at to choose the heading. */
const lookedAt = 160;
/** The name of what groups rows is no longer. */
const longestGroup = 12;

/** No more heads may say nothing of their columns. */
const mostSilent = 1;

/** What it costs that a row is not what its heads say; `never` for what no row does. */
const costs = {
  never: 50,
  /** Words in a column of values, of bodies or times, and such as stand for a value. */
  odd: 1.5,
  inWords: 0.5,
  /** What is rather a cell of another column: how much is built among names, an office among tasks. */
  ofText: 0.5,
  missing: 1,
  /** Words that come again, in another column than there. */
  ofOther: 0.5,
  /** A row without a name. */
  nameless: 3,
  /** A cell that groups rows reaches down. */
  reachesDown: 0.3,
  group: 1,
  join: 1.2,
};
/** Where another way of laying the rows costs hardly more, nothing tells which is right. */
const enough = 0.75;
/** Where another heading costs hardly more. */
const otherHeading = 1.5;
/** Words that come so often in one column are words of it. */
const oftenThere = 3;
/** What two lines of a heading must be better than other two. */
const otherHead = 0.9;

/** The only way of laying pieces into rows that agrees with what their heads say. */
interface ToldByHeads {
  body: Alignment;
  head: Head;
  columns: Columns;
}

interface Way {
  /** How many pieces are the heading. */
  start: number;
  columns: Columns;
  cost: number;
}

/** Roles whose cells are told by themselves. */
const closed: ReadonlySet<ColumnRole> = new Set(['number', 'mark', 'unit', 'body', 'time', 'value']);

/**
 * The rows of lines one under another that say in known words what each column holds (序号, 指标, 单位, 2025年, 属性):
 * the only way in which each line stands in a column that may hold it. Null where there is none, or more than
 * one: a row that lacks one of two values beside one another may lack either.
 */
export function toldByHeads({ pieces, explicit, isClosed }: Stream): Pick<Fit, 'rows' | 'headRows'> | null {
  if (explicit) return null;
  const told = wayToldByHeads(pieces);
  if (!told) return null;
  const { body, head, columns } = told;
  const last = body.rows.at(-1)!;
  if (!columns.numbered && startsUnsigned(body)) return null;
  if (!isClosed && (endsEarly(last) || endsInSentence(last))) return null;
  return { rows: [...head.rows, ...bodyOf(body, columns.count)], headRows: head.rows.length };
}

function wayToldByHeads(pieces: readonly Piece[]): ToldByHeads | null {
  const sample = pieces.slice(0, lookedAt);
  const ways = headings(sample)
    .flatMap(({ start, roles }): Way[] => {
      const columns = saidColumns(roles);
      const [best] = align(sample, start, columns, {
        explicit: false,
        open: sample.length < pieces.length,
        kept: 1,
      });
      return best && best.cost < costs.never ? [{ start, columns, cost: best.cost }] : [];
    })
    .sort((a, b) => a.cost - b.cost);
  const [first, second] = ways;
  if (!first || (second && second.cost - first.cost < otherHeading)) return null;
  return onlyWay(pieces, first);
}

function onlyWay(pieces: readonly Piece[], { start, columns: said }: Way): ToldByHeads | null {
  const how = { explicit: false, open: false };
  const [first] = align(pieces, start, said, { ...how, kept: 1 });
  if (!first) return null;
  const columns = withWords(said, rowsIn(first));
  const [body, next] = align(pieces, start, columns, { ...how, kept: 2 });
  if (!body || body.cost >= costs.never || (next && next.cost - body.cost < enough)) return null;
  const rows = rowsIn(body);
  if (rows.some((row) => row.some((cell) => cell.length > 1) || isSumInDoubt(row))) return null;
  if (said.kinds.some((_kind, c) => 2 * rows.filter((row) => row[c]?.length).length < rows.length))
    return null;
  if (rows.length < fewestRows || (columns.numbered && !rows.every(isNumbered))) return null;
  const learned = columnsOf(rows, body.rows.length - rows.length, columns);
  const [head, other] = headsOf(pieces.slice(0, start), learned);
  if (!head || head.joined || (other && other.cost - head.cost < otherHead)) return null;
  return { body, head, columns: learned };
}

/** A figure with its measure: what is built says how much, and names seldom do. */
const measured = /\d[\d.]*[万亿千百]?(?:[个座张处条所台套家]|公里|千米|平方|立方|吨|亩|公顷|米)/u;
/** A value that looks like a year: 2080. */
const yearLike = /^\d{4}$/u;

interface Heading {
  start: number;
  roles: ColumnRole[];
}

/** The headings that the first pieces may be: one row, or two of which one cell reaches over those of the second. */
function headings(pieces: readonly Piece[]): Heading[] {
  const found: Heading[] = [];
  const end = pieces.findIndex((piece) => asHead(piece) > 0);
  for (let start = fewest; start <= Math.min(most, end < 0 ? pieces.length : end); start++) {
    const roles = pieces.slice(0, start).map(({ word }) => columnRole(word));
    const add = (own: ColumnRole[]) => {
      if (isTelling(own)) found.push({ start, roles: own });
    };
    add(roles);
    for (let below = 2; below <= Math.min(mostBelow, start - 2); below++) {
      const under = roles.slice(start - below);
      if (under.some((role) => role !== 'value')) continue;
      for (let at = 1; at < start - below; at++)
        add([...roles.slice(0, at), ...under, ...roles.slice(at + 1, start - below)]);
    }
  }
  return found;
}

/** Whether the heads of columns say enough of them: what numbers or groups rows stands before the others. */
function isTelling(roles: readonly ColumnRole[]): boolean {
  if (roles.lastIndexOf('number') > 0 || roles.filter((role) => role === 'group').length > 1) return false;
  const names = roles.filter((role) => role === 'name' || role === 'text').length;
  const silent = roles.filter((role) => role === 'any').length;
  return names > 0 && silent <= mostSilent && roles.some((role) => closed.has(role));
}

/** The columns as their heads say. */
function saidColumns(roles: readonly ColumnRole[]): Columns {
  const first = roles.findIndex((role) => role === 'name' || role === 'text' || role === 'any');
  const group = roles.indexOf('group');
  return {
    count: roles.length,
    numbered: roles[0] === 'number',
    category: group,
    cost: (piece, c) => misfit(piece, roles[c]!, roles),
    missing: roles.map((role, c) => {
      if (role === 'number') return costs.never;
      if (role === 'group') return costs.reachesDown;
      return c === first ? costs.nameless : costs.missing;
    }),
    group: costs.group,
    join: costs.join,
    kinds: roles.map(() => new Map()),
  };
}

/** The same columns, where words that come again in one of them cost more in another. */
function withWords(columns: Columns, rows: readonly Aligned[]): Columns {
  const stands = new Map<string, Map<number, number>>();
  for (const row of rows)
    row.forEach(([piece], c) => {
      if (!piece || !holdsWords(piece.kind)) return;
      const own = stands.get(piece.word) ?? new Map<number, number>();
      stands.set(piece.word, own.set(c, (own.get(c) ?? 0) + 1));
    });
  const isOfOther = (word: string, c: number) => {
    const own = stands.get(word);
    return own !== undefined && !own.has(c) && [...own.values()].some((n) => n >= oftenThere);
  };
  return {
    ...columns,
    cost: (piece, c) => columns.cost(piece, c) + (isOfOther(piece.word, c) ? costs.ofOther : 0),
  };
}

/** What it costs that a piece stands in a column of this role, beside columns of these. */
function misfit({ kind, word, headOnly }: Piece, role: ColumnRole, beside: readonly ColumnRole[]): number {
  if (headOnly) return costs.never;
  const isWords = holdsWords(kind);
  const orNever = (fits: boolean) => (fits ? 0 : costs.never);
  const isOfBeside = kind === 'body' && beside.includes('body');
  switch (role) {
    case 'any':
      return 0;
    case 'group':
      if (!isWords || word.length > longestGroup || /\d/u.test(word)) return costs.never;
      return isPlace(word) ? costs.ofText : 0;
    case 'name':
      if (!isWords) return costs.never;
      if (isOfBeside) return costs.ofText;
      return beside.includes('text') && (kind === 'long' || measured.test(word)) ? costs.ofText : 0;
    case 'text':
      if (holdsValue(kind)) return costs.odd;
      if (isOfBeside) return costs.ofText;
      return orNever(isWords);
    case 'value':
      if (holdsValue(kind) || yearLike.test(word)) return 0;
      if (isValueInWords(word)) return costs.inWords;
      return isWords ? costs.odd : costs.never;
    case 'body':
    case 'time':
      if (kind === role) return 0;
      return isWords ? costs.odd : costs.never;
    case 'number':
    case 'unit':
    case 'mark':
      return orNever(kind === role);
  }
}

/** Whether the last row ends early: what stands below the table may be its cells. */
const endsEarly = (row: Aligned | Piece | undefined): boolean =>
  row !== undefined && !isGroup(row) && !row.at(-1)!.length;
const endsInSentence = (row: Aligned | Piece): boolean => !isGroup(row) && row.flat().at(-1)?.kind === 'long';
/** Whether a line without a sign heads the first rows: it may be the second line of a head. */
const startsUnsigned = ({ rows: [first] }: Alignment): boolean =>
  first !== undefined && isGroup(first) && !first.signed;
/** Whether a row of sums lacks a cell: its sums may stand in others. */
const isSumInDoubt = (row: Aligned): boolean =>
  row.some(([piece]) => piece?.sum) && row.slice(1).some((cell) => !cell.length);
const isNumbered = ([first]: Aligned): boolean =>
  first?.[0] !== undefined && (first[0].sum || first[0].number > 0);
