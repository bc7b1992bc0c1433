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
  missingOfTwo: 2,
  /** Words that come again, in another column than there; and where that has words of another kind. */
  ofOther: 0.5,
  ofOtherKind: 1,
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

/** Lines one under another; `rowStarts`: at which pieces rows begin, where that is known. */
type Told = Pick<Stream, 'pieces' | 'explicit' | 'isClosed'> & { rowStarts?: ReadonlySet<number> };

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

/** Roles of heads that may reach over those of values: 目标值, and not 建设内容. */
const reachesOver: ReadonlySet<ColumnRole> = new Set(['any', 'value']);
/** Roles whose cells are told by themselves. */
const closed: ReadonlySet<ColumnRole> = new Set(['number', 'mark', 'unit', 'body', 'time', 'value']);

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
  if (explicit) return null;
  const told = wayToldByHeads(pieces, rowStarts);
  if (!told) return null;
  const { body, head, columns } = told;
  const last = body.rows.at(-1)!;
  if (!columns.numbered && startsInDoubt(body)) return null;
  if (!isClosed && (endsEarly(last) || endsInSentence(last))) return null;
  return { rows: [...head.rows, ...bodyOf(withGroups(body), columns.count)], headRows: head.rows.length };
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

function wayToldByHeads(pieces: readonly Piece[], rowStarts?: ReadonlySet<number>): ToldByHeads | null {
  const sample = pieces.slice(0, lookedAt);
  const ways = headings(sample)
    .filter(({ start }) => !rowStarts || rowStarts.has(start))
    .flatMap(({ start, roles }): Way[] => {
      const columns = saidColumns(roles);
      const [best] = align(sample, start, columns, {
        explicit: false,
        open: sample.length < pieces.length,
        kept: 1,
        rowStarts,
      });
      return best && best.cost < costs.never ? [{ start, roles, columns, cost: best.cost }] : [];
    })
    .sort((a, b) => a.cost - b.cost);
  const [first, second] = ways;
  if (!first || (second && second.cost - first.cost < otherHeading)) return null;
  return onlyWay(pieces, first, rowStarts);
}

function onlyWay(
  pieces: readonly Piece[],
  { start, roles, columns: said }: Way,
  rowStarts: ReadonlySet<number> | undefined,
): ToldByHeads | null {
  const how = { explicit: false, open: false, rowStarts };
  const [first] = align(pieces, start, said, { ...how, kept: 1 });
  if (!first) return null;
  const columns = withWords(said, rowsIn(first), roles);
  const [body, ...others] = align(pieces, start, columns, { ...how, kept: keptWays });
  if (!body || body.cost >= costs.never) return null;
  const next =
    others.find((other) => wordsBy(other, columns) !== wordsBy(body, columns)) ?? others[keptWays - 2];
  if (next && next.cost - body.cost < enough) return null;
  const rows = rowsIn(body).map((row) => row.map((cell) => cell.filter(({ kind }) => kind !== 'empty')));
  if (rows.some((row) => row.some((cell) => cell.length > 1) || isSumInDoubt(row, roles))) return null;
  if (roles.some((role, c) => role !== 'group' && isMostlyEmpty(rows, c))) return null;
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
/** So many ways of laying the rows are held against each other. */
const keptWays = 12;

/** A figure with its measure: what is built says how much, and names seldom do. */
const measured = /\d[\d.]*[万亿千百]?(?:[个座张处条所台套家]|公里|千米|平方|立方|吨|亩|公顷|米)/u;
/** A year stands over no other. */
const year = /(?:19|20)\d{2}/u;
/** A value that looks like a year: 2080. */
const yearLike = /^\d{4}$/u;

/** A heading: how many pieces it is, and what each column holds by it. */
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
    const known = new Set<string>();
    const next = columnRole(pieces[start]?.word ?? '');
    // Below a number no other head begins the rows.
    if (roles[0] === 'number' && (next === 'body' || next === 'time')) continue;
    const add = (own: ColumnRole[]) => {
      if (isTelling(own) && !known.has(own.join())) found.push({ start, roles: own });
      known.add(own.join());
    };
    add(roles);
    for (let below = 2; below <= Math.min(mostBelow, start - 2); below++) {
      const under = roles.slice(start - below);
      if (under.some((role) => role !== 'value')) continue;
      const areYears = pieces.slice(start - below, start).every(({ word }) => year.test(word));
      for (let at = 1; at < start - below; at++)
        if (reachesOver.has(roles[at]!) && !(areYears && year.test(pieces[at]!.word)))
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
      if (c === first) return costs.nameless;
      return roles.length > 2 ? costs.missing : costs.missingOfTwo;
    }),
    group: costs.group,
    join: costs.join,
    kinds: roles.map(() => new Map()),
  };
}

