import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { escapeXml } from '../../core/model/escaped-xml.ts';
import { type Language, languages } from '../../core/model/language.ts';
import { fromSheet, toSheet } from '../../core/model/sheet-words.ts';
import type { DataTables, QuantityRow } from '../../core/published/rows.ts';
import {
  type Clauses,
  type Column,
  carrierColumns,
  indicatorColumns,
  promiseColumns,
  quantityColumns,
  seriesColumns,
  taskColumns,
  type Value,
} from './spreadsheet-columns.ts';

/** How the writer is told of what kind a value is. */
function kindOf(value: string | number | boolean) {
  if (typeof value === 'number') return Number;
  return typeof value === 'boolean' ? Boolean : String;
}

/** A cell of a sheet; none where there is nothing to say. */
function cellOf(value: Value) {
  if (value === null || value === '') return null;
  return { value: typeof value === 'string' ? toSheet(value) : value, type: kindOf(value) };
}

/**
 * Sheets of one table, one a language; none of an empty table. Numbers are numbers; words are words, whatever
 * they begin with.
 */
function sheets<T>(names: Record<Language, string>, columns: Column<T>[], rows: readonly T[]) {
  if (!rows.length) return [];
  return languages.map((language) => ({
    sheet: names[language],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    data: [
      columns.map((c) => ({ value: c[language], type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) => columns.map((c) => cellOf(c.value(row, language)))),
    ],
  }));
}

/** A sheet with a filter over its columns, from its head to its last row. */
function filtered(sheet: string): string {
  const cells = [...sheet.matchAll(/<c r="([A-Z]+)(\d+)"/g)];
  const head = cells.filter(([, , row]) => row === '1').at(-1)![1];
  const rows = [...sheet.matchAll(/<row r="(\d+)"/g)].at(-1)![1];
  return sheet.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${head}${rows}"/>`);
}

/** Where the properties of a workbook stand in its file, and of what type and relation such a part is. */
const core = {
  part: 'docProps/core.xml',
  type: 'application/vnd.openxmlformats-package.core-properties+xml',
  relation: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
};

/** The properties of a workbook: its title. */
const properties = (title: string) =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  `<dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`;

/** The sheets among the parts of a workbook. */
const sheetPart = /^xl\/worksheets\/[^/]+\.xml$/;

/** The parts of a workbook with what its writer has no words for: a title, and a filter on each sheet. */
function finished(parts: Record<string, Uint8Array>, title: string): Record<string, Uint8Array> {
  const changed = (name: string, change: (xml: string) => string) =>
    [name, strToU8(change(strFromU8(parts[name]!)))] as const;
  const type = `<Override PartName="/${core.part}" ContentType="${core.type}"/>`;
  const relation = `<Relationship Id="rId-core" Type="${core.relation}" Target="${core.part}"/>`;
  return {
    ...parts,
    [core.part]: strToU8(properties(title)),
    ...Object.fromEntries([
      changed('[Content_Types].xml', (xml) => xml.replace('</Types>', `${type}</Types>`)),
      changed('_rels/.rels', (xml) => xml.replace('</Relationships>', `${relation}</Relationships>`)),
      ...Object.keys(parts)
        .filter((name) => sheetPart.test(name))
        .map((name) => changed(name, filtered)),
    ]),
  };
}

/** Any time that does not change: none is written into the file that was not chosen. */
const noTime = '2000-01-01T12:00:00';

/**
 * The tables of a plan as one XLSX file with a title, a sheet a table and language; the head of each stays in
 * view and filters its rows. The same tables give the same bytes: no time is written into it.
 */
export async function writeSpreadsheet(
  title: string,
  { indicators, series, carriers, quantities, tasks, promises }: Readonly<DataTables>,
  clauses: Clauses,
  inEnglish: (quantity: QuantityRow) => string | null,
): Promise<Uint8Array> {
  const all = [
    ...sheets({ zh: '主要指标', en: 'Indicators' }, indicatorColumns(clauses, indicators), indicators),
    ...sheets(
      { zh: '创新载体', en: 'Platforms' },
      carriers[0] ? carrierColumns(clauses, carriers[0]) : [],
      carriers,
    ),
    ...sheets({ zh: '文中数量', en: 'Quantities' }, quantityColumns(clauses, inEnglish), quantities),
    ...sheets({ zh: '指标各期数值', en: 'Values of indicators' }, seriesColumns(clauses), series),
    ...sheets({ zh: '任务分工', en: 'Tasks' }, taskColumns(clauses), tasks),
    ...sheets({ zh: '承诺', en: 'Promises' }, promiseColumns(clauses), promises),
  ];
  const bytes = new Uint8Array(await writeExcelFile(all as never).toBuffer());
  return zipSync(finished(fromSheet(unzipSync(bytes)), title), { mtime: noTime });
}
