import type { Kind } from '../model/plan.ts';
import { isTranslated } from '../published/names.ts';
import type { Clause } from '../published/plan-json.ts';
import { asCounted } from './articles.ts';
import { type CellPair, columnsOf } from './columns.ts';
import { movedAmong } from './moved.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** What can become of a clause from one edition to another; one clause can be several of them. */
export const changeRows = [
  { change: 'added', says: 'Its id is in the later edition alone.', example: '新增一段。' },
  { change: 'deleted', says: 'Its id is in the earlier edition alone.', example: '删去一段。' },
  { change: 'changed', says: 'Its words differ, or what kind of clause it is.', example: '10家 → 20家' },
  {
    change: 'moved',
    says: 'It stands under another heading, or elsewhere under its own.',
    example: '乙、甲',
  },
  { change: 'renumbered', says: 'Its printed number differs.', example: '（三） → （四）' },
] as const;
export type Change = (typeof changeRows)[number]['change'];
export const changes: readonly Change[] = changeRows.map(({ change }) => change);

/** A cell of a row in both editions, by its columns; null where an edition has no such column. */
export interface CellDifference {
  was: number | null;
  now: number | null;
  pieces: Piece[];
}

/** A clause of either edition, and what became of it. Where nothing did, `changes` and `words` are empty. */
export interface Entry {
  eId: string;
  changes: readonly Change[];
  /** What kind of clause it is, and its printed number, in both editions; null where it is not in one. */
  kind: readonly [was: Kind | null, now: Kind | null];
  marker: readonly [was: string | null, now: string | null];
  /** Its words; of a row, those of its cells. */
  words: Piece[];
  cells: CellDifference[] | null;
  /** The same in English, where both editions have it; empty where there is none. */
  english: Piece[];
  englishCells: Piece[][];
}

/** What two editions say differently: the clauses of both in order, and how many of each change. */
export interface Comparison {
  entries: Entry[];
  /** The entries as a reader counts them: 第四条 and its words are one. */
  counted: Entry[][];
  counts: Record<Change | 'same', number>;
}

/**
 * Compares two editions of a plan, of which one id is one clause in both. The entries stand in the order of
 * the later edition; what was deleted stands behind what it stood behind. Pure; work grows with the clauses,
 * and within a clause with its words times what differs, up to a bound.
 */
export function compare(was: readonly Clause[], now: readonly Clause[]): Comparison {
  const before = new Map(was.map((c) => [c.eId, c]));
  const after = new Map(now.map((c) => [c.eId, c]));
  const moved = movedAmong(was, now);
  const columns = columnsOf(was, now);
  const entryOf = (old: Clause | null, young: Clause | null) =>
    entry(old, young, moved, columns((young ?? old)!.eId));
  const lost = lostBehind(was, after);
  const deleted = (eId: string) => (lost.get(eId) ?? []).map((c) => entryOf(c, null));
  const entries = [
    ...deleted(''),
    ...now.flatMap((c) => [entryOf(before.get(c.eId) ?? null, c), ...deleted(c.eId)]),
  ];
  const counted = asCounted(entries, (eId) =>
    [before.get(eId), after.get(eId)].filter((c) => c !== undefined),
  );
  const count = (change: Change) =>
    counted.filter((all) => all.some((e) => e.changes.includes(change))).length;
  const counts = Object.fromEntries(changes.map((change) => [change, count(change)]));
  const same = counted.filter((all) => all.every((e) => !e.changes.length)).length;
  return { entries, counted, counts: { ...(counts as Record<Change, number>), same } };
}

/** The clauses that are not there any more, by the id of the last one before them that is; '' at the head. */
function lostBehind(was: readonly Clause[], after: ReadonlyMap<string, Clause>): Map<string, Clause[]> {
  const lost = new Map<string, Clause[]>();
  let last = '';
  for (const c of was)
    if (after.has(c.eId)) last = c.eId;
    else (lost.get(last) ?? lost.set(last, []).get(last)!).push(c);
  return lost;
}

const wordsOf = (c: Clause | null) => c?.zh ?? '';
const englishOf = (c: Clause | null) => (c && isTranslated(c) && c.en) || '';
const sameCells = (a: Clause, b: Clause) => JSON.stringify(a.cells) === JSON.stringify(b.cells);

/** What became of a clause. */
function changesOf(was: Clause | null, now: Clause | null, moved: ReadonlySet<string>): Change[] {
  if (!was) return ['added'];
  if (!now) return ['deleted'];
  const isOther = was.zh !== now.zh || was.kind !== now.kind || !sameCells(was, now);
  return [
    ...(isOther ? (['changed'] as const) : []),
    ...(moved.has(now.eId) ? (['moved'] as const) : []),
    ...(was.marker === now.marker ? [] : (['renumbered'] as const)),
  ];
}

function entry(
  was: Clause | null,
  now: Clause | null,
  moved: ReadonlySet<string>,
  pairs: (was: number, now: number) => CellPair[],
): Entry {
  const { eId } = (now ?? was)!;
  const found = changesOf(was, now, moved);
  const cells = found.length > 0 && Boolean(was?.cells ?? now?.cells);
  const bothEnglish = [was, now].every((c) => !c || isTranslated(c));
  const own = {
    eId,
    changes: found,
    kind: [was?.kind ?? null, now?.kind ?? null] as const,
    marker: [was?.marker ?? null, now?.marker ?? null] as const,
  };
  if (!found.length) return { ...own, words: [], cells: null, english: [], englishCells: [] };
  const difference = cells ? cellsOf(was, now, pairs) : null;
  return {
    ...own,
    words: piecesOf(wordsOf(was), wordsOf(now), 'zh'),
    cells: difference,
    english: bothEnglish ? piecesOf(englishOf(was), englishOf(now), 'en') : [],
    englishCells:
      bothEnglish && difference
        ? difference.map((d) => piecesOf(at(was?.cells_en, d.was), at(now?.cells_en, d.now), 'en'))
        : [],
  };
}

const at = (cells: readonly string[] | undefined, column: number | null) =>
  (column === null ? undefined : cells?.[column]) ?? '';

function cellsOf(
  was: Clause | null,
  now: Clause | null,
  pairs: (was: number, now: number) => CellPair[],
): CellDifference[] {
  return pairs(was?.cells?.length ?? 0, now?.cells?.length ?? 0).map(([old, young]) => ({
    was: old,
    now: young,
    pieces: piecesOf(at(was?.cells, old), at(now?.cells, young), 'zh'),
  }));
}
