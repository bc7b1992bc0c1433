/** What the front page of a plan says of it. */
import { shortened } from '../../core/model/characters.ts';
import { shownPeriod } from '../../core/model/day.ts';
import type { Language } from '../../core/model/language.ts';
import { titleOf } from '../../core/published/names.ts';
import { translator } from '../../i18n/index.ts';
import type { LibraryPlan } from '../library.ts';
import { nameInLists } from '../wording/page-name.ts';

/** How long a description may be, in characters. */
const mostDescribed = { zh: 120, en: 240 };
const marks = {
  zh: { colon: '：', semicolon: '；', comma: '、', stop: '。' },
  en: { colon: ': ', semicolon: '; ', comma: ', ', stop: '.' },
};

/** What a plan is about: its title and its chapters. */
export function descriptionOf(plan: LibraryPlan, language: Language): string {
  const { colon, semicolon } = marks[language];
  const chapters = plan.pages.map((page) => nameInLists(plan, page, language).text).join(semicolon);
  return shortened(`${titleOf(plan, language)}${colon}${chapters}`, mostDescribed[language]);
}

/**
 * What is known of a plan, in the order of the information table that government sites set at the head of a
 * document: what it is called, what it says, its key in plan.yaml; what is not known is empty.
 */
export const infoOf = (plan: LibraryPlan, language: Language) => {
  const { about } = plan;
  return [
    ['infoIndex', about.index_number, 'index_number'],
    ['infoSubject', about.subject_class, 'subject_class'],
    ['infoIssuer', about.issuer[language] || about.issuer.zh, 'issuer'],
    ['infoIssued', about.issued, 'issued'],
    ['infoTitle', titleOf(plan, language), 'title'],
    ['infoNumber', about.document_number, 'document_number'],
    ['infoPublished', about.published, 'published'],
    ['infoKeywords', about.keywords, 'keywords'],
    ['infoValidity', about.validity, 'validity'],
    ['infoPeriod', shownPeriod(about.period), 'period'],
    ['infoSource', about.source_address, 'source_address'],
  ] as const;
};

/** What a plan does not say of itself, in one line: 未提供：发文机关、成文日期。 */
export function missingIn(
  language: Language,
  names: readonly ReturnType<typeof infoOf>[number][0][],
): string {
  const t = translator(language);
  const { colon, comma, stop } = marks[language];
  return `${t('notProvided')}${colon}${names.map((name) => t(name)).join(comma)}${stop}`;
}
