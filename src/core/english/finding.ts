import type { Said } from '../model/sentence.ts';

/** What a rule finds in a clause, as a sentence without its full stop. */
export interface Finding {
  /** Whether it is wrong for certain; else it is a question to whoever reads the English. */
  certain: boolean;
  says: Said;
}
