/** How the Chinese of the pages that are of no plan is shown in Traditional characters. */
import type { APIRoute } from 'astro';
import { traditionalOfSite } from '../../site/in-traditional.ts';
import { ofSite } from '../../site/routes.ts';
import { catalogue } from '../../site/settings.ts';
export const getStaticPaths = ofSite(() => [{ view: 'zh' }]);
export const GET: APIRoute = () => Response.json(traditionalOfSite(catalogue()));
