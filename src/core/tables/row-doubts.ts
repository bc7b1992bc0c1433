import { isSum } from '../chinese/cell-kinds.ts';
import { readMarker } from '../chinese/heading-numbers.ts';
import { sentenceEnd } from '../chinese/punctuation.ts';
import { tableGoesOn } from '../chinese/table-words.ts';
import type { Cell } from '../model/plan.ts';
import type { Sentence } from '../model/sentence.ts';
import type { SourceLine } from '../model/source-line.ts';
import { isAbove, isNoCell } from './captions.ts';
import type { FlatTable } from './flat-table.ts';
import { isValue } from './grid.ts';
import { said } from './said.ts';

const twoRows = said.spansNotTold();
/** A part of a cell that was broken is no longer. */
const longestPart = 24;
/** No farther below a table a row of it is looked for. */
const farthest = 5;

/** What is said of a table that begins with figures. */
export const saidOfNoHead = (line: number): Sentence => said.noHeading({ line });

/** 3.1　农业节水 with no tab is a heading among lines whose cells stand behind tabs. */
export const isNumberedLine = (raw: string): boolean =>
  !raw.includes('\t') &&
  /^\s*\d{1,2}(?:[.．]\d{1,2}){0,4}[.．]?[ 　]+\p{Script=Han}{2}[^ 　]*$/u.test(raw.trimEnd());

const numeral = /^[一二三四五六七八九十]{1,3}$/u;
/**
 * Whether a row is a numeral and a name, with empty cells behind them, two or more: it numbers what heads the rows below
 * it in the first column, and one more empty cell changes nothing.
 */
export const numbersGroup = (row: readonly Cell[]): boolean => {
  const [number, name, ...rest] = row.map(({ words }) => words);
  const isNamed = Boolean(name) && !isValue(name!);
  return isNamed && numeral.test(number!) && rest.length > 1 && rest.every((words) => !words);
};

/**
 * Why the rows of a table whose cells stand in one line are not certain; empty where they are. `read`: the cells
 * that each line gave; `places`: where the first of them stands, where that was told; `spread`: whether two
 * heading rows were laid out.
 */
export function rowDoubts(
  read: readonly (readonly Cell[])[],
  columns: number,
  {
    places,
    behindTabs,
    spread,
  }: { places: readonly (number | null)[]; behindTabs: boolean; spread: boolean },
): Sentence[] {
  const first = spread ? 2 : 0;
  const isShort = (row: readonly Cell[], r: number) => {
    if (r < first || row.length === columns || (row.length === 1 && r > 0)) return false;
    if (isSum(row[0]!.words)) return true;
    if (behindTabs && numbersGroup(row)) return false;
    // Whole in the middle of a row, its first cells stand above.
    return !(behindTabs && places[r] && places[r]! + row.length === columns);
  };
  const short = read.find(isShort);
  const doubts = spread && !read[0]!.some(({ words }) => /(?:19|20)\d{2}/u.test(words)) ? [twoRows] : [];
  return short ? [...doubts, said.fewerThanHeading({ line: short[0]!.lines[0] })] : doubts;
}

/** Why a table may have more rows than were read: a line directly below it that may be one. */
export function besideDoubts(
  table: FlatTable,
  lines: readonly SourceLine[],
  isFree: (i: number) => boolean,
): Sentence[] {
  const beside = linesBeside(table, lines, isFree);
  const next = beside.after(table.end);
  const goesOn = tableGoesOn.test(beside.wordsAt(next));
  if (!goesOn && isAbove(beside.wordsAt(next))) return [];
  const mayBeRow = beside.mayBeRow(next) || beside.isRow(next) || (!goesOn && beside.headsRow(next));
  return mayBeRow ? [said.maybeRowBelow({ line: lines[next]!.no })] : [];
}

/** Whether words look like several cells, or like no row at all; null where they may be a part of one cell. */
function hasCells(words: string): boolean | null {
  const cells = words.split(/\t|[ 　]{2,}/u);
  // 第二篇　目标 is a heading, and so is 第二篇　创新驱动　建设高地.
  const marker = readMarker(words);
  const isDivision = marker?.scheme.evidence === 'strong' && !cells.some(isValue);
  if (cells.length > 1) return !isDivision && (!marker || cells.length > 2);
  if (marker || sentenceEnd.test(words) || /[:：]$/u.test(words)) return false;
  return words.split(/[ 　]+/u).length > 2 || null;
}

/** What lines below a table look like, held against its rows. */
function linesBeside(table: FlatTable, lines: readonly SourceLine[], isFree: (i: number) => boolean) {
  // Its notes, which end it, stand behind none.
  const behindTabs = lines.slice(table.start, table.end + 1).some(({ raw }) => raw.includes('\t'));
  const columns = table.rows[0]!.length;
  const wordsAt = (i: number) => lines[i]?.raw.trim() ?? '';
  /** The next line that is a line of text: page numbers, running heads and blank lines may stand between. */
  const after = (from: number) => {
    let next = from + 1;
    while (next - from < farthest && lines[next] && (!wordsAt(next) || !isFree(next))) next++;
    return next;
  };
  /** Whether nothing but what stands on the page around is between, and no blank line. */
  const isNext = (i: number) =>
    lines.slice(table.end + 1, i).every(({ raw }, k) => raw.trim() && !isFree(table.end + 1 + k));
  const mayBeRow = (i: number) => {
    const line = lines[i];
    const words = wordsAt(i);
    if (!line || !words || line.grid || line.heading || !isFree(i)) return false;
    if (isNoCell(words) || tableGoesOn.test(words) || (behindTabs && isNumberedLine(line.raw))) return false;
    return hasCells(words) ?? (!behindTabs && isNext(i) && words.length <= longestPart);
  };
  /** Whether a line has as many words as the table has columns, and a value among them. */
  const isRow = (i: number) => {
    const cells = wordsAt(i).split(/[ 　]+/u);
    return columns > 2 && cells.length === columns && isFree(i) && cells.some(isValue);
  };
  /** Whether a line behind tabs begins with a value, or has one: it is no heading of a table of its own. */
  const isTabbedRow = (i: number) => {
    const cells = isFree(i) ? wordsAt(i).split('\t') : [];
    return behindTabs && cells.length > 1 && cells.some(isValue);
  };
  /** Whether a line may head rows of the table: 二、交通 and a row of as many cells. */
  const headsRow = (i: number) => {
    const below = after(i);
    if (wordsAt(i).length > longestPart) return false;
    return isRow(below) || isTabbedRow(below) || tableGoesOn.test(wordsAt(below));
  };
  return { wordsAt, after, mayBeRow, isRow, headsRow };
}
