import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Cell } from '../../model/plan.ts';
import type { SourceLine } from '../../model/source-line.ts';
import { isForm, isHeadUnclear } from '../../tables/forms.ts';
import { greatest, headRowsOf, isHead, squareOf, squaresPerCell } from '../../tables/grid.ts';
import { said } from '../../tables/said.ts';
import { unsureOfCells } from './doubts.ts';
import { figuresRaised } from './raised.ts';
import { Sheets } from './sheets.ts';
import { attribute, isHidden, pictureTags } from './tags.ts';
import { beginningOf, textOf, within } from './words.ts';

/** No table has more squares: one of as many rows as a document may have lines has ten columns. */
const mostSquares = 500_000;

const holdsTable = (td: Tree.Element): boolean => !within(td, new Set(['table'])).next().done;
/** Of a table around others no cell that holds one has more words. */
const mostAround = 200;

/** Whether a cell has more words; looks no farther than into the first. */
const isLong = (td: Tree.Element): boolean => {
  const { words, whole } = beginningOf(td);
  return !whole || words.length > mostAround;
};

/**
 * Whether a table holds others and only lays out the page: a table of words has rows of several cells, and few of its
 * cells hold a table, a small one.
 */
function laysOut(rows: readonly Tree.Element[][]): boolean {
  const around = rows.flat().filter(holdsTable);
  if (!around.length) return false;
  const broad = rows.filter((row) => row.length > 1).length;
  const isFew = around.length * 3 <= rows.flat().length;
  return !isFew || broad * 2 <= rows.length || around.some(isLong);
}

/** Why a table may be another than its cells say. */
function whyUnsure(
  cells: readonly (readonly Tree.Element[])[],
  isHeadMarked: boolean,
  rows: Cell[][],
): Pick<NonNullable<SourceLine['grid']>, 'unsure' | 'raised'> {
  if (cells.flat().some(holdsTable)) return { unsure: said.tableInCell() };
  const raised = cells.flatMap((own, r) =>
    own
      .flatMap(figuresRaised)
      .map((figure) => ({ line: rows[r]![0]!.lines[0], why: said.raisedFigure({ figure }) })),
  );
  if (raised.length) return { unsure: raised[0]!.why, raised };
  if (rows[0]!.every(({ words }) => !words))
    return { unsure: said.rowWithoutWords({ line: rows[0]![0]!.lines[0] }) };
  return !isHeadMarked && !isForm(rows) && isHeadUnclear(rows) ? { unsure: said.headNotTold() } : {};
}

/** A longer cell is no cell of a table of words. */
const longestCell = 800;

/** The rows of a table as a browser sets them: those of its head before the others, and those of its foot behind. */
function rowsOf(table: Tree.Element): Tree.Element[] {
  const rows = [...within(table, new Set(['tr']))].filter((tr) => !isHidden(tr));
  const [head, foot] = ['thead', 'tfoot'].map((name) => rows.find((tr) => tr.parentNode?.nodeName === name));
  const isIn = (part: Tree.Element | undefined, tr: Tree.Element) => part?.parentNode === tr.parentNode;
  return [
    ...rows.filter((tr) => isIn(head, tr)),
    ...rows.filter((tr) => !isIn(head, tr) && !isIn(foot, tr)),
    ...rows.filter((tr) => isIn(foot, tr)),
  ];
}

/** Whether a row of a table says and shows nothing, and reaches over none below it. */
const isBare = (tr: Tree.Element): boolean =>
  within(tr, pictureTags).next().done === true &&
  [...within(tr, new Set(['th', 'td']))].every(
    (td) => !textOf(td, { broken: true }) && /^1?$/u.test(attribute(td, 'rowspan').trim()),
  );

/** The rows without those at the top that only give the columns their widths: their cells are empty. */
const withoutWidths = (rows: Tree.Element[]): Tree.Element[] =>
  rows.slice(rows.findIndex((tr) => !isBare(tr)));

/**
 * Behind which row the part of the table ends in which each stands (`tbody`): no cell reaches over its end, but out of a
 * head, which Word says row by row.
 */
function endsOf(rows: readonly Tree.Element[]): number[] {
  const ends: number[] = [];
  for (let r = rows.length - 1; r >= 0; r--) {
    const part = rows[r]!.parentNode;
    const goesOn = part === rows[r + 1]?.parentNode || (part?.nodeName === 'thead' && r + 1 < rows.length);
    ends[r] = goesOn ? ends[r + 1]! : r + 1;
  }
  return ends;
}

/**
 * The squares of a table by row and column, those that spans reach over among them; null where a cell is too long.
 * `most`: spans that would make more squares are taken for none. `before`: how many lines stand before the HTML.
 */
