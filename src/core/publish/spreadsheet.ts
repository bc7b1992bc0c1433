import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { counterpart } from '../english/numbers.ts';
import type { Clause } from '../published/plan-json.ts';
import { type Carrier, type Indicator, inLanguage, type QuantityRow } from '../published/rows.ts';
import { escapeXml } from '../published/xml.ts';

type Value = string | number | boolean | null;
interface Column<T> {
  zh: string;
  en: string;
  width: number;
  value: (row: T, language: 'zh' | 'en') => Value;
}
type Clauses = ReadonlyMap<string, Pick<Clause, 'cite' | 'zh' | 'en'>>;

/** The clause or row of a line: how it is cited, and its id. */
const places = (clauses: Clauses): Column<{ eId: string }>[] => [
  { zh: '条款', en: 'Clause', width: 24, value: (r, l) => clauses.get(r.eId)!.cite[l] },
  { zh: '标识', en: 'Id', width: 30, value: (r) => r.eId },
];
const indicatorColumns = (clauses: Clauses, all: readonly Indicator[]): Column<Indicator>[] => [
  ...places(clauses),
  { zh: '指标', en: 'Indicator', width: 34, value: (r, l) => inLanguage(r, 'name', l) },
  { zh: '单位', en: 'Unit', width: 18, value: (r, l) => inLanguage(r, 'unit', l) },
  { zh: '基期年', en: 'Base year', width: 12, value: (r) => r.baseline_year },
  { zh: '基期值（见单位）', en: 'Base value (in the unit)', width: 18, value: (r) => r.baseline },
  { zh: '目标年', en: 'Target year', width: 12, value: (r) => r.target_year },
  { zh: '目标值（见单位）', en: 'Target value (in the unit)', width: 18, value: (r) => r.target },
  { zh: '比较', en: 'Comparator', width: 12, value: (r) => r.comparator },
  { zh: '属性', en: 'Nature', width: 12, value: (r, l) => inLanguage(r, 'nature', l) },
  {
    zh: '提及条款',
    en: 'Clauses that speak of it',
    width: 40,
    value: (r, l) => r.clauses.map((id) => clauses.get(id)!.cite[l]).join(l === 'zh' ? '；' : '; '),
  },
  {
    zh: '所属指标',
    en: 'Part of',
    width: 34,
    value: (r, l) => all.flatMap((i) => (i.eId === r.parent ? inLanguage(i, 'name', l) : []))[0] ?? null,
  },
];
const carrierColumns = (clauses: Clauses, { unit_zh, unit_en }: Carrier): Column<Carrier>[] => [
  ...places(clauses),
  { zh: '类型', en: 'Type', width: 30, value: (r, l) => inLanguage(r, 'type', l) },
  { zh: '级别', en: 'Level', width: 18, value: (r, l) => inLanguage(r, 'level', l) },
  { zh: `数量（${unit_zh}）`, en: `Count (${unit_en || unit_zh})`, width: 12, value: (r) => r.count },
  { zh: '合计行', en: 'Total', width: 10, value: (r) => r.total },
  { zh: '年份', en: 'Year', width: 10, value: (r) => r.year },
];
const quantityColumns = (clauses: Clauses): Column<QuantityRow>[] => [
  ...places(clauses),
  { zh: '原文', en: 'As printed', width: 18, value: (r) => r.text },
  {
    zh: '英译',
    en: 'In the English',
    width: 18,
    value: ({ eId, from }) => {
      const { zh, en } = clauses.get(eId)!;
      return counterpart(zh!, from, en ?? '')?.text ?? null;
    },
  },
  { zh: '比较', en: 'Comparator', width: 12, value: (r) => r.comparator },
  { zh: '数值（见单位）', en: 'Value (in the unit)', width: 16, value: (r) => r.value },
  { zh: '单位', en: 'Unit as printed', width: 16, value: (r) => r.unit },
  { zh: '时间', en: 'Time', width: 14, value: (r) => r.time },
  { zh: '所量之事', en: 'Of what (Chinese)', width: 40, value: (r) => r.measures },
];

/** Sheets of one table, one a language; none of an empty table. Numbers are numbers; words are words, whatever they begin with. */
function sheets<T>(names: { zh: string; en: string }, columns: Column<T>[], rows: readonly T[]) {
  if (!rows.length) return [];
  return (['zh', 'en'] as const).map((language) => ({
    sheet: names[language],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    data: [
      columns.map((c) => ({ value: c[language], type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) =>
        columns.map((c) => {
          const value = c.value(row, language);
          return value === null || value === ''
            ? null
            : {
                value,
                type: typeof value === 'number' ? Number : typeof value === 'boolean' ? Boolean : String,
              };
        }),
      ),
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

/** The parts of a workbook with what its writer has no words for: a title, and a filter on each sheet. */
function finished(parts: Record<string, Uint8Array>, title: string): Record<string, Uint8Array> {
  const changed = (name: string, change: (xml: string) => string) =>
    [name, strToU8(change(strFromU8(parts[name]!)))] as const;
  const core = 'docProps/core.xml';
  const type = `<Override PartName="/${core}" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`;
  const relation = `<Relationship Id="rId-core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="${core}"/>`;
  const properties = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`;
  return {
    ...parts,
    [core]: strToU8(properties),
    ...Object.fromEntries([
      changed('[Content_Types].xml', (xml) => xml.replace('</Types>', `${type}</Types>`)),
      changed('_rels/.rels', (xml) => xml.replace('</Relationships>', `${relation}</Relationships>`)),
      ...Object.keys(parts)
        .filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
        .map((name) => changed(name, filtered)),
    ]),
  };
}

/** The tables of a plan as data. */
export interface Tables {
  indicators: readonly Indicator[];
  carriers: readonly Carrier[];
  quantities: readonly QuantityRow[];
}

/**
 * The tables of a plan as one XLSX file with a title, a sheet a table and language; the head of each stays in
 * view and filters its rows. The same tables give the same bytes: no time is written into it.
 */
export async function writeSpreadsheet(
  title: string,
  { indicators, carriers, quantities }: Tables,
  clauses: Clauses,
): Promise<Uint8Array> {
  const all = [
    ...sheets({ zh: '主要指标', en: 'Indicators' }, indicatorColumns(clauses, indicators), indicators),
    ...sheets(
      { zh: '创新载体', en: 'Platforms' },
      carriers[0] ? carrierColumns(clauses, carriers[0]) : [],
      carriers,
    ),
    ...sheets({ zh: '文中数量', en: 'Quantities' }, quantityColumns(clauses), quantities),
  ];
  const bytes = new Uint8Array(await writeExcelFile(all as never).toBuffer());
  return zipSync(finished(unzipSync(bytes), title), { mtime: '2000-01-01T12:00:00' });
}
