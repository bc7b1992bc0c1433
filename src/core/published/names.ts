import { headingText } from '../model/heading.ts';
import type { Language } from '../model/language.ts';
import type { Untranslated } from '../model/plan.ts';
import type { Clause, PlanJson } from './plan-json.ts';

/** Whether the English of a clause may be shown: it is there, and made for the Chinese as it is now. */
export const isTranslated = ({ translation }: Pick<Clause, 'translation'>): boolean =>
  translation === 'reviewed' || translation === 'draft';

/** Why a clause, or a cell, has no English that may be shown. */
export const whyUntranslated = ({
  translation,
  withheld,
}: Pick<Clause, 'translation' | 'withheld'>): Untranslated => {
  if (withheld) return 'withheld';
  return translation === 'stale' ? 'stale' : 'missing';
};

/** The title of a plan in a language, the Chinese where it has no other. */
export const titleOf = ({ title }: Pick<PlanJson, 'title'>, language: Language): string =>
  title[language] || title.zh;

/** What a clause says in a language: the words, and whether they are really in it. */
export function wordsOf(
  clause: Clause,
  language: Language,
): { words: string; lead: string; marker: string | null; translated: boolean } {
  if (language === 'zh')
    return { words: clause.zh ?? '', lead: clause.lead, marker: clause.marker, translated: true };
  const translated = isTranslated(clause);
  return {
    words: (translated ? clause.en : clause.zh) ?? '',
    lead: translated ? clause.lead_en : clause.lead,
    marker: clause.marker_en,
    translated,
  };
}

/**
 * The name of a reading page: its heading with its number, or the title where the page has no heading of its
 * own.
 */
export function pageName(
  plan: Pick<PlanJson, 'clauses' | 'title'>,
  page: string,
  language: Language,
): { text: string; translated: boolean } {
  const head =
    plan.clauses.find((c) => c.eId === page) ?? plan.clauses.find((c) => c.page === page && c.level === 1);
  if (!head) return { text: titleOf(plan, language), translated: true };
  const { words, marker, translated } = wordsOf(head, language);
  return { text: headingText(marker, words, language === 'en'), translated };
}

/** The anchor of a term on the glossary page: its Chinese words, so that it stays when terms are added. */
export const termAnchor = (zh: string): string => zh.replace(/\s/gu, '-');
