import { type ColumnRole, isPlace, isValueInWords } from '../../chinese/column-heads.ts';
import type { Aligned, Columns } from './columns.ts';
import { holdsValue, holdsWords, type Piece } from './piece.ts';

/** What it costs that a row is not what its heads say; `never` for what no row does. */
export const costs = {
  never: 50,
  /** Words in a column of values, of bodies or times, and such as stand for a value. */
  odd: 1.5,
  inWords: 0.5,
  /** What is rather a cell of another column: how much is built among names, an office among tasks. */
  ofText: 0.5,
  missing: 1,
  missingOfTwo: 2,
  /** An empty square that is printed as one. */
  empty: 0.3,
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
/** The name of what groups rows is no longer. */
const longestGroup = 12;

/** A part of a cell that a narrow column broke. */
const isNarrow = ({ word }: Piece): boolean => word.length <= longestNarrow;
const longestNarrow = 3;
/** Words that come so often in one column are words of it. */
const oftenThere = 3;
/** A figure with its measure: what is built says how much, and names seldom do. */
const measured = /\d[\d.]*[万亿千百]?(?:[个座张处条所台套家]|公里|千米|平方|立方|吨|亩|公顷|米)/u;
/** A value that looks like a year: 2080. */
const yearLike = /^\d{4}$/u;

/**
 * The columns as their heads say. `explicit`: every square has a piece, and only the narrow cell that groups rows may
 * have two (综合 / 治理).
 */
export function saidColumns(roles: readonly ColumnRole[], explicit: boolean): Columns {
  const first = roles.findIndex((role) => role === 'name' || role === 'text' || role === 'any');
  const group = roles.indexOf('group');
  return {
    count: roles.length,
    numbered: roles[0] === 'number',
    category: group,
    cost: (piece, c) =>
      piece.kind === 'empty' && c === first ? costs.nameless : misfit(piece, roles[c]!, roles),
    missing: roles.map((role, c) => {
      if (role === 'number') return costs.never;
      if (role === 'group') return costs.reachesDown;
      if (c === first) return costs.nameless;
      return roles.length > 2 ? costs.missing : costs.missingOfTwo;
    }),
    group: explicit ? costs.never : costs.group,
    join: costs.join,
    ...(explicit && {
      mayBreak: (piece: Piece, next: Piece, c: number) => c === group && [piece, next].every(isNarrow),
    }),
    kinds: roles.map(() => new Map()),
  };
}

/**
 * The same columns, where words that come again in one of them cost more in another. Where both columns have few
 * words that come again and share none, and are not of one role (牵头单位, 配合单位), the words tell which is meant.
 * No cell is broken that is shorter than another of its column in one line, or stands whole in other rows.
 */
export function withWords(columns: Columns, rows: readonly Aligned[], roles: readonly ColumnRole[]): Columns {
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

/** What it costs that a piece with words or a value stands in a column, beside columns of these roles. */
type Misfit = (piece: Piece, beside: readonly ColumnRole[]) => number;

const isOfBody = ({ kind }: Piece, beside: readonly ColumnRole[]): boolean =>
  kind === 'body' && beside.includes('body');
const only =
  (role: ColumnRole): Misfit =>
  ({ kind }) =>
    kind === role ? 0 : costs.never;
const ratherOnly =
  (role: ColumnRole): Misfit =>
  ({ kind }) => {
    if (kind === role) return 0;
    return holdsWords(kind) ? costs.odd : costs.never;
  };

const misfits: Readonly<Record<ColumnRole, Misfit>> = {
  number: only('number'),
  unit: only('unit'),
  mark: only('mark'),
  body: ratherOnly('body'),
  time: ratherOnly('time'),
  any: ({ kind }, beside) => ((kind === 'mark' || kind === 'unit') && beside.includes(kind) ? costs.odd : 0),
  group: (piece, beside) => {
    const { kind, word } = piece;
    if (!holdsWords(kind) || word.length > longestGroup || /\d/u.test(word)) return costs.never;
    return isPlace(word) || isOfBody(piece, beside) ? costs.ofText : 0;
  },
  name: (piece, beside) => {
    const { kind, word } = piece;
    if (!holdsWords(kind)) return costs.never;
    if (isOfBody(piece, beside)) return costs.ofText;
    return beside.includes('text') && (kind === 'long' || measured.test(word)) ? costs.ofText : 0;
  },
  text: (piece, beside) => {
    if (holdsValue(piece.kind)) return costs.odd;
    if (isOfBody(piece, beside)) return costs.ofText;
    return holdsWords(piece.kind) ? 0 : costs.never;
  },
  value: ({ kind, word }) => {
    if (holdsValue(kind) || yearLike.test(word)) return 0;
    if (isValueInWords(word)) return costs.inWords;
    return holdsWords(kind) ? costs.odd : costs.never;
  },
};

/** What it costs that an empty square stands in a column. */
function emptyCost(role: ColumnRole): number {
  if (role === 'number') return costs.never;
  return role === 'group' ? 0 : costs.empty;
}

/** What is printed for nothing, in a column of any role but values, which weigh it themselves: — below 单位. */
const aDash = /^[-—–－−/／]{1,2}$/u;

/** What it costs that a piece stands in a column of this role, beside columns of these. */
function misfit(piece: Piece, role: ColumnRole, beside: readonly ColumnRole[]): number {
  if (piece.headOnly) return costs.never;
  const isNone = piece.kind === 'empty' || (role !== 'value' && aDash.test(piece.word));
  return isNone ? emptyCost(role) : misfits[role](piece, beside);
}
