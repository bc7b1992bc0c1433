import { isDay } from '../../model/edition.ts';
import { escapeXml } from '../../model/escaped-xml.ts';
import type { Both } from '../blocks.ts';
import { dayOf, issuerIn, titleIn } from '../cover.ts';
import type { Document } from '../document.ts';

/** The codes of ISO 639-2/T. */
export const codes = { zh: 'zho', en: 'eng' } as const;

/** A day that stands where none is known: Akoma Ntoso wants one. */
const noDay = '0001-01-01';

/**
 * The year that a plan is of: that of its document, else the first of its period; empty where none is known.
 */
const yearOf = (doc: Document) =>
  (dayOf({ ...doc, released: '' }) || doc.about.period || doc.released).slice(0, 4);

const attribute = (name: string, value: string) => (value ? ` ${name}="${escapeXml(value)}"` : '');

/** A part of a document: the main text, or an annex. */
export interface Component {
  name: string;
  /** What stands before the ids of its metadata, so that each is one of its kind in the file. */
  prefix: string;
}

/**
 * The identity of a work, its expression in a language and its form as XML (FRBR), by the naming convention.
 */
export function identityXml(doc: Document, language: keyof Both, { name, prefix }: Component): string {
  const work = `/akn/cn/doc/plan/${yearOf(doc) || 'nn'}/${doc.plan}`;
  const expression = (of: keyof Both) => `${work}/${codes[of]}@${doc.released}`;
  const own = expression(language);
  const { about } = doc;
  const day = dayOf({ ...doc, released: '' });
  const date = (on: string, what: string) =>
    `<FRBRdate date="${on || noDay}" name="${on ? what : 'unknown'}"/>`;
  const author = (of: string) => `<FRBRauthor href="#${prefix}${of}"/>`;
  const named = (uri: string, ending: string) =>
    `<FRBRthis value="${uri}/!${name}${ending}"/><FRBRuri value="${uri}${ending}"/>`;
  const translation =
    language === 'en'
      ? `<FRBRtranslation href="${expression('zh')}/!${name}" fromLanguage="zho" by="#${prefix}publisher" authoritative="false"/>`
      : '';
  return (
    `<identification source="#${prefix}publisher"><FRBRWork>${named(work, '')}` +
    `${date(day, about.issued ? 'generation' : 'publication')}${author('issuer')}<FRBRcountry value="cn"/>` +
    `<FRBRsubtype value="plan"/>${about.document_number && `<FRBRnumber${attribute('value', about.document_number)}/>`}` +
    `<FRBRname${attribute('value', titleIn(doc, 'zh'))}/></FRBRWork>` +
    `<FRBRExpression>${named(own, '')}${date(doc.released, 'release')}` +
    `${author(language === 'en' ? 'publisher' : 'issuer')}<FRBRlanguage language="${codes[language]}"/>${translation}` +
    `</FRBRExpression><FRBRManifestation>${named(own, '.xml')}${date(doc.released, 'release')}` +
    `${author('publisher')}<FRBRformat value="application/akn+xml"/></FRBRManifestation></identification>`
  );
}

/** When and where the document was published, as far as that is known. */
export function publicationXml({ about }: Document): string {
  if (!isDay(about.published)) return '';
  return (
    `<publication date="${about.published}" name="published" showAs="发布日期"` +
    `${attribute('number', about.document_number)}/>`
  );
}

/** Who is named in the metadata, and which titles the words cite. */
export function referencesXml(
  doc: Document,
  language: keyof Both,
  { prefix }: Component,
  cited: readonly string[],
): string {
  const organisation = (id: string, shown: string) =>
    `<TLCOrganization eId="${prefix}${id}" href="/ontology/organization/cn/${id}"${attribute('showAs', shown)}/>`;
  const unknown = { zh: '未提供', en: 'not provided' }[language];
  const titles = cited.map((title, i) => {
    const href = doc.published.get(title.slice(1, -1)) ?? `/ontology/reference/cn/${doc.plan}/${i + 1}`;
    return (
      `<TLCReference eId="${prefix}cited_${i + 1}" name="cited"${attribute('href', href)}` +
      `${attribute('showAs', title)}/>`
    );
  });
  return (
    `<references source="#${prefix}publisher">${organisation('publisher', doc.site)}` +
    `${organisation('issuer', issuerIn(doc, language) || unknown)}${titles.join('')}</references>`
  );
}
