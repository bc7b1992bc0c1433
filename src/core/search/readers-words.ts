import type { Language } from '../model/language.ts';

/** What readers call things, and the terms of the plans that mean them: `/{language}/words.json`. */
export interface ReadersWords {
  /** A reader's word -> the terms that it leads to. */
  synonyms: Record<string, string[]>;
  /** All terms, so that a question can be cut into its words. */
  terms: string[];
}

interface Named {
  zh: string;
  en: string[];
  synonyms: Record<Language, string[]>;
}

/** The readers' words of agreed terms, for each language. */
export function readersWords(terms: readonly Named[]): Record<Language, ReadersWords> {
  const inLanguage = (language: Language, nameOf: (term: Named) => string): ReadersWords => {
    const synonyms = new Map<string, Set<string>>();
    for (const term of terms)
      for (const word of term.synonyms[language]) {
        const key = word.toLowerCase();
        (synonyms.get(key) ?? synonyms.set(key, new Set()).get(key)!).add(nameOf(term));
      }
    return {
      synonyms: Object.fromEntries([...synonyms].map(([word, names]) => [word, [...names]])),
      terms: [...new Set(terms.map(nameOf))],
    };
  };
  return { zh: inLanguage('zh', ({ zh }) => zh), en: inLanguage('en', ({ en }) => en[0]!) };
}
