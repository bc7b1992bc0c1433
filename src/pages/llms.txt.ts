/** What this site is, for programs that read it (llmstxt.org): every plan, its chapters and its data. */
import type { APIRoute } from 'astro';
import { absolute, to } from '../site/addresses.ts';
import { writeLlms } from '../site/llms.ts';
import { catalogue, siteName } from '../site/settings.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(writeLlms(siteName('en'), catalogue(), (path) => absolute(site, to(path))));
