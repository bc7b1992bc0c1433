import { unzipSync, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { counterpart } from './numbers.ts';
import type { Clause } from './plan-json.ts';
import { inLanguage, type Carrier, type Indicator, type QuantityRow } from './data.ts';

type Value = string | number | boolean | null;
interface Column<T> { zh: string; en: string; width: number; value: (row: T, language: 'zh' | 'en') => Value }
type Clauses = ReadonlyMap<string, Pick<Clause, 'cite' | 'zh' | 'en'>>;

/** The clause or row of a line: how it is cited, and its id. */
const places = (clauses: Clauses): Column<{ eId: string }>[] => [
  { zh: '条款', en: 'Clause', width: 24, value: (r, l) => clauses.get(r.eId)!.cite[l] },
  { zh: '标识', en: 'Id', width: 30, value: (r) => r.eId },
];
const indicatorColumns = (clauses: Clauses): Column<Indicator>[] => [
  ...places(clauses),
  { zh: '指标', en: 'Indicator', width: 34, value: (r, l) => inLanguage(r, 'name', l) },
  { zh: '单位', en: 'Unit', width: 18, value: (r, l) => inLanguage(r, 'unit', l) },
  { zh: '基期年', en: 'Base year', width: 12, value: (r) => r.baseline_year },
  { zh: '基期值（见单位）', en: 'Base value (in the unit)', width: 18, value: (r) => r.baseline },
  { zh: '目标年', en: 'Target year', width: 12, value: (r) => r.target_year },
  { zh: '目标值（见单位）', en: 'Target value (in the unit)', width: 18, value: (r) => r.target },
  { zh: '比较', en: 'Comparator', width: 12, value: (r) => r.comparator },
  { zh: '属性', en: 'Nature', width: 12, value: (r, l) => inLanguage(r, 'nature', l) },
  { zh: '提及条款', en: 'Clauses that speak of it', width: 40, value: (r, l) => r.clauses.map((id) => clauses.get(id)!.cite[l]).join(l === 'zh' ? '；' : '; ') },
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
  { zh: '英译', en: 'In the English', width: 18, value: ({ eId, from }) => { const { zh, en } = clauses.get(eId)!; return counterpart(zh!, from, en ?? '')?.text ?? null; } },
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
    data: [
      columns.map((c) => ({ value: c[language], type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) => columns.map((c) => {
        const value = c.value(row, language);
        return value === null || value === '' ? null : { value, type: typeof value === 'number' ? Number : typeof value === 'boolean' ? Boolean : String };
      })),
    ],
  }));
}

/**
 * The tables of a plan as one XLSX file, a sheet a table and language. The same tables give the same bytes: no time is written into it.
 */
export async function writeSpreadsheet({ indicators, carriers, quantities }: { indicators: readonly Indicator[]; carriers: readonly Carrier[]; quantities: readonly QuantityRow[] }, clauses: Clauses): Promise<Uint8Array> {
  const all = [...sheets({ zh: '主要指标', en: 'Indicators' }, indicatorColumns(clauses), indicators), ...sheets({ zh: '创新载体', en: 'Platforms' }, carriers[0] ? carrierColumns(clauses, carriers[0]) : [], carriers), ...sheets({ zh: '文中数量', en: 'Quantities' }, quantityColumns(clauses), quantities)];
  const bytes = new Uint8Array(await writeExcelFile(all as never).toBuffer());
  return zipSync(unzipSync(bytes), { mtime: '2000-01-01T12:00:00' });
}
