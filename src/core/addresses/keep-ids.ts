import { pairs, shared, size } from '../model/alike.ts';
import { sha256 } from '../model/digest.ts';
import { isDivision, type Kind, type Node, type Plan, walk } from '../model/plan.ts';
import { tableOf } from '../model/row-ids.ts';
import { asSeen } from '../model/unseen-signs.ts';
import { heldWords } from './held-words.ts';
import { has, type Permalinks } from './record.ts';
import { digestWords, pin, sameClause } from './same-words.ts';

/** What takes only an id of its own sort, where its words are not the very same. */
type Family = 'title' | 'preface' | 'division' | 'table' | 'row' | 'clause';
const ownFamilies = ['title', 'preface', 'table', 'row'] as const;
const ownFamily = (name: string) => ownFamilies.find((family) => family === name);
/** What stands under divisions and is no table, by the name in its id, which is that of its kind. */
const clauseKinds: readonly string[] = ['p', 'item', 'note', 'toc'] satisfies Kind[];

const familyOf = ({ kind }: Node): Family => ownFamily(kind) ?? (isDivision(kind) ? 'division' : 'clause');
function familyOfId(id: string): Family {
  const last = id.split('__').at(-1)!;
  const name = last.replace(/(_(\d+|nn))+$/, '');
  return ownFamily(name) ?? (clauseKinds.includes(name) ? 'clause' : 'division');
}

/** A clause of either side: of the record or of the text as it is now. */
interface Side {
  id: string;
  family: Family;
  words: string;
  /** Whether it is a heading that is its number alone, and its words are those under it. */
  isNumber: boolean;
  /** Of a division: the short digest of all that it holds, as the record has it; '' where that is not known. */
  whole: string;
  /** The words of what it stands in. */
  parent: string;
}

/** What a table is known by: the words of its rows; a heading that is its number alone (第四条), all under it. */
const wordsWithin = (within: readonly string[]) => within.join('\n');
/** The short digest of all that a heading which is its number alone holds: see `heldWords`. */
const wholeOf = (within: readonly string[]) => pin(sha256(['', ...within].join('\n')));

/** The words that a released id had when it was last recorded, without signs that nobody sees. */
export const lastWords = (record: Permalinks, id: string) => asSeen(record.released[id]!.at(-1)!.words);
/** The ids of the record that should be alive. */
export const livingIds = (record: Permalinks) =>
  Object.keys(record.released).filter((id) => !has(record.gone, id) && !has(record.aliases, id));
/** Every id that was ever published, living or not: no other clause may take it. */
export const usedIds = (record: Permalinks): Set<string> =>
  new Set([...Object.keys(record.released), ...Object.keys(record.aliases), ...Object.keys(record.gone)]);

/** The released id of a clause, and the name of the way in which it was known again. */
export interface Kept {
  id: string;
  by: string;
}

/**
 * Which clause of the text holds which released id: ids stay with their words. Takes the plan with the ids
 * its numbers give; returns node -> released id. The ways in which a clause is known again are tried in
 * order.
 */
export function keepIds(plan: Plan, record: Permalinks): Map<Node, Kept> {
  const nodes = [...walk(plan.nodes)];
  const matching = matchingOf(sidesOfRecord(record), sidesOfText(plan, nodes));
  const kept = new Map<Node, Kept>();
  for (const { name, find } of recognitions)
    for (const { w, n } of matching.take(find(matching)))
      kept.set(nodes[n]!, { id: matching.was[w]!.id, by: name });
  return kept;
}

