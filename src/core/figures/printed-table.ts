import { year } from '../chinese/figure-words.ts';
import { planPeriod, readPeriod } from '../chinese/periods.ts';
import { aimTitles, targetTitles } from '../chinese/table-heads.ts';
import { severalUnitsOf, unitOf } from '../chinese/units.ts';
import { aimedYears, planOfHead } from '../chinese/value-heads.ts';
import { anyOf } from '../chinese/words.ts';
import type { Language } from '../model/language.ts';
import { oneLine } from '../model/line-breaks.ts';
import { type Cell, isCurrent, type Node, type Plan, walk } from '../model/plan.ts';
import type { Said } from '../model/sentence.ts';
import type { Years } from './indicators/value-heads.ts';

/** A table of a plan as it is printed, with its English. */
export interface PrintedTable {
  eId: string;
  /** The unit of all its figures, where a line above it gives one. */
  unit: string;
  unitInEnglish: string;
  /** The units of its figures where a line above gives several, which of them is which not told: 亿元、%. */
  units: string;
  /** Whether its title says that its rows are indicators or targets, and whether that they are aimed at. */
  isTargets: boolean;
  isAimedAt: boolean;
  /** The years of the plan, and those that the title of the table names. */
  period: Years | null;
  ownPeriod: Years | null;
  /** The years that the plan's clauses aim at: 到2020年. */
  aims: ReadonlySet<number>;
  /** The year in which the plan was issued; null where it is not known. */
  issued: number | null;
  /** What stands above each column. */
  heads: string[];
  headsInEnglish: string[];
  /** The rows below the heading. */
  rows: Node[];
  /** The same rows in English. */
  english: Node[];
  /** The notes below it. */
  notes: Node[];
  line: number;
  /** Why none of its rows is certain; single rows may say the same of themselves. */
  unsure?: Said;
}

const targetTitle = new RegExp(anyOf(targetTitles), 'u');
const aimTitle = new RegExp(anyOf(aimTitles), 'u');

/**
 * The tables of a plan that have a heading row, with their English. `period`: the years of the plan, 2016-2020;
 * without it those that its title names. `issued`: the day it was issued.
 */
export function printedTables(zh: Plan, en: Plan, period = '', issued = ''): PrintedTable[] {
  const english = new Map([...walk(en.nodes)].map((node) => [node.eId, node]));
  const title = zh.nodes.find((node) => node.kind === 'title')?.words ?? '';
  const years = yearsOfText(period) ?? yearsOfText(title);
  const times = { period: years, aims: aimsOf(zh), issued: Number(issued.slice(0, 4)) || null };
  return [...walk(zh.nodes)]
    .filter((node) => node.kind === 'table')
    .map((table) => ({ table, rows: table.children.filter((child) => child.cells) }))
    .filter(({ rows }) => rows[0]?.head && rows.some((row) => !isAcross(row)))
    .map(({ table, rows }) => printedTable(table, rows, english, times));
}

/** A table with what stands above and below its rows. */
function printedTable(
  table: Node,
  rows: Node[],
  english: ReadonlyMap<string, Node>,
  times: Pick<PrintedTable, 'period' | 'aims' | 'issued'>,
): PrintedTable {
  const heads = headRowsOf(rows);
  const below = rows.slice(rows.indexOf(heads.at(-1)!) + 1);
  const titles = rows.slice(0, rows.indexOf(heads[0]!)).map((row) => row.cells![0]!.words);
  const captions = [...captionsOf(table).map(({ words }) => words), ...titles];
  const unsure = table.unsure ?? rows.find((row) => row.head && row.unsure)?.unsure;
  return {
    eId: table.eId,
    heads: headsOf(heads),
    headsInEnglish: headsOf(
      heads.map((row) => english.get(row.eId)!),
      'en',
    ),
    rows: below,
    english: below.map((row) => english.get(row.eId)!),
    notes: table.children.filter((child) => child.role === 'table-note'),
    line: table.lines[0],
    isTargets: captions.some((words) => targetTitle.test(words)),
    isAimedAt: captions.some((words) => aimTitle.test(words)),
    ...times,
    ownPeriod: captions.map(yearsOfText).find(Boolean) ?? null,
    unit: unitBeside(table),
    unitInEnglish: unitBeside(english.get(table.eId)!),
    units: captions.map(severalUnitsOf).find(Boolean) ?? '',
    ...(unsure !== undefined && { unsure }),
  };
}

const aimed = new RegExp(`${anyOf(aimedYears)}(${year})年`, 'gu');
/** The years that the clauses of a plan aim at. */
const aimsOf = (plan: Plan): ReadonlySet<number> =>
  new Set(
    [...walk(plan.nodes)].flatMap(({ words }) => [...words.matchAll(aimed)].map((match) => Number(match[1]))),
  );

const aYear = new RegExp(`^${year}$`, 'u');
const aValue = /^[-≥≤><〔[]*\d[\d.,，]*[%％〕\]]*$/u;
/** Whether words are a figure, and no year. */
const isValue = (words: string): boolean => aValue.test(words) && !aYear.test(words);

const twoYears = new RegExp(String.raw`(${year})\s*年?\s*(?:[-—–－~～]|至|到)+\s*(${year})`, 'u');
const oneYear = new RegExp(String.raw`^\s*(${year})\s*年?\s*$`, 'u');

