/** The plans of this site as the pages use them, read from `content/`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCollection } from 'astro:content';
import { catalogueSchema } from './lib/catalogue.ts';
import { indexParts, manyPlans } from './lib/find.ts';
import { translationStates, type TranslationState } from './lib/plan.ts';
import { translator } from './i18n/index.ts';
import { siteSchema } from './lib/seed.ts';
import type { Clause, PlanJson } from './lib/plan-json.ts';

export { isTranslated, pageName, wordsOf } from './lib/page-name.ts';
export { escapeXml } from './lib/xml.ts';

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];
export const views = ['zh', 'en', 'zh-en'] as const;
export type View = (typeof views)[number];
/** The language of the interface in a view. */
export const languageOf = (view: View): Language => (view === 'en' ? 'en' : 'zh');
/** BCP 47 tags of the page's languages. */
export const tags: Record<Language, string> = { zh: 'zh-CN', en: 'en' };

export interface LibraryPlan extends PlanJson {
  byId: Map<string, Clause>;
}

let cache: Promise<LibraryPlan[]> | undefined;

/** The plans that this run renders (all, or a part of a large site: scripts/build.ts), in the order of their slugs. */
export const plans = (): Promise<LibraryPlan[]> =>
  (cache ??= getCollection('plans').then((entries) =>
    entries.map(({ data }) => ({ ...data, byId: new Map(data.clauses.map((c) => [c.eId, c])) })).sort((a, b) => a.plan.localeCompare(b.plan))));

/** The plan with this slug; a page that asks for another is a mistake in the program. */
export async function planOf(slug: string | undefined): Promise<LibraryPlan> {
  const plan = (await plans()).find((p) => p.plan === slug);
  if (!plan) throw new Error(`no plan “${slug}” in content/`);
  return plan;
}

const base = import.meta.env.BASE_URL.replace(/\/$/, '');
/** An address on this site, under the base it is published at: `to('/zh/search/')`. */
export const to = (path: string) => base + path;

/** Where a clause is read in a view. */
export const addressOf = (view: View, plan: string, clause: Pick<Clause, 'page' | 'eId'>) => to(`/${view}/${plan}/${clause.page}/#${clause.eId}`);

/** How many of the clauses are in each state of translation; a row of figures, which needs none, is in no state. */
export const statesOf = (clauses: readonly Clause[]): Record<TranslationState, number> =>
  Object.fromEntries(translationStates.map((s) => [s, clauses.filter((c) => c.translation === s && /\p{sc=Han}/u.test(c.zh ?? c.cells!.join())).length])) as Record<TranslationState, number>;

/** The element of a heading: one level lower where the plan's title stands above it on the same page. */
export function headingTag(plan: LibraryPlan, page: string | undefined, kind: string, level: number): 'h1' {
  const below = kind !== 'title' && (page === 'full' || page === plan.byId.get('title')?.page) ? 1 : 0;
  return `h${Math.min(level + below, 6)}` as 'h1';
}

/** The ids once read on a page and not any more, and where each is answered now. */
export const movedFrom = (plan: LibraryPlan, page: string): { id: string; href: string }[] =>
  plan.moved.filter((m) => m.page === page).map(({ id }) => ({ id, href: to(`/id/${plan.plan}/${id}/`) }));

/** The pages of a plan's views: those it has, and those that it had when clauses were published on them. */
export const allPages = (plan: LibraryPlan): string[] => [...new Set([...plan.pages, ...plan.moved.map((m) => m.page)])];

/** The retired ids that lead to a clause on whose page they were published. */
export const formerIds = (plan: LibraryPlan, eId: string): string[] => {
  const elsewhere = new Set(plan.moved.map((m) => m.id));
  return Object.keys(plan.aliases).filter((old) => plan.aliases[old] === eId && !elsewhere.has(old));
};

/** An absolute address of this site. */
export const absolute = (site: URL | undefined, path: string): string => new URL(path, site).href;

const read = <T>(schema: { parse(data: unknown): T }, name: string): T => schema.parse(JSON.parse(readFileSync(join('content', name), 'utf8')));
/** What the publisher says of the site (seeds/site.yaml); empty values are not known. */
export const site = read(siteSchema, 'site.json');
/** All plans of the site, as its own pages know them. */
export const catalogue = read(catalogueSchema, 'catalogue.json');
/** How many parts the search index has where it is made for many plans (scripts/search-index.ts). */
export const searchParts = catalogue.length > manyPlans ? indexParts(catalogue.length) : undefined;
/** Whether a search may be within one plan. */
export const isOneOfSeveral = catalogue.length > 1;
/** The name of the site in a language: the publisher's, else the tool's. */
export const siteName = (language: Language): string => site.name[language] || translator(language)('siteName');

/** The files that the site has already and this run leaves out (scripts/build.ts). */
const kept = new Set<string>(process.env['KEPT'] ? JSON.parse(readFileSync(process.env['KEPT'], 'utf8')) as string[] : []);
/** Of the pages of a route, such as `/[view]/[plan]`, those that this run renders. */
function wanted<P extends Record<string, string>>(route: string, pages: P[]) {
  const file = (params: Record<string, string>) => { const path = route.slice(1).replace(/\[(\w+)\]/g, (_, name: string) => params[name]!); return /\.\w+$/.test(path) ? path : `${path}/index.html`; };
  return pages.flatMap((params) => (kept.has(file(params)) ? [] : [{ params }]));
}
interface Route { routePattern: string }
/** getStaticPaths of a page of the site, from its parameters; of a page that every plan has, from those beside `plan`. */
export const ofSite = <P extends Record<string, string>>(pages: P[]) => ({ routePattern }: Route) => wanted(routePattern, pages);
export const ofPlans = <P extends Record<string, string>>(pages: (plan: LibraryPlan) => P[]) => async ({ routePattern }: Route) => wanted(routePattern, (await plans()).flatMap((plan) => pages(plan).map((page) => ({ plan: plan.plan, ...page }))));
/** The two languages as parameters. */
export const inBothLanguages = languages.map((view) => ({ view }));

/** Data as text inside a script element, which no word in it can end. */
export const scriptJson = (data: unknown): string => JSON.stringify(data).replace(/</g, '\\u003c');
