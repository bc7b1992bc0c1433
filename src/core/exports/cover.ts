import { shownPeriod } from '../model/day.ts';
import { isDay } from '../model/edition.ts';
import type { Both } from './blocks.ts';
import type { Document } from './document.ts';
import { dayIn, own } from './words.ts';

/** What the cover says of a document in a language, as names and values; what is not known is left out. */
export function coverOf(doc: Document, language: keyof Both): { name: string; value: string }[] {
  const { about, released, site, plan } = doc;
  const rows: [keyof typeof own, string][] = [
    ['period', shownPeriod(about.period)],
    ['number', about.document_number],
    ['issued', dayIn(about.issued, language)],
    ['published', dayIn(about.published, language)],
    ['released', dayIn(released, language)],
    ['address', `${site}${language}/${plan}/`],
  ];
  return rows.flatMap(([key, value]) => (value ? [{ name: own[key][language], value }] : []));
}

/** The title in a language, the Chinese where it has no other. */
export const titleIn = ({ title }: Pick<Document, 'title'>, language: keyof Both): string =>
  title[language] || title.zh;

/** The issuing authority in a language; empty where it is not known. */
export const issuerIn = ({ about }: Pick<Document, 'about'>, language: keyof Both): string =>
  about.issuer[language] || about.issuer.zh;

/** The issuing authority in each of some languages, with the language it is in: once, in Chinese, where it has no other. */
export function issuersIn(
  { about }: Pick<Document, 'about'>,
  languages: readonly (keyof Both)[],
): [language: keyof Both, issuer: string][] {
  const own = languages.flatMap((of): [keyof Both, string][] =>
    about.issuer[of] ? [[of, about.issuer[of]]] : [],
  );
  return own.length || !about.issuer.zh ? own : [['zh', about.issuer.zh]];
}

/**
 * The day that a file is of: publication, else the document's, else the last release; empty where none is
 * known.
 */
export const dayOf = ({ about, released }: Document): string =>
  [about.published, about.issued, released].find(isDay) ?? '';
