import { translate } from '../../src/core/english/translate.ts';
import { readCarriers } from '../../src/core/figures/carriers.ts';
import { readIndicators } from '../../src/core/figures/indicators/indicators.ts';
import { printedTables } from '../../src/core/figures/printed-table.ts';
import type { Plan } from '../../src/core/model/plan.ts';

/** The tables of a plan that has no English yet. */
export const tablesIn = (plan: Plan, period = '', issued = '') =>
  printedTables(plan, translate(plan, new Map()), period, issued);

/** The rows of its tables as the audit is given them. */
export function rowsIn(plan: Plan) {
  const tables = tablesIn(plan);
  return [readIndicators(tables).certain, readCarriers(tables).certain] as const;
}

/**
 * A table as HTML: a line a row, its cells apart by bars; 甲>>3 reaches over three rows, 甲>>1>>2 over two columns,
 * and ⏎ breaks a line.
 */
export function htmlTable(rows: string): string {
  const cell = (words: string) => {
    const [text, down = '1', across = '1'] = words.trim().split('>>');
    const written = text!.replaceAll('<', '&lt;').replaceAll('⏎', '<br>');
    return `<td rowspan="${down}" colspan="${across}">${written}</td>`;
  };
  const row = (line: string) => `<tr>${line.split('|').map(cell).join('')}</tr>`;
  return `<table>${rows.trim().split('\n').map(row).join('')}</table>`;
}