/** The years that words give, or those of the five-year plan that they name; null where they give none. */
function yearsOfText(words: string): Years | null {
  const found = twoYears.exec(words) ?? oneYear.exec(words);
  if (found) return [Number(found[1]), Number(found[2] ?? found[1])];
  const plan = [...words.matchAll(planOfHead)][0];
  if (plan) return planPeriod(plan[1]!);
  return readPeriod(words) ? yearsOfText(readPeriod(words)!) : null;
}

const captionsOf = (table: Node) => table.children.filter((child) => child.role === 'caption');

/**
 * The unit that a line above a table gives for all its figures; empty where none does, or its English is
 * missing.
 */
const unitBeside = (table: Node): string =>
  captionsOf(table)
    .filter((caption) => isCurrent(caption.state))
    .map((caption) => unitOf(caption.words))
    .find(Boolean) ?? '';

/**
 * The rows that head the columns: a row of one cell over all of them is a title, and the next one, as deep as its
 * cells reach, the head. A second row with values is none, whatever reaches over it.
 */
function headRowsOf(rows: readonly Node[]): Node[] {
  const marked = rows.filter((row) => row.head && !isAcross(row));
  const wrong = marked.findIndex((row, i) => i > 0 && row.cells!.some(({ words }) => isValue(words)));
  if (marked.length) return wrong < 0 ? marked : marked.slice(0, wrong);
  const first = rows.findIndex((row) => !isAcross(row));
  const deep = Math.max(1, ...(rows[first]?.cells ?? []).map((cell) => cell.rows));
  return first < 0 ? [] : rows.slice(first, first + deep);
}

/** Whether a row is one cell over all columns, or says the words of one in each of them. */
export const isAcross = ({ cells }: Node): boolean =>
  isRepeated(cells!) ||
  (cells!.length > 1 &&
    cells!.slice(1).every((cell) => cell.covered) &&
    cells![0]!.columns === cells!.length);

/** Whether all cells say the same words, as where a program has written a cell over all columns into each of them. */
const isRepeated = ([first, ...rest]: readonly Cell[]): boolean =>
  rest.length > 1 && /\p{L}/u.test(first!.words) && rest.every(({ words }) => words === first!.words);

/** What stands above each column: the words of all heading rows, those that stand twice once. */
function headsOf(heads: readonly Node[], language: Language = 'zh'): string[] {
  return (heads[0]?.cells ?? []).map((_, column) =>
    [...new Set(heads.map((_row, h) => textOf(ownerOf(heads, h, column).cell, language)))].join(' ').trim(),
  );
}

/** What a cell says; nothing where its English is missing or stale. */
export const wordsOf = (cell: Cell): string => (isCurrent(cell.state) ? cell.words : '');

/** The same on one line: the lines of a Chinese cell follow one another, between those of an English one is a blank. */
export const textOf = (cell: Cell, language: Language): string =>
  language === 'en' ? oneLine(wordsOf(cell)) : wordsOf(cell).replace(/\n/gu, '');

/** The cell that holds for a square, and how far above its row stands. */
interface Owner {
  cell: Cell;
  offset: number;
}
const known = new WeakMap<readonly Node[], Owner[][]>();

/** The owners of all squares of rows, found once, each from the square to its left or above it. */
function ownersOf(rows: readonly Node[]): Owner[][] {
  const owners: Owner[][] = [];
  for (const { cells } of rows) {
    const above = owners.at(-1);
    let left = 0;
    owners.push(
      cells!.map((cell, column): Owner => {
        if (!cell.covered) left = column;
        const near = cells![left]!;
        if (!near.covered && left + near.columns > column) return { cell: near, offset: 0 };
        const upper = above?.[column];
        return upper ? { cell: upper.cell, offset: upper.offset + 1 } : { cell, offset: 0 };
      }),
    );
  }
  known.set(rows, owners);
  return owners;
}

/**
 * The cell that holds for a square: its own, or the one that reaches over it from the left or from above, and
 * how far above its row stands.
 */
export const ownerOf = (rows: readonly Node[], r: number, column: number): Owner =>
  (known.get(rows) ?? ownersOf(rows))[r]![column]!;

/** Whether each line of a cell that serves several rows says something of its own; else it is broken at its width. */
export type IsOwnLine = (line: string) => boolean;
const always: IsOwnLine = () => true;

/**
 * What a column says of row `r`: a cell of as many lines as it serves rows gives each row its own line, where each
 * can be one; else the lines of a cell are one text.
 */
export function namedBy(
  { rows }: PrintedTable,
  r: number,
  column: number,
  isOwn: IsOwnLine = always,
): string {
  const owner = ownerOf(rows, r, column);
  return ownLine(owner, owner.cell, isOwn) ?? wordsOf(owner.cell).replaceAll('\n', '');
}

/** The same in English; the lines of the Chinese cell decide. */
export function namedInEnglish(
  { rows, english }: PrintedTable,
  r: number,
  column: number,
  isOwn: IsOwnLine = always,
): string {
  const owner = ownerOf(english, r, column);
  const chinese = ownerOf(rows, r, column).cell;
  return ownLine(owner, chinese, isOwn) ?? wordsOf(owner.cell).replaceAll('\n', ' ');
}

/** The line of a cell that is a row's own; undefined where it has one text for all its rows. */
function ownLine({ cell, offset }: Owner, chinese: Cell, isOwn: IsOwnLine): string | undefined {
  const [parts, lines] = [wordsOf(cell).split('\n'), chinese.words.split('\n')];
  const isShared = lines.length === cell.rows && cell.rows > 1 && lines.every(isOwn);
  return isShared && parts.length === cell.rows ? parts[offset] : undefined;
}
