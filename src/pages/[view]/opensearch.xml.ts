/** Lets a browser search the site from its address bar (OpenSearch 1.1). */
import type { APIRoute } from 'astro';
import { escapeXml } from '../../core/model/escaped-xml.ts';
import type { Language } from '../../core/model/language.ts';
import { absolute, to } from '../../site/addresses.ts';
import { inBothLanguages, ofSite } from '../../site/routes.ts';
import { siteName } from '../../site/settings.ts';

/** OpenSearch allows no more signs. */
const longestShortName = 16;
export const getStaticPaths = ofSite(() => inBothLanguages);
export const GET: APIRoute = ({ params, site }) => {
  const language = params['view'] as Language;
  const at = (path: string) => escapeXml(absolute(site, to(path)));
  const name = siteName(language);
  const search = `${at(`/${language}/search/`)}?q={searchTerms}`;
  const parts = [
    `<ShortName>${escapeXml([...name].slice(0, longestShortName).join(''))}</ShortName>`,
    `<Description>${escapeXml(name)}</Description>`,
    '<InputEncoding>UTF-8</InputEncoding>',
    `<Image width="16" height="16" type="image/svg+xml">${at('/icon.svg')}</Image>`,
    `<Url type="text/html" template="${search}"/>`,
  ];
  return new Response(
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">' +
      `${parts.join('')}</OpenSearchDescription>\n`,
  );
};
