/** What the head of a page says to search engines, to those who share it, and to government directories. */
import type { Language } from '../core/model/language.ts';
import { absolute, languageOf } from './addresses.ts';
import type { Alternate } from './alternates.ts';
import { tags } from './library.ts';
import { site, siteName } from './settings.ts';
import { whenAsked } from './when-asked.ts';

/** As og:locale writes a language. */
const locales: Record<Language, string> = { zh: 'zh_CN', en: 'en_US' };
/** As og:image wants to know the size of a card. */
const cardSize = { 'og:image:width': '1200', 'og:image:height': '630' };

/** Tags with something to say. */
const known = (all: Record<string, unknown>) =>
  Object.entries(all).filter(([, content]) => content) as [name: string, content: string][];

/**
 * Head tags of Chinese government sites (国办发〔2017〕47号), those of the site and `meta`, those of the page
 * (ArticleTitle, PubDate, …); what is not known is left out.
 */
export const governmentTags = (meta: Record<string, string>) =>
  known({
    SiteName: site().name.zh,
    SiteDomain: site().domain,
    SiteIDCode: site().id_code,
    ColumnName: siteName('zh'),
    ColumnDescription: site().column_description,
    ColumnKeywords: site().column_keywords,
    ColumnType: '政策文件',
    ...meta,
  });

/** What a page says of itself where it is shared. */
export interface Shared {
  language: Language;
  title: string;
  description: string | undefined;
  /** The address it is known by; null where it has none. */
  canonical: string | null;
  /** The address of its picture. */
  card: string | undefined;
  article: boolean;
}

/** What those see who get the address from another (Open Graph). */
export const sharedTags = (of: URL | undefined, page: Shared) =>
  known({
    'og:type': page.article ? 'article' : 'website',
    'og:site_name': siteName(page.language),
    'og:title': page.title,
    'og:description': page.description,
    'og:url': page.canonical && absolute(of, page.canonical),
    'og:locale': locales[page.language],
    ...(page.card && { 'og:image': absolute(of, page.card), ...cardSize }),
  });

/** The translations of a page for search engines: they are named where the page itself is one of them. */
export function translationsOf(alternates: readonly Alternate[]): { lang: string; href: string }[] {
  const real = alternates.filter((a) => a.real);
  if (real.length < 2 || !real.some((a) => a.current)) return [];
  return [
    ...real.map((a) => ({ lang: tags[languageOf(a.view)], href: a.href })),
    { lang: 'x-default', href: real[0]!.href },
  ];
}

/** Who is answerable for the site, as the foot of its pages says it: what is not known is left out. */
export const imprint = whenAsked(() => {
  const { sponsor, id_code, icp, police, contact } = site();
  const lines = [
    ['主办单位', sponsor.zh],
    ['网站标识码', id_code],
    ['', icp],
    ['', police],
    ['联系方式', contact],
  ] as const;
  return lines.flatMap(([label, value]) => (value ? [label ? `${label}：${value}` : value] : [])).join('　');
});
