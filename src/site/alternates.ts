import { type Language, languages } from '../core/model/language.ts';
import { to, type View } from './addresses.ts';

/** A page in another language or view. */
export interface Alternate {
  view: View;
  href: string;
  /** Whether it is the page one is on. */
  current: boolean;
  /** Whether it is a translation that search engines may offer. */
  real: boolean;
}

/** A page of the site that both languages have: `alternatesOf('zh', 'search/')`. */
export const alternatesOf = (current: Language, path: string): Alternate[] =>
  languages.map((view) => ({ view, href: to(`/${view}/${path}`), current: view === current, real: true }));
