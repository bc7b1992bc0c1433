import { stringify } from 'csv-stringify/sync';
import { unitOf } from './legend.ts';
import { walk, type Cell, type Node, type Plan } from './plan.ts';

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
export function inLanguage<F extends string>(row: Record<`${F}_zh` | `${F}_en`, string>, field: F, language: 'zh' | 'en'): string {
  return (language === 'en' && row[`${field}_en`]) || row[`${field}_zh`];
}

const readFigure = (words: string) => (/^-?[\d,，]*\.?\d+$/.test(words) ? Number(words.replace(/[,，]/g, '')) : null);

/** What a cell of values says: 430, ≥70, 70以上, 〔45〕 (the sum over the years), 8%. */
function readValue(words: string): { value: number | null; comparator: Indicator['comparator']; cumulative: boolean } {
  const text = words.replace(/\s/gu, '');
  const value = readFigure(text.replace(/[≥≤＞＜><〔〕［］[\]【】（）()%％]|以上|以下|以内|左右|不低于|不超过|[约达]/gu, '').replace(/[岁人元家件个万亿]+$/u, ''));
  return { value, comparator: /≥|＞|>|以上|不低于/u.test(text) ? '≥' : /≤|＜|<|以下|以内|不超过/u.test(text) ? '≤' : '', cumulative: /^[〔［[【（(].*[〕］\]】）)]$/u.test(text) };
}
const readYear = (words: string) => Number(/((?:19|20)\d{2})\s*年?/.exec(words)?.[1] ?? NaN);
/** 专利申请量（件） -> 专利申请量, 件 */
const splitUnit = (words: string): [name: string, unit: string] => {
  const match = /^(.*?)\s*[（(]([^（()）]*)[）)]\s*$/su.exec(words);
  return match ? [match[1]!, match[2]!] : [words, ''];
};
const partOf = /^(?:其中[:：]\s*|of which:?\s*)/iu;

/** What a cell says; nothing where its English is missing or stale. */
const wordsOf = (cell: Cell) => (cell.state === 'missing' || cell.state === 'stale' ? '' : cell.words);

/** The words of a cell that hold for row `r`: its own, or those of the cell that reaches over it. */
function reaching(rows: Node[], r: number, c: number): { cell: Cell; offset: number } {
  let owner = r;
  while (owner > 0 && rows[owner]!.cells![c]!.covered && rows[owner - 1]!.head === rows[r]!.head) owner--;
  return { cell: rows[owner]!.cells![c]!, offset: r - owner };
}

/** What column `c` says of row `r`: a cell of as many lines as it serves rows gives each row its own line. */
function namedBy(rows: Node[], r: number, c: number): string {
  const { cell, offset } = reaching(rows, r, c);
  const parts = wordsOf(cell).split('\n');
  return parts.length === cell.rows ? parts[offset]! : parts.join('');
}

interface PrintedTable {
  /** The unit of all its figures, where a line above it gives one. */
  unit: string;
  unitInEnglish: string;
  /** Whether its title says that its rows are targets. */
  isTargets: boolean;
  heads: string[];
  rows: Node[];
  /** The same nodes in English, by eId. */
  english: Map<string, Node>;
}

/** The tables of a plan that have a heading row, with their English. */
function printedTables(zh: Plan, en: Plan): PrintedTable[] {
  const english = new Map([...walk(en.nodes)].map((n) => [n.eId, n]));
  return [...walk(zh.nodes)]
    .filter((n) => n.kind === 'table')
    .map((table) => ({ table, rows: table.children.filter((c) => c.cells) }))
    .filter(({ rows }) => rows[0]?.head)
    .map(({ table, rows }) => ({ heads: headsOf(rows), rows, english, isTargets: table.children.some((c) => c.role === 'caption' && /[指目][标標]/u.test(c.words)), unit: unitBeside(table), unitInEnglish: unitBeside(english.get(table.eId)!) }));
}

/** What stands above each column: the words of all heading rows, those of a cell over several columns above each of them. */
function headsOf(rows: Node[]): string[] {
  const heads = rows.filter((r) => r.head);
  return heads[0]!.cells!.map((_, c) => [...new Set(heads.map((row, h) => {
    let at = c;
    if (h > 0 && row.cells![at]!.covered && heads[h - 1]!.cells![at]!.rows > 1) return heads[h - 1]!.cells![at]!.words;
    while (at > 0 && row.cells![at]!.covered && !row.cells![at]!.words) at--;
    return row.cells![at]!.words;
  }))].join(' ').trim());
}
const unitBeside = (table: Node) => table.children.filter((c) => c.role === 'caption' && c.state !== 'missing' && c.state !== 'stale').map((c) => unitOf(c.words)).find(Boolean) ?? '';
const inEnglish = ({ rows, english }: PrintedTable) => rows.map((r) => english.get(r.eId)!);

/** The longest time between base and target of a plan, in years. */
const longestPlan = 12;

