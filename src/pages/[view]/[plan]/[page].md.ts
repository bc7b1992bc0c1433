/** The Markdown twin of a chapter. */
import type { APIRoute } from 'astro';
import { type Language, languages } from '../../../core/model/language.ts';
import { absolute, to } from '../../../site/addresses.ts';
import { planOf } from '../../../site/library.ts';
import { markdownTwin } from '../../../site/markdown-twin.ts';
import { ofPlans } from '../../../site/routes.ts';
export const getStaticPaths = ofPlans(({ pages }) =>
  languages.flatMap((view) => pages.map((page) => ({ view, page }))),
);

export const GET: APIRoute = async ({ params, site }) => {
  const plan = await planOf(params['plan']);
  const clauses = plan.clauses.filter((c) => c.page === params['page']);
  const addressOf = (eId: string) => absolute(site, to(`/id/${plan.plan}/${eId}/`));
  return new Response(markdownTwin(clauses, params['view'] as Language, addressOf));
};
