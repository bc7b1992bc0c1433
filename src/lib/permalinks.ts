import { parseDocument, isMap, type Pair, type YAMLMap } from 'yaml';
import type { Report } from './diagnostics.ts';
import { isDivision, walk, type Node, type Plan } from './plan.ts';
import type { Permalinks } from './seed.ts';

/**
 * How alike two clauses must be, from 0 to 1, to be the same clause: Dice's coefficient of their character pairs
 * (twice the pairs they share, divided by the pairs they have). A clause cut into halves stays itself in one of them;
 * a corrected character stays far above; other words stay below.
 */
export const sameClause = 0.5;

/** The words that a clause's digest is made of: a row's cells joined by tabs, else its words as printed. */
export const digestWords = (n: Pick<Node, 'words'> & { cells?: { words: string }[] }): string => (n.cells ? n.cells.map((c) => c.words).join('\t') : n.words);

/** The short digest by which a citation is pinned to the words it cites: the first 12 digits of their sha256. */
export const pin = (sha256: string): string => sha256.slice(0, 12);

type Family = 'title' | 'preface' | 'division' | 'table' | 'row' | 'clause';
const familyOf = (n: Node): Family => (n.kind === 'title' || n.kind === 'preface' || n.kind === 'table' || n.kind === 'row' ? n.kind : isDivision(n.kind) ? 'division' : 'clause');
const familyOfId = (id: string): Family => {
  const name = id.split('__').at(-1)!.replace(/(_(\d+|nn))+$/, '');
  return name === 'title' || name === 'preface' || name === 'table' || name === 'row' ? name : name === 'p' || name === 'item' || name === 'note' || name === 'toc' ? 'clause' : 'division';
};

/** A clause of either side: of the record or of the text as it is now. */
interface Side { id: string; family: Family; words: string; parent: string }

/** The character pairs of a text, each as often as it stands. */
function pairs(words: string): Map<string, number> {
  const out = new Map<string, number>();
  const text = words.replace(/\s+/gu, ' ');
  for (let i = 0; i < text.length - 1; i++) out.set(text.slice(i, i + 2), (out.get(text.slice(i, i + 2)) ?? 0) + 1);
  return out;
}
const size = (p: Map<string, number>) => [...p.values()].reduce((a, b) => a + b, 0);
const shared = (a: Map<string, number>, b: Map<string, number>) => [...a].reduce((n, [pair, count]) => n + Math.min(count, b.get(pair) ?? 0), 0);
/** How alike two texts are, from 0 to 1: see `sameClause`. */
export const similarity = (a: string, b: string): number => {
  const [p, q] = [pairs(a), pairs(b)];
  return a === b ? 1 : (2 * shared(p, q)) / (size(p) + size(q) || 1);
};

/** What a table is known by: the words of its rows. */
const tableWords = (rows: string[]) => rows.join('\n');

const lastWords = (record: Permalinks, id: string) => record.released[id]!.at(-1)!.words;
/** The ids of the record that should be alive. */
const livingIds = (record: Permalinks) => Object.keys(record.released).filter((id) => !(id in record.gone) && !(id in record.aliases));

/**
 * Which clause of the text holds which released id: ids stay with their words.
 * First the same words (where they stand several times: with the same neighbours), then the most alike, down to `sameClause`.
 * Takes the plan with the ids its numbers give; returns node -> released id.
 */
