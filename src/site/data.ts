/** The data files of the plans, as the generator wrote them into `content/{plan}/tables/`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Carrier,
  DataTable,
  DataTables,
  Indicator,
  Promised,
  QuantityRow,
  SeriesRow,
  Task,
} from '../core/published/rows.ts';
import { printedNumbers } from './wording/printed-numbers.ts';

const folder = (plan: string) => join('content', plan, 'tables');
/** The names of a plan's data files. */
export const tableFiles = (plan: string): string[] =>
  existsSync(folder(plan)) ? readdirSync(folder(plan)).sort() : [];
/** The text of one of them. */
export const tableFile = (plan: string, file: string): string =>
  readFileSync(join(folder(plan), file), 'utf8');

/** The names of a plan's tables, as far as it has them. */
export const tablesOf = (plan: string): DataTable[] =>
  tableFiles(plan).flatMap((f) => (/^(\w+)\.csv$/.exec(f)?.[1] as DataTable | undefined) ?? []);

/** Whether a plan promises something that can be listed, and with that has a page of its promises. */
export const hasPromises = (plan: string): boolean => tablesOf(plan).includes('promises');

/** Whether a plan has data, certain or not, and with that a page of its figures. */
export const hasFigures = (plan: string): boolean => tableFiles(plan).length > 0;

const termsIn = (plan: string): boolean => {
  const file = join('content', plan, 'glossary.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).terms.length > 0;
};
const withTerms = new Map<string, boolean>();
/** Whether a plan uses agreed terms, and with that has a page of them; its file is read once. */
export const hasTerms = (plan: string): boolean =>
  withTerms.get(plan) ?? withTerms.set(plan, termsIn(plan)).get(plan)!;

/** The pages that a plan has only where it has something to show there. */
export const dataPages = { promises: hasPromises, figures: hasFigures, glossary: hasTerms };

/** Whether a row of a table prints the figure of a quantity; else it only is of the same thing. */
export const prints = (row: { cells?: string[] | undefined }, { value }: QuantityRow): boolean =>
  row.cells!.some((cell) => printedNumbers(cell).some((n) => n.value === value));

const rows = <T>(plan: string, name: string): T[] =>
  tableFiles(plan).includes(`${name}.json`) ? (JSON.parse(tableFile(plan, `${name}.json`)) as T[]) : [];
const read = (plan: string): DataTables => ({
  indicators: rows<Indicator>(plan, 'indicators'),
  series: rows<SeriesRow>(plan, 'series'),
  carriers: rows<Carrier>(plan, 'carriers'),
  quantities: rows<QuantityRow>(plan, 'quantities'),
  tasks: rows<Task>(plan, 'tasks'),
  promises: rows<Promised>(plan, 'promises'),
});
const known = new Map<string, DataTables>();
/** The tables of a plan as data; empty where it has none. */
export const dataOf = (plan: string): DataTables => known.get(plan) ?? known.set(plan, read(plan)).get(plan)!;
