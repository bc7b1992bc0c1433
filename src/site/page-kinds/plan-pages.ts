import type { zh } from '../../i18n/zh.ts';
import { languageOf, type View } from '../addresses.ts';
import { dataPages } from '../data.ts';

/** A page of a plan beside its chapters. */
interface PlanPage {
  page: 'full' | 'promises' | 'figures' | 'glossary' | 'about';
  /** What the interface calls it. */
  label: keyof typeof zh;
  /** Whether its words are those of the plan: it is read side by side too, and is as much English as the plan. */
  isText: boolean;
}

const planPages: readonly PlanPage[] = [
  { page: 'full', label: 'fullText', isText: true },
  { page: 'promises', label: 'promises', isText: false },
  { page: 'figures', label: 'figures', isText: false },
  { page: 'glossary', label: 'glossary', isText: false },
  { page: 'about', label: 'about', isText: false },
];

const isThere: { [page in PlanPage['page']]?: (plan: string) => boolean } = dataPages;

/** The pages that a plan has beside its chapters, in the order in which they are named. */
export const pagesBeside = (plan: string): PlanPage[] =>
  planPages.filter(({ page }) => isThere[page]?.(plan) ?? true);

/** Whether a page is read side by side: the front page (''), chapters, and what else is text of the plan. */
export const isSideBySide = (page: string): boolean =>
  planPages.every((own) => own.page !== page || own.isText);

/** The view in which a page is read from another: its own where it has that, else that of its language. */
export const viewOf = ({ isText }: PlanPage, view: View): View => (isText ? view : languageOf(view));
