import { isSum } from '../chinese/cell-kinds.ts';
import { type ColumnRole, columnRole, isValueInWords } from '../chinese/column-heads.ts';
import { readMarker } from '../chinese/heading-numbers.ts';
import { partOfAbove } from '../chinese/table-heads.ts';
import { tableGoesOn } from '../chinese/table-words.ts';
import { roleRows } from '../chinese/value-heads.ts';
import { beginning, wholly } from '../chinese/words.ts';
import type { Cell } from '../model/plan.ts';
import { isNoCell } from './captions.ts';
import { isNumberHead } from './fit/head-words.ts';
import { holdsValue, holdsWords, type Piece, pieceOf } from './fit/piece.ts';
import { bare, type FlatTable, type NoTable } from './flat-table.ts';
import { across, squareOf } from './grid.ts';
import type { TableLines, TableReader } from './reader.ts';

const blanks = /\s+/u;
/** A heading has no more lines, a row no more words, and what heads rows is no longer. */
const [mostHeadLines, mostWords, longestGroup] = [8, 40, 30];
const fewestRows = 3;
const year = /^(?:19|20)\d{2}$/u;
/** 2030年 in one line and 目标 in the next are one head. */
const [yearHead, role] = [/(?:19|20)\d{2}\s*年?$/u, wholly(roleRows)];
/** 年均增速〔累计〕 heads figures of two meanings, told by their brackets alone. */
const saysTwo = /[〔［[【]\s*累[计計]/u;
const isBracket = (words: string) => /^[（(〔［[].*[）)〕］\]]$/u.test(words);
const isSign = (words: string) => /^\p{Script=Han}$/u.test(words);
/** What ends a figure, set apart from it or in the line below: 86 左右. */
/** 续表1, and 表1 主要指标（续）. */
const goesOn = new RegExp(`${tableGoesOn.source}|[（(][续續][）)]$`, 'u');
const behindFigure = /^(?:左右|以上|以下|以内)$/u;
const isPartOfAbove = beginning(partOfAbove);

/** Roles whose cells are one word that is told by its kind. */
const closed: ReadonlySet<ColumnRole> = new Set(['unit', 'value', 'mark', 'time', 'body']);

/**
 * A table as the text of a PDF has it: a row is a number, a name, and one word for each other column, a single
 * blank apart; names, and words among figures, may go on in the next line. It is read only where known heads say
 * what stands in each column, numbers count the rows, and every word agrees with its head: counted from the end of
 * the row each has one place then. Null where anything else stands among the rows.
 */
export const numberedRows: TableReader = {
  name: 'numbered rows of broken lines',
  says: 'Numbers count the rows, and the words of each, counted from its end, are what the heads say.',
  example:
    '序号 指标名称 2025年 属性\n1 产值（亿元） 12 预期性\n2 每万人口专利拥有量\n（件） 7 预期性\n3 占比 30 约束性\n',
  order: 'Where rows are broken, lines of as many words are only some of them.',
  mayGoOn: true,
  read(document, start) {
    const heads = readHeads(document, start);
    return heads ? readRows(document, start, heads) : { until: start + 1 };
  },
};

interface Heads {
  cells: Cell[];
  roles: ColumnRole[];
  /** The index of the first line behind them. */
  end: number;
}

/** Words of a line, each a cell of its own. */
const wordsOf = (raw: string, no: number): Cell[] =>
  raw
    .trim()
    .split(blanks)
    .filter(Boolean)
    .map((words) => squareOf(words, no));

/** Two cells as one, of which the second goes on with the first. */
function joined(a: Cell, b: Cell): Cell {
  const gap = a.lines[1] === b.lines[0] ? ' ' : '\n';
  return { ...a, words: a.words + gap + b.words, lines: [a.lines[0], b.lines[1]] };
}

/** The heads that begin at a line: known ones, that of numbers first and one of names. */
function readHeads({ lines, stops, isFree }: TableLines, start: number): Heads | null {
  if (!/^(?:序|编|編|项|項)/u.test(lines[start]!.raw.trimStart())) return null;
  const cells: Cell[] = [];
  let end = start;
  for (; end < lines.length && end - start < mostHeadLines; end++) {
    if (stops.has(end)) continue;
    const { raw, no, grid } = lines[end]!;
    const own = wordsOf(raw, no);
    if (grid || !own.length || !isFree(end)) return null;
    if (countOf(own[0]!) || isGroup(raw.trim())) break;
    for (const cell of own) addHead(cells, cell);
  }
  const roles = cells.map(({ words }) => columnRole(words.replace(/\s/gu, '')));
  const [first, second, ...others] = roles;
  const isKnown = first === 'number' && (second === 'name' || second === 'text');
  if (cells.some(({ words }) => saysTwo.test(words))) return null;
  const tells = others.includes('value') && others.every((role) => closed.has(role));
  return isKnown && tells && isNumberHead(cells[0]!.words.replace(/\s/gu, '')) ? { cells, roles, end } : null;
}

/** 序 and 号, 2025 and 年, and what stands in brackets at the beginning of a line, are parts of the head before. */
function addHead(cells: Cell[], cell: Cell): void {
  const last = cells.at(-1);
  const isOtherLine = last?.lines[1] !== cell.lines[0];
  const isPart =
    last !== undefined &&
    ((isSign(last.words) && isSign(cell.words)) ||
      (year.test(last.words) && cell.words.startsWith('年')) ||
      (isOtherLine && (isBracket(cell.words) || (yearHead.test(last.words) && role.test(cell.words)))));
  if (isPart) cells[cells.length - 1] = joined(last, cell);
  else cells.push(cell);
}

/** The whole number that a cell is; 0 where it is none. */
const countOf = (cell: Cell): number => pieceOf(cell).number || 0;

/** The number before that of the first row: 0, unless a line above says that the table goes on. */
function numberBefore({ lines, stops }: TableLines, start: number, first: number): number {
  let above = start - 1;
  while (above >= 0 && (stops.has(above) || !lines[above]!.raw.trim())) above--;
  return first > 1 && goesOn.test(lines[above]?.raw.trim() ?? '') ? first - 1 : 0;
}

const isGroup = (words: string) =>
  words.length <= longestGroup && !/\s/u.test(words) && readMarker(words)?.scheme.evidence === 'usual';

/** A row as it is read: its words, and its cells where they are one for each column. */
interface Row {
  words: Cell[];
  cells: Cell[] | null;
}

function readRows(
  document: TableLines,
  start: number,
  { cells: heads, roles, end }: Heads,
): FlatTable | NoTable {
  const { lines, stops, isFree } = document;
  const none = { until: start + 1 };
  const rows: Cell[][] = [];
  let row: Row | null = null;
  const firstCount = lines
    .slice(end, end + mostHeadLines)
    .map(({ raw, no }) => countOf(wordsOf(raw, no)[0] ?? squareOf('', no)));
  let number = numberBefore(document, start, firstCount.find((n) => n > 0) ?? 0);
  let [numbered, last] = [0, start];
  const close = () => {
    if (row?.cells) rows.push(row.cells);
    row = null;
  };
  for (let i = end; i < lines.length; i++) {
    if (stops.has(i)) continue;
    const { raw, no, grid, heading } = lines[i]!;
    const own = wordsOf(raw, no);
    if (grid || heading || !own.length || !isFree(i) || isNoCell(raw.trim()) || tableGoesOn.test(raw.trim()))
      break;
    if (row && !row.cells) {
      if (isGroup(raw.trim())) return none;
      row = rowOf([...row.words, ...own], roles);
      if (row.words.length > mostWords) return none;
    } else if (own[0]!.words === String(number + 1)) {
      close();
      number++;
      numbered++;
      row = rowOf(own, roles);
    } else if (row && isPartOfAbove.test(own[0]!.words)) {
      close();
      row = rowOf([squareOf('', no), ...own], roles);
    } else if (row && isSum(own[0]!.words)) {
      const cells = sumOf(own, roles);
      if (!cells) break;
      close();
      row = { words: own, cells };
    } else if (isGroup(raw.trim())) {
      close();
      rows.push(across(own[0]!, roles.length));
    } else break;
    last = i;
  }
  if (row && !row.cells) return none;
  close();
  if (numbered < fewestRows || rows.at(-1)![0]!.columns > 1) return none;
  const all = [heads, ...rows];
  return {
    ...bare,
    rows: all,
    headRows: 1,
    first: lines[start]!.no,
    last: lines[last]!.no,
    start,
    end: last,
  };
}

/** A row of these words; its cells are told where the last words agree with the last columns, one with each. */
function rowOf(words: Cell[], roles: readonly ColumnRole[]): Row {
  const whole = withFigures(words);
  return { words, cells: cellsOf(whole, roles) ?? joinedWords(whole, roles) };
}

/** 86 左右 is one word. */
function withFigures(words: readonly Cell[]): Cell[] {
  const out: Cell[] = [];
  for (const cell of words) {
    const last = out.at(-1);
    if (last && out.length > 1 && behindFigure.test(cell.words) && holdsValue(kindOf(last)))
      out[out.length - 1] = joined(last, cell);
    else out.push(cell);
  }
  return out;
}

const kindOf = (cell: Cell) => pieceOf(cell).kind;

function cellsOf(
  words: readonly Cell[],
  roles: readonly ColumnRole[],
  fits: (cell: Cell, role: ColumnRole) => boolean = agrees,
): Cell[] | null {
  const tail = roles.length - 2;
  const names = words.slice(1, words.length - tail);
  const [last] = names.slice(-1);
  if (!last || !isName(names) || !words[0]) return null;
  const cells = words.slice(words.length - tail);
  if (!cells.every((cell, c) => fits(cell, roles[c + 2]!))) return null;
  return [words[0], names.reduce(joined), ...cells];
}

/** Whether words are a name: it ends in words, or in its measure in brackets. */
function isName(names: readonly Cell[]): boolean {
  const [first, last] = [names[0]!, names.at(-1)!];
  const isWords = ({ kind }: Piece) => holdsWords(kind) || kind === 'body';
  return isWords(pieceOf(first)) && (isWords(pieceOf(last)) || (names.length > 1 && isBracket(last.words)));
}

function agrees(cell: Cell, role: ColumnRole): boolean {
  const { kind, word } = pieceOf(cell);
  if (role === 'value') return holdsValue(kind) || isValueInWords(word);
  return kind === role;
}

/** The cells of a row where words among its figures go on in the next line: 与经济增长 / 基本同步. */
function joinedWords(words: readonly Cell[], roles: readonly ColumnRole[]): Cell[] | null {
  const found: Cell[][] = [];
  for (let i = 2; i + 1 < words.length; i++) {
    const [a, b] = [words[i]!, words[i + 1]!];
    if (a.lines[1] === b.lines[0] || ![a, b].every((cell) => holdsWords(kindOf(cell)))) continue;
    const own = joined(a, b);
    const fits = (cell: Cell, role: ColumnRole) =>
      agrees(cell, role) || (cell === own && (role === 'value' || role === 'body'));
    const cells = cellsOf([...words.slice(0, i), own, ...words.slice(i + 2)], roles, fits);
    if (cells?.includes(own)) found.push(cells);
  }
  return found.length === 1 ? found[0]! : null;
}

/** A row of sums, where it has one for each column of values. */
function sumOf([first, ...sums]: readonly Cell[], roles: readonly ColumnRole[]): Cell[] | null {
  const values = roles.filter((role) => role === 'value').length;
  if (sums.length !== values || !sums.every((cell) => agrees(cell, 'value'))) return null;
  const left = [...sums];
  return roles.map((role, c) => {
    if (c === 0) return first!;
    return role === 'value' ? left.shift()! : squareOf('', first!.lines[0]);
  });
}
