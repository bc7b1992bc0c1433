import { isSum } from '../chinese/cell-kinds.ts';
import { columnRole, isValueInWords } from '../chinese/column-heads.ts';
import { readMarker } from '../chinese/heading-numbers.ts';
import { sentenceEnd } from '../chinese/punctuation.ts';
import { tableGoesOn } from '../chinese/table-words.ts';
import type { Cell } from '../model/plan.ts';
import { widthOf } from './bands/display.ts';
import { isAbove, isNoCell } from './captions.ts';
import { groupsOrCells } from './fit/laid-otherwise.ts';
import { holdsValue, holdsWords, type Piece, pieceOf } from './fit/piece.ts';
import { toldByHeads } from './fit/told-by-heads.ts';
import { bare, type FlatTable, reasons } from './flat-table.ts';
import { reachDown, squareOf } from './grid.ts';
import { saysSums } from './numbered/words.ts';
import type { TableLines, TableReader } from './reader.ts';

type TableOfRows = Pick<FlatTable, 'rows' | 'headRows'>;

/**
 * Fewest heads in the first line, below a title and elsewhere, and fewest rows below it; a head and what heads rows
 * are no longer.
 */
const [fewestHeads, fewestRows] = [{ titled: 2, usual: 3 }, 2];
const [longestHead, longestGroup] = [20, 30];

/**
 * Rows a line each, their cells behind tabs or one blank apart, of which some lack cells: covered squares, or
 * empty ones, that leave nothing in the text of a PDF or in what is copied from a page. Known heads say what each
 * column holds, and so which cells a row lacks. It is read only where they allow one way; else the readers below
 * it read what they can.
 */
export const rowsToldByHeads: TableReader = {
  name: 'rows told by their heads',
  says: 'Rows lack cells, and what the heads say allows one place for each of the others.',
  example: '序号\t类别\t指标\t2020年\n1\t创新\t产值\t12\n2\t利润\t20\n3\t民生\t人口\t30\n',
  order: 'Rows of another length than the heading are nothing but a doubt to the others.',
  mayGoOn: true,
  read(document, start) {
    const until = { until: start + 1 };
    const { lines } = document;
    const behindTabs = lines[start]!.raw.includes('\t');
    const isTitled = isAbove(lineAbove(lines, start));
    if (!areHeads(cellsIn(lines[start]!.raw, behindTabs), isTitled)) return until;
    const at = rowsFrom(document, start, behindTabs);
    const rows = at.map((i) => cellsIn(lines[i]!.raw, behindTabs));
    const isSaid =
      behindTabs && (areWhole(rows) || at.some((i) => endsInEmpty(lines[i]!.raw, rows[0]!.length)));
    if (rows.length <= fewestRows || isSaid) return until;
    const pieces = rows.map((row, r) => row.map((words) => pieceOf(squareOf(words, lines[at[r]!]!.no))));
    const told = byHeads(pieces, behindTabs) ?? (isTitled && areWhole(rows) ? ofValues(pieces) : null);
    if (!told) return until;
    const end = at.at(-1)!;
    if (!behindTabs && mayEndCell(lines[end + 1]?.raw.trim() ?? '', told)) return until;
    const broken = groupsOrCells(told.rows, told.headRows);
    const unsure = broken.length ? { unsure: reasons(broken) } : {};
    return { ...bare, ...told, ...unsure, first: lines[start]!.no, last: lines[end]!.no, start, end };
  },
};

const areWhole = (rows: readonly string[][]) => rows.every((row) => row.length === rows[0]!.length);

/** Whether a tab at the end of a row says that it lacks none of so many cells, and that the last are empty. */
const endsInEmpty = (raw: string, columns: number): boolean =>
  /\t\s*$/u.test(raw) && raw.split('\t').length === columns;

/** The table of rows as their heads say; null where they do not, or where lines may go on with cells above. */
function byHeads(rows: readonly Piece[][], behindTabs: boolean): TableOfRows | null {
  const rowStarts = new Set<number>();
  let start = 0;
  for (const row of rows) {
    rowStarts.add(start);
    start += row.length;
  }
  const told = toldByHeads({ pieces: rows.flat(), explicit: false, isClosed: true, rowStarts });
  if (!told || (!behindTabs && mayGoOn(told))) return null;
  reachDown(told.rows, told.headRows);
  return told;
}

/** The table of whole rows of a name and values each, below heads that are none. */
function ofValues([heads, ...rows]: readonly Piece[][]): TableOfRows | null {
  const isValue = ({ kind, word }: Piece) => holdsValue(kind) || isValueInWords(word);
  const areRows = rows.every(([name, ...values]) => holdsWords(name!.kind) && values.every(isValue));
  if (!areRows || !heads!.every(({ kind }) => holdsWords(kind) || kind === 'time')) return null;
  return { rows: [heads!, ...rows].map((row) => row.map(({ cell }) => cell)), headRows: 1 };
}

/**
 * Whether a line of a page may go on with a cell above it, and be no row: one cell alone without a number, or a
 * row that lacks more than what groups rows. A cell that is shorter than another of its column in one line was not
 * broken; a head may have been, unless other lines alone head rows too.
 */
