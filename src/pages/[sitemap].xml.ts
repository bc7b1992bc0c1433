/**
 * The pages of the site for search engines, each with its other languages where those are real: one file,
 * or an index of files of 50,000 addresses (sitemaps.org).
 */
import type { APIRoute } from 'astro';
import { escapeXml } from '../core/published/xml.ts';
import { absolute, to } from '../site/addresses.ts';
import { tags } from '../site/library.ts';
import { ofSite } from '../site/routes.ts';
import { catalogue } from '../site/settings.ts';

const most = 50_000;
type Path = (language: 'zh' | 'en') => string;
/** Every page: its address by language, or that of a page of both languages. */
const pages: (string | { path: Path; english: boolean })[] = ['/', { path: (l) => `/${l}/`, english: true }];
for (const { plan, pages: all, eIds } of catalogue) {
  const whole = all.every((p) => p.translated);
  for (const [page, english] of [
    ['', whole],
    ...all.map((p) => [p.page, p.translated] as const),
    ['full', whole],
    ['about', true],
    ['glossary', true],
    ['figures', true],
  ] as const)
    pages.push({ path: (l) => `/${l}/${plan}/${page && `${page}/`}`, english });
  // Both languages side by side are a view of the two, no third translation.
  for (const page of ['', ...all.map((p) => p.page), 'full'])
    pages.push(`/zh-en/${plan}/${page && `${page}/`}`);
  pages.push(...eIds.map((eId) => `/id/${plan}/${eId}/`));
}
const files = Array.from({ length: Math.ceil(pages.length / most) }, (_, i) =>
  pages.slice(i * most, (i + 1) * most),
);
export const getStaticPaths = ofSite([
  { sitemap: 'sitemap' },
  ...(files.length > 1 ? files.map((_, i) => ({ sitemap: `sitemap-${i + 1}` })) : []),
]);

export const GET: APIRoute = ({ params, site }) => {
  const at = (path: string) => escapeXml(absolute(site, to(path)));
  const n = Number(params['sitemap']!.split('-')[1] ?? 0);
  const urls = (page: (typeof pages)[number]) => {
    if (typeof page === 'string') return [`<url><loc>${at(page)}</loc></url>`];
    const languages = page.english ? (['zh', 'en'] as const) : (['zh'] as const);
    const links = page.english
      ? [...languages.map((l) => [tags[l], l] as const), ['x-default', 'zh'] as const]
          .map(([tag, l]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${at(page.path(l))}"/>`)
          .join('')
      : '';
    return languages.map((l) => `<url><loc>${at(page.path(l))}</loc>${links}</url>`);
  };
  const xml =
    n === 0 && files.length > 1
      ? `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${files.map((_, i) => `<sitemap><loc>${at(`/sitemap-${i + 1}.xml`)}</loc></sitemap>`).join('\n')}\n</sitemapindex>`
      : `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${files[Math.max(0, n - 1)]!.flatMap(urls).join('\n')}\n</urlset>`;
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`);
};
