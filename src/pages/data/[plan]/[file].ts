/** The files a plan publishes for programs (contract: README, Data). */
import type { APIRoute } from 'astro';
import { publishedPlan } from '../../../lib/plan-json.ts';
import { planOf, plans } from '../../../library.ts';
import { tableFile, tableFiles } from '../../../tables.ts';

export const getStaticPaths = async () =>
  (await plans()).flatMap(({ plan }) => ['plan.json', ...tableFiles(plan)].map((file) => ({ params: { plan, file } })));

export const GET: APIRoute = async ({ params }) => {
  const { plan, file } = params as { plan: string; file: string };
  return new Response(file === 'plan.json' ? `${JSON.stringify(publishedPlan(await planOf(plan)), null, 1)}\n` : tableFile(plan, file));
};
