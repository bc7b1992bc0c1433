import type { CellKind } from '../../chinese/cell-kinds.ts';
import { columnRole, isValueInWords } from '../../chinese/column-heads.ts';
import type { Cell } from '../../model/plan.ts';
import type { Said } from '../../model/sentence.ts';
import { type RowDoubt, saidOfRow } from '../flat-table.ts';
import { said } from '../said.ts';
import type { Stream } from '../stream.ts';
import { type Alignment, isAlike as areAlike, isGroup, isLoose, rowsIn } from './align.ts';
import type { Fit } from './choose.ts';
import type { Aligned, Columns } from './columns.ts';
import type { Head } from './head.ts';
import { type Holding, holdingOf, isNumberHead } from './head-words.ts';
import { holdsValue, holdsWords, type Piece } from './piece.ts';
import { isToldByWords } from './told-by-words.ts';

/** How much worse the next best table must fit, in costs of align.ts, for the best to be certain. */
const enough = { clean: 0.7, other: 2, category: 1 };
/** What a line costs at most, on the whole, in a table that fits. */
const worst = 1.6;
/** Where all columns hold words, at least this many regular rows tell by recurring words where each begins. */
const fewestOfWords = 6;
const regular = 0.6;
/** Where a larger share of the rows is in doubt, the table is. */
const mostDoubted = 1 / 3;
/** Fewer rows than this tell nothing of their columns. */
const fewestRows = 2;

/** Why it is not certain that pieces one under another are these rows, of the table and of single rows. */
export interface Doubts {
  table: Said[];
  rows: RowDoubt[];
}

/** What the columns hold, and which of them has cells that reach down over several rows. */
interface Held {
  holdings: readonly Holding[];
  category: number;
  /** Whether the second column counts the rows, which ends each where the next begins. */
  isCounting: boolean;
}

/**
 * What is not certain of a table. Where a number begins each row, a row that may be laid otherwise says
 * nothing of those above and below it; where many rows may be, the table is in doubt.
 */
export function doubtsOf(fit: Fit, { explicit, isClosed }: Pick<Stream, 'explicit' | 'isClosed'>): Doubts {
  const { columns, body } = fit;
  const holdings = Array.from({ length: columns.count }, (_, c) => holdingOf(columns, c));
  const isCounting = countsBehindFirst(rowsIn(body), holdings);
  const held = { holdings, isCounting, category: categoryOf(rowsIn(body), columns, holdings, isCounting) };
  const table = tableDoubts(fit, { explicit, isClosed }, held);
  const rows = rowDoubts(fit, explicit, held);
  if ((columns.numbered || isCounting) && rows.length <= rowsIn(body).length * mostDoubted)
    return { table, rows };
  return {
    table: [...table, ...rows.slice(0, 1).map(saidOfRow)],
    rows: [],
  };
}

/** The rows with fewer or more cells than columns of which nothing tells where they stand. */
function rowDoubts({ body, others, columns }: Fit, explicit: boolean, { category }: Held): RowDoubt[] {
  const isNear = ({ cost }: Alignment, r: number) =>
    cost - body.cost < (isLooseInCategory(body.letters[r]!, columns) ? enough.category : enough.other);
  return body.rows.flatMap((row, r) => {
    if (isGroup(row)) return [];
    const isOther =
      isLoose(body.letters[r]!) &&
      others.some((other) => other.letters[r] !== body.letters[r] && isNear(other, r));
    const line = lineOf(row);
    if (isAmbiguous(row, columns, category, explicit)) return [{ line, why: said.fewerCells() }];
    if (row.some((cell, c) => cell.length > 1 && !isBroken(cell, c, category)))
      return [{ line, why: said.moreCells() }];
    return isOther && columns.numbered ? [{ line, why: said.otherColumns() }] : [];
  });
}

/** Whether a row lacks nothing but the cell above it that groups it, as the heading says, or has that in two lines. */
const isLooseInCategory = (letters: string, { category }: Columns) =>
  category >= 0 && [...letters].every((letter, c) => (c === category ? letter !== 't' : letter === 't'));

