import { stringify } from 'csv-stringify/sync';
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
  baseline_year: number;
  baseline: number | null;
  target_year: number;
  target: number | null;
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
  source_line: number;
}

const readFigure = (words: string) => (/^-?[\d,，]*\.?\d+$/.test(words) ? Number(words.replace(/[,，]/g, '')) : null);
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
  while (owner > 0 && rows[owner]!.cells![c]!.covered && rows[owner]!.cells![c]!.columns === 1 && rows[owner - 1]!.head === rows[r]!.head) owner--;
  return { cell: rows[owner]!.cells![c]!, offset: r - owner };
}

/** The name of row `r`: a cell of as many lines as it serves rows names each row with its own line. */
function nameOf(rows: Node[], r: number): string {
  const { cell, offset } = reaching(rows, r, 0);
  const parts = wordsOf(cell).split('\n');
  return parts.length === cell.rows ? parts[offset]! : parts.join('');
}

interface PrintedTable {
  table: Node;
  head: Node;
  rows: Node[];
  /** The same rows in English, by eId. */
  english: Map<string, Node>;
}

/** The tables of a plan that have a heading row, with their English. */
function printedTables(zh: Plan, en: Plan): PrintedTable[] {
  const english = new Map([...walk(en.nodes)].filter((n) => n.kind === 'row').map((n) => [n.eId, n]));
  return [...walk(zh.nodes)]
    .filter((n) => n.kind === 'table' && n.children[0]?.head)
    .map((table) => ({ table, head: table.children[0]!, rows: table.children, english }));
}
const inEnglish = ({ rows, english }: PrintedTable) => rows.map((r) => english.get(r.eId)!);

/**
 * The indicators of a plan: the rows of every table whose heading names an indicator column (指标) and two years or more.
 * The first year is the baseline, the last the target.
 */
export function indicators(zh: Plan, en: Plan): Indicator[] {
  return printedTables(zh, en).flatMap((printed) => {
    const heads = printed.head.cells!.map((c) => c.words);
    const years = heads.map((words, c) => ({ c, year: readYear(words) })).filter((y) => y.year);
    if (!heads[0]!.includes('指标') || years.length < 2) return [];
    const [base, target] = [years[0]!, years.at(-1)!];
    let parent = '';
    return printed.rows.flatMap((row, r) => {
      if (row.head) return [];
      const [zhName, enName] = [nameOf(printed.rows, r), nameOf(inEnglish(printed), r)];
      const part = partOf.test(zhName);
      if (!part) parent = row.eId;
      const [[name_zh, unit_zh], [name_en, unit_en]] = [splitUnit(zhName.replace(partOf, '')), splitUnit(enName.replace(partOf, ''))];
      return {
        eId: row.eId, parent: part ? parent : null, name_zh, name_en, unit_zh, unit_en,
        baseline_year: base.year, baseline: readFigure(row.cells![base.c]!.words),
        target_year: target.year, target: readFigure(row.cells![target.c]!.words),
        source_line: row.lines[0],
      };
    });
  });
}

/**
 * The innovation platforms of a plan: the rows of every table whose heading names them (载体) with
 * a type, a level and a count.
 */
export function carriers(zh: Plan, en: Plan): Carrier[] {
  return printedTables(zh, en).flatMap((printed) => {
    const heads = printed.head.cells!.map((c) => c.words);
    if (!heads[0]!.includes('载体') || heads.length !== 3) return [];
    const english = inEnglish(printed);
    const [unit_zh, unit_en] = [splitUnit(heads[2]!)[1], splitUnit(wordsOf(english[0]!.cells![2]!))[1]];
    return printed.rows.flatMap((row, r) =>
      row.head ? [] : {
        eId: row.eId,
        type_zh: nameOf(printed.rows, r), type_en: nameOf(english, r),
        level_zh: row.cells![1]!.words, level_en: wordsOf(english[r]!.cells![1]!),
        count: readFigure(row.cells![2]!.words), total: /合计|总计|小计/.test(row.cells![1]!.words),
        year: readYear(heads[2]!) || null, unit_zh, unit_en, source_line: row.lines[0],
      });
  });
}

const columns = {
  indicators: ['eId', 'parent', 'name_zh', 'name_en', 'unit_zh', 'unit_en', 'baseline_year', 'baseline', 'target_year', 'target', 'source_line'],
  carriers: ['eId', 'type_zh', 'type_en', 'level_zh', 'level_en', 'count', 'total', 'year', 'unit_zh', 'unit_en', 'source_line'],
} as const;
export type DataTable = keyof typeof columns;

/** Rows as CSV (RFC 4180, UTF-8, LF): a heading line, empty for null. A cell that a spreadsheet would run as a formula is quoted with an apostrophe. */
export const writeCsv = (table: DataTable, rows: readonly object[]): string =>
  stringify(rows as object[], { header: true, columns: [...columns[table]], cast: { boolean: String }, escape_formulas: true });

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
};

/** The Table Schema of a data table (Data Package v2). */
export const tableSchema = (table: DataTable) => ({
  fields: columns[table].map((name): Field => ({ name, type: describe[name]![0], description: describe[name]![1] })),
  primaryKey: ['eId'],
  missingValues: [''],
});
