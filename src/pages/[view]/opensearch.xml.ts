/** Lets a browser search the site from its address bar (OpenSearch 1.1). */
import type { APIRoute } from 'astro';
import type { Language } from '../../core/model/language.ts';
import { escapeXml } from '../../core/published/xml.ts';
import { absolute, to } from '../../site/addresses.ts';
import { inBothLanguages, ofSite } from '../../site/routes.ts';
import { siteName } from '../../site/settings.ts';
export const getStaticPaths = ofSite(inBothLanguages);
export const GET: APIRoute = ({ params, site }) => {
  const language = params['view'] as Language;
  const at = (path: string) => escapeXml(absolute(site, to(path)));
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/"><ShortName>${escapeXml([...siteName(language)].slice(0, 16).join(''))}</ShortName><Description>${escapeXml(siteName(language))}</Description><InputEncoding>UTF-8</InputEncoding><Image width="16" height="16" type="image/svg+xml">${at('/icon.svg')}</Image><Url type="text/html" template="${at(`/${language}/search/`)}?q={searchTerms}"/></OpenSearchDescription>
`);
};
