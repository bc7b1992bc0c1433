/** How ids pass from edition to edition of a plan, by words, in the one record that all of them have. */
import { sha256 } from '../model/digest.ts';
import { type Node, type Plan, walk } from '../model/plan.ts';
import { type Kept, keepIds } from './keep-ids.ts';
import type { Recorded } from './permalinks.ts';
import { has, type Permalinks } from './record.ts';
import { digestWords, pin } from './same-words.ts';

const pinOf = (node: Node) => pin(sha256(digestWords(node)));

/**
 * The ids of an edition that the record lists: each clause its own, in their order, where the text is read as
 * it was then; else by words, among the ids of that edition alone.
 */
export function keepListed(plan: Plan, listed: Readonly<Record<string, string>>, record: Permalinks) {
  const nodes = [...walk(plan.nodes)];
  const entries = Object.entries(listed);
  const isAsListed = nodes.length === entries.length && nodes.every((n, i) => pinOf(n) === entries[i]![1]);
  if (isAsListed)
    return new Map(nodes.map((n, i): [Node, Kept] => [n, { id: entries[i]![0], by: 'as-listed' }]));
  const then = Object.fromEntries(
    entries.map(([id, sha]) => {
      const versions = record.released[id] ?? [];
      const said = versions.find((v) => v.sha256 === sha) ?? versions.at(-1);
      return [id, [{ date: '', page: '', sha256: sha, words: said?.words ?? '' }]];
    }),
  );
  return keepIds(plan, { released: then, wholes: {}, gone: {}, aliases: {}, editions: {} });
}

/**
 * The record as the next edition finds it. What this edition has and the record itself has not (`own`: its
 * ids), such as all of an edition that it does not list yet, is in it with its words, as if it had been
 * released; such an id that an edition before had and this one has not is gone since its day, and never used
 * again.
 */
export function passOn(
  record: Permalinks,
  own: ReadonlySet<string>,
  clauses: readonly Recorded[],
  date: string,
): Permalinks {
  const isOwn = (id: string) => own.has(id);
  const [released, wholes] = [{ ...record.released }, { ...record.wholes }];
  for (const { id, page, sha256: sha, words, all } of clauses)
    if (!isOwn(id)) {
      released[id] = [{ date, page, sha256: pin(sha), words }];
      if (all !== undefined) wholes[id] = [{ date, sha256: pin(all) }];
    }
  const here = new Set(clauses.map((c) => c.id));
  const left = Object.keys(record.released).filter(
    (id) => !isOwn(id) && !here.has(id) && !has(record.gone, id),
  );
  return {
    ...record,
    released,
    gone: { ...record.gone, ...Object.fromEntries(left.map((id) => [id, date])) },
  };
}

/** The ids of an edition as the record lists them: each with the short digest of its words, in their order. */
export const listedIds = (clauses: readonly Recorded[]): Record<string, string> =>
  Object.fromEntries(clauses.map(({ id, sha256: sha }) => [id, pin(sha)]));
