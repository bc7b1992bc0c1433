import { unitOf } from '../chinese/units.ts';
import { type Cell, type Node, type Plan, walk } from '../model/plan.ts';
import type { Indicator } from '../published/rows.ts';

export const readFigure = (words: string) =>
  /^-?[\d,，]*\.?\d+$/.test(words) ? Number(words.replace(/[,，]/g, '')) : null;

/** What a cell of values says: 430, ≥70, 70以上, 〔45〕 (the sum over the years), 8%. */
export function readValue(words: string): {
  value: number | null;
  comparator: Indicator['comparator'];
  cumulative: boolean;
} {
  const text = words.replace(/\s/gu, '');
  const value = readFigure(
    text
      .replace(/[≥≤＞＜><〔〕［］[\]【】（）()%％]|以上|以下|以内|左右|不低于|不超过|[约达]/gu, '')
      .replace(/[岁人元家件个万亿]+$/u, ''),
  );
  return {
    value,
    comparator: /≥|＞|>|以上|不低于/u.test(text) ? '≥' : /≤|＜|<|以下|以内|不超过/u.test(text) ? '≤' : '',
    cumulative: /^[〔［[【（(].*[〕］\]】）)]$/u.test(text),
  };
}
export const readYear = (words: string) => Number(/((?:19|20)\d{2})\s*年?/.exec(words)?.[1] ?? NaN);
/** 专利申请量（件） -> 专利申请量, 件 */
export const splitUnit = (words: string): [name: string, unit: string] => {
  const match = /^(.*?)\s*[（(]([^（()）]*)[）)]\s*$/su.exec(words);
  return match ? [match[1]!, match[2]!] : [words, ''];
};

/** What a cell says; nothing where its English is missing or stale. */
export const wordsOf = (cell: Cell) => (cell.state === 'missing' || cell.state === 'stale' ? '' : cell.words);

/** The words of a cell that hold for row `r`: its own, or those of the cell that reaches over it. */
function reaching(rows: Node[], r: number, c: number): { cell: Cell; offset: number } {
  let owner = r;
  while (owner > 0 && rows[owner]!.cells![c]!.covered && rows[owner - 1]!.head === rows[r]!.head) owner--;
  return { cell: rows[owner]!.cells![c]!, offset: r - owner };
}

/** What column `c` says of row `r`: a cell of as many lines as it serves rows gives each row its own line. */
export function namedBy(rows: Node[], r: number, c: number): string {
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
export function printedTables(zh: Plan, en: Plan): PrintedTable[] {
  const english = new Map([...walk(en.nodes)].map((n) => [n.eId, n]));
  return [...walk(zh.nodes)]
    .filter((n) => n.kind === 'table')
    .map((table) => ({ table, rows: table.children.filter((c) => c.cells) }))
    .filter(({ rows }) => rows[0]?.head)
    .map(({ table, rows }) => ({
      heads: headsOf(rows),
      rows,
      english,
      isTargets: table.children.some((c) => c.role === 'caption' && /[指目][标標]/u.test(c.words)),
      unit: unitBeside(table),
      unitInEnglish: unitBeside(english.get(table.eId)!),
    }));
}

/** What stands above each column: the words of all heading rows, those of a cell over several columns above each of them. */
function headsOf(rows: Node[]): string[] {
  const heads = rows.filter((r) => r.head);
  return heads[0]!.cells!.map((_, c) =>
    [
      ...new Set(
        heads.map((row, h) => {
          let at = c;
          if (h > 0 && row.cells![at]!.covered && heads[h - 1]!.cells![at]!.rows > 1)
            return heads[h - 1]!.cells![at]!.words;
          while (at > 0 && row.cells![at]!.covered && !row.cells![at]!.words) at--;
          return row.cells![at]!.words;
        }),
      ),
    ]
      .join(' ')
      .trim(),
  );
}
const unitBeside = (table: Node) =>
  table.children
    .filter((c) => c.role === 'caption' && c.state !== 'missing' && c.state !== 'stale')
    .map((c) => unitOf(c.words))
    .find(Boolean) ?? '';
export const inEnglish = ({ rows, english }: PrintedTable) => rows.map((r) => english.get(r.eId)!);
