import { figuresNotAdded, rowsNotParts, totalOfRows } from '../../chinese/figure-words.ts';
import { isShare } from '../../chinese/units.ts';
import { anyOf } from '../../chinese/words.ts';
import type { Finding } from '../../model/finding.ts';
import type { Node } from '../../model/plan.ts';
import { dashes, plainCell, readFigure } from '../cell-values.ts';
import { isAcross } from '../printed-table.ts';
import { round, sumOf } from './arithmetic.ts';
import { beyondRounding } from './rounding.ts';
import { type AuditRule, examplePlan } from './rule.ts';

const table = '附件1\n投资表\n项目\t投资（亿元）\n供水\t50\n排水\t60\n合计\t100\n';

/** In any table: the row 合计, first or last, against the rows that it is of. */
export const totalsOfRows: AuditRule = {
  name: 'totals-of-rows',
  kind: 'total',
  says: 'The row of the total of a table is the sum of its other rows, in each column whose figures add up.',
  example: examplePlan(['正文。'], table),
  find: ({ nodes }) => nodes.filter(({ kind }) => kind === 'table').flatMap(againstTotal),
};

const byYears = '附件1\n分年投资表\n项目\t2016年\t2017年\t合计\n供水\t50\t60\t100\n排水\t20\t30\t50\n';

/** In any table: the column 合计 beside columns of years, or of who pays, in each row. */
export const totalsOfColumns: AuditRule = {
  name: 'totals-of-columns',
  kind: 'total',
  says: 'The column of the total of a table is the sum of the years, or of the sources of its money, in each row.',
  example: examplePlan(['正文。'], byYears),
  find: ({ nodes }) => nodes.filter(({ kind }) => kind === 'table').flatMap(againstTotalColumn),
};

const isTotal = new RegExp(`^${anyOf(totalOfRows)}$`, 'u');
const unitOfHead = /[（(][^）)]*[）)]$/u;
/** Columns that are parts of a total: years of one measure, or who pays. */
const isYear = /^20\d{2}年?$/u;
/** What all who pay bear together: where nobody is named for the rest, it may be more than those named pay. */
const isInvestment = /^(?:总投资|投资总额|总投入)$/u;
const isRest = /自筹|其[他它]|社会|企业/u;
const isSource =
  /^(?:中央|国家|省级?|市级?|县级?|区级?|地方|财政|社会|企业|自筹|银行|贷款|其[他它])(?:投资|资金|财政|资本|配套|投入|自筹|贷款)?$/u;
