import { isDivision, type Node, type Plan, walk } from '../model/plan.ts';
import { has, type Permalinks } from './record.ts';
import { digestWords, pairs, sameClause, shared, size } from './same-words.ts';

type Family = 'title' | 'preface' | 'division' | 'table' | 'row' | 'clause';
const familyOf = (n: Node): Family =>
  n.kind === 'title' || n.kind === 'preface' || n.kind === 'table' || n.kind === 'row'
    ? n.kind
    : isDivision(n.kind)
      ? 'division'
      : 'clause';
const familyOfId = (id: string): Family => {
  const name = id
    .split('__')
    .at(-1)!
    .replace(/(_(\d+|nn))+$/, '');
  return name === 'title' || name === 'preface' || name === 'table' || name === 'row'
    ? name
    : name === 'p' || name === 'item' || name === 'note' || name === 'toc'
      ? 'clause'
      : 'division';
};

/** A clause of either side: of the record or of the text as it is now. */
interface Side {
  id: string;
  family: Family;
  words: string;
  parent: string;
}

/** What a table is known by: the words of its rows. */
const tableWords = (rows: string[]) => rows.join('\n');

export const lastWords = (record: Permalinks, id: string) => record.released[id]!.at(-1)!.words;
/** The ids of the record that should be alive. */
export const livingIds = (record: Permalinks) =>
  Object.keys(record.released).filter((id) => !has(record.gone, id) && !has(record.aliases, id));

/**
 * Which clause of the text holds which released id: ids stay with their words.
 * First the same words (where they stand several times: with the same neighbours), then the most alike, down to `sameClause`.
 * Takes the plan with the ids its numbers give; returns node -> released id.
 */
export function keepIds(plan: Plan, record: Permalinks): Map<Node, string> {
  const kept = new Map<Node, string>();
  const nodes = [...walk(plan.nodes)];
  const now: Side[] = nodes.map((n) => ({
    id: n.eId,
    family: familyOf(n),
    words:
      n.kind === 'table' ? tableWords(n.children.filter((c) => c.cells).map(digestWords)) : digestWords(n),
    parent: '',
  }));
  const at = new Map(nodes.map((n, i) => [n, i]));
  for (const [i, n] of nodes.entries())
    for (const child of n.children) now[at.get(child)!]!.parent = now[i]!.words;
  const ids = livingIds(record);
  const was: Side[] = ids.map((id) => ({
    id,
    family: familyOfId(id),
    parent: '',
    words:
      familyOfId(id) === 'table'
        ? tableWords(ids.filter((row) => row.startsWith(`${id}__row_`)).map((row) => lastWords(record, row)))
        : lastWords(record, id),
  }));
  const wordsOfId = new Map(was.map((w) => [w.id, w.words]));
  for (const w of was) w.parent = wordsOfId.get(w.id.split('__').slice(0, -1).join('__')) ?? '';

  const free = { was: new Set(was.keys()), now: new Set(now.keys()) };
  const match = (w: number, n: number) => {
    kept.set(nodes[n]!, was[w]!.id);
    free.was.delete(w);
    free.now.delete(n);
  };
  const around = (side: Side[], i: number) =>
    [side[i - 1]?.words, side[i + 1]?.words, side[i]!.parent] as const;
  /** Among clauses equally alike: the same neighbours, then the same number, then the same order. */
  const context = (w: number, n: number) =>
    around(was, w).filter((words, i) => words === around(now, n)[i]).length +
    (was[w]!.id === now[n]!.id ? 0.5 : 0);
  const best = (candidates: { w: number; n: number; score: number }[]) => {
    for (const { w, n } of candidates
      .map((c) => ({ ...c, near: context(c.w, c.n) }))
      .sort((a, b) => b.score - a.score || b.near - a.near || a.w - b.w || a.n - b.n))
      if (free.was.has(w) && free.now.has(n)) match(w, n);
  };

  const key = ({ family, words }: Side) =>
    family === 'title' || family === 'preface' ? family : `${family} ${words}`;
  const same = Map.groupBy(free.was, (w) => key(was[w]!));
  best([...free.now].flatMap((n) => (same.get(key(now[n]!)) ?? []).map((w) => ({ w, n, score: 1 }))));

  // A paragraph that became a heading, or the reverse, with the very same words.
  const byWords = Map.groupBy(free.was, (w) => was[w]!.words);
  best(
    [...free.now]
      .filter((n) => now[n]!.words)
      .flatMap((n) => (byWords.get(now[n]!.words) ?? []).map((w) => ({ w, n, score: 1 }))),
  );

  const left = [...free.now]
    .map((n) => ({ n, pairs: pairs(now[n]!.words) }))
    .map((c) => ({ ...c, size: size(c.pairs) }));
  best(
    [...free.was].flatMap((w) => {
      const mine = pairs(was[w]!.words);
      const mySize = size(mine);
      return left
        .filter(({ n }) => now[n]!.family === was[w]!.family)
        .map((c) => ({ w, n: c.n, score: (2 * shared(mine, c.pairs)) / (mySize + c.size || 1) }))
        .filter(({ score }) => score >= sameClause);
    }),
  );
  return kept;
}

/** Every id that was ever published, living or not: no other clause may take it. */
export const usedIds = (record: Permalinks): Set<string> =>
  new Set([...Object.keys(record.released), ...Object.keys(record.aliases), ...Object.keys(record.gone)]);
