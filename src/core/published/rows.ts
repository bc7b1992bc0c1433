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
/** How a value can be compared. */
export const comparators = ['', '≥', '>', '≤', '<', '≈'] as const;
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
  baseline_year: year.nullable().describe('Year of the base value'),
  baseline: figure.describe('Base value, where it is one number'),
  target_year: year.nullable().describe('Year of the target'),
  target: figure.describe('Target value, where it is one number'),
  comparator: z.enum(comparators).describe(comparator),
  // Printed in brackets.
  cumulative: z.boolean().describe('Whether the target is the sum over the years of the plan'),
  yearly_growth: figure.describe('Average yearly growth as printed, in percent'),
  // 约束性 or 预期性
  nature_zh: name.describe('Binding or expected, guiding or for reference, in Chinese'),
  nature_en: name.describe('Binding or expected, guiding or for reference, in English'),
  clauses: shared.clauses,
  source_line: shared.source_line,
  baseline_printed: name.describe('Base value as printed'),
  target_printed: name.describe('Target as printed: a number, a range (97—98), a ratio or words'),
  direction: z
    .enum(['', 'up', 'down'])
    .describe('Whether the target leads up or down from the base; empty where neither can be told'),
  body_zh: name.describe('Who answers for it, in Chinese'),
  body_en: name.describe('Who answers for it, in English'),
  notes: z.array(z.string()).describe('eIds of the notes that its name calls, apart by spaces'),
});

/** One value of an indicator: a cell of its row. */
const valueSchema = z.object({
  year: year.nullable().describe('Year of the value, or the last of its period; empty where none is printed'),
  period: z.string().describe('Years that the value is over: 2021/2025; empty where it is of one year'),
  role: z
    .enum(['base', 'achieved', 'target', 'growth'])
    .describe('The base, what was achieved, a target, or average yearly or cumulative growth'),
  later: z.boolean().describe('Whether a target lies beyond the years of the plan'),
  printed: z.string().describe('As printed'),
  form: z.enum(['number', 'range', 'ratio', 'text']).describe('What is printed'),
  value: figure.describe('The number, or the lower end of a range'),
  high: figure.describe('Upper end of a range'),
  comparator: z.enum(comparators).describe(comparator),
  change: z
    .enum(['', 'rise', 'fall'])
    .describe('Whether the value says how much the thing grows or falls; empty for the thing itself'),
  cumulative: z.boolean().describe('Whether it is the sum over the years'),
  unit_zh: name.describe('Unit in Chinese'),
  unit_en: name.describe('Unit in English'),
});
export type IndicatorValue = z.infer<typeof valueSchema>;

/** An indicator with all its values, as JSON holds it. */
export type Indicator = z.infer<typeof indicatorSchema> & { values: IndicatorValue[] };

/** The values of all indicators, one a row. */
export const seriesSchema = z.object({
  eId: shared.eId,
  n: z.int().describe('Place among the values of the indicator, from 1'),
  name_zh: name.describe('Name of the indicator in Chinese'),
  name_en: name.describe('Name of the indicator in English'),
  ...valueSchema.shape,
  source_line: shared.source_line,
});
export type SeriesRow = z.infer<typeof seriesSchema>;

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
  body: z.string().describe('Who answers for it, where the clause says so'),
  deadline: z.string().describe('By when, as printed, where the clause says so'),
});
export type QuantityRow = z.infer<typeof quantitySchema>;

/** One task: a row of a table of tasks, or a clause behind which it is said who does it. */
export const taskSchema = z.object({
  eId: name.describe('Permanent id of the row, or of the clause that says who does it'),
  n: z.int().describe('Place among the tasks of the clause, from 1'),
  clause: name.describe('eId of what says what is to be done'),
  group_zh: name.describe('Group of tasks in Chinese'),
  group_en: name.describe('Group of tasks in English'),
  task_zh: name.describe('What is to be done, in Chinese'),
  task_en: name.describe('What is to be done, in English; empty where the row of a table does not say it'),
  lead_zh: name.describe('Who leads or answers for it, as printed'),
  lead_en: name.describe('The same in English'),
  with_zh: name.describe('Who works on it too, as printed'),
  with_en: name.describe('The same in English'),
  deadline: name.describe('By when, as printed'),
  due: name.describe(
    'The year, month or day that the deadline names (ISO 8601); empty where it names none or several',
  ),
  source_line: shared.source_line,
});
export type Task = z.infer<typeof taskSchema>;

/** One thing that the plan promises: a target, a task, a sentence that says by when or who leads. */
const promiseSchema = z.object({
  eId: name.describe('Permanent id of the row or clause that says it'),
  n: z.int().describe('Place among the promises of the row or clause, from 1'),
  kind: z
    .enum(['indicator', 'task', 'sentence'])
    .describe(
      'A target of an indicator, a task with who does it, or a sentence with its deadline or who leads',
    ),
  clause: name.describe('eId of what says what is promised'),
  what_zh: name.describe(
    'What is promised, as printed: the name of the indicator (of a part, behind what it is a part of and 其中：), ' +
      'the task, the whole sentence',
  ),
  what_en: name.describe('The same in English; empty where it is not translated'),
  amount: name.describe('How much, as printed, with the sign of how it compares; several apart by ；'),
  by: name.describe('The year, or years, by which it is to be so: 2020, 2021/2025; empty where none is said'),
  due: name.describe('The year, month or day by which (ISO 8601); empty where none is said'),
  lead_zh: name.describe('Who leads or answers for it, as printed'),
  lead_en: name.describe('The same in English'),
  with_zh: name.describe('Who works on it too, as printed'),
  with_en: name.describe('The same in English'),
  deadline: name.describe('By when, as printed with a task'),
  source_line: shared.source_line,
});
export type Promised = z.infer<typeof promiseSchema>;

/** The tables of a plan as data: `content/{plan}/tables/`, each as CSV and JSON; none of an empty one. */
export interface DataTables {
  indicators: Indicator[];
  /** The values of the indicators, one a row. */
  series: SeriesRow[];
  carriers: Carrier[];
  quantities: QuantityRow[];
  tasks: Task[];
  promises: Promised[];
}
export type DataTable = keyof DataTables;

/**
 * The columns of each table, in their order, with a sentence on each; and those by which its rows are
 * known.
 */
export const dataTables = {
  indicators: { columns: indicatorSchema.shape, key: ['eId'] },
  series: { columns: seriesSchema.shape, key: ['eId', 'n'] },
  carriers: { columns: carrierSchema.shape, key: ['eId'] },
  quantities: { columns: quantitySchema.shape, key: ['eId', 'n'] },
  tasks: { columns: taskSchema.shape, key: ['eId', 'n'] },
  promises: { columns: promiseSchema.shape, key: ['eId', 'n'] },
} as const satisfies Record<DataTable, { columns: Record<string, z.ZodType>; key: readonly string[] }>;

/** What a row calls itself in a language; the Chinese where there is no English. */
export function inLanguage<F extends string>(
  row: Record<`${F}_zh` | `${F}_en`, string>,
  field: F,
  language: Language,
): string {
  return (language === 'en' && row[`${field}_en`]) || row[`${field}_zh`];
}