function mayGoOn({ rows, headRows }: TableOfRows): boolean {
  const body = rows.slice(headRows);
  const isAlone = (row: readonly Cell[]) => row[0]!.columns > 1;
  const whole = body.filter((row) => !isAlone(row));
  const longest = whole[0]!.map((_, c) => Math.max(...whole.map((row) => widthOf(row[c]!.words))));
  const isFull = ({ words }: Cell, c: number) =>
    isBreakable(words) && widthOf(words) + nearlyFull > longest[c]!;
  const headOf = (c: number) => rows.slice(0, headRows).flatMap((row) => row[c]!.words || []);
  const roles = longest.map((_, c) => columnRole((headOf(c).at(-1) ?? '').replace(/\s/gu, '')));
  const lacks = (row: readonly Cell[]) =>
    !isSum(row[0]!.words) && row.some(({ words }, c) => !words && roles[c] !== 'group');
  // A number begins each row, and no line that goes on with one.
  if (roles[0] !== 'number' && whole.some(lacks)) return true;
  const alone = body.filter(isAlone);
  return body.some((row, r) => {
    if (!isAlone(row) || readMarker(row[0]!.words)) return false;
    const above = body[r - 1];
    if (!above) return alone.length < fewestAlone;
    return isAlone(above) || above.some(isFull) || endsInBracket.test(row[0]!.words);
  });
}
/** A cell narrower by less may be broken: no line begins with a stop, and a figure is whole. */
const nearlyFull = 5;
/** 利拥有量（件） ends a name with its measure. */
const endsInBracket = /[）)]$/u;
/** At least this many lines, each alone, are not parts of heads. */
const fewestAlone = 2;
const isBreakable = (words: string): boolean => {
  const { kind } = pieceOf(squareOf(words, 0));
  return holdsWords(kind);
};

/** Whether the line below a table may end a cell of its last row: it is no wider than one, and nothing else. */
function mayEndCell(words: string, { rows }: TableOfRows): boolean {
  if (!words || isNoCell(words) || readMarker(words)) return false;
  return rows.some((row) => row.some((cell) => widthOf(words) <= widthOf(cell.words)));
}

/** The cells of a line, behind tabs or single blanks; none where wide blanks part them. */
function cellsIn(raw: string, behindTabs: boolean): string[] {
  if (behindTabs)
    return raw
      .trimEnd()
      .split('\t')
      .map((words) => words.trim());
  const words = raw.trim().match(cell) ?? [];
  const cells: string[] = [];
  for (const own of words)
    if (cells.length && saysSums(own)) cells.push(`${cells.pop()} ${own}`);
    else cells.push(own);
  return cells.every((words) => !wideBlank.test(words) || columnRole(words.replace(/\s/gu, '')) !== 'any') &&
    cells.join(' ') === raw.trim()
    ? cells
    : [];
}
/** Words without a blank, or a head of two signs that is set wide: 序  号, 指　标. */
const cell = /(?<![^ ])\p{Script=Han}[ 　]+\p{Script=Han}(?![^ ])|[^ ]+/gu;
const wideBlank = /[ 　]/u;

/** The next line above that has words. */
function lineAbove(lines: TableLines['lines'], start: number): string {
  return (
    lines
      .slice(Math.max(0, start - 3), start)
      .findLast(({ raw }) => raw.trim())
      ?.raw.trim() ?? ''
  );
}

/** Whether cells may be heads of columns: of several kinds, where no title stands above them. */
function areHeads(cells: readonly string[], isTitled: boolean): boolean {
  if (cells.length < (isTitled ? fewestHeads.titled : fewestHeads.usual)) return false;
  if (cells.some((words) => !words || words.length > longestHead || sentenceEnd.test(words))) return false;
  if (isTitled) return true;
  const roles = new Set(cells.map((words) => columnRole(words.replace(/\s/gu, ''))));
  return roles.size > 2 || (roles.size > 1 && !roles.has('any'));
}

/** The indices of the lines from `start` that may be rows, or head rows below them. */
function rowsFrom({ lines, stops, isFree }: TableLines, start: number, behindTabs: boolean): number[] {
  const at: number[] = [];
  let rows = 0;
  for (let i = start; i < lines.length; i++) {
    if (stops.has(i)) continue;
    const { raw, grid, heading } = lines[i]!;
    const words = raw.trim();
    // What heads the rows of the next page stands on this one.
    if (behindTabs && tableGoesOn.test(words)) return at;
    if (!words || grid || heading || !isFree(i) || isNoCell(words)) break;
    const cells = cellsIn(raw, behindTabs).length;
    if (!cells) break;
    const isRow = cells > 1;
    if (!isRow && (words.length > longestGroup || sentenceEnd.test(words))) break;
    // 第二章　目标 is a heading of the document.
    if (isRow && readMarker(words)?.scheme.evidence === 'strong') break;
    at.push(i);
    if (isRow) rows = at.length;
  }
  return at.slice(0, rows);
}