/** A column of the units of its rows, and a head that gives the unit of its own column. */
const isUnitColumn = /^(?:计量)?单位$/u;
const ownUnit = /[（(].*[）)]|元$/u;
/** A column of the shares of its rows in their total. */
const isShares = /占比|比重|构成|^比例(?:[（(]|$)/u;
const noPart = new RegExp(anyOf(rowsNotParts), 'u');
const notAdded = new RegExp(anyOf(figuresNotAdded), 'u');

/** The words of a row that name it: those of its first cells, up to its first figure. */
const nameOf = ({ cells }: Node): string[] => {
  const words = cells!.map((cell) => plainCell(cell.words));
  const figure = words.findIndex((said, i) => i > 0 && (readFigure(said) !== null || dashes.test(said)));
  return words.slice(0, figure < 0 ? words.length : figure);
};

/** Whether a row gives a total of the whole table: its first words are those of one, under no other cell. */
function isTotalRow(row: Node): boolean {
  const first = row.cells!.find(({ words }) => words.trim());
  const isFree = !row.cells![0]!.covered && first !== undefined && !first.covered && first.rows === 1;
  return isFree && isTotal.test(plainCell(first.words));
}

/** A table whose first or last row is its only total, and whose other rows are parts of it, each once. */
function againstTotal({ children, unsure }: Node): Finding[] {
  const rows = children.filter((row) => row.cells);
  const heads = rows.filter((row, i) => row.head || (i === 0 && !isTotalRow(row)));
  const body = rows.slice(heads.length);
  const whole = [body[0], body.at(-1)].find((row) => row && isTotalRow(row));
  const parts = body.filter((row) => row !== whole && row.cells!.some(({ words }) => words.trim()));
  const isClear = !unsure && heads.length > 0 && rows.indexOf(heads.at(-1)!) === heads.length - 1;
  if (!whole || !isClear || parts.length < 2) return [];
  if (parts.some((row) => row.unsure || isAcross(row) || nameOf(row).some((words) => noPart.test(words))))
    return [];
  const headOf = (column: number) => plainCell(heads.map((row) => row.cells![column]?.words ?? '').join(' '));
  const units = whole.cells!.findIndex((_, column) => isUnitColumn.test(headOf(column)));
  const unitsOfRows = new Set(parts.map((row) => plainCell(row.cells![units]?.words ?? '')));
  return whole.cells!.flatMap((_, column) => {
    const head = headOf(column);
    // What each row counts in a unit of its own adds up to nothing.
    if (unitsOfRows.size > 1 && !ownUnit.test(head)) return [];
    if (!notAdded.test(head)) return againstColumn(whole, parts, column);
    return isShares.test(head) ? againstColumn(whole, parts, column, true) : [];
  });
}

/** A table with one head, one column of totals, and else only names and columns of years, or of sources. */
function againstTotalColumn({ children, unsure }: Node): Finding[] {
  const rows = children.filter((row) => row.cells);
  const [head, ...body] = rows;
  if (unsure || !head || body.some((row) => row.head || row.unsure)) return [];
  const names = head.cells!.map(({ words }) =>
    plainCell(words)
      .replace(unitOfHead, '')
      .replace(/^其中[：:]/u, ''),
  );
  const totals = names.flatMap((name, i) => (isTotal.test(name) || isInvestment.test(name) ? [i] : []));
  const places = (pattern: RegExp) => names.flatMap((name, i) => (pattern.test(name) ? [i] : []));
  const parts = [places(isYear), places(isSource)].find((columns) => columns.length > 1);
  if (totals.length !== 1 || !parts) return [];
  const inside = names.slice(Math.min(parts[0]!, totals[0]!), Math.max(parts.at(-1)!, totals[0]!) + 1);
  if (inside.length !== parts.length + 1) return [];
  return body.flatMap((row): Finding[] => {
    const total = figureAt(row, totals[0]!);
    const figures = parts.map((column) => figureAt(row, column));
    if (!total?.value || figures.some((figure) => figure === null)) return [];
    if (nameOf(row).some((words) => notAdded.test(words))) return [];
    const all = figures as Figure[];
    const isOpen =
      isInvestment.test(names[totals[0]!]!) && !parts.some((column) => isRest.test(names[column]!));
    if (isOpen && beyondRounding(total, all) < 0) return [];
    // What is told as it mounts up from year to year has its total in the last.
    if (all.at(-1)!.value === total.value) return [];
    return !isNested(all) && beyondRounding(total, all)
      ? [findingOf(row, total, all, { zh: '各列', en: 'columns' })]
      : [];
  });
}

/** A total that is not the sum of the figures beside it, or above it. */
function findingOf(
  row: Node,
  total: Figure,
  parts: readonly Figure[],
  of: { zh: string; en: string },
): Finding {
  const { sum, zh, en } = sumOf(parts.map(({ value }) => value));
  const [name, added] = [plainCell(row.cells!.find(({ words }) => words.trim())!.words), round(sum, 6)];
  return {
    rule: 'total',
    places: [row.eId],
    figures: [total.text, added],
    arithmetic: {
      zh: `${name}${total.text}，${of.zh}相加为${zh}=${added}`,
      en: `total ${total.value}, but the ${of.en} add up to ${en} = ${added}`,
    },
  };
}

interface Figure {
  text: string;
  value: number;
  unit: string;
}

/** What a square gives: a figure of its own, nought for a stroke, null for all else. */
function figureAt(row: Node, column: number, ofShares = false): Figure | null {
  const cell = row.cells![column];
  if (!cell || cell.covered || cell.rows > 1 || cell.columns > 1) return null;
  const text = plainCell(cell.words);
  const value = dashes.test(text) ? 0 : readFigure(text);
  return value === null || Number.isNaN(value) || (isShare(text) && !ofShares)
    ? null
    : { text, value, unit: '' };
}

/** Shares are parts of one whole only where their total is a hundred, which is as exact as they are. */
function againstColumn(whole: Node, parts: readonly Node[], column: number, ofShares = false): Finding[] {
  const total = figureAt(whole, column, ofShares);
  const figures = parts.map((row) => figureAt(row, column, ofShares));
  if (!total?.value || figures.some((figure) => figure === null)) return [];
  if (ofShares && total.value !== 100) return [];
  const all = figures as Figure[];
  const printed = ofShares ? { ...total, text: all[0]!.text } : total;
  if (isNested(all) || !beyondRounding(printed, all)) return [];
  return [findingOf(whole, total, all, { zh: '各行', en: 'rows' })];
}

/** Whether a row may be the sum of rows right behind it: then the rows are not parts of one total, each once. */
function isNested(figures: readonly Figure[]): boolean {
  return figures.some((figure, i) => {
    let sum = 0;
    for (let k = i + 1; k < figures.length && sum <= figure.value; k++) {
      sum += figures[k]!.value;
      if (k > i + 1 && figure.value > 0 && Math.abs(sum - figure.value) < 1e-6) return true;
    }
    return false;
  });
}
