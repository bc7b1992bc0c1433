/** The picture that stands for a chapter, or a plan, where its address is shared. */
import type { APIRoute } from 'astro';
import { cardNames, cardOf } from '../../../site/cards.ts';
import { planOf } from '../../../site/library.ts';
import { ofPlans } from '../../../site/routes.ts';
export const getStaticPaths = ofPlans((plan) => cardNames(plan).map((name) => ({ name })));

export const GET: APIRoute = async ({ params }) =>
  new Response(await cardOf(await planOf(params['plan']), params['name']!));
