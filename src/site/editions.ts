/** The editions of a plan, and what differs between them, as pages show it. */
import { type Comparison, compare, type Entry } from '../core/editions/compare.ts';
import type { Language } from '../core/model/language.ts';
import { citedDigest, pinFragment } from '../core/published/citation.ts';
import type { Clause } from '../core/published/plan-json.ts';
import { to } from './addresses.ts';
import { allEditions, allPages, type LibraryPlan } from './library.ts';
import { pagesBeside } from './page-kinds/plan-pages.ts';

/** The edition in force of the plan of an edition. */
export const inForceOf = async ({ slug }: LibraryPlan): Promise<LibraryPlan> =>
  (await allEditions()).find((p) => p.slug === slug && !p.day)!;

/** All editions of a plan, oldest first, the one in force last; none where it has only one. */
export async function editionsOf({ slug }: LibraryPlan): Promise<LibraryPlan[]> {
  const [inForce, ...earlier] = (await allEditions()).filter((p) => p.slug === slug);
  return earlier.length ? [...earlier, inForce!] : [];
}

/** Whether an edition has a page: its front page (''), a chapter, or one beside them. */
export const hasPage = (plan: LibraryPlan, page: string): boolean =>
  page === '' ||
  allPages(plan).includes(page) ||
  pagesBeside(plan.plan).some((beside) => beside.page === page);

/** Two editions of a plan, the earlier first. */
export type Pair = readonly [was: LibraryPlan, now: LibraryPlan];

/** All pairs of editions that can be compared. */
export const pairsOf = (editions: readonly LibraryPlan[]): Pair[] =>
  editions.flatMap((was, i) => editions.slice(i + 1).map((now) => [was, now] as const));

/** The part of an address that names two editions: 2016-03-01..2016-08-24; the same with the later first. */
export const between = ([was, now]: Pair): string => `${was.edition!.date}..${now.edition!.date}`;
/** The address of the same comparison the other way round. */
export const turned = ([was, now]: Pair): string => between([now, was]);
/** The page that compares two editions. */
export const comparePage = (pair: Pair, language: Language): string =>
  to(`/${language}/${pair[0].slug}/compare/${between(pair)}/`);

/** What two editions say differently, with the entry of each clause. */
type Compared = Comparison & { byId: Map<string, Entry> };
const known = new Map<string, Compared>();
/** What two editions say differently. */
export function comparisonOf([was, now]: Pair): Compared {
  const key = `${was.plan} ${now.plan}`;
  if (!known.has(key)) {
    const comparison = compare(was.clauses, now.clauses);
    known.set(key, { ...comparison, byId: new Map(comparison.entries.map((e) => [e.eId, e])) });
  }
  return known.get(key)!;
}

/** A clause in one edition, and what became of it since the edition before; none in the first. */
export interface Stage {
  edition: LibraryPlan;
  before: LibraryPlan | undefined;
  /** The clause in the edition before, where that has it. */
  was: Clause | undefined;
  clause: Clause | undefined;
  entry: Entry | undefined;
}

/**
 * The pins of the words that clauses had in earlier editions, each at the first edition with them: an address
 * that names one leads there. Those of the words in force (`own`) stand with these.
 */
export function pinsOf(stages: readonly Stage[], own: readonly string[]): Map<Stage, string[]> {
  const taken = new Set(own);
  return new Map(
    stages.map((stage) => {
      const digests = stage.clause ? [citedDigest(stage.clause), stage.clause.sha256] : [];
      const pins = [...new Set(digests.map(pinFragment))].filter((pin) => !taken.has(pin));
      for (const pin of pins) taken.add(pin);
      return [stage, pins];
    }),
  );
}

/**
 * What a clause was in each edition of its plan, oldest first, from the first that has it; none where the plan
 * has one edition. `ids`: the clause's, and where that leads elsewhere now, the one it leads to.
 */
export async function timelineOf(plan: LibraryPlan, ids: readonly string[]): Promise<Stage[]> {
  const editions = await editionsOf(plan);
  const stages = editions.map((edition, i): Stage => {
    const before = editions[i - 1];
    const eId = ids.find((id) => edition.byId.has(id)) ?? ids.find((id) => before?.byId.has(id)) ?? '';
    const [was, clause] = [before?.byId.get(eId), edition.byId.get(eId)];
    const entry = before && comparisonOf([before, edition]).byId.get(eId);
    return { edition, before, was, clause, entry };
  });
  const first = stages.findIndex(({ clause }) => clause);
  return first < 0 ? [] : stages.slice(first);
}
