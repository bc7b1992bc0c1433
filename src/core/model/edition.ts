import { kindOfDate } from './day.ts';
import type { Reason } from './plan.ts';

/** What an edition of a plan can be, as it is called in both languages. */
export const editionNames = {
  draft: { zh: '征求意见稿', en: 'draft for comment' },
  issued: { zh: '印发本', en: 'as issued' },
  adjusted: { zh: '调整本', en: 'as adjusted' },
  corrected: { zh: '更正本', en: 'as corrected' },
} as const satisfies Record<string, Reason>;
export type EditionKind = keyof typeof editionNames;
export const editionKinds = Object.keys(editionNames) as [EditionKind, ...EditionKind[]];

/** One edition of a plan: what it is, since when and until when it holds. What is not known is empty. */
export interface Edition {
  kind: EditionKind;
  /** The day by which it is named in addresses: 2016-03-01. */
  date: string;
  document_number: string;
  in_force: { from: string; to: string };
  note: Reason;
}

/** Whether a text is a day that can name an edition: 2016-03-01. */
export const isDay = (text: string): boolean => kindOfDate(text) === 'day';
