import { createInstance } from 'i18next';
import type { Language } from '../core/model/language.ts';
import { type TranslationState, translationStates } from '../core/model/plan.ts';
import type { TermKind } from '../core/model/term-kinds.ts';
import { en } from './en.ts';
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

/** Each language by its own name, the same wherever it is offered. */
export const languageNames = { zh: '中文', en: 'English' } as const satisfies Record<Language, string>;

/** The interface in one language: `t('search')`. A key that does not exist does not compile. */
export const translator = (language: Language) => i18n.getFixedT(language);

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
