import { getEntry } from 'astro:content';
import type { Language } from '../core/model/language.ts';
import type { UsedTerm } from '../core/published/plan-json.ts';

/** Chinese by its sounds, as dictionaries have it. */
const collators = { zh: new Intl.Collator('zh-Hans-u-co-pinyin'), en: new Intl.Collator('en') };
/** What a term is ordered by. */
const keys: Record<Language, (term: UsedTerm) => string> = { zh: (t) => t.zh, en: (t) => t.en[0]! };

/** The agreed terms that a plan uses; none where it has no glossary. */
export const termsOf = async (plan: string): Promise<UsedTerm[]> =>
  (await getEntry('glossaries', `${plan}/glossary`))?.data.terms ?? [];

/** Terms in the order of a language. */
export const sortedBy = (by: Language, terms: readonly UsedTerm[]): UsedTerm[] =>
  terms.toSorted((a, b) => collators[by].compare(keys[by](a), keys[by](b)));
