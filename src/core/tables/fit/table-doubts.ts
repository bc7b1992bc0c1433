import type { CellKind } from '../../chinese/cell-kinds.ts';
import { columnRole, isValueInWords } from '../../chinese/column-heads.ts';
import type { Cell } from '../../model/plan.ts';
import type { Said } from '../../model/sentence.ts';
import { said } from '../said.ts';
import type { Stream } from '../stream.ts';
import { isGroup, rowsIn } from './align.ts';
import type { Fit } from './choose.ts';
import type { Aligned } from './columns.ts';
import type { Head } from './head-cells.ts';
import { type Holding, holdingOf, isNumberHead } from './head-words.ts';
import { holdsValue, holdsWords, type Piece } from './piece.ts';
import { isToldByWords } from './told-by-words.ts';

/** How much worse the next best table must fit, in costs of align-costs.ts, for the best to be certain. */
export const enough = { clean: 0.7, other: 2, category: 1 };
/** What a line costs at most, on the whole, in a table that fits. */
const worst = 1.6;
/** Where all columns hold words, at least this many regular rows tell by recurring words where each begins. */
const fewestOfWords = 6;
const regular = 0.6;
/** Fewer rows than this tell nothing of their columns. */
const fewestRows = 2;

/** What the columns hold, and which of them has cells that reach down over several rows. */
export interface Held {
  holdings: readonly Holding[];
  category: number;
  /** Whether the second column counts the rows, which ends each where the next begins. */
  isCounting: boolean;
}

/** A table that may not be certain, and what is known of its rows. */
interface Doubted extends Fit, Held, Pick<Stream, 'explicit' | 'isClosed'> {
  all: readonly Aligned[];
  /** Whether recurring words tell where each row begins; or nothing in the rows speaks against them. */
  told: boolean;
  clean: boolean;
  /** Whether nothing but words stands in the columns, and no number before. */
  areWords: boolean;
}

/** Why the whole of a table is not certain; empty where it is. */
export function tableDoubts(fit: Fit, given: Pick<Stream, 'explicit' | 'isClosed'>, held: Held): Said[] {
  const { body, head, columns } = fit;
  const all = rowsIn(body);
  const isWhole = !head.joined && head.rows.length === 1 && wholeRows.test(body.letters.join(' '));
  const told = isWhole && isToldByWords(all);
  const clean = told || isClean(fit) || (held.isCounting && head.rows.length === 1);
  const areWords = !columns.numbered && held.holdings.every((h) => h === 'words');
  const doubted = { ...fit, ...given, ...held, all, told, clean, areWords };
  return rules.flatMap((rule) => rule(doubted) || []);
}

/** What each speaks against; they are said in this order. */
const rules: readonly ((table: Doubted) => Said | false | undefined)[] = [
  ({ margin, cost, clean, columns }) =>
    (margin < (clean ? enough.clean : enough.other) || (cost > worst && !clean)) &&
    said.oneUnderAnother({ columns: columns.count }),
  ({ head, nextHead }) => head.joined > 0 && nextHead < enough.other && said.headingOfOtherLength(),
  ({ all }) => all.length < fewestRows && said.oneRow(),
  ({ body, explicit }) => {
    const lone = body.rows.find((row): row is Piece => isGroup(row) && !row.signed && !body.wide.has(row));
    return explicit && lone && said.partOrGroup({ line: lone.cell.lines[0] });
  },
  (table) => table.areWords && !table.told && !isRegular(table) && said.onlyWords(),
  ({ head, all, columns }) =>
    isNumberHead(head.rows[0]![0]!.words.replace(/\s/gu, '')) &&
    !isCounted(all, columns.numbered) &&
    said.noNumbers(),
  ({ all, columns }) => !columns.numbered && areMixed(all) && said.mixedColumn(),
  ({ head, holdings, columns }) =>
    !columns.numbered && mayBeTwo(holdings, head.rows[0]!) && said.maybeTwoRows(),
  ({ all, told, areWords, columns }) =>
    areWords && !told && columns.count === 2 && all.length % 2 === 1 && said.maybeHalves(),
  ({ all, columns }) => {
    const begun = columns.numbered ? rowInLastCell(all) : undefined;
    return begun && said.maybeNextRow({ line: begun.cell.lines[0] });
  },
  ({ all, explicit, isClosed }) => {
    const cut = explicit || isClosed ? undefined : cutShort(all);
    return cut && said.fewerThanHeading({ line: lineOf(cut) });
  },
  ({ all, holdings }) => {
    const isFilled = (c: number) => all.some((row) => row[c]!.some(({ word }) => word));
    return holdings.some((_, c) => !isFilled(c)) && said.emptyColumn();
  },
  (table) => lacksNames(table) && said.rowsWithoutName(),
  ({ all }) => {
    const last = all.at(-1)?.findLast((cell) => cell.length)?.[0];
    const isSentence = last?.kind === 'long' && /[。；]$/u.test(last.word) && !isAlike(all, last);
    return isSentence && said.sentenceBelow({ line: last.cell.lines[0] });
  },
];

/** Whether rows of words alone are so many, and fit so well, that each is told from the next. */
const isRegular = ({ margin, cost, all }: Doubted): boolean =>
  all.length >= fewestOfWords && margin >= enough.other && cost < regular;