function squaresOf(
  cells: readonly Tree.Element[][],
  ends: readonly number[],
  most: number,
  before: number,
): Cell[][] | null {
  const rows: Cell[][] = cells.map(() => []);
  let squares = 0;
  for (const [r, tds] of cells.entries()) {
    let c = 0;
    for (const td of tds) {
      while (rows[r]![c]) c++;
      const span = (name: string, limit: number) =>
        Math.max(1, Math.min(limit, Number.parseInt(attribute(td, name), 10) || 1));
      // A cell that reaches over no row reaches to the end.
      const left = ends[r]! - r;
      let [down, across] = [
        attribute(td, 'rowspan').trim() === '0' ? left : span('rowspan', left),
        span('colspan', 50),
      ];
      if (squares + down * across > most) [down, across] = [1, 1];
      squares += down * across;
      const words = textOf(td, { broken: true });
      if (words.length > longestCell) return null;
      const no = before + (td.sourceCodeLocation?.startLine ?? 1);
      for (let y = 0; y < down; y++)
        for (let x = 0; x < across; x++)
          rows[r + y]![c + x] ??=
            y || x
              ? { ...squareOf('', no), covered: true }
              : { ...squareOf(words, no), rows: down, columns: across };
      c += across;
    }
  }
  return rows;
}

/**
 * The grid of a table, or null where a table only lays out a page, or is so wide and long for its few cells
 * that it is none.
 */
export function readGrid(
  table: Tree.Element,
  before: number,
  sheets: Sheets = new Sheets(),
): SourceLine['grid'] | null {
  const trs = withoutWidths(rowsOf(table));
  if (trs.length < 2 || !within(table, new Set(['h1', 'h2', 'h3'])).next().done) return null;
  const cells = trs.map((tr) => [...within(tr, new Set(['th', 'td']))].filter((cell) => !isHidden(cell)));
  if (laysOut(cells)) return null;
  const most = Math.min(mostSquares, 1000 + squaresPerCell * cells.reduce((n, row) => n + row.length, 0));
  const heads = trs.map(
    (tr, r) => cells[r]!.every((c) => c.nodeName === 'th') || tr.parentNode?.nodeName === 'thead',
  );
  const ends = endsOf(trs);
  const rows = squaresOf(cells, ends, most, before);
  if (!rows) return null;
  const columns = rows.reduce((n, row) => Math.max(n, row.length), 0);
  if (columns < 2 || columns * rows.length > most) return null;
  const first = before + (table.sourceCodeLocation?.startLine ?? 1);
  const full = rows.map((row, r) => {
    const no = before + (trs[r]!.sourceCodeLocation?.startLine ?? first);
    return Array.from({ length: columns }, (_, c) => row[c] ?? squareOf('', no));
  });
  const marked = heads.findIndex((h) => !h);
  const isShort = rows[0]!.length < columns && rows.some((row) => row[columns - 1]?.words) && !isForm(full);
  const lacking = rowCutOff(cells, ends, (r) => r < trs.length && rows[r]!.length < columns);
  const unsure = {
    ...(lacking && { unsure: said.fewerThanHeading({ line: full[lacking]![0]!.lines[0] }) }),
    ...(isShort && { unsure: said.moreThanHeading() }),
    ...whyUnsure(cells, marked > 0, full),
    ...unsureOfCells(cells.flat(), sheets),
  };
  if (marked > 0) return { rows: full, ...markedHead(full, marked), ...unsure };
  return { rows: full, headRows: isForm(full) ? 0 : headRowsOf(full), ...unsure };
}

/** The first row that lacks a cell (`isShort`), into which one above would reach if its part of the table went on. */
const rowCutOff = (
  cells: readonly (readonly Tree.Element[])[],
  ends: readonly number[],
  isShort: (row: number) => boolean,
): number | undefined =>
  ends.find(
    (end, r) =>
      isShort(end) && cells[r]!.some((td) => Number.parseInt(attribute(td, 'rowspan'), 10) > end - r),
  );

/**
 * How many rows head a table of which so many are marked as heading. A cell of these may reach down over more that are
 * of the heading: 指标 beside 总量 below 2020年.
 */
function markedHead(
  rows: Cell[][],
  marked: number,
): Pick<NonNullable<SourceLine['grid']>, 'headRows' | 'unsure'> {
  const deep = greatest(rows.slice(0, marked).flatMap((row, r) => row.map((c) => r + c.rows)));
  const reaches = deep > marked && deep < rows.length && rows.slice(marked, deep).every(isHead);
  const isUnclear = deep > marked && !reaches;
  return { headRows: reaches ? deep : marked, ...(isUnclear && { unsure: said.headNotTold() }) };
}