export function keepIds(plan: Plan, record: Permalinks): Map<Node, string> {
  const kept = new Map<Node, string>();
  const nodes = [...walk(plan.nodes)];
  const now: Side[] = nodes.map((n) => ({ id: n.eId, family: familyOf(n), words: n.kind === 'table' ? tableWords(n.children.filter((c) => c.cells).map(digestWords)) : digestWords(n), parent: '' }));
  const at = new Map(nodes.map((n, i) => [n, i]));
  for (const [i, n] of nodes.entries()) for (const child of n.children) now[at.get(child)!]!.parent = now[i]!.words;
  const ids = livingIds(record);
  const was: Side[] = ids.map((id) => ({
    id, family: familyOfId(id), parent: '',
    words: familyOfId(id) === 'table' ? tableWords(ids.filter((row) => row.startsWith(`${id}__row_`)).map((row) => lastWords(record, row))) : lastWords(record, id),
  }));
  const wordsOfId = new Map(was.map((w) => [w.id, w.words]));
  for (const w of was) w.parent = wordsOfId.get(w.id.split('__').slice(0, -1).join('__')) ?? '';

  const free = { was: new Set(was.keys()), now: new Set(now.keys()) };
  const match = (w: number, n: number) => {
    kept.set(nodes[n]!, was[w]!.id);
    free.was.delete(w);
    free.now.delete(n);
  };
  const around = (side: Side[], i: number) => [side[i - 1]?.words, side[i + 1]?.words, side[i]!.parent] as const;
  /** Among clauses equally alike: the same neighbours, then the same number, then the same order. */
  const context = (w: number, n: number) => around(was, w).filter((words, i) => words === around(now, n)[i]).length + (was[w]!.id === now[n]!.id ? 0.5 : 0);
  const best = (candidates: { w: number; n: number; score: number }[]) => {
    for (const { w, n } of candidates.map((c) => ({ ...c, near: context(c.w, c.n) })).sort((a, b) => b.score - a.score || b.near - a.near || a.w - b.w || a.n - b.n))
      if (free.was.has(w) && free.now.has(n)) match(w, n);
  };

  const key = ({ family, words }: Side) => (family === 'title' || family === 'preface' ? family : `${family} ${words}`);
  const same = Map.groupBy(free.was, (w) => key(was[w]!));
  best([...free.now].flatMap((n) => (same.get(key(now[n]!)) ?? []).map((w) => ({ w, n, score: 1 }))));

  // A paragraph that became a heading, or the reverse, with the very same words.
  const byWords = Map.groupBy(free.was, (w) => was[w]!.words);
  best([...free.now].filter((n) => now[n]!.words).flatMap((n) => (byWords.get(now[n]!.words) ?? []).map((w) => ({ w, n, score: 1 }))));

  const left = [...free.now].map((n) => ({ n, pairs: pairs(now[n]!.words) })).map((c) => ({ ...c, size: size(c.pairs) }));
  best([...free.was].flatMap((w) => {
    const mine = pairs(was[w]!.words);
    const mySize = size(mine);
    return left.filter(({ n }) => now[n]!.family === was[w]!.family).map((c) => ({ w, n: c.n, score: (2 * shared(mine, c.pairs)) / (mySize + c.size || 1) })).filter(({ score }) => score >= sameClause);
  }));
  return kept;
}

/** Every id that was ever published, living or not: no other clause may take it. */
export const usedIds = (record: Permalinks): Set<string> => new Set([...Object.keys(record.released), ...Object.keys(record.aliases), ...Object.keys(record.gone)]);

/** Where an address leads in the end, through aliases of aliases: a living id, or one that is gone. */
export function follow(record: Permalinks, id: string): string {
  const seen = new Set<string>();
  while (id in record.aliases && !seen.has(id)) {
    seen.add(id);
    id = record.aliases[id]!;
  }
  return id;
}

/**
 * Holds the record against the plan. Reports `id-lost` for every released id that is neither alive nor accounted for (with the clause
 * that holds most of its words, where there is one), and `unknown-id` for an alias that leads nowhere.
 * `lineOf` finds an id in the file. Returns the lost ids.
 */
