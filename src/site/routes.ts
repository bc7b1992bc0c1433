import { readFileSync } from 'node:fs';
import { type Language, languages } from '../core/model/language.ts';
import { editionsOf, type Pair, pairsOf } from './editions.ts';
import { allEditions, type LibraryPlan, plans } from './library.ts';
import { whenAsked } from './when-asked.ts';

/** The files that the site has already and this run leaves out (scripts/build.ts). */
const kept = whenAsked(
  () =>
    new Set(process.env['KEPT'] ? (JSON.parse(readFileSync(process.env['KEPT'], 'utf8')) as string[]) : []),
);
/** Of the pages of a route, such as `/[view]/[...plan]`, those that this run renders. */
function wanted<P extends Record<string, string>>(route: string, pages: P[]) {
  const file = (params: Record<string, string>) => {
    const path = route.slice(1).replace(/\[(?:\.{3})?(\w+)\]/g, (_, name: string) => params[name]!);
    return /\.\w+$/.test(path) ? path : `${path}/index.html`;
  };
  return pages.flatMap((params) => (kept().has(file(params)) ? [] : [{ params }]));
}
interface Route {
  routePattern: string;
}
/**
 * getStaticPaths of a page of the site, from its parameters; of a page that every plan has, from those
 * beside `plan`.
 */
export const ofSite =
  <P extends Record<string, string>>(pages: () => P[]) =>
  ({ routePattern }: Route) =>
    wanted(routePattern, pages());
export const ofPlans =
  <P extends Record<string, string>>(pages: (plan: LibraryPlan) => P[]) =>
  async ({ routePattern }: Route) =>
    wanted(
      routePattern,
      (await plans()).flatMap((plan) => pages(plan).map((page) => ({ plan: plan.plan, ...page }))),
    );
/** The same of a page that every edition of a plan has, the earlier ones below their days. */
export const ofEditions =
  <P extends Record<string, string>>(pages: (plan: LibraryPlan) => P[]) =>
  async ({ routePattern }: Route) =>
    wanted(
      routePattern,
      (await allEditions()).flatMap((plan) => pages(plan).map((page) => ({ plan: plan.plan, ...page }))),
    );
/** The same of the pages that an address with two editions names in this way, in both languages. */
export const namedBy =
  <Name extends string>(name: Name, named: (pair: Pair) => string) =>
  async ({ routePattern }: Route) => {
    const pages = (await plans()).map(async (plan) =>
      pairsOf(await editionsOf(plan)).flatMap((pair) =>
        languages.map((view) => ({ view, plan: plan.slug, [name]: named(pair) }) as Named<Name>),
      ),
    );
    return wanted(routePattern, (await Promise.all(pages)).flat());
  };
type Named<Name extends string> = { view: Language; plan: string } & Record<Name, string>;
/** The two languages as parameters. */
export const inBothLanguages = languages.map((view) => ({ view }));
