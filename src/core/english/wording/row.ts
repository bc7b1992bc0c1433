import type { Sentence } from '../../model/sentence.ts';

/** Words of the Chinese that say how, when or of whom something holds, and what keeps that in English. */
export interface WordingRow {
  zh: string;
  /** What in the Chinese makes that the row says nothing. */
  unless?: string;
  /** English that keeps it, in any case of its letters. */
  en: string;
  /** Where a row has it, it speaks only of English that says this instead. */
  against?: string;
  says: Sentence;
  /** Whether the English must keep it as often as the Chinese says it, here and in the sentences beside it. */
  asOften?: true;
  /** A clause that loses it. */
  example: readonly [zh: string, en: string];
  /** Whether what would say it must stand in the sentence that the English stands for. */
  bySentence?: true;
  /** Whether the English is wrong for certain. */
  certain?: true;
}