/** Why the whole of a table is not certain; empty where it is. */
function tableDoubts(
  fit: Fit,
  { explicit, isClosed }: Pick<Stream, 'explicit' | 'isClosed'>,
  { holdings, category, isCounting }: Held,
): Said[] {
  const { body, head, columns } = fit;
  const rows = rowsIn(body);
  const isWhole = !head.joined && head.rows.length === 1 && wholeRows.test(body.letters.join(' '));
  const told = isWhole && isToldByWords(rows);
  const clean = told || isClean(fit) || (isCounting && head.rows.length === 1);
  const doubts = fitDoubts(fit, explicit, clean);
  const areWords = !columns.numbered && holdings.every((h) => h === 'words');
  if (areWords && !told && !isRegular(fit, rows)) doubts.push(said.onlyWords());
  if (isNumberHead(head.rows[0]![0]!.words.replace(/\s/gu, '')) && !isCounted(rows, columns.numbered))
    doubts.push(said.noNumbers());
  if (!columns.numbered && areMixed(rows)) doubts.push(said.mixedColumn());
  if (!columns.numbered && mayBeTwo(holdings, head.rows[0]!)) doubts.push(said.maybeTwoRows());
  if (areWords && !told && columns.count === 2 && rows.length % 2) doubts.push(said.maybeHalves());
  const begun = columns.numbered ? rowInLastCell(rows) : undefined;
  if (begun) doubts.push(said.maybeNextRow({ line: begun.cell.lines[0] }));
  const cut = explicit || isClosed ? undefined : cutShort(rows);
  if (cut) doubts.push(said.fewerThanHeading({ line: lineOf(cut) }));
  const isFilled = (c: number) => rows.some((row) => row[c]!.some(({ word }) => word));
  if (holdings.some((_, c) => !isFilled(c))) doubts.push(said.emptyColumn());
  if (lacksNames(fit, explicit, { holdings, category })) doubts.push(said.rowsWithoutName());
  const last = rows.at(-1)?.findLast((cell) => cell.length)?.[0];
  if (last?.kind === 'long' && /[。；]$/u.test(last.word) && !isAlike(rows, last))
    doubts.push(said.sentenceBelow({ line: last.cell.lines[0] }));
  return doubts;
}

/** Why it is not certain that these columns and rows fit best. `clean`: whether nothing in the rows speaks against them. */
function fitDoubts(
  { body, head, margin, columns, cost, nextHead }: Fit,
  explicit: boolean,
  clean: boolean,
): Said[] {
  const doubts: Said[] = [];
  if (margin < (clean ? enough.clean : enough.other) || (cost > worst && !clean))
    doubts.push(said.oneUnderAnother({ columns: columns.count }));
  if (head.joined && nextHead < enough.other) doubts.push(said.headingOfOtherLength());
  if (rowsIn(body).length < fewestRows) doubts.push(said.oneRow());
  const lone = body.rows.find((row): row is Piece => isGroup(row) && !row.signed && !body.wide.has(row));
  if (explicit && lone) doubts.push(said.partOrGroup({ line: lone.cell.lines[0] }));
  return doubts;
}

/** Whether rows of words alone are so many, and fit so well, that each is told from the next. */
const isRegular = ({ margin, cost }: Fit, rows: readonly Aligned[]): boolean =>
  rows.length >= fewestOfWords && margin >= enough.other && cost < regular;

