/** The pages of the site for search engines, each with its other languages where those are real. */
import type { APIRoute } from 'astro';
import { absolute, plans, statesOf, tags, to } from '../library.ts';

export const GET: APIRoute = async ({ site }) => {
  const urls: string[] = [];
  const add = (path: (language: 'zh' | 'en') => string, english: boolean) => {
    const languages = english ? (['zh', 'en'] as const) : (['zh'] as const);
    const links = languages.length > 1 ? [...languages.map((l) => [tags[l], l] as const), ['x-default', 'zh'] as const].map(([tag, l]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${absolute(site, path(l))}"/>`).join('') : '';
    for (const language of languages) urls.push(`<url><loc>${absolute(site, path(language))}</loc>${links}</url>`);
  };
  urls.push(`<url><loc>${absolute(site, to('/'))}</loc></url>`);
  add((l) => to(`/${l}/`), true);
  for (const { plan, pages, clauses } of await plans()) {
    const translated = (page?: string) => { const { missing, stale } = statesOf(clauses.filter((c) => !page || c.page === page)); return missing + stale === 0; };
    for (const page of ['', ...pages, 'full', 'about', 'glossary', 'figures']) add((l) => to(`/${l}/${plan}/${page && `${page}/`}`), ['about', 'glossary', 'figures'].includes(page) || translated(pages.includes(page) ? page : undefined));
    // Both languages side by side are a view of the two, no third translation.
    for (const page of ['', ...pages, 'full']) urls.push(`<url><loc>${absolute(site, to(`/zh-en/${plan}/${page && `${page}/`}`))}</loc></url>`);
    for (const { eId } of clauses) urls.push(`<url><loc>${absolute(site, to(`/id/${plan}/${eId}/`))}</loc></url>`);
  }
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`);
};