export function checkRecord(plan: Plan, record: Permalinks, file: string, lineOf: (list: 'released' | 'aliases', id: string) => number, report: Report): string[] {
  const alive = new Map([...walk(plan.nodes)].map((n) => [n.eId, n]));
  const lost = livingIds(record).filter((id) => !alive.has(id));
  for (const id of lost) {
    const words = lastWords(record, id);
    const mine = pairs(words);
    const successor = [...alive.values()].map((n) => ({ n, held: shared(mine, pairs(digestWords(n))) / (size(mine) || 1) })).sort((a, b) => b.held - a.held)[0];
    const advice = successor && successor.held >= sameClause ? `If ${successor.n.eId} has taken its words in, write “${id}: ${successor.n.eId}” under aliases` : 'Write “id: its successor” under aliases';
    report('id-lost', { file, line: lineOf('released', id) }, `the released address ${id} (“${words.slice(0, 40)}”) is on no clause of the text any more. ${advice}, or run npm run permalinks -- retire ${id}.`);
  }
  for (const [old, target] of Object.entries(record.aliases)) {
    const end = follow(record, old);
    if (!alive.has(end) && !(end in record.gone)) report('unknown-id', { file, line: lineOf('aliases', old) }, `the alias “${old}” leads to “${target}”, and there is no such clause in this plan. Give the id of a living clause.`);
  }
  return lost;
}

/**
 * A clause as it is recorded: its id, the page it is read on, its digest, its words; of what holds others,
 * the digest of all that.
 */
export interface Recorded { id: string; page: string; sha256: string; words: string; all?: string }

/** The clauses whose id, page or words the record does not have yet. */
export const unreleased = (record: Permalinks, clauses: readonly Recorded[]): Recorded[] =>
  clauses.filter(({ id, page, sha256 }) => {
    const last = record.released[id]?.at(-1);
    return last?.sha256 !== pin(sha256) || last.page !== page;
  });

/**
 * The clauses of which the record does not have yet what all they hold was: a citation of one could not be
 * told from one of other words.
 */
export const unpinned = (record: Permalinks, clauses: readonly Recorded[]): Recorded[] =>
  clauses.filter(({ id, all }) => all && record.wholes[id]?.at(-1)?.sha256 !== pin(all));

/** A map of a YAML document by its key, made when it is missing. */
function mapAt(document: ReturnType<typeof parseDocument>, key: string): YAMLMap {
  if (!isMap(document.get(key, true))) document.set(key, document.createNode({}));
  const map = document.get(key, true) as YAMLMap;
  map.flow = false;
  return map;
}
const keyOf = (pair: Pair) => String((pair.key as { value?: unknown }).value ?? pair.key);
const write = (document: ReturnType<typeof parseDocument>) => document.toString({ lineWidth: 0, flowCollectionPadding: false });

/** Adds to the record what is not in it yet, in the order of the plan; everything it has stays, a person's comments too. */
export function release(yaml: string, record: Permalinks, clauses: readonly Recorded[], date: string): string {
  const document = parseDocument(yaml);
  const released = mapAt(document, 'released');
  const fresh = new Set(unreleased(record, clauses).map((c) => c.id));
  let place = 0;
  for (const { id, page, sha256, words } of clauses) {
    const at = released.items.findIndex((pair) => keyOf(pair) === id);
    if (fresh.has(id)) {
      const version = document.createNode({ date, page, sha256: pin(sha256), words });
      if (at >= 0) (released.items[at]!.value as unknown as { items: unknown[] }).items.push(version);
      else released.items.splice(place, 0, document.createPair(id, [version]));
    }
    place = (at >= 0 ? at : place) + 1;
  }
  const holders = unpinned(record, clauses);
  const wholes = holders.length ? mapAt(document, 'wholes') : null;
  for (const { id, all } of holders) {
    const version = document.createNode({ date, sha256: pin(all!) }, { flow: true });
    const known = wholes!.items.find((pair) => keyOf(pair) === id);
    if (known) (known.value as unknown as { items: unknown[] }).items.push(version);
    else wholes!.items.push(document.createPair(id, [version]));
  }
  return write(document);
}

/** Records that an id is gone since a day; its last words stay in the record and on its page. */
export function retire(yaml: string, ids: readonly string[], date: string): string {
  const document = parseDocument(yaml);
  const gone = mapAt(document, 'gone');
  for (const id of ids) gone.set(id, date);
  return write(document);
}
