import type { Language } from '../../core/model/language.ts';
import type { Clause } from '../../core/published/plan-json.ts';
import {
  type Carrier,
  type Indicator,
  inLanguage,
  type Promised,
  type QuantityRow,
  type SeriesRow,
  type Task,
} from '../../core/published/rows.ts';
import { translator } from '../../i18n/index.ts';

/** What stands in a cell; null and nothing leave it empty. */
export type Value = string | number | boolean | null;
/** A column of a sheet: its head in both languages, its width in characters, and what a row has in it. */
export interface Column<T> {
  zh: string;
  en: string;
  width: number;
  value: (row: T, language: Language) => Value;
}
/** The clauses of a plan by their ids. */
export type Clauses = ReadonlyMap<string, Pick<Clause, 'cite' | 'zh' | 'en'>>;

/** The clause or row of a line: how it is cited, and its id. */
const places = (clauses: Clauses): Column<{ eId: string }>[] => [
  { zh: '条款', en: 'Clause', width: 24, value: (r, l) => clauses.get(r.eId)!.cite[l] },
  { zh: '标识', en: 'Id', width: 30, value: (r) => r.eId },
];
/** The columns of the sheet of indicators. */
export const indicatorColumns = (clauses: Clauses, all: readonly Indicator[]): Column<Indicator>[] => [
  ...places(clauses),
  { zh: '指标', en: 'Indicator', width: 34, value: (r, l) => inLanguage(r, 'name', l) },
  { zh: '单位', en: 'Unit', width: 18, value: (r, l) => inLanguage(r, 'unit', l) },
  { zh: '基期年', en: 'Base year', width: 12, value: (r) => r.baseline_year },
  { zh: '基期值（见单位）', en: 'Base value (in the unit)', width: 18, value: (r) => r.baseline },
  { zh: '目标年', en: 'Target year', width: 12, value: (r) => r.target_year },
  { zh: '目标值（见单位）', en: 'Target value (in the unit)', width: 18, value: (r) => r.target },
  { zh: '比较', en: 'Comparator', width: 12, value: (r) => r.comparator },
  { zh: '目标（原文）', en: 'Target as printed', width: 18, value: (r) => r.target_printed },
  { zh: '责任单位', en: 'Who answers for it', width: 24, value: (r, l) => inLanguage(r, 'body', l) },
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
/** The columns of the sheet of their values by year. */
export const seriesColumns = (clauses: Clauses): Column<SeriesRow>[] => [
  ...places(clauses),
  { zh: '指标', en: 'Indicator', width: 34, value: (r, l) => inLanguage(r, 'name', l) },
  { zh: '年份', en: 'Year', width: 10, value: (r) => r.year },
  { zh: '期间', en: 'Period', width: 12, value: (r) => r.period },
  { zh: '性质', en: 'What it is', width: 16, value: (r, l) => translator(l)(`role_${r.role}`) },
  { zh: '原文', en: 'As printed', width: 18, value: (r) => r.printed },
  { zh: '比较', en: 'Comparator', width: 12, value: (r) => r.comparator },
  { zh: '数值（见单位）', en: 'Value (in the unit)', width: 16, value: (r) => r.value },
  { zh: '上限', en: 'Upper end', width: 12, value: (r) => r.high },
  { zh: '累计', en: 'Sum over the years', width: 12, value: (r) => r.cumulative },
  { zh: '单位', en: 'Unit', width: 16, value: (r, l) => inLanguage(r, 'unit', l) },
];
/** The columns of the sheet of tasks. */
export const taskColumns = (clauses: Clauses): Column<Task>[] => [
  ...places(clauses),
  { zh: '类别', en: 'Group', width: 20, value: (r, l) => inLanguage(r, 'group', l) },
  { zh: '任务', en: 'Task', width: 60, value: (r, l) => inLanguage(r, 'task', l) },
  {
    zh: '牵头（责任）单位',
    en: 'Led or answered for by',
    width: 30,
    value: (r, l) => inLanguage(r, 'lead', l),
  },
  { zh: '配合单位', en: 'Together with', width: 30, value: (r, l) => inLanguage(r, 'with', l) },
  { zh: '完成时限', en: 'By when', width: 18, value: (r) => r.deadline },
  { zh: '时限日期', en: 'Due', width: 12, value: (r) => r.due },
];
/** The columns of the sheet of promises. */
export const promiseColumns = (clauses: Clauses): Column<Promised>[] => [
  ...places(clauses),
  { zh: '承诺', en: 'Promise', width: 60, value: (r, l) => inLanguage(r, 'what', l) },
  { zh: '数额', en: 'How much', width: 18, value: (r) => r.amount },
  { zh: '年份', en: 'Year', width: 12, value: (r) => r.by },
  { zh: '时限日期', en: 'Due', width: 12, value: (r) => r.due },
  {
    zh: '牵头（责任）单位',
    en: 'Led or answered for by',
    width: 30,
    value: (r, l) => inLanguage(r, 'lead', l),
  },
  { zh: '配合单位', en: 'Together with', width: 30, value: (r, l) => inLanguage(r, 'with', l) },
];
/** The columns of the sheet of platforms. */
export const carrierColumns = (clauses: Clauses, { unit_zh, unit_en }: Carrier): Column<Carrier>[] => [
  ...places(clauses),
  { zh: '类型', en: 'Type', width: 30, value: (r, l) => inLanguage(r, 'type', l) },
  { zh: '级别', en: 'Level', width: 18, value: (r, l) => inLanguage(r, 'level', l) },
  { zh: `数量（${unit_zh}）`, en: `Count (${unit_en || unit_zh})`, width: 12, value: (r) => r.count },
  { zh: '合计行', en: 'Total', width: 10, value: (r) => r.total },
  { zh: '年份', en: 'Year', width: 10, value: (r) => r.year },
];
/** `inEnglish`: how the English says a quantity; null where it does not. */
export const quantityColumns = (
  clauses: Clauses,
  inEnglish: (row: QuantityRow) => string | null,
): Column<QuantityRow>[] => [
  ...places(clauses),
  { zh: '原文', en: 'As printed', width: 18, value: (r) => r.text },
  {
    zh: '英译',
    en: 'In the English',
    width: 18,
    value: (r) => inEnglish(r),
  },
  { zh: '比较', en: 'Comparator', width: 12, value: (r) => r.comparator },
  { zh: '数值（见单位）', en: 'Value (in the unit)', width: 16, value: (r) => r.value },
  { zh: '单位', en: 'Unit as printed', width: 16, value: (r) => r.unit },
  { zh: '时间', en: 'Time', width: 14, value: (r) => r.time },
  { zh: '所量之事', en: 'Of what (Chinese)', width: 40, value: (r) => r.measures },
  { zh: '责任单位', en: 'Who answers for it (Chinese)', width: 24, value: (r) => r.body },
  { zh: '完成时限', en: 'By when (Chinese)', width: 18, value: (r) => r.deadline },
];