/**
 * The same columns, where words that come again in one of them cost more in another. Where both columns have few
 * words that come again and share none, and are not of one role (牵头单位, 配合单位), the words tell which is meant.
 * No cell is broken that is shorter than another of its column in one line, or stands whole in other rows.
 */
function withWords(columns: Columns, rows: readonly Aligned[], roles: readonly ColumnRole[]): Columns {
  const whole = rows.filter((row) => row.every((cell, c) => cell.length || roles[c] === 'group'));
  const stands = roles.map((_, c) => wordsIn(whole, c));
  const areApart = (a: number, b: number) =>
    roles[a] !== roles[b] &&
    [stands[a]!, stands[b]!].every(isClosed) &&
    ![...stands[a]!.keys()].some((word) => stands[b]!.has(word));
  const ofOther = (word: string, c: number) => {
    if (stands[c]!.has(word)) return 0;
    const others = stands.flatMap((own, k) => ((own.get(word) ?? 0) >= oftenThere ? [k] : []));
    if (!others.length) return 0;
    return others.every((k) => areApart(c, k)) ? costs.ofOtherKind : costs.ofOther;
  };
  const isWholeCell = (word: string, c: number) => (stands[c]!.get(word) ?? 0) > 1;
  const longest = roles.map((_, c) => Math.max(0, ...[...stands[c]!.keys()].map((word) => word.length)));
  return {
    ...columns,
    cost: (piece, c) => columns.cost(piece, c) + ofOther(piece.word, c),
    mayBreak: ({ word }, next, c) =>
      word.length >= longest[c]! &&
      !isWholeCell(word, c) &&
      !stands.some((_, k) => isWholeCell(next.word, k)),
  };
}

/** The words of a column, with how often each stands there. */
function wordsIn(rows: readonly Aligned[], c: number): Map<string, number> {
  const words = new Map<string, number>();
  for (const row of rows) {
    const [piece] = row[c]!.length === 1 ? row[c]! : [];
    if (piece && holdsWords(piece.kind)) words.set(piece.word, (words.get(piece.word) ?? 0) + 1);
  }
  return words;
}

/** Whether words come again, twice on the whole. */
const isClosed = (words: ReadonlyMap<string, number>): boolean =>
  words.size > 0 && words.size * 2 <= [...words.values()].reduce((a, b) => a + b, 0);

/** What it costs that a piece stands in a column of this role, beside columns of these. */
function misfit({ kind, word, headOnly }: Piece, role: ColumnRole, beside: readonly ColumnRole[]): number {
  if (headOnly) return costs.never;
  if (kind === 'empty') return role === 'number' ? costs.never : 0;
  const isWords = holdsWords(kind);
  const orNever = (fits: boolean) => (fits ? 0 : costs.never);
  const isOfBeside = kind === 'body' && beside.includes('body');
  switch (role) {
    case 'any':
      return (kind === 'mark' || kind === 'unit') && beside.includes(kind) ? costs.odd : 0;
    case 'group':
      if (!isWords || word.length > longestGroup || /\d/u.test(word)) return costs.never;
      return isPlace(word) || isOfBeside ? costs.ofText : 0;
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
/**
 * Whether a line without a sign heads the first rows, and none such heads others: it may be the second line of a
 * head.
 */
function startsInDoubt({ rows }: Alignment): boolean {
  const unsigned = rows.map((row) => isGroup(row) && !row.signed);
  return unsigned[0]! && !rows.slice(1).some(isGroup);
}
/** Whether a row of sums has not one for each column of values: its sums may stand in others. */
function isSumInDoubt(row: Aligned, roles: readonly ColumnRole[]): boolean {
  if (!row.some(([piece]) => piece?.sum)) return false;
  return row.slice(1).some((cell, i) => cell.length > 0 !== (roles[i + 1] === 'value'));
}
/** Whether fewer than half of the rows have anything in a column; cells that group rows reach down. */
const isMostlyEmpty = (rows: readonly Aligned[], c: number): boolean =>
  2 * rows.filter((row) => row[c]!.length).length < rows.length;
const isNumbered = ([first]: Aligned): boolean =>
  first?.[0] !== undefined && (first[0].sum || first[0].number > 0);
