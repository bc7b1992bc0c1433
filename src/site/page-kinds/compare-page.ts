/** What the page that compares two editions shows, in its order. */
import { type CellDifference, changes, type Entry } from '../../core/editions/compare.ts';
import { holdersOf } from '../../core/editions/moved.ts';
import type { Piece } from '../../core/editions/pieces.ts';
import { type TargetDifference, targetDifferences } from '../../core/editions/targets.ts';
import type { Language } from '../../core/model/language.ts';
import { isTranslated } from '../../core/published/names.ts';
import type { Clause } from '../../core/published/plan-json.ts';
import { dataOf } from '../data.ts';
import { comparisonOf, type Pair } from '../editions.ts';

/** A clause that differs, as it is in both editions. */
export interface Difference {
  entry: Entry;
  was: Clause | undefined;
  now: Clause | undefined;
  /** The heading above a first paragraph that is its number alone: 第四条. */
  number?: string;
}

/** What follows one another on the page: clauses that stayed, one that differs, or a table with such rows. */
export type Item =
  | { is: 'same'; clauses: Clause[] }
  | ({ is: 'clause' } & Difference)
  | { is: 'table'; table: Clause | undefined; eId: string; rows: Difference[]; same: number };

/** The first paragraph of an article, with the number that its heading alone is. */
function article(number: Entry, words: Entry, [was, now]: Pair): Difference {
  const inEdition = ({ byId }: Pair[0]) => {
    const [heading, clause] = [byId.get(number.eId), byId.get(words.eId)];
    return clause && heading && { ...clause, marker: heading.marker, marker_en: heading.marker_en };
  };
  const said = { was: inEdition(was), now: inEdition(now), number: number.eId };
  const found = changes.filter((change) => [number, words].some((e) => e.changes.includes(change)));
  if (words.changes.length) return { entry: { ...words, changes: found }, ...said };
  const same = (text: string | null | undefined): Piece[] => (text ? [{ is: 'same', text }] : []);
  const isEnglish = said.was && said.now && isTranslated(said.was) && isTranslated(said.now);
  const english = isEnglish ? same(said.now!.en) : [];
  return { entry: { ...words, changes: found, words: same(said.now?.zh), english }, ...said };
}

/** All that differs between two editions and, between it, what stayed. */
export function itemsOf(pair: Pair): Item[] {
  const [was, now] = pair;
  const { entries, counted } = comparisonOf(pair);
  const holders = new Map([...holdersOf(was.clauses), ...holdersOf(now.clauses)]);
  const tableOf = ({ eId, kind }: Entry) => (kind.includes('row') ? holders.get(eId)! : '');
  const withChanges = new Set(entries.filter((e) => e.changes.length).map(tableOf));
  const tables = new Map<string, Extract<Item, { is: 'table' }>>();
  const items: Item[] = [];
  for (const [entry, words] of counted as [Entry, Entry?][]) {
    if (words && [entry, words].some((e) => e.changes.length)) {
      items.push({ is: 'clause', ...article(entry, words, pair) });
      continue;
    }
    const clauses = { was: was.byId.get(entry.eId), now: now.byId.get(entry.eId) };
    const table = tableOf(entry);
    if (table && withChanges.has(table)) {
      const item = tables.get(table) ?? {
        is: 'table' as const,
        table: now.byId.get(table) ?? was.byId.get(table),
        eId: table,
        rows: [],
        same: 0,
      };
      if (!tables.has(table)) items.push(item);
      tables.set(table, item);
      if (entry.changes.length) item.rows.push({ entry, ...clauses });
      else item.same++;
    } else if (entry.changes.length) items.push({ is: 'clause', entry, ...clauses });
    else {
      const last = items.at(-1);
      if (last?.is === 'same') last.clauses.push(clauses.now!);
      else items.push({ is: 'same', clauses: [clauses.now!] });
    }
  }
  return items;
}

/** A table of rows that differ: what heads its columns, and each row cell by cell. */
interface ComparedTable {
  heads: string[][];
  rows: { difference: Difference; cells: Piece[][] }[];
}

const isOf = (column: CellDifference) => (cell: CellDifference) =>
  column.now === null ? cell.was === column.was && cell.now === null : cell.now === column.now;

/** The rows of a table that differ, in one language; null where not all of them have it in both editions. */
export function tableIn(
  [was, now]: Pair,
  { eId, rows }: Extract<Item, { is: 'table' }>,
  language: Language,
): ComparedTable | null {
  const hasEnglish = rows.every(({ entry }) => entry.englishCells.length > 0);
  if (language === 'en' && !hasEnglish) return null;
  const columns = rows.reduce(
    (longest, { entry }) => (entry.cells!.length > longest.length ? entry.cells! : longest),
    [] as CellDifference[],
  );
  const said = (c: Clause) => (language === 'en' ? c.cells_en! : c.cells!);
  const headsIn = (clauses: readonly Clause[]) => {
    const holders = holdersOf(clauses);
    return clauses.filter((c) => c.head && c.cells && holders.get(c.eId) === eId);
  };
  const heads = { was: headsIn(was.clauses), now: headsIn(now.clauses) };
  const deep = Math.max(heads.was.length, heads.now.length);
  const headOf = (row: number, { was: w, now: n }: CellDifference) => {
    const clause = n === null ? heads.was[row] : heads.now[row];
    return clause ? (said(clause)[(n ?? w)!] ?? '') : '';
  };
  return {
    heads: Array.from({ length: deep }, (_, row) => columns.map((column) => headOf(row, column))),
    rows: rows.map((difference) => ({
      difference,
      cells: columns.map((column) => {
        const at = difference.entry.cells!.findIndex(isOf(column));
        if (at < 0) return [];
        return language === 'en' ? difference.entry.englishCells[at]! : difference.entry.cells![at]!.pieces;
      }),
    })),
  };
}

/** The targets of indicators that differ. */
export const targetsOf = ([was, now]: Pair): TargetDifference[] =>
  targetDifferences(
    { indicators: dataOf(was.plan).indicators, has: (eId) => was.byId.has(eId) },
    { indicators: dataOf(now.plan).indicators, has: (eId) => now.byId.has(eId) },
  );
