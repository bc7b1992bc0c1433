import { initialOf } from '../../core/model/initials.ts';
import type { Language } from '../../core/model/language.ts';
import type { UsedTerm } from '../../core/published/plan-json.ts';
import { underLetters } from '../wording/initials.ts';

/** What a term is ordered by. */
const keys: Record<Language, (term: UsedTerm) => string> = { zh: (t) => t.zh, en: (t) => t.en[0]! };

/** Terms in the order of a language, under its letters. */
const sortedBy = (by: Language, terms: readonly UsedTerm[]): UsedTerm[] =>
  terms.toSorted((a, b) => underLetters(by, keys[by](a), keys[by](b)));

/** A term of the list, with its place and its initial by each language. */
interface Listed {
  term: UsedTerm;
  at: Record<Language, number>;
  initial: Record<Language, string>;
}

/** Terms in the order of a language, each with its place in both orders, under their initials. */
export function underInitials(
  by: Language,
  terms: readonly UsedTerm[],
): { initial: string; terms: Listed[] }[] {
  const places = (language: Language) => new Map(sortedBy(language, terms).map((term, i) => [term, i]));
  const [zh, en] = [places('zh'), places('en')];
  const listed = sortedBy(by, terms).map((term) => ({
    term,
    at: { zh: zh.get(term)!, en: en.get(term)! },
    initial: { zh: initialOf(keys.zh(term)), en: initialOf(keys.en(term)) },
  }));
  return [...Map.groupBy(listed, ({ initial }) => initial[by])].map(([initial, group]) => ({
    initial,
    terms: group,
  }));
}
