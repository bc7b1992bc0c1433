/** The Markdown twin of a chapter. */
import type { APIRoute } from 'astro';
import { absolute, languages, planOf, to, ofPlans, type Language } from '../../../library.ts';
import { markdownTwin } from '../../../lib/twin.ts';

export const getStaticPaths = ofPlans(({ pages }) => languages.flatMap((view) => pages.map((page) => ({ view, page }))));

export const GET: APIRoute = async ({ params, site }) => {
  const plan = await planOf(params['plan']);
  const clauses = plan.clauses.filter((c) => c.page === params['page']);
  const addressOf = (eId: string) => absolute(site, to(`/id/${plan.plan}/${eId}/`));
  return new Response(markdownTwin(clauses, params['view'] as Language, addressOf));
};
