import { sha256 } from '../model/digest.ts';
import type { DataTable } from '../published/rows.ts';
import type { Seed } from '../seeds/seed.ts';
import { csvwMetadata, tableSchema, writeCsv } from './csv.ts';
import { dataOf } from './data-rows.ts';
import type { Figures } from './figures.ts';
import { type Files, json } from './files.ts';

/** What makes Excel take a file for UTF-8 and not for one of the system's own encoding. */
const byteOrderMark = '\ufeff';

const license = {
  name: 'other-pd',
  title:
    'Official document; not subject to copyright (Copyright Law of the People’s Republic of China, Art. 5)',
};

/**
 * The files of a plan's tables, in `tables/`: each as CSV (with and without a mark) and JSON, what they are, and what
 * is not certain and so in none of them. `folder`: that of the plan, or of an earlier edition in it.
 */
export function dataFiles(slug: string, folder: string, seed: Seed, figures: Figures): Files {
  const data = dataOf(figures);
  const tables = (Object.keys(data) as DataTable[]).filter((table) => data[table].length);
  const doubts: [string, string][] = figures.doubts.length
    ? [['tables/doubts.json', json(figures.doubts)]]
    : [];
  if (!tables.length) return new Map(doubts);
  /** From a file of `/data/{folder}/` to the pages of the clauses. */
  const ids = `${'../'.repeat(folder.split('/').length + 1)}id/${slug}/`;
  const csvs = tables.map((table) => ({ table, csv: writeCsv(table, data[table]) }));
  return new Map([
    ...csvs.flatMap(({ table, csv }): [string, string][] => [
      [`tables/${table}.csv`, csv],
      [`tables/${table}.excel.csv`, byteOrderMark + csv],
      [`tables/${table}.csv-metadata.json`, json(csvwMetadata(table, ids))],
      [`tables/${table}.json`, json(data[table])],
    ]),
    ['tables/datapackage.json', json(dataPackage(slug, seed, csvs))],
    ...doubts,
  ]);
}

/** The day of an edition as a version: three numbers without zeros before them (2021.3.2). */
const versionOf = (day: string) => day.split('-').map(Number).join('.');

/** What the tables are, for programs that read Data Packages (v2). */
const dataPackage = (
  slug: string,
  { meta, source, edition }: Seed,
  csvs: readonly { table: DataTable; csv: string }[],
) => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: slug,
  // Of the document and its tables: others have another id.
  id: `sha256:${sha256([source.sha256, ...csvs.map(({ csv }) => sha256(csv))].join('\n'))}`,
  ...(edition.date ? { version: versionOf(edition.date) } : {}),
  title: meta.title.en || meta.title.zh,
  description:
    'The tables of the plan and the quantities of its text, each row with the permanent id of its clause.',
  licenses: [license],
  sources: [
    {
      title: meta.title.zh,
      ...(meta.source_address ? { path: meta.source_address } : {}),
      version: source.sha256,
    },
  ],
  resources: csvs.map(({ table, csv }) => ({
    name: table,
    path: `${table}.csv`,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: new TextEncoder().encode(csv).length,
    hash: `sha256:${sha256(csv)}`,
    schema: tableSchema(table),
  })),
});
