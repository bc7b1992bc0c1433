/** The plans of this site as the pages use them, read from `content/`. */
import { getCollection } from 'astro:content';
import type { Language } from '../core/model/language.ts';
import { type TranslationState, translationStates } from '../core/model/plan.ts';
import type { Clause, PlanJson } from '../core/published/plan-json.ts';
import { to } from './addresses.ts';

/** BCP 47 tags of the page's languages. */
export const tags: Record<Language, string> = { zh: 'zh-CN', en: 'en' };

export interface LibraryPlan extends PlanJson {
  byId: Map<string, Clause>;
}

let cache: Promise<LibraryPlan[]> | undefined;

/**
 * The plans that this run renders (all, or a part of a large site: scripts/build.ts), in the order of their
 * slugs.
 */
export const plans = (): Promise<LibraryPlan[]> =>
  (cache ??= getCollection('plans').then((entries) =>
    entries
      .map(({ data }) => ({ ...data, byId: new Map(data.clauses.map((c) => [c.eId, c])) }))
      .sort((a, b) => a.plan.localeCompare(b.plan)),
  ));

/** The plan with this slug; a page that asks for another is a mistake in the program. */
export async function planOf(slug: string | undefined): Promise<LibraryPlan> {
  const plan = (await plans()).find((p) => p.plan === slug);
  if (!plan) throw new Error(`no plan “${slug}” in content/`);
  return plan;
}

/**
 * How many of the clauses are in each state of translation; a row of figures, which needs none, is in no
 * state.
 */
export const statesOf = (clauses: readonly Clause[]): Record<TranslationState, number> =>
  Object.fromEntries(
    translationStates.map((s) => [
      s,
      clauses.filter((c) => c.translation === s && /\p{sc=Han}/u.test(c.zh ?? c.cells!.join())).length,
    ]),
  ) as Record<TranslationState, number>;

/** The element of a heading: one level lower where the plan's title stands above it on the same page. */
export function headingTag(plan: LibraryPlan, page: string | undefined, kind: string, level: number): 'h1' {
  const below = kind !== 'title' && (page === 'full' || page === plan.byId.get('title')?.page) ? 1 : 0;
  return `h${Math.min(level + below, 6)}` as 'h1';
}

/** The ids once read on a page and not any more, and where each is answered now. */
export const movedFrom = (plan: LibraryPlan, page: string): { id: string; href: string }[] =>
  plan.moved.filter((m) => m.page === page).map(({ id }) => ({ id, href: to(`/id/${plan.plan}/${id}/`) }));

/** The pages of a plan's views: those it has, and those that it had when clauses were published on them. */
export const allPages = (plan: LibraryPlan): string[] => [
  ...new Set([...plan.pages, ...plan.moved.map((m) => m.page)]),
];

/** The retired ids that lead to a clause on whose page they were published. */
export const formerIds = (plan: LibraryPlan, eId: string): string[] => {
  const elsewhere = new Set(plan.moved.map((m) => m.id));
  return Object.keys(plan.aliases).filter((old) => plan.aliases[old] === eId && !elsewhere.has(old));
};

/** Data as text inside a script element, which no word in it can end. */
export const scriptJson = (data: unknown): string => JSON.stringify(data).replace(/</g, '\\u003c');
