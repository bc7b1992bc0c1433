/** One line of an indicator table, in both languages; figures as numbers, names without their unit. */
export interface Indicator {
  eId: string;
  /** The eId of the indicator of which this one is a part (其中), or null. */
  parent: string | null;
  name_zh: string;
  name_en: string;
  unit_zh: string;
  unit_en: string;
  /** The group of rows it stands in, as printed in the column before the names; empty where there is none. */
  category_zh: string;
  category_en: string;
  baseline_year: number;
  baseline: number | null;
  target_year: number;
  target: number | null;
  /** ≥ where the target says “or more”, ≤ where “or less”, else empty. */
  comparator: '' | '≥' | '≤';
  /** True where the target is the sum over the years of the plan, printed in brackets. */
  cumulative: boolean;
  /** Average yearly growth as printed, in percent, where the table has a column of it. */
  yearly_growth: number | null;
  /** 约束性 (binding) or 预期性 (expected), where the table says. */
  nature_zh: string;
  nature_en: string;
  /** The clauses that speak of it. */
  clauses: string[];
  source_line: number;
}

/** One line of a table of innovation platforms: how many of a type at a level. */
export interface Carrier {
  eId: string;
  type_zh: string;
  type_en: string;
  level_zh: string;
  level_en: string;
  count: number | null;
  /** True where the line is the total (合计) of its type. */
  total: boolean;
  year: number | null;
  unit_zh: string;
  unit_en: string;
  clauses: string[];
  source_line: number;
}

/** One quantity of the prose, with its place. */
export interface QuantityRow {
  eId: string;
  /** Its place among the quantities of the clause, from 1. */
  n: number;
  /** Its place in the words of the clause, in characters from 0. */
  from: number;
  text: string;
  value: number;
  high: number | null;
  unit: string;
  time: string;
  comparator: string;
  comparison: string;
  measures: string;
  /** The row of a table that gives the same thing. */
  row: string | null;
}

/** What a row calls itself in a language; the Chinese where there is no English. */
export function inLanguage<F extends string>(
  row: Record<`${F}_zh` | `${F}_en`, string>,
  field: F,
  language: 'zh' | 'en',
): string {
  return (language === 'en' && row[`${field}_en`]) || row[`${field}_zh`];
}
