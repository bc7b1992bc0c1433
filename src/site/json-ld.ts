/**
 * A plan and its chapters as schema.org describes works, for those who search and cite by machine. What is
 * not known is left out.
 */
import type { Language } from '../core/model/language.ts';
import { pageName } from '../core/published/names.ts';
import { absolute, to } from './addresses.ts';
import { type LibraryPlan, tags } from './library.ts';

const context = { '@context': 'https://schema.org' };
const workId = (site: URL | undefined, plan: LibraryPlan, language: Language) =>
  absolute(site, to(`/${language}/${plan.plan}/`));
const isReal = (plan: LibraryPlan) =>
  plan.clauses.every((c) => c.translation === 'reviewed' || c.translation === 'draft');

/**
 * The plan in one language: who issued it and when, its chapters, the document it was made from, its other
 * language.
 */
export function workOf(site: URL | undefined, plan: LibraryPlan, language: Language) {
  const { issuer, issued, published, document_number, keywords, period } = plan.about;
  const other = { '@id': workId(site, plan, language === 'zh' ? 'en' : 'zh') };
  const known = {
    datePublished: published || issued,
    identifier: document_number,
    keywords: language === 'zh' && keywords,
    temporalCoverage: period.replace('-', '/'),
    publisher: issuer[language] && { '@type': 'GovernmentOrganization', name: issuer[language] },
  };
  return {
    ...context,
    '@type': 'Report',
    '@id': workId(site, plan, language),
    url: workId(site, plan, language),
    name: plan.title[language] || plan.title.zh,
    inLanguage: tags[language],
    isAccessibleForFree: true,
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value)),
    ...(language === 'zh'
      ? isReal(plan) && { workTranslation: other }
      : { translationOfWork: other, creativeWorkStatus: 'Unofficial translation' }),
    isBasedOn: plan.files.map(({ name, sha256 }) => ({
      '@type': 'DigitalDocument',
      name,
      url: absolute(site, to(`/data/${plan.plan}/${name}`)),
      identifier: `sha256:${sha256}`,
    })),
    hasPart: plan.pages.map((page) => ({
      '@type': 'Chapter',
      '@id': absolute(site, to(`/${language}/${plan.plan}/${page}/`)),
      name: pageName(plan, page, language).text,
    })),
  };
}

/** One chapter, with the address of each of its clauses. */
export function chapterOf(site: URL | undefined, plan: LibraryPlan, language: Language, page: string) {
  const at = (l: Language) => absolute(site, to(`/${l}/${plan.plan}/${page}/`));
  return {
    ...context,
    '@type': 'Chapter',
    '@id': at(language),
    name: pageName(plan, page, language).text,
    inLanguage: tags[language],
    isPartOf: { '@id': workId(site, plan, language) },
    ...(language === 'en' && { translationOfWork: { '@id': at('zh') } }),
    hasPart: plan.clauses.filter((c) => c.page === page).map(({ eId }) => ({ '@id': `#${eId}` })),
  };
}