/**
 * The indicators of a plan: the rows of every table that names them (指标, 指标名称) and gives values for two years or more, its columns told by
 * their headings: years, 单位, 属性, 年均; without 指标 above, those of a table whose title calls them targets. The first year is the base, the last
 * within `longestPlan` of it the target. `clauses` is empty: see mentions.ts.
 */
export function indicators(zh: Plan, en: Plan): Indicator[] {
  return printedTables(zh, en).flatMap((printed) => {
    const { heads, rows } = printed;
    const english = inEnglish(printed);
    const column = (says: RegExp) => heads.findIndex((h) => says.test(h));
    const growthAt = column(/年均|增速/u);
    const years = heads.map((words, c) => ({ c, year: readYear(words) })).filter(({ c, year }) => year && c !== growthAt);
    const name = [column(/指[标標](?!类|類)/u), column(/指[标標]|目[标標](?:[项項]|名[称稱])/u), printed.isTargets ? heads.findIndex((h) => !/^[序编項项][号號次]$/u.test(h)) : -1].find((c) => c >= 0) ?? -1;
    if (name < 0 || years.length < 2) return [];
    const base = years[0]!;
    // Beside the target of the plan there may be one of a distant year (2035).
    const later = years.slice(1).filter(({ year }, i) => i === 0 || year - base.year <= longestPlan);
    // What was reached is no target where one stands beside it.
    const target = later.findLast(({ c }) => !/完成|[实實][际際绩績]/u.test(heads[c]!)) ?? later.at(-1)!;
    const unitAt = column(/(?:^|\s)(?:[计計]量)?[单單]\s*位/u);
    const natureAt = column(/[属屬]性|性[质質]/u);
    const categoryAt = heads.findIndex((h, c) => c < name && (/[类類]|[领領]域|一[级級]/u.test(h) || h === heads[name]));
    const at = (nodes: Node[], r: number, c: number) => (c < 0 ? '' : namedBy(nodes, r, c).trim());
    /** Name and unit of a row: those of their columns; without a unit there, the unit behind the name or above the table. */
    const nameOf = (nodes: Node[], r: number, above: string): [name: string, unit: string] => {
      const words = at(nodes, r, name).replace(partOf, '').replace(/^[（(]?\d+[)）.．、]\s*/u, '');
      const unit = at(nodes, r, unitAt);
      if (unit) return [words, unit.replace(/^[-—－/]+$/u, '')];
      const [bare, own] = splitUnit(words);
      return [bare, own || above];
    };
    const natures: Record<string, string> = { 约束性: 'binding', 約束性: 'binding', 预期性: 'expected', 預期性: 'expected' };
    let parent = '';
    return rows.flatMap((row, r): Indicator[] => {
      // A row of one cell over all columns is a heading between the rows.
      if (row.head || row.cells![0]!.columns === heads.length) return [];
      if (!at(rows, r, name)) return [];
      const part = partOf.test(at(rows, r, name));
      if (!part) parent = row.eId;
      const [[name_zh, unit_zh], [name_en, unit_en]] = [nameOf(rows, r, printed.unit), nameOf(english, r, printed.unitInEnglish)];
      const growth = growthAt < 0 ? null : readValue(row.cells![growthAt]!.words);
      const aim = readValue(row.cells![target.c]!.words);
      // The column of growth gives in brackets what is to be reached over all years.
      const goal = aim.value === null && growth?.cumulative ? growth : aim;
      const nature = /[约約]束性|[预預]期性/u.exec(natureAt < 0 ? '' : at(rows, r, natureAt))?.[0] ?? '';
      return [{
        eId: row.eId, parent: part ? parent : null, name_zh, name_en,
        unit_zh, unit_en,
        category_zh: at(rows, r, categoryAt), category_en: at(english, r, categoryAt),
        baseline_year: base.year, baseline: readValue(row.cells![base.c]!.words).value,
        target_year: target.year, target: goal.value, comparator: goal.comparator, cumulative: goal.cumulative,
        yearly_growth: growth && !growth.cumulative ? growth.value : null,
        nature_zh: nature, nature_en: natures[nature] ?? '',
        clauses: [], source_line: row.lines[0],
      }];
    });
  });
}

/**
 * The innovation platforms of a plan: the rows of every table whose heading names them (载体) with
 * a type, a level and a count. `clauses` is empty: see mentions.ts.
 */
export function carriers(zh: Plan, en: Plan): Carrier[] {
  return printedTables(zh, en).flatMap((printed) => {
    const { heads, rows } = printed;
    if (!heads[0]!.includes('载体') || heads.length !== 3) return [];
    const english = inEnglish(printed);
    const [unit_zh, unit_en] = [splitUnit(heads[2]!)[1], splitUnit(wordsOf(english[0]!.cells![2]!))[1]];
    return rows.flatMap((row, r) =>
      row.head ? [] : {
        eId: row.eId,
        type_zh: namedBy(rows, r, 0), type_en: namedBy(english, r, 0),
        level_zh: row.cells![1]!.words, level_en: wordsOf(english[r]!.cells![1]!),
        count: readFigure(row.cells![2]!.words), total: /合计|总计|小计/.test(row.cells![1]!.words),
        year: readYear(heads[2]!) || null, unit_zh, unit_en, clauses: [], source_line: row.lines[0],
      });
  });
}

