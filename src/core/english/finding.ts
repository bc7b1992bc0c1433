import type { Said } from '../model/sentence.ts';

/** What a rule finds in a clause, as a sentence without its full stop. */
export interface Finding {
  /** Whether it is wrong for certain; else it is a question to whoever reads the English. */
  certain: boolean;
  says: Said;
}

/** What is wrong for certain. */
export const wrong = (says: Said): Finding => ({ certain: true, says });
/** What may be wrong: a question. */
export const doubtful = (says: Said): Finding => ({ certain: false, says });
