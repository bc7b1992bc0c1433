/** What this site is, for programs that read it (llmstxt.org): every plan, its chapters and its data. */
import type { APIRoute } from 'astro';
import { absolute, to } from '../site/addresses.ts';
import { writeLlms } from '../site/for-programs/llms.ts';
import { siteName, wholeCatalogue } from '../site/settings.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(writeLlms(siteName('en'), wholeCatalogue(), (path) => absolute(site, to(path))));
