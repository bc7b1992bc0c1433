import { follow, type Permalinks } from '../addresses/record.ts';
import { pin } from '../addresses/same-words.ts';
import { asSeen } from '../model/unseen-signs.ts';
import type { Clause, PlanJson } from '../published/plan-json.ts';

/** The days of release with what changed on each; nothing is named of the first. */
export function releasesOf({ released }: Permalinks): PlanJson['releases'] {
  const byDay = new Map<string, string[]>();
  for (const [eId, versions] of Object.entries(released))
    for (const { date } of versions.filter((v, i) => !isSeenAs(v, versions[i - 1])))
      (byDay.get(date) ?? byDay.set(date, []).get(date)!).push(eId);
  const days = [...byDay.keys()].sort();
  return Object.fromEntries(days.map((day, i) => [day, i === 0 ? [] : byDay.get(day)!]));
}

/** Whether a version differs from the one before it in nothing but signs that nobody sees. */
const isSeenAs = (now: Version, before: Version | undefined) =>
  before?.page === now.page && before.words !== now.words && asSeen(before.words) === asSeen(now.words);
type Version = Permalinks['released'][string][number];

/**
 * What readers of old addresses need: where they lead, what is gone, what a clause said before. `past`: the
 * record, and in it what earlier editions have that it does not list yet.
 */
export function pastOf(
  past: Permalinks,
  record: Permalinks,
  clauses: readonly Clause[],
): Pick<PlanJson, 'moved' | 'aliases' | 'gone' | 'history' | 'wholes'> {
  const ends = Object.keys(record.aliases).map((id): Lead => [id, follow(record, id)]);
  const isGone = ([, end]: Lead) => Object.hasOwn(record.gone, end);
  return {
    moved: movedFrom(record, clauses),
    aliases: Object.fromEntries(ends.filter((lead) => !isGone(lead))),
    gone: goneOf(past, ends.filter(isGone)),
    history: historyOf(record, clauses),
    wholes: wholesOf(record, clauses),
  };
}

/** An id that leads elsewhere, and where it leads in the end. */
type Lead = readonly [id: string, end: string];

/** The pages on which clauses were published and do not stand any more. */
function movedFrom(record: Permalinks, clauses: readonly Clause[]): PlanJson['moved'] {
  const pageOf = new Map(clauses.map((c) => [c.eId, c.page]));
  return Object.entries(record.released).flatMap(([id, versions]) => {
    const now = pageOf.get(follow(record, id));
    const pages = new Set(versions.map((v) => v.page));
    return [...pages].filter((page) => page !== now).map((page) => ({ id, page }));
  });
}

/** The ids that are gone, and those that lead to one, with the last words. */
function goneOf(record: Permalinks, leads: readonly Lead[]): PlanJson['gone'] {
  const all = [...Object.keys(record.gone).map((id): Lead => [id, id]), ...leads];
  return Object.fromEntries(
    all.map(([id, end]) => {
      const words = (record.released[id] ?? record.released[end])?.at(-1)?.words ?? '';
      return [id, { date: record.gone[end]!, words }];
    }),
  );
}

/** What clauses said before, where that is not what they say now. */
function historyOf(record: Permalinks, clauses: readonly Clause[]): PlanJson['history'] {
  const history = clauses.map(({ eId, sha256: now }) => {
    const others = (record.released[eId] ?? []).filter((v) => v.sha256 !== pin(now));
    return [eId, others.map(({ date, sha256, words }) => ({ date, sha256, words }))] as const;
  });
  return Object.fromEntries(history.filter(([, others]) => others.length));
}

/** The digests of what clauses held before, where that is not what they hold now. */
function wholesOf(record: Permalinks, clauses: readonly Clause[]): PlanJson['wholes'] {
  const wholes = clauses.map(({ eId, sha256_all: all }) => {
    const others = all ? (record.wholes[eId] ?? []).filter((v) => v.sha256 !== pin(all)) : [];
    return [eId, others] as const;
  });
  return Object.fromEntries(wholes.filter(([, others]) => others.length));
}
