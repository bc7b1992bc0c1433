/** A word of Chinese that plans and laws use in one meaning. */
export interface KnownWord {
  zh: string;
  /** How words of English begin that say it, in any case of their letters: all ways of official translators. */
  en: string;
  /** English that says it. */
  example: string;
}
