import { type Language, languages } from '../core/model/language.ts';
import { editionsOf, type Pair, pairsOf } from './editions.ts';
import { allEditions, type LibraryPlan, plans } from './library.ts';

/** The pages of a route, by their parameters, as Astro is told of them. */
const pathsOf = <P extends Record<string, string>>(pages: readonly P[]) =>
  pages.map((params) => ({ params }));
/** getStaticPaths of a page of the site, from its parameters. */
export const ofSite =
  <P extends Record<string, string>>(pages: () => P[]) =>
  () =>
    pathsOf(pages());
/** The parameters of the pages that each of some plans has. */
const paramsOf = <P extends Record<string, string>>(
  all: readonly LibraryPlan[],
  pages: (plan: LibraryPlan) => P[],
) => all.flatMap((plan) => pages(plan).map((page) => ({ plan: plan.plan, ...page })));
/** The same of a page that every plan has. */
export const ofPlans =
  <P extends Record<string, string>>(pages: (plan: LibraryPlan) => P[]) =>
  async () =>
    pathsOf(paramsOf(await plans(), pages));
/** The same of a page that every edition of a plan has, the earlier ones below their days. */
export const ofEditions =
  <P extends Record<string, string>>(pages: (plan: LibraryPlan) => P[]) =>
  async () =>
    pathsOf(paramsOf(await allEditions(), pages));
/** The same of the pages that an address with two editions names in this way, in both languages. */
export const namedBy =
  <Name extends string>(name: Name, named: (pair: Pair) => string) =>
  async () => {
    const pages = (await plans()).map(async (plan) =>
      pairsOf(await editionsOf(plan)).flatMap((pair) =>
        languages.map((view) => ({ view, plan: plan.slug, [name]: named(pair) }) as Named<Name>),
      ),
    );
    return pathsOf((await Promise.all(pages)).flat());
  };
type Named<Name extends string> = { view: Language; plan: string } & Record<Name, string>;
/** The two languages as parameters. */
export const inBothLanguages = languages.map((view) => ({ view }));
