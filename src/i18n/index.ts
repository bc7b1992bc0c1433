import { createInstance } from 'i18next';
import type { Language } from '../core/model/language.ts';
import { type TranslationState, translationStates } from '../core/model/plan.ts';
import { remembered } from '../core/model/remembered.ts';
import type { Sentence } from '../core/model/sentence.ts';
import type { TermKind } from '../core/model/term-kinds.ts';
import { en } from './en.ts';
import { said } from './said.ts';
import { zh } from './zh.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: Record<keyof typeof zh, string> };
    strictKeyChecks: true;
  }
}

const i18n = createInstance();
void i18n.init({
  resources: { zh: { translation: zh }, en: { translation: en } },
  initAsync: false,
  fallbackLng: false,
  // Astro escapes what it prints.
  interpolation: { escapeValue: false },
});

/** The words of the interface in one language; those that are given no values are looked up once. */
function wordsIn(language: Language) {
  const t = i18n.getFixedT(language);
  const known = remembered((key = '') => t(key as keyof typeof zh));
  return ((key: keyof typeof zh, values?: Record<string, unknown>) =>
    values ? t(key, values) : known(key)) as typeof t;
}
const words = { zh: wordsIn('zh'), en: wordsIn('en') };

type OwnWords = Readonly<Record<string, string>>;
const replacing = new Map<Language, () => OwnWords>();
/** Puts words of the publisher's, asked for when words are, in the place of those of the interface. */
export const replaceWords = (language: Language, own: () => OwnWords): void =>
  void replacing.set(language, own);

/** Puts those in place that have not been asked for yet. */
function replaceNow(language: Language): void {
  const own = replacing.get(language);
  if (!replacing.delete(language)) return;
  i18n.addResourceBundle(language, 'translation', own!(), true, true);
  words[language] = wordsIn(language);
}

/** The names in curly brackets that a word of the interface is given. */
const namesIn = (word: string): string[] =>
  [...word.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name]) => name!).sort();

/** Tells the name that may have been meant by another, of those there are. */
type Nearest = (typed: string, names: readonly string[]) => string | undefined;

/** Why words cannot take the place of those of the interface; null where they can. */
export function faultOfWord(
  language: Language,
  key: string,
  word: string,
  nearest: Nearest,
): Sentence | null {
  const all: Record<string, string> = { zh, en }[language];
  if (!Object.hasOwn(all, key)) {
    const names = Object.keys(all);
    // Who has the words themselves from a page may have typed those.
    const name = names.find((one) => all[one] === key) ?? nearest(key, names);
    return said.noWord({ near: name === undefined ? '' : said.nearWord({ name }) });
  }
  const names = namesIn(all[key]!);
  if (namesIn(word).join() === names.join()) return null;
  return names.length
    ? said.wordHoldsNames({ names: names.map((name) => `{{${name}}}`).join(' ') })
    : said.wordHoldsNone();
}

/** Each language by its own name, the same wherever it is offered. */
export const languageNames = { zh: '中文', en: 'English' } as const satisfies Record<Language, string>;

/** The interface in one language: `t('search')`. A key that does not exist does not compile. */
export function translator(language: Language) {
  replaceNow(language);
  return words[language];
}

/** Whether a page has its words in both languages: side by side. */
export const both = (view: string | undefined) => view === 'zh-en';

/** How far a translation is, by what there is of each state. */
export function translationState(language: Language, counts: Record<TranslationState, number>): string {
  const t = translator(language);
  return t('translationState', {
    count: Object.values(counts).reduce((a, b) => a + b, 0),
    states: translationStates
      .filter((state) => counts[state])
      .map((state) => t(`state_${state}`, { count: counts[state] }))
      .join(language === 'zh' ? '，' : ', '),
  });
}

/** What a kind of term is called. */
export const kindLabel = (kind: TermKind, language: Language): string =>
  translator(language)(`kind_${kind.replace(' ', '_')}` as keyof typeof zh);
