import { bySound, initialOf } from '../../core/model/initials.ts';
import type { Language } from '../../core/model/language.ts';

/** Words of a language by their sounds, as dictionaries have them. */
const collators = { zh: bySound, en: new Intl.Collator('en') } satisfies Record<Language, Intl.Collator>;

/** The order of a list under initials: by letter, # first; under a letter as the dictionaries of a language have it. */
export function underLetters(language: Language, a: string, b: string): number {
  const [one, other] = [initialOf(a), initialOf(b)];
  if (one === other) return collators[language].compare(a, b);
  return one < other ? -1 : 1;
}