/** The clauses of the text as it is now. */
function sidesOfText(plan: Plan, nodes: readonly Node[]): Side[] {
  const held = heldWords(plan);
  const wordsOf = (n: Node) => {
    if (n.kind === 'table') return wordsWithin(n.children.filter((c) => c.cells).map(digestWords));
    return digestWords(n) || (isDivision(n.kind) ? held.get(n)!.trim() : '');
  };
  const sides = new Map(
    nodes.map((n): [Node, Side] => {
      const whole = isDivision(n.kind) ? pin(sha256(held.get(n)!)) : '';
      const isNumber = isDivision(n.kind) && !digestWords(n);
      return [n, { id: n.eId, family: familyOf(n), words: wordsOf(n), isNumber, whole, parent: '' }];
    }),
  );
  for (const [n, { words }] of sides) for (const child of n.children) sides.get(child)!.parent = words;
  return [...sides.values()];
}

/** The clauses of the record, each as it was when it was last released. */
function sidesOfRecord(record: Permalinks): Side[] {
  const ids = livingIds(record);
  const parentOf = (id: string) => id.split('__').slice(0, -1).join('__');
  const rowsOf = Map.groupBy(
    ids.filter((id) => tableOf(id)),
    (id) => tableOf(id)!,
  );
  const within = (all: readonly string[] = []) => wordsWithin(all.map((id) => lastWords(record, id)));
  const sides = ids.map((id, i): Side => {
    const family = familyOfId(id);
    const whole = family === 'division' && has(record.wholes, id) ? record.wholes[id]!.at(-1)!.sha256 : '';
    const own = family === 'table' ? within(rowsOf.get(id)) : lastWords(record, id);
    const isNumber = family === 'division' && !own;
    const words = isNumber ? within(heldAsRecorded(record, ids, i)).trim() : own;
    return { id, family, words, isNumber, whole, parent: '' };
  });
  const wordsOfId = new Map(sides.map((w) => [w.id, w.words]));
  for (const side of sides) side.parent = wordsOfId.get(parentOf(side.id)) ?? '';
  return sides;
}

/**
 * What a heading that is its number alone held, the `i`th of these ids. What has moved keeps the id of where it was, so
 * that ids do not tell for certain: those below its own id, or those after it as far as the next heading or the next of
 * its sort, where they have the digest of the record; else nothing, and only that very whole is taken for it.
 */
function heldAsRecorded({ released, wholes }: Permalinks, ids: readonly string[], i: number): string[] {
  const id = ids[i]!;
  const sortOf = (other: string) => other.split('__').at(-1)!.split('_')[0];
  const until = (isEnd: (other: string) => boolean) => {
    const end = ids.findIndex((other, j) => j > i && isEnd(other));
    return ids.slice(i + 1, end < 0 ? undefined : end);
  };
  const below = ids.filter((other) => other.startsWith(`${id}__`));
  if (!has(wholes, id)) return below;
  const next = until((other) => familyOfId(other) === 'division');
  const nextOfSort = until((other) => sortOf(other) === sortOf(id));
  const isWhole = (held: string[]) =>
    wholeOf(held.map((other) => released[other]!.at(-1)!.words)) === wholes[id]!.at(-1)!.sha256;
  return [below, next, nextOfSort].find(isWhole) ?? [];
}

/** A clause of the record and one of the text, by their places, that may be the same. */
interface Candidate {
  w: number;
  n: number;
  /** How alike their words are, from 0 to 1. */
  score: number;
}

/** The clauses of both sides, and which of them have found each other. */
interface Matching {
  was: readonly Side[];
  now: readonly Side[];
  /** Those that have not, by their places. */
  free: { was: Set<number>; now: Set<number> };
  /** Takes the best of these candidates, as far as both are free, and says which. */
  take(candidates: readonly Candidate[]): Candidate[];
}

/** How much the same number weighs beside a neighbour that is the same: it decides between equals. */
const sameNumber = 0.5;

