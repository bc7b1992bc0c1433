/** The Markdown twin of a chapter. */
import type { APIRoute } from 'astro';
import { type Language, languages } from '../../../core/model/language.ts';
import { absolute } from '../../../site/addresses.ts';
import { markdownTwin } from '../../../site/for-programs/markdown-twin.ts';
import { permanentOf, planOf } from '../../../site/library.ts';
import { ofEditions } from '../../../site/routes.ts';
export const getStaticPaths = ofEditions(({ pages }) =>
  languages.flatMap((view) => pages.map((page) => ({ view, page }))),
);

export const GET: APIRoute = async ({ params, site }) => {
  const plan = await planOf(params['plan']);
  const clauses = plan.clauses.filter((c) => c.page === params['page']);
  const addressOf = (eId: string) => absolute(site, permanentOf(plan, eId));
  return new Response(markdownTwin(clauses, params['view'] as Language, addressOf));
};
