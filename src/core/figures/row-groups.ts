import { columnNumberWords, numberHeads, partsOfAbove } from '../chinese/table-heads.ts';
import { tableNotes } from '../chinese/table-words.ts';
import { unitOf } from '../chinese/units.ts';
import { wholly } from '../chinese/words.ts';
import type { Language } from '../model/language.ts';
import type { Cell, Node } from '../model/plan.ts';
import { cellSays, dashes } from './cell-values.ts';
import type { Columns } from './indicators/columns.ts';
import { numberOfGroup, UnitGivers } from './indicators/unit-givers.ts';
import type { Above } from './indicators/units-above.ts';
import { isAcross, namedBy, ownerOf, type PrintedTable, textOf, wordsOf } from './printed-table.ts';

/** What groups a row: the cells before its name, and the rows above it that only name a group. */
export interface Group {
  zh: string;
  en: string;
}
interface GroupedRow {
  r: number;
  group: Group;
  /** What may give the row its unit, where it has none itself. */
  above: Above | null;
}

/** The groups that a row stands in as one, outermost first; those that say nothing, or the same again, left out. */
export const joinedGroups = (groups: readonly string[]): string =>
  [...new Set(groups.filter(Boolean))].join(' / ');

/**
 * The rows of a table that may be indicators, each with its group. A row of one cell over all columns heads those
 * below it, and so does one that names something and says nothing else; a heading that is printed again is none. One
 * that gives a unit and no value heads its parts, within the group in which it stands.
 */
export function groupsOf(table: PrintedTable, columns: Columns): GroupedRow[] {
  const { rows, english, heads } = table;
  const units = new UnitGivers(table, columns);
  let heading: Group = { zh: '', en: '' };
  let above: Group = { zh: '', en: '' };
  const found: GroupedRow[] = [];
  for (let r = 0; r < rows.length; r++) {
    if (isHeading(rows, r, heads) || (r === 0 && numbersColumns(rows[0]!, rows[1]))) continue;
    const named = groupNamed(table, columns, r);
    if (units.heads(r)) {
      heading = nameIn(table, columns, r);
      continue;
    }
    if (named !== null) units.group(r);
    if (named) above = { zh: named, en: textOf(ownerOf(english, r, saidIn(table, r)[0] ?? 0).cell, 'en') };
    if (named !== null) continue;
    const giver = units.above(r);
    const parts = units.heading?.isSure ? heading : { zh: '', en: '' };
    const own = (language: Language) => {
      const from = language === 'en' ? english : rows;
      const levels = columns.categories
        .map((column) => ownerOf(from, r, column).cell)
        // Nothing where the name reaches over the column.
        .map((cell) => (cell === ownerOf(from, r, columns.name).cell ? '' : groupIn(cell, language)));
      return joinedGroups([above[language], parts[language], ...levels]);
    };
    found.push({ r, above: giver, group: { zh: own('zh'), en: own('en') } });
  }
  return found;
}

/** The words that name a row, in both languages; none where they only give a unit. */
function nameIn({ rows, english }: PrintedTable, { name }: Columns, r: number): Group {
  const zh = groupAcross(textOf(ownerOf(rows, r, name).cell, 'zh').trim());
  return { zh, en: zh && textOf(ownerOf(english, r, name).cell, 'en').trim() };
}

/** The group that a cell names; nothing where it is a dash, or says that the rows beside it are parts. */
function groupIn(cell: Cell, language: Language): string {
  const printed = textOf(cell, language).trim();
  const words = setUpright.test(printed) ? printed.replace(/\s/gu, '') : printed;
  return dashes.test(words) || partsBeside.test(words) ? '' : words;
}

/** 创 新: one character a line, as in a narrow column. */
const setUpright = /^\p{sc=Han}(?:\s+\p{sc=Han})+$/u;
const partsBeside = wholly(partsOfAbove, 'iu');
/** Whether a cell before the name of row `r` says that it is a part of one above: 其中 beside 风电 and 光伏. */
export const isBesidePart = ({ rows }: PrintedTable, { categories }: Columns, r: number): boolean =>
  categories.some((column) => partsBeside.test(wordsOf(ownerOf(rows, r, column).cell).trim()));

/** Whether a row prints the heading again, as at the top of a page. */
export const isHeading = (rows: readonly Node[], r: number, heads: readonly string[]): boolean =>
  rows[r]!.cells!.every(({ words }, c) => !words || isOfHead(words, heads[c]!));

const columnNumber = wholly(columnNumberWords);
/**
 * Whether a row numbers the columns, as below the heads of statistics: 甲 | 乙 | 1 | 2. Where the next one begins alike,
 * they are names.
 */
function numbersColumns({ cells }: Node, next: Node | undefined): boolean {
  const said = cells!.map(({ words }) => words.trim()).filter(Boolean);
  if (next && columnNumber.test(next.cells![0]!.words.trim())) return false;
  const words = said.filter((one) => columnNumber.test(one)).length;
  return words > 0 && words < said.length && said.slice(words).every((one, i) => Number(one) === i + 1);
}

/** Whether a cell says what a head says, or a part of it; a bare figure is none of its digits: 4 below 2014年. */
function isOfHead(words: string, head: string): boolean {
  if (!/\p{L}/u.test(words)) return head.split(' ').includes(words.trim());
  return head.replace(/\s/gu, '').includes(words.replace(/\s/gu, ''));
}

const isNumber = cellSays(numberHeads);
/** Whether a cell numbers a group of rows that are numbered otherwise: 一 above 1 in the column 序号. */
const isGroupNumber = ({ rows, heads }: PrintedTable, r: number, c: number): boolean =>
  isNumber(heads[c]!) &&
  numberOfGroup.test(`${rows[r]!.cells![c]!.words} `) &&
  r + 1 < rows.length &&
  /^[（(]?\d/u.test(rows[r + 1]!.cells![c]!.words);

/** The columns in which a row says something, besides the number of a group. */
const saidIn = (table: PrintedTable, r: number): number[] =>
  table.rows[r]!.cells!.flatMap(({ words, covered }, c) =>
    words && !covered && !isGroupNumber(table, r, c) ? [c] : [],
  );

/** The group that a row names; empty where it says nothing of a group, and null where it may be an indicator. */
function groupNamed(table: PrintedTable, columns: Columns, r: number): string | null {
  const row = table.rows[r]!;
  const said = saidIn(table, r);
  if (isAcross(row)) return groupAcross(row.cells![0]!.words);
  if (said.length === 0) return '';
  const [column = 0] = said;
  const isAlone = said.length === 1 && column <= columns.name;
  return isAlone && namedBy(table, r, columns.name) ? groupAcross(row.cells![column]!.words) : null;
}

/** What a row of one cell names; nothing where it is a note, or gives a unit. */
const groupAcross = (words: string): string =>
  tableNotes.test(words) || unitOf(words) ? '' : groupWords(words);
/** 1.人口发展, （2）就业: the number of a group in digits. */
const inDigits = /^(?:\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[)）])\s*/u;
/** Nothing where a number or 其中 stands alone. */
function groupWords(words: string): string {
  const name = words.replace(/\n/gu, '').replace(numberOfGroup, '').replace(inDigits, '').trim();
  return /\p{L}/u.test(name) && !partsBeside.test(name) ? name : '';
}