function matchingOf(was: readonly Side[], now: readonly Side[]): Matching {
  const free = { was: new Set(was.keys()), now: new Set(now.keys()) };
  const around = (side: readonly Side[], i: number) =>
    [side[i - 1]?.words, side[i + 1]?.words, side[i]!.parent] as const;
  /** Among clauses equally alike: the same neighbours, then the same number, then the same order. */
  const nearness = (w: number, n: number) => {
    const there = around(now, n);
    const same = around(was, w).filter((words, i) => words === there[i]).length;
    return same + (was[w]!.id === now[n]!.id ? sameNumber : 0);
  };
  const take = (candidates: readonly Candidate[]) => {
    const ordered = candidates
      .map((c) => ({ ...c, near: nearness(c.w, c.n) }))
      .sort((a, b) => b.score - a.score || b.near - a.near || a.w - b.w || a.n - b.n);
    return ordered.filter(({ w, n }) => {
      if (!free.was.has(w) || !free.now.has(n)) return false;
      free.was.delete(w);
      free.now.delete(n);
      return true;
    });
  };
  return { was, now, free, take };
}

/** One way in which a clause of the record is known again in the text. */
interface Recognition {
  name: string;
  says: string;
  /** Two texts: the first was released; in the second a clause is known again this way. */
  example: [was: string, now: string];
  find(matching: Matching): Candidate[];
}

/** Surest first: what is taken is not asked about again. */
export const recognitions: readonly Recognition[] = [
  {
    name: 'same-whole',
    says: 'A division that is the very same, with all that it holds.',
    example: ['某条例\n第一条 甲。\n第二条 乙。\n', '某条例\n第一条 甲。\n第二条 新增。\n第三条 乙。\n'],
    find({ was, now, free }) {
      return equals(
        free,
        (w) => was[w]!.whole,
        (n) => now[n]!.whole,
      ).filter(({ n }) => now[n]!.whole);
    },
  },
  {
    name: 'same-words',
    says: 'The same words in the same family; there is one title and one preface, whatever they say.',
    example: ['某规划\n一、总则\n甲。\n', '某规划\n一、总则\n新增一段。\n甲。\n'],
    find({ was, now, free }) {
      const keyOf = ({ family, words }: Side) =>
        family === 'title' || family === 'preface' ? family : `${family} ${words}`;
      return equals(
        free,
        (w) => keyOf(was[w]!),
        (n) => keyOf(now[n]!),
      ).filter(({ w, n }) => now[n]!.words || !was[w]!.whole);
    },
  },
  {
    name: 'other-kind',
    says: 'The very same words, where a paragraph became a heading, or the reverse.',
    example: ['某规划\n一、总则\n甲。\n', '某规划\n一、甲。\n乙。\n'],
    find({ was, now, free }) {
      return equals(
        free,
        (w) => was[w]!.words,
        (n) => now[n]!.words,
      ).filter(({ w, n }) => now[n]!.words && !was[w]!.isNumber && !now[n]!.isNumber);
    },
  },
  {
    name: 'alike',
    says: 'Words of the same family that are alike, down to `sameClause`.',
    example: ['某规划\n一、总则\n落实专项经费。\n', '某规划\n一、总则\n落实专项经费和人员。\n'],
    find: alike,
  },
];

/** All pairs of free clauses that have the same key. */
function equals(
  free: Matching['free'],
  keyOfWas: (w: number) => string,
  keyOfNow: (n: number) => string,
): Candidate[] {
  const same = Map.groupBy(free.was, keyOfWas);
  return [...free.now].flatMap((n) => (same.get(keyOfNow(n)) ?? []).map((w) => ({ w, n, score: 1 })));
}

/** All pairs of free clauses of one family that are as alike as the same clause must be. */
function alike({ was, now, free }: Matching): Candidate[] {
  const counted = (words: string) => {
    const counts = pairs(words);
    return { counts, size: size(counts) };
  };
  const left = [...free.now].map((n) => ({ n, ...counted(now[n]!.words) }));
  const families = Map.groupBy(left, ({ n }) => now[n]!.family);
  return [...free.was].flatMap((w) => {
    const mine = counted(was[w]!.words);
    return (families.get(was[w]!.family) ?? [])
      .map((c) => ({ w, n: c.n, score: (2 * shared(mine.counts, c.counts)) / (mine.size + c.size || 1) }))
      .filter(({ score }) => score >= sameClause);
  });
}