const columns = {
  indicators: ['eId', 'parent', 'name_zh', 'name_en', 'unit_zh', 'unit_en', 'category_zh', 'category_en', 'baseline_year', 'baseline', 'target_year', 'target', 'comparator', 'cumulative', 'yearly_growth', 'nature_zh', 'nature_en', 'clauses', 'source_line'],
  carriers: ['eId', 'type_zh', 'type_en', 'level_zh', 'level_en', 'count', 'total', 'year', 'unit_zh', 'unit_en', 'clauses', 'source_line'],
  quantities: ['eId', 'n', 'from', 'text', 'value', 'high', 'unit', 'time', 'comparator', 'comparison', 'measures', 'row'],
} as const;
export type DataTable = keyof typeof columns;

/** Rows as CSV (RFC 4180, UTF-8, LF): a heading line, empty for null, ids of clauses apart by spaces. A cell that a spreadsheet would run as a formula is quoted with an apostrophe. */
export const writeCsv = (table: DataTable, rows: readonly object[]): string =>
  stringify(rows as object[], { header: true, columns: [...columns[table]], cast: { boolean: String, object: (v: unknown) => (v as string[]).join(' ') }, escape_formulas: true });

type Field = { name: string; type: 'string' | 'integer' | 'number' | 'boolean'; description: string };
const describe: Record<string, [Field['type'], string]> = {
  eId: ['string', 'Permanent id of the row in the plan'], parent: ['string', 'eId of the indicator this one is part of'],
  name_zh: ['string', 'Name in Chinese'], name_en: ['string', 'Name in English'],
  unit_zh: ['string', 'Unit in Chinese'], unit_en: ['string', 'Unit in English'],
  baseline_year: ['integer', 'Year of the base value'], baseline: ['number', 'Base value'],
  target_year: ['integer', 'Year of the target'], target: ['number', 'Target value'],
  type_zh: ['string', 'Type in Chinese'], type_en: ['string', 'Type in English'],
  level_zh: ['string', 'Level in Chinese'], level_en: ['string', 'Level in English'],
  count: ['integer', 'How many'], total: ['boolean', 'Whether the row is the total of its type'],
  year: ['integer', 'Year of the count'], source_line: ['integer', 'Line of the source document'],
  category_zh: ['string', 'Group of indicators in Chinese'], category_en: ['string', 'Group of indicators in English'],
  comparator: ['string', 'How the value compares: ≥, >, ≤, <, ≈; empty for the value itself'], cumulative: ['boolean', 'Whether the target is the sum over the years of the plan'],
  yearly_growth: ['number', 'Average yearly growth as printed, in percent'], nature_zh: ['string', 'Binding or expected, in Chinese'], nature_en: ['string', 'Binding or expected, in English'],
  clauses: ['string', 'eIds of the clauses that speak of it, apart by spaces'],
  n: ['integer', 'Place among the quantities of the clause, from 1'], from: ['integer', 'Place in the words of the clause, in characters from 0'], text: ['string', 'As printed'], value: ['number', 'Value in the unit'], high: ['number', 'Upper end of a range'],
  unit: ['string', 'Unit as printed, with its scale (亿元: 100 million yuan)'], time: ['string', 'Year, period or beginning (ISO 8601-2)'], comparison: ['string', 'Printed words of comparison'],
  measures: ['string', 'Words that say what is measured'], row: ['string', 'eId of the table row that gives the same thing'],
};

const keys: Record<DataTable, string[]> = { indicators: ['eId'], carriers: ['eId'], quantities: ['eId', 'n'] };

/** The Table Schema of a data table (Data Package v2). */
export const tableSchema = (table: DataTable) => ({
  fields: columns[table].map((name): Field => ({ name, type: describe[name]![0], description: describe[name]![1] })),
  primaryKey: keys[table],
  missingValues: [''],
});

/** Metadata of a data table for readers of CSV on the Web (W3C CSVW): every row about its clause at `address`. */
export const csvwMetadata = (table: DataTable, address: string) => ({
  '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
  url: `${table}.csv`,
  tableSchema: {
    columns: columns[table].map((name) => ({ name, titles: name, datatype: describe[name]![0], 'dc:description': describe[name]![1], ...(name === 'clauses' ? { separator: ' ' } : {}), ...(/_(zh|en)$/.test(name) ? { lang: name.endsWith('_zh') ? 'zh' : 'en' } : {}) })),
    primaryKey: keys[table],
    aboutUrl: `${address}{eId}/`,
  },
});
