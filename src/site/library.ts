/** The plans of this site as the pages use them, read from `content/`. */
import { forTranslators } from '../core/english/po/known-words.ts';
import type { Language } from '../core/model/language.ts';
import { type TranslationState, translationStates } from '../core/model/plan.ts';
import type { Clause, PlanJson } from '../core/published/plan-json.ts';
import { to } from './addresses.ts';
import { planFiles } from './content.ts';
import { whenAsked } from './when-asked.ts';

/** BCP 47 tags of the page's languages. */
export const tags: Record<Language, string> = { zh: 'zh-CN', en: 'en' };
/** The same of the words of a plan: its Chinese may be in Traditional characters. */
export const tagOf = ({ chinese }: Pick<PlanJson, 'chinese'>, language: Language): string =>
  language === 'zh' ? (chinese ?? tags.zh) : tags.en;
/** The tag of a plan's title in a list of one language; undefined where it is that of the list. */
export function tagInList(plan: Pick<PlanJson, 'title' | 'chinese'>, language: Language): string | undefined {
  const own = tagOf(plan, plan.title[language] ? language : 'zh');
  return own === tags[language] ? undefined : own;
}

/** A plan, or an earlier edition of one, by which pages are made. */
export interface LibraryPlan extends PlanJson {
  /** Where its pages, its data and its content stand: its slug, and of an earlier edition its day behind it. */
  plan: string;
  /** The slug of the plan, under which the permanent addresses of all editions stand. */
  slug: string;
  /** The day of an earlier edition; empty of the one in force. */
  day: string;
  byId: Map<string, Clause>;
}

function libraryPlan(data: PlanJson): LibraryPlan {
  const day = data.edition && !data.editions ? data.edition.date : '';
  const plan = day ? `${data.plan}/${day}` : data.plan;
  return { ...data, plan, slug: data.plan, day, byId: new Map(data.clauses.map((c) => [c.eId, c])) };
}

const editions = whenAsked(() =>
  planFiles()
    .map(libraryPlan)
    .sort((a, b) => a.plan.localeCompare(b.plan)),
);
/**
 * The plans that this run renders (all, or a part of a large site: scripts/build.ts) with all their editions,
 * in the order of their slugs and days, the edition in force before the earlier.
 */
export const allEditions = async (): Promise<LibraryPlan[]> => editions();

/** The same plans, each in the edition in force. */
export const plans = async (): Promise<LibraryPlan[]> => (await allEditions()).filter(({ day }) => !day);

/** The permanent address of a clause; of an earlier edition, the place there where its words are. */
export const permanentOf = ({ slug, day }: Pick<LibraryPlan, 'slug' | 'day'>, eId: string): string =>
  to(`/id/${slug}/${eId}/${day && `#${day}`}`);

/**
 * The plan with this slug, or the earlier edition with this slug and day; a page that asks for another is a
 * mistake in the program.
 */
export async function planOf(slug: string | undefined): Promise<LibraryPlan> {
  const plan = (await allEditions()).find((p) => p.plan === slug);
  if (!plan) throw new Error(`no plan “${slug}” in content/`);
  return plan;
}

/** How many of the clauses are in each state of translation; what needs no translator is in none. */
export function statesOf(clauses: readonly Clause[]): Record<TranslationState, number> {
  const asked = forTranslators(clauses);
  return Object.fromEntries(
    translationStates.map((s) => [s, asked.filter(({ translation }) => translation === s).length]),
  ) as Record<TranslationState, number>;
}

/** Whether a plan has any English that is shown. */
export const hasEnglish = ({ clauses }: Pick<LibraryPlan, 'clauses'>): boolean => {
  const { reviewed, draft } = statesOf(clauses);
  return reviewed + draft > 0;
};

/** The level of a heading on a page, where the plan's title may stand above it; of parts it knows nothing. */
export const headingLevel = (plan: LibraryPlan, page: string | undefined, { kind, level }: Clause): number =>
  level + (kind !== 'title' && (page === 'full' || page === plan.byId.get('title')?.page) ? 1 : 0);

/** The element of a heading: one level lower where the part that it stands in begins on the same page. */
export function headingTag(plan: LibraryPlan, page: string | undefined, clause: Clause): 'h1' {
  const above = clause.path.map((eId) => plan.byId.get(eId)!);
  const parts = above.filter((c) => c.kind === 'part' && (page === 'full' || page === c.page));
  return `h${Math.min(headingLevel(plan, page, clause) + parts.length, 6)}` as 'h1';
}

/** Whether the words of the document give a page a heading: a text may begin without one, and have no title. */
export const hasOwnHeading = (plan: LibraryPlan, page: string): boolean => {
  const title = plan.byId.get('title');
  return page === 'full' ? title !== undefined : plan.byId.has(page) || title?.page === page;
};

/** The ids once read on a page and not any more, and where each is answered now. */
export const movedFrom = (plan: LibraryPlan, page: string): { id: string; href: string }[] =>
  plan.moved.filter((m) => m.page === page).map(({ id }) => ({ id, href: permanentOf(plan, id) }));

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
