import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { type DataTable, dataTables } from '../published/rows.ts';

/** The columns of a table, in their order: [name, schema]. */
const columnsOf = (table: DataTable) => Object.entries<z.ZodType>(dataTables[table].columns);

/** What reads CSV takes the values of a column for. */
type ColumnType = 'string' | 'integer' | 'number' | 'boolean';
function typeOf(schema: z.ZodType): ColumnType {
  const own = schema instanceof z.ZodNullable ? schema.unwrap() : schema;
  if (own instanceof z.ZodBoolean) return 'boolean';
  if (own instanceof z.ZodNumberFormat) return 'integer';
  return own instanceof z.ZodNumber ? 'number' : 'string';
}

/**
 * Rows as CSV (RFC 4180, UTF-8): a heading line, empty for null, ids of clauses apart by spaces. A cell
 * that a spreadsheet would run as a formula is quoted with an apostrophe.
 */
export const writeCsv = (table: DataTable, rows: readonly object[]): string =>
  stringify(rows as object[], {
    header: true,
    columns: columnsOf(table).map(([name]) => name),
    cast: { boolean: String, object: (v: unknown) => (v as string[]).join(' ') },
    escape_formulas: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
  });

/** The Table Schema of a data table (Data Package v2). */
export const tableSchema = (table: DataTable) => ({
  fields: columnsOf(table).map(([name, schema]) => ({
    name,
    type: typeOf(schema),
    description: schema.description,
  })),
  primaryKey: dataTables[table].key,
  missingValues: [''],
});

/** The language of a column's words, by the end of its name. */
function languageOf(name: string): { lang?: string } {
  if (name.endsWith('_zh')) return { lang: 'zh' };
  return name.endsWith('_en') ? { lang: 'en' } : {};
}

/**
 * Metadata of a data table for readers of CSV on the Web (W3C CSVW): every row about its clause at `address`.
 */
export const csvwMetadata = (table: DataTable, address: string) => ({
  '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
  url: `${table}.csv`,
  tableSchema: {
    columns: columnsOf(table).map(([name, schema]) => ({
      name,
      titles: name,
      datatype: typeOf(schema),
      'dc:description': schema.description,
      ...(schema instanceof z.ZodArray ? { separator: ' ' } : {}),
      ...languageOf(name),
    })),
    primaryKey: dataTables[table].key,
    aboutUrl: `${address}{eId}/`,
  },
});
