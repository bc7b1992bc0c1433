import type { APIRoute } from 'astro';
import { absolute, to } from '../site/addresses.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${absolute(site, to('/sitemap.xml'))}\n`);
