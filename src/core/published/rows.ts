import { z } from 'zod';
import type { Language } from '../model/language.ts';

const name = z.string();
const figure = z.number().nullable();
const year = z.int();
/** The columns that rows of several tables have. */
const shared = {
  eId: name.describe('Permanent id of the row in the plan'),
  unit_zh: name.describe('Unit in Chinese'),
  unit_en: name.describe('Unit in English'),
  clauses: z.array(z.string()).describe('eIds of the clauses that speak of it, apart by spaces'),
  source_line: z.int().describe('Line of the source document'),
};
const comparator = 'How the value compares: ≥, >, ≤, <, ≈; empty for the value itself';

/**
 * One line of an indicator table, in both languages: figures as numbers, names without their unit, empty or
 * null what the table does not say.
 */
export const indicatorSchema = z.object({
  eId: shared.eId,
  // 其中
  parent: name.nullable().describe('eId of the indicator this one is part of'),
  name_zh: name.describe('Name in Chinese'),
  name_en: name.describe('Name in English'),
  unit_zh: shared.unit_zh,
  unit_en: shared.unit_en,
  // As printed in the column before the names.
  category_zh: name.describe('Group of indicators in Chinese'),
  category_en: name.describe('Group of indicators in English'),
  baseline_year: year.describe('Year of the base value'),
  baseline: figure.describe('Base value'),
  target_year: year.describe('Year of the target'),
  target: figure.describe('Target value'),
  comparator: z.enum(['', '≥', '≤']).describe(comparator),
  // Printed in brackets.
  cumulative: z.boolean().describe('Whether the target is the sum over the years of the plan'),
  yearly_growth: figure.describe('Average yearly growth as printed, in percent'),
  // 约束性 or 预期性
  nature_zh: name.describe('Binding or expected, in Chinese'),
  nature_en: name.describe('Binding or expected, in English'),
  clauses: shared.clauses,
  source_line: shared.source_line,
});
export type Indicator = z.infer<typeof indicatorSchema>;

/** One line of a table of innovation platforms: how many of a type at a level. */
export const carrierSchema = z.object({
  eId: shared.eId,
  type_zh: name.describe('Type in Chinese'),
  type_en: name.describe('Type in English'),
  level_zh: name.describe('Level in Chinese'),
  level_en: name.describe('Level in English'),
  count: z.int().nullable().describe('How many'),
  // 合计
  total: z.boolean().describe('Whether the row is the total of its type'),
  year: year.nullable().describe('Year of the count'),
  unit_zh: shared.unit_zh,
  unit_en: shared.unit_en,
  clauses: shared.clauses,
  source_line: shared.source_line,
});
export type Carrier = z.infer<typeof carrierSchema>;

/** One quantity of the prose, with its place. */
export const quantitySchema = z.object({
  eId: shared.eId,
  n: z.int().describe('Place among the quantities of the clause, from 1'),
  from: z.int().describe('Place in the words of the clause, in characters from 0'),
  text: z.string().describe('As printed'),
  value: z.number().describe('Value in the unit'),
  high: figure.describe('Upper end of a range'),
  unit: z.string().describe('Unit as printed, with its scale (亿元: 100 million yuan)'),
  time: z.string().describe('Year, period or beginning (ISO 8601-2)'),
  comparator: z.string().describe(comparator),
  comparison: z.string().describe('Printed words of comparison'),
  measures: z.string().describe('Words that say what is measured'),
  row: z.string().nullable().describe('eId of the table row that gives the same thing'),
});
export type QuantityRow = z.infer<typeof quantitySchema>;

/** The tables of a plan as data: `content/{plan}/tables/`, each as CSV and JSON; none of an empty one. */
export interface DataTables {
  indicators: Indicator[];
  carriers: Carrier[];
  quantities: QuantityRow[];
}
export type DataTable = keyof DataTables;

/**
 * The columns of each table, in their order, with a sentence on each; and those by which its rows are
 * known.
 */
export const dataTables = {
  indicators: { columns: indicatorSchema.shape, key: ['eId'] },
  carriers: { columns: carrierSchema.shape, key: ['eId'] },
  quantities: { columns: quantitySchema.shape, key: ['eId', 'n'] },
} as const satisfies Record<DataTable, { columns: Record<string, z.ZodType>; key: readonly string[] }>;

/** What a row calls itself in a language; the Chinese where there is no English. */
export function inLanguage<F extends string>(
  row: Record<`${F}_zh` | `${F}_en`, string>,
  field: F,
  language: Language,
): string {
  return (language === 'en' && row[`${field}_en`]) || row[`${field}_zh`];
}
