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

const isTotal = new RegExp(`^${anyOf(totalOfRows)}$`, 'u');
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
  return whole.cells!.flatMap((_, column) => {
    const head = heads.map((row) => row.cells![column]?.words ?? '').join(' ');
    return notAdded.test(plainCell(head)) ? [] : againstColumn(whole, parts, column);
  });
}

interface Figure {
  text: string;
  value: number;
  unit: string;
}

/** What a square gives: a figure of its own, nought for a stroke, null for all else. */
function figureAt(row: Node, column: number): Figure | null {
  const cell = row.cells![column];
  if (!cell || cell.covered || cell.rows > 1 || cell.columns > 1) return null;
  const text = plainCell(cell.words);
  const value = dashes.test(text) ? 0 : readFigure(text);
  return value === null || Number.isNaN(value) || isShare(text) ? null : { text, value, unit: '' };
}

function againstColumn(whole: Node, parts: readonly Node[], column: number): Finding[] {
  const total = figureAt(whole, column);
  const figures = parts.map((row) => figureAt(row, column));
  if (!total?.value || figures.some((figure) => figure === null)) return [];
  const all = figures as Figure[];
  if (isNested(all) || !beyondRounding(total, all)) return [];
  const { sum, zh, en } = sumOf(all.map(({ value }) => value));
  const [name, added] = [plainCell(whole.cells!.find(({ words }) => words.trim())!.words), round(sum, 6)];
  return [
    {
      rule: 'total',
      places: [whole.eId],
      figures: [total.text, added],
      arithmetic: {
        zh: `${name}${total.text}，各行相加为${zh}=${added}`,
        en: `total ${total.value}, but the rows add up to ${en} = ${added}`,
      },
    },
  ];
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
