/** The pages of the site for search engines (sitemaps.org). */

import { escapeXml } from '../../core/model/escaped-xml.ts';
import { type Language, languages } from '../../core/model/language.ts';
import type { CatalogueEntry } from '../../core/published/catalogue.ts';
import type { InEnglish } from '../../core/published/in-english.ts';
import { tags } from '../library.ts';
import { isSideBySide, pagesBeside } from '../page-kinds/plan-pages.ts';

/** A page: its address, or by language that of a page which both have, and how much of that is in English. */
type SitePage =
  | string
  | { path(language: Language): string; english: InEnglish; chinese?: string | undefined };

/** How many addresses a file may have. */
const most = 50_000;
const head = '<?xml version="1.0" encoding="UTF-8"?>';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const xhtml = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"';

function pagesOfPlan({ plan, pages, eIds, editions = [], chinese }: CatalogueEntry): SitePage[] {
  const isAll = (state: InEnglish) => pages.every(({ english }) => english === state);
  const ofPlan: InEnglish = (['whole', 'none'] as const).find(isAll) ?? 'part';
  const address = (view: string, page: string) => `/${view}/${plan}/${page && `${page}/`}`;
  const inLanguages: { page: string; english: InEnglish }[] = [
    { page: '', english: ofPlan },
    ...pages,
    ...pagesBeside(plan).map(({ page, isText }) => ({ page, english: isText ? ofPlan : ('whole' as const) })),
  ];
  // Earlier editions are no pages for search engines; what they say otherwise is.
  const pairs = editions.flatMap(({ date }, i) => editions.slice(i + 1).map((now) => `${date}..${now.date}`));
  // Both languages side by side are a view of the two, no third translation.
  const sideBySide = inLanguages.map(({ page }) => page).filter(isSideBySide);
  return [
    ...inLanguages.map(({ page, english }) => ({
      path: (l: Language) => address(l, page),
      english,
      chinese,
    })),
    ...pairs.map((pair) => ({
      path: (l: Language) => address(l, `compare/${pair}`),
      english: 'whole' as const,
      chinese,
    })),
    ...sideBySide.map((page) => address('zh-en', page)),
    ...eIds.map((eId) => `/id/${plan}/${eId}/`),
  ];
}

/** Every page of the site, cut into files as long as they may be. */
export function sitemapFiles(catalogue: readonly CatalogueEntry[]): SitePage[][] {
  const pages: SitePage[] = [
    '/',
    { path: (l) => `/${l}/`, english: 'whole' },
    ...catalogue.flatMap(pagesOfPlan),
  ];
  return Array.from({ length: Math.ceil(pages.length / most) }, (_, i) =>
    pages.slice(i * most, (i + 1) * most),
  );
}

/** One file of pages, each with its other languages where those are real. `at` makes an address absolute. */
export function writeSitemap(pages: readonly SitePage[], at: (path: string) => string): string {
  const loc = (path: string) => `<loc>${escapeXml(at(path))}</loc>`;
  const link = (tag: string, path: string) =>
    `<xhtml:link rel="alternate" hreflang="${tag}" href="${escapeXml(at(path))}"/>`;
  const urls = (page: SitePage): string[] => {
    if (typeof page === 'string') return [`<url>${loc(page)}</url>`];
    const { path, english, chinese = tags.zh } = page;
    // English in part is a page of its own, and no translation; without any it is the Chinese page again.
    if (english !== 'whole')
      return (english === 'part' ? languages : (['zh'] as const)).map((l) => `<url>${loc(path(l))}</url>`);
    const links = link(chinese, path('zh')) + link(tags.en, path('en')) + link('x-default', path('zh'));
    return languages.map((l) => `<url>${loc(path(l))}${links}</url>`);
  };
  return `${head}\n<urlset ${namespace} ${xhtml}>\n${pages.flatMap(urls).join('\n')}\n</urlset>\n`;
}

/** The index of the files, where there are several. */
export function writeSitemapIndex(files: readonly string[], at: (path: string) => string): string {
  const entries = files.map((file) => `<sitemap><loc>${escapeXml(at(file))}</loc></sitemap>`);
  return `${head}\n<sitemapindex ${namespace}>\n${entries.join('\n')}\n</sitemapindex>\n`;
}