/** Whether the column that names the rows, or what they are of, is empty in some. */
function lacksNames({ all, head, columns, explicit, holdings, category }: Doubted): boolean {
  const second = columns.numbered ? 2 : 1;
  const named = explicit ? second : second - 1;
  const isName = category < 0 || (category === named && isLastName(head, named));
  const isEmpty = (row: Aligned) => !row[named]!.some(({ word }) => word) && !isSumRow(row);
  return holdings[named] === 'words' && isName && all.some(isEmpty);
}

/**
 * Whether rows begin with numbers of which each is one more than the last, or the first again; sums aside, and,
 * where the numbers are known to count rows (`numbered`), rows without one.
 */
function isCounted(rows: readonly Aligned[], numbered: boolean): boolean {
  const all = rows.filter((row) => !isSumRow(row)).map((row) => row[0]![0]?.number ?? Number.NaN);
  const numbers = numbered ? all.filter((n) => !Number.isNaN(n)) : all;
  const goesOn = (n: number, last: number) => n === last + 1 || (numbered && n === 1);
  return numbers.every((n, i) => (i ? goesOn(n, numbers[i - 1]!) : !Number.isNaN(n)));
}

const roleIn = ({ rows }: Head, c: number) =>
  columnRole((rows.findLast((row) => row[c]!.words)?.[c]?.words ?? '').replace(/\s/gu, ''));
/** Whether the head of a column says that it names what a row is of, and no head behind it does. */
function isLastName(head: Head, column: number): boolean {
  const isNaming = (c: number) => ['name', 'text'].includes(roleIn(head, c));
  return isNaming(column) && head.rows[0]!.every((_, c) => c <= column || !isNaming(c));
}

const oddBesideFigures: ReadonlySet<CellKind> = new Set(['time', 'unit', 'mark']);
/** Of this few rows, one that differs says as much as the others. */
const mostOfFew = 3;
/**
 * Whether columns hold figures beside years, units or natures; of few rows, figures beside words that stand for
 * none.
 */
function areMixed(rows: readonly Aligned[]): boolean {
  const isOdd = ({ kind, word }: Piece) =>
    oddBesideFigures.has(kind) || (rows.length <= mostOfFew && holdsWords(kind) && !isValueInWords(word));
  return (rows[0] ?? []).some((_, c) => {
    const all = rows.flatMap((row) => row[c]!.slice(0, 1));
    return all.some(isOdd) && all.some(({ kind }) => holdsValue(kind));
  });
}

/** The number in the last cell of the last row that is the next after the row's own: another row may begin there. */
function rowInLastCell(rows: readonly Aligned[]): Piece | undefined {
  const row = rows.at(-1) ?? [];
  const last = row.length > 2 ? row.at(-1)!.at(-1) : undefined;
  return last?.number === (row[0]?.[0]?.number ?? Number.NaN) + 1 ? last : undefined;
}

/** The last row, where it ends early, and others do not: what stands below the table may be its cells. */
const cutShort = (rows: readonly Aligned[]): Aligned | undefined => {
  const endsEarly = (row: Aligned) => !row.at(-1)!.length && !isSumRow(row);
  return rows.filter(endsEarly).length * 2 < rows.length ? rows.slice(-1).find(endsEarly) : undefined;
};

const isSumRow = (row: Aligned) => row.find((cell) => cell[0]?.word)?.[0]?.sum === true;

/** Whole rows; and, where a number begins each, whole rows of which a line alone heads the first. */
const [wholeRows, wholeUnderGroups] = [/^t+(?: t+)*$/u, /^g(?: (?:g|t+))+$/u];

/** Whether the second half of the columns holds what the first does, and its heading says other things. */
function mayBeTwo(holdings: readonly Holding[], heads: readonly Cell[]): boolean {
  const half = holdings.length / 2;
  if (half < 2 || !Number.isInteger(half)) return false;
  const isAlike = (c: number) => holdings[c] === holdings[c + half];
  const isSame = (c: number) => heads[c]!.words === heads[c + half]!.words;
  const first = Array.from({ length: half }, (_, c) => c);
  const isOfValues = holdings[0] === 'words' && holdings[half - 1] !== 'words';
  return isOfValues && first.every(isAlike) && !first.every(isSame);
}

/** Whether all rows are whole, and every column is all values or has none; and some column is values. */
function isClean({ body, head, columns, nextHead }: Fit): boolean {
  const { numbered, count } = columns;
  const letters = body.letters.join(' ');
  if (head.joined || (head.rows.length > 1 && nextHead < enough.other)) return false;
  // Below a row that ends in words another line of words may be their second.
  const endsInWords = holdingOf(columns, count - 1) === 'words';
  const isSigned = body.rows.slice(1).every((row) => !isGroup(row) || row.signed);
  const isGrouped = numbered && wholeUnderGroups.test(letters) && (isSigned || !endsInWords);
  if (!wholeRows.test(letters) && !isGrouped) return false;
  const values = Array.from({ length: count }, (_, c) =>
    rowsIn(body)
      .flatMap((row) => row[c]!.slice(0, 1))
      .filter(({ kind }) => kind !== 'empty')
      .map(({ kind, word }) => holdsValue(kind) || isValueInWords(word)),
  );
  return values.some((own) => own.every(Boolean)) && values.every((own) => new Set(own).size === 1);
}

/** Whether other rows have sentences too where the last has one. */
function isAlike(rows: readonly Aligned[], last: Piece): boolean {
  const column = rows.at(-1)!.findIndex(([piece]) => piece === last);
  return rows.filter((row) => row[column]![0]?.kind === 'long').length * 2 > rows.length;
}

/** The line on which a row begins. */
export const lineOf = (row: Aligned) => row.flat()[0]!.cell.lines[0];
