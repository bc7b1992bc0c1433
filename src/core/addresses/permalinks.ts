import { pairs, shared, size } from '../model/alike.ts';
import type { Report } from '../model/diagnostics.ts';
import { sha256 } from '../model/digest.ts';
import { type Node, type Plan, walk } from '../model/plan.ts';
import { heldWords } from './held-words.ts';
import { lastWords, livingIds } from './keep-ids.ts';
import { follow, has, type Permalinks } from './record.ts';
import { said } from './said.ts';
import { digestWords, pin, sameClause } from './same-words.ts';

/**
 * A clause as it is recorded: its id, the page it is read on, its digest, its words; of what holds others,
 * the digest of all that.
 */
export interface Recorded {
  id: string;
  page: string;
  sha256: string;
  words: string;
  all?: string;
}

/** The clauses of a plan as `permalinks.yaml` records them. */
export function recorded(zh: Plan): Recorded[] {
  const held = heldWords(zh);
  return [...walk(zh.nodes)].map((n) => {
    const all = held.get(n);
    return {
      id: n.eId,
      page: n.page,
      sha256: sha256(digestWords(n)),
      words: digestWords(n),
      ...(all !== undefined && { all: sha256(all) }),
    };
  });
}

/** How much of a clause that is lost a message shows, in characters. */
const shortWords = 40;

/** A record as it was read from `permalinks.yaml`, with the line of each of its entries. */
interface RecordRead {
  value: Permalinks;
  lineOf: (list: 'released' | 'aliases', id: string) => number;
}

/** Where so many ids are lost, and most of all, the text or the record is another's; each by itself says nothing. */
const fewestOfOther = 12;

/**
 * Holds the record against the plan. Reports `id-lost` for every released id that is neither alive nor
 * accounted for (with the clause that holds most of its words, where there is one), once where most are lost, and
 * `unknown-id` for an alias that leads nowhere. Returns the lost ids.
 */
export function checkRecord(
  plan: Plan,
  { value: record, lineOf }: RecordRead,
  file: string,
  report: Report,
): string[] {
  const alive = new Map([...walk(plan.nodes)].map((n) => [n.eId, n]));
  const lost = livingIds(record).filter((id) => !alive.has(id));
  const all = livingIds(record).length;
  const isOther = lost.length >= fewestOfOther && lost.length * 2 > all;
  if (isOther) {
    const line = lineOf('released', lost[0]!);
    report('id-lost', { file, line }, said.ofOtherPlan({ n: lost.length, all }));
  }
  const successor = lost.length ? successorAmong([...alive.values()]) : () => null;
  for (const id of isOther ? [] : lost) {
    const words = lastWords(record, id);
    const place = { file, line: lineOf('released', id) };
    if (!words && record.released[id]!.at(-1)!.words) {
      report('id-lost', place, said.lostUnseen({ id }));
      continue;
    }
    const next = successor(words);
    const gone = { id, words: words.slice(0, shortWords) };
    report('id-lost', place, next ? said.lostTo({ ...gone, next }) : said.lost(gone));
  }
  for (const [old, target] of Object.entries(record.aliases)) {
    const end = follow(record, old);
    if (!alive.has(end) && !has(record.gone, end))
      report('unknown-id', { file, line: lineOf('aliases', old) }, said.aliasLeadsNowhere({ old, target }));
  }
  return lost;
}

/** Of words of a few pairs, which may stand in any clause (核心产业), one that takes them in has nearly all. */
const [fewPairs, nearlyAll] = [8, 0.9];

/** Finds the id of the clause that holds most of some words, where it holds enough to be their successor. */
export function successorAmong(nodes: readonly Node[]): (words: string) => string | null {
  const held = nodes.map((n) => ({ eId: n.eId, pairs: pairs(digestWords(n)) }));
  return (words) => {
    const mine = pairs(words);
    const all = size(mine) || 1;
    let [best, most]: [string | null, number] = [null, all < fewPairs ? nearlyAll : sameClause];
    for (const { eId, pairs: theirs } of held) {
      const share = shared(mine, theirs) / all;
      if (share > most || (share === most && best === null)) [best, most] = [eId, share];
    }
    return best;
  };
}

/** The clauses whose id, page or words the record does not have yet. */
export const unreleased = (record: Permalinks, clauses: readonly Recorded[]): Recorded[] =>
  clauses.filter(({ id, page, sha256 }) => {
    const last = has(record.released, id) ? record.released[id]!.at(-1) : undefined;
    return last?.sha256 !== pin(sha256) || last.page !== page;
  });

/**
 * The clauses of which the record does not have yet what all they hold was: a citation of one could not be
 * told from one of other words.
 */
export const unpinned = (record: Permalinks, clauses: readonly Recorded[]): Recorded[] =>
  clauses.filter(({ id, all }) => all && record.wholes[id]?.at(-1)?.sha256 !== pin(all));
