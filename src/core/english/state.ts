import type { Credits, TranslationState } from '../model/plan.ts';

/** The translation of a message, as its entry has it. */
export interface Translation {
  words: string;
  /** The Chinese words that it was made for. */
  of: string;
  fuzzy: boolean;
  /** Whether it is not shown because its figures are not those of the Chinese; it is `fuzzy` then. */
  withheld?: boolean;
  reviewed: boolean;
  /** Who translated and who reviewed it, as far as its entry says so. */
  credits?: Credits;
}

const han = /\p{sc=Han}/u;
const letters = /[\p{sc=Han}\p{sc=Latin}]/u;

/**
 * Whether words are given to a translator: they have letters. Figures alone are the same in both languages.
 */
export const isTranslatable = (words: string): boolean => letters.test(words);

/**
 * The state of words of the plan with the translation that its file has of them; the one place where it is
 * made.
 * - `missing`: there is none, or it is blank.
 * - `stale`: it was made for other words, or its entry is marked so (`fuzzy`).
 * - `reviewed`, `draft`: it holds; someone has, or has not, read it a second time.
 */
export function stateOf(words: string, translation: Translation | undefined): TranslationState {
  if (!translation?.words.trim()) return 'missing';
  if (translation.fuzzy || translation.of !== words) return 'stale';
  return translation.reviewed ? 'reviewed' : 'draft';
}

/**
 * The same for words that are shown: those without Chinese characters need no translation and are `reviewed`
 * without one.
 */
export const stateShown = (words: string, translation: Translation | undefined): TranslationState =>
  !translation && !han.test(words) ? 'reviewed' : stateOf(words, translation);