/** Whether the column that names the rows, or what they are of, is empty in some. */
function lacksNames(
  { body, head, columns }: Fit,
  explicit: boolean,
  { holdings, category }: Pick<Held, 'holdings' | 'category'>,
): boolean {
  const second = columns.numbered ? 2 : 1;
  const named = explicit ? second : second - 1;
  const isName = category < 0 || (category === named && isLastName(head, named));
  const isEmpty = (row: Aligned) => !row[named]!.some(({ word }) => word) && !isSumRow(row);
  return holdings[named] === 'words' && isName && rowsIn(body).some(isEmpty);
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

const lineOf = (row: Aligned) => row.flat()[0]!.cell.lines[0];

/** At least this many numbers that each go up by one are no accident. */
const fewestCounted = 4;
/**
 * Whether the second column counts all rows from 1, and the last holds no words that could go on: what stands
 * between the end of a row and the next number groups rows.
 */
function countsBehindFirst(rows: readonly Aligned[], holdings: readonly Holding[]): boolean {
  if (rows.length < fewestCounted || holdings[0] !== 'words' || holdings.at(-1) === 'words') return false;
  return rows.every(
    (row, r) => row[1]?.length === 1 && row[1][0]!.number === r + 1 && row.at(-1)!.length === 1,
  );
}

/** The column whose cells reach down over several rows: the first of words, beside another; -1 for none. */
function categoryOf(
  rows: readonly Aligned[],
  { numbered }: Columns,
  holdings: readonly Holding[],
  isCounting: boolean,
): number {
  const first = numbered ? 1 : 0;
  if (holdings[first] !== 'words' || (holdings[first + 1] !== 'words' && !isCounting)) return -1;
  const isLacking = (row: Aligned) => !row[first]!.length || row[first]![0]!.kind === 'empty';
  return rows.some(isLacking) && !isLacking(rows[0]!) ? first : -1;
}

/** A piece may stand in another square where it would cost hardly more. */
const hardlyMore = 2.5;
/** A piece that costs this much more where it was laid stands elsewhere. */
const muchMore = 0.3;

/** Whether the squares that a row lacks could be others. */
function isAmbiguous(row: Aligned, columns: Columns, category: number, explicit: boolean): boolean {
  const gaps = row.flatMap((cell, c) => (cell.length ? [] : [c]));
  if (!gaps.length) return false;
  const holdings = Array.from({ length: columns.count }, (_, c) => holdingOf(columns, c));
  const isSum = row.find((cell) => cell.length)?.[0]?.sum;
  if (isSum && explicit)
    return gaps.at(-1)! - gaps[0]! >= gaps.length || row[gaps[0]! - 1]?.[0]?.sum !== true;
  if (isSum) {
    const values = row.filter(([piece]) => piece && holdsValue(piece.kind)).length;
    return values !== holdings.filter((h) => h === 'value').length;
  }
  const mayStand = (c: number, beside: number) => {
    const piece = row[beside]?.[0];
    if (!piece || beside === category) return false;
    return (
      holdings[beside] === holdings[c] ||
      (holdings[c] === 'value' && isValueInWords(piece.word)) ||
      columns.cost(piece, c) <= columns.cost(piece, beside) + hardlyMore
    );
  };
  if (gaps.includes(category) && isCategory(row[category + 1]?.[0], category, columns)) return true;
  return gaps.some((c) => c !== category && (mayStand(c, c - 1) || mayStand(c, c + 1)));
}

/** Whether a piece is rather what groups rows than what stands beside that. */
const isCategory = (piece: Piece | undefined, category: number, { cost }: Columns): boolean =>
  piece !== undefined && cost(piece, category) + muchMore < cost(piece, category + 1);

/** Whether a cell of two lines is one that a narrow column broke (综合 / 治理), ends in brackets, or compares alike. */
function isBroken(cell: readonly Piece[], c: number, category: number): boolean {
  const [first, second] = cell as [Piece, Piece];
  if (/^[（(［[]/u.test(second.word) || compareAlike(first, second)) return true;
  return c === category && first.word.length <= 3 && second.word.length <= 3;
}

/** Whether both lines have a sign of comparison, and are alike: two columns would hardly name other things. */
const compareAlike = (first: Piece, second: Piece) =>
  areAlike(first.word, second.word) && [first, second].every(({ word }) => /[≥≤＞＜><]/u.test(word));
