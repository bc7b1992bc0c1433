import { stringify } from 'csv-stringify/sync';
import { carriers } from '../figures/carriers.ts';
import { indicators } from '../figures/indicators.ts';
import { rowOf, statedIn, tableFigures } from '../figures/quantities-and-rows.ts';
import type { Carrier, Indicator, QuantityRow } from '../published/rows.ts';
import type { Seed } from '../seeds/seed.ts';

const columns = {
  indicators: [
    'eId',
    'parent',
    'name_zh',
    'name_en',
    'unit_zh',
    'unit_en',
    'category_zh',
    'category_en',
    'baseline_year',
    'baseline',
    'target_year',
    'target',
    'comparator',
    'cumulative',
    'yearly_growth',
    'nature_zh',
    'nature_en',
    'clauses',
    'source_line',
  ],
  carriers: [
    'eId',
    'type_zh',
    'type_en',
    'level_zh',
    'level_en',
    'count',
    'total',
    'year',
    'unit_zh',
    'unit_en',
    'clauses',
    'source_line',
  ],
  quantities: [
    'eId',
    'n',
    'from',
    'text',
    'value',
    'high',
    'unit',
    'time',
    'comparator',
    'comparison',
    'measures',
    'row',
  ],
} as const;
export type DataTable = keyof typeof columns;

/** Rows as CSV (RFC 4180, UTF-8, LF): a heading line, empty for null, ids of clauses apart by spaces. A cell that a spreadsheet would run as a formula is quoted with an apostrophe. */
export const writeCsv = (table: DataTable, rows: readonly object[]): string =>
  stringify(rows as object[], {
    header: true,
    columns: [...columns[table]],
    cast: { boolean: String, object: (v: unknown) => (v as string[]).join(' ') },
    escape_formulas: true,
  });

type Field = { name: string; type: 'string' | 'integer' | 'number' | 'boolean'; description: string };
const describe: Record<string, [Field['type'], string]> = {
  eId: ['string', 'Permanent id of the row in the plan'],
  parent: ['string', 'eId of the indicator this one is part of'],
  name_zh: ['string', 'Name in Chinese'],
  name_en: ['string', 'Name in English'],
  unit_zh: ['string', 'Unit in Chinese'],
  unit_en: ['string', 'Unit in English'],
  baseline_year: ['integer', 'Year of the base value'],
  baseline: ['number', 'Base value'],
  target_year: ['integer', 'Year of the target'],
  target: ['number', 'Target value'],
  type_zh: ['string', 'Type in Chinese'],
  type_en: ['string', 'Type in English'],
  level_zh: ['string', 'Level in Chinese'],
  level_en: ['string', 'Level in English'],
  count: ['integer', 'How many'],
  total: ['boolean', 'Whether the row is the total of its type'],
  year: ['integer', 'Year of the count'],
  source_line: ['integer', 'Line of the source document'],
  category_zh: ['string', 'Group of indicators in Chinese'],
  category_en: ['string', 'Group of indicators in English'],
  comparator: ['string', 'How the value compares: ≥, >, ≤, <, ≈; empty for the value itself'],
  cumulative: ['boolean', 'Whether the target is the sum over the years of the plan'],
  yearly_growth: ['number', 'Average yearly growth as printed, in percent'],
  nature_zh: ['string', 'Binding or expected, in Chinese'],
  nature_en: ['string', 'Binding or expected, in English'],
  clauses: ['string', 'eIds of the clauses that speak of it, apart by spaces'],
  n: ['integer', 'Place among the quantities of the clause, from 1'],
  from: ['integer', 'Place in the words of the clause, in characters from 0'],
  text: ['string', 'As printed'],
  value: ['number', 'Value in the unit'],
  high: ['number', 'Upper end of a range'],
  unit: ['string', 'Unit as printed, with its scale (亿元: 100 million yuan)'],
  time: ['string', 'Year, period or beginning (ISO 8601-2)'],
  comparison: ['string', 'Printed words of comparison'],
  measures: ['string', 'Words that say what is measured'],
  row: ['string', 'eId of the table row that gives the same thing'],
};

const keys: Record<DataTable, string[]> = {
  indicators: ['eId'],
  carriers: ['eId'],
  quantities: ['eId', 'n'],
};

/** The Table Schema of a data table (Data Package v2). */
export const tableSchema = (table: DataTable) => ({
  fields: columns[table].map(
    (name): Field => ({ name, type: describe[name]![0], description: describe[name]![1] }),
  ),
  primaryKey: keys[table],
  missingValues: [''],
});

/** Metadata of a data table for readers of CSV on the Web (W3C CSVW): every row about its clause at `address`. */
export const csvwMetadata = (table: DataTable, address: string) => ({
  '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
  url: `${table}.csv`,
  tableSchema: {
    columns: columns[table].map((name) => ({
      name,
      titles: name,
      datatype: describe[name]![0],
      'dc:description': describe[name]![1],
      ...(name === 'clauses' ? { separator: ' ' } : {}),
      ...(/_(zh|en)$/.test(name) ? { lang: name.endsWith('_zh') ? 'zh' : 'en' } : {}),
    })),
    primaryKey: keys[table],
    aboutUrl: `${address}{eId}/`,
  },
});

/** The tables of a plan as data, each row with the clauses that speak of it, and the quantities of its text. */
export function dataOf({ zh, en }: Seed): {
  indicators: Indicator[];
  carriers: Carrier[];
  quantities: QuantityRow[];
} {
  const [rows, types, stated] = [indicators(zh, en), carriers(zh, en), statedIn(zh)];
  const figures = tableFigures(rows, types);
  const said = stated.map((q) => ({ ...q, row: rowOf(q, figures) }));
  const clauses = (eId: string) => [...new Set(said.filter((q) => q.row === eId).map((q) => q.eId))];
  const counts = new Map<string, number>();
  const next = (eId: string) => (counts.set(eId, (counts.get(eId) ?? 0) + 1), counts.get(eId)!);
  return {
    indicators: rows.map((r) => ({ ...r, clauses: clauses(r.eId) })),
    carriers: types.map((r) => ({ ...r, clauses: clauses(r.eId) })),
    quantities: said.map(
      ({ eId, from, text, value, high, unit, time, comparator, comparison, measures, row }) => ({
        eId,
        n: next(eId),
        from,
        text,
        value,
        high,
        unit,
        time,
        comparator,
        comparison,
        measures,
        row,
      }),
    ),
  };
}
