/** What a search is asked, and what it answers. */
import type { Hits, Results } from '../core/search/find.ts';

export type Language = 'zh' | 'en';

/** What is searched: a plan, the site (where neither is said), this site and others. */
export interface Scope {
  plan?: string | undefined;
  /** The plan and the day of an earlier edition: my-plan/2016-03-01. */
  edition?: string | undefined;
  everywhere?: boolean | undefined;
}
export interface Answer extends Results {
  /** The language in which it was found. */
  language: Language;
  /** What was searched, where it is not the query itself. */
  as: string | null;
  /** A sentence on it, where there is one. */
  said?: string;
  /** The clauses, where clauses were searched. */
  hits?: Hits;
}
