/**
 * A plan and its chapters as schema.org describes works, for those who search and cite by machine. What is
 * not known is left out.
 */
import type { Language } from '../../core/model/language.ts';
import { inEnglish } from '../../core/published/in-english.ts';
import { isTranslated, pageName, titleOf } from '../../core/published/names.ts';
import type { Clause } from '../../core/published/plan-json.ts';
import { inLanguage } from '../../core/published/rows.ts';
import { translator } from '../../i18n/index.ts';
import { absolute, to } from '../addresses.ts';
import { dataOf, tablesOf } from '../data.ts';
import { hasEnglish, type LibraryPlan, tagOf, tags } from '../library.ts';
import { hasCells } from '../page-kinds/clause-page.ts';

const context = { '@context': 'https://schema.org' };
const workId = (site: URL | undefined, plan: LibraryPlan, language: Language) =>
  absolute(site, to(`/${language}/${plan.plan}/`));

/** schema.org has no word for it: an edition and the work that it is one of. */
const contextOfVersions = {
  '@context': ['https://schema.org', { isVersionOf: 'http://purl.org/dc/terms/isVersionOf' }],
};

/** Of a plan with several editions: which it is, when it is in force, and of what it is a version. */
function versionOf(site: URL | undefined, { edition, day, slug }: LibraryPlan, language: Language) {
  if (!edition) return {};
  const { from, to: until } = edition.in_force;
  return {
    legislationDateVersion: edition.date,
    ...((from || until) && { temporalCoverage: `${from || '..'}/${until || '..'}` }),
    ...(day && { isVersionOf: { '@id': absolute(site, to(`/${language}/${slug}/`)) } }),
  };
}

/** In which languages a part of the plan is read there, and of what it is a translation, as far as it is one. */
function languagesOf(plan: LibraryPlan, clauses: Clause[], language: Language, original: string) {
  const isEnglish = clauses.every(isTranslated);
  if (language === 'zh' || !(isEnglish || hasEnglish({ clauses }))) return { inLanguage: tagOf(plan, 'zh') };
  return {
    inLanguage: isEnglish ? tags.en : [tags.en, tagOf(plan, 'zh')],
    translationOfWork: { '@id': original },
    creativeWorkStatus: 'Unofficial translation',
  };
}

/**
 * The plan in one language: who issued it and when, its chapters, the document it was made from, its other
 * language.
 */
export function workOf(site: URL | undefined, plan: LibraryPlan, language: Language) {
  const { issuer, issued, published, document_number, keywords, period } = plan.about;
  const known = {
    datePublished: published || issued,
    identifier: document_number,
    keywords: language === 'zh' && keywords,
    temporalCoverage: period.replace('-', '/'),
    publisher: issuer[language] && { '@type': 'GovernmentOrganization', name: issuer[language] },
  };
  return {
    ...(plan.day ? contextOfVersions : context),
    '@type': plan.edition ? ['Report', 'Legislation'] : 'Report',
    '@id': workId(site, plan, language),
    url: workId(site, plan, language),
    name: titleOf(plan, language),
    ...languagesOf(plan, plan.clauses, language, workId(site, plan, 'zh')),
    isAccessibleForFree: true,
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value)),
    ...versionOf(site, plan, language),
    ...(language === 'zh' &&
      plan.clauses.every(isTranslated) && { workTranslation: { '@id': workId(site, plan, 'en') } }),
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
  const clauses = plan.clauses.filter((c) => c.page === page);
  return {
    ...context,
    '@type': 'Chapter',
    '@id': at(language),
    name: pageName(plan, page, language).text,
    ...languagesOf(plan, clauses, language, at('zh')),
    isPartOf: { '@id': workId(site, plan, language) },
    hasPart: clauses.map(({ eId }) => ({ '@id': `#${eId}` })),
  };
}

/** A clause: its words in Chinese and, if there is one, their translation. `url`: its permanent address. */
export function clauseOf(
  site: URL | undefined,
  plan: LibraryPlan,
  clause: Clause,
  { url, ...words }: { title: string; zh: string; en: string; url: string },
) {
  const { issuer } = plan.about;
  const isInPart = hasCells(clause) && inEnglish(plan, clause) === 'part';
  const translation = {
    '@type': 'CreativeWork',
    name: clause.cite.en,
    inLanguage: isInPart ? [tags.en, tagOf(plan, 'zh')] : tags.en,
    text: words.en,
    creativeWorkStatus: 'Unofficial translation',
  };
  return {
    ...context,
    '@type': 'WebPage',
    '@id': url,
    name: words.title,
    inLanguage: [tagOf(plan, 'zh'), tags.en],
    mainEntity: {
      '@type': 'CreativeWork',
      '@id': `${url}#words`,
      identifier: clause.eId,
      name: clause.cite.zh,
      inLanguage: tagOf(plan, 'zh'),
      text: words.zh,
      isPartOf: {
        '@type': 'Report',
        '@id': workId(site, plan, 'zh'),
        name: plan.title.zh,
        ...(issuer.zh && { publisher: { '@type': 'GovernmentOrganization', name: issuer.zh } }),
      },
      ...(words.en && { workTranslation: translation }),
    },
  };
}

/** The forms in which a table can be had. */
const tableForms = [
  ['csv', 'text/csv'],
  ['json', 'application/json'],
];

/** The tables of a plan as search engines for data read them; null where it has none. */
export function datasetOf(
  site: URL | undefined,
  plan: LibraryPlan,
  language: Language,
  { name, quantities }: { name: string; quantities: number },
) {
  const here = (path: string) => absolute(site, to(path));
  const tables = tablesOf(plan.plan);
  const { period, issuer } = plan.about;
  if (!tables.length) return null;
  const measured = dataOf(plan.plan).indicators;
  return {
    ...context,
    '@type': 'Dataset',
    name,
    description: translator(language)('figuresLead', { count: quantities }),
    url: here(`/${language}/${plan.plan}/figures/`),
    inLanguage: [tagOf(plan, 'zh'), tags.en],
    isAccessibleForFree: true,
    isBasedOn: here(`/zh/${plan.plan}/`),
    ...(period && { temporalCoverage: period.replace('-', '/') }),
    ...(issuer[language] && { creator: { '@type': 'Organization', name: issuer[language] } }),
    ...(measured.length > 0 && {
      variableMeasured: measured.map((i) => ({
        '@type': 'PropertyValue',
        name: inLanguage(i, 'name', language),
        unitText: inLanguage(i, 'unit', language),
      })),
    }),
    distribution: tables.flatMap((table) =>
      tableForms.map(([ending, type]) => ({
        '@type': 'DataDownload',
        contentUrl: here(`/data/${plan.plan}/${table}.${ending}`),
        encodingFormat: type,
      })),
    ),
  };
}
