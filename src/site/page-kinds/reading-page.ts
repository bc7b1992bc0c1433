/** What a reading page shows besides the words of its chapters. */
import { shortened } from '../../core/model/characters.ts';
import type { Language } from '../../core/model/language.ts';
import type { Untranslated } from '../../core/model/plan.ts';
import { pageName, wordsOf } from '../../core/published/names.ts';
import type { Clause } from '../../core/published/plan-json.ts';
import { both, translator } from '../../i18n/index.ts';
import type { zh } from '../../i18n/zh.ts';
import { languageOf, to, type View } from '../addresses.ts';
import { figuresOf } from '../charts/charts.ts';
import type { Figure } from '../charts/draw.ts';
import { allPages, hasEnglish, type LibraryPlan, movedFrom } from '../library.ts';
import { nameInLists } from '../wording/page-name.ts';

/** The page of the whole plan, which stands beside its chapters. */
export const wholePlan = 'full';
/** How much of a chapter's name and first words describes it, in characters. */
const mostDescribed = { zh: 90, en: 180 };

/** The clauses that a page shows. */
export const clausesOn = (plan: LibraryPlan, page: string): Clause[] =>
  page === wholePlan ? plan.clauses : plan.clauses.filter((c) => c.page === page);

/** The chapters that a page shows; none where it only says where its clauses went. */
export const chaptersOn = (plan: LibraryPlan, page: string): string[] =>
  page === wholePlan ? plan.pages : plan.pages.filter((p) => p === page);

/** The ids once read on a page and not any more; on the page of the whole plan, those that no clause has. */
export function movedOn(plan: LibraryPlan, page: string): { id: string; href: string }[] {
  if (page !== wholePlan) return movedFrom(plan, page);
  const moved = allPages(plan)
    .flatMap((p) => movedFrom(plan, p))
    .filter(({ id }) => !plan.byId.has(id));
  return [...new Map(moved.map((m) => [m.id, m])).values()];
}

/** The figures that show the tables of a chapter; the page of the whole plan has none. */
export function figuresOn(plan: LibraryPlan, page: string, language: Language): Figure[] {
  const isOwnRow = (eId: string) => {
    const clause = plan.byId.get(eId);
    return clause?.kind === 'row' && clause.page === page;
  };
  if (page === wholePlan || !clausesOn(plan, page).some((c) => c.kind === 'row')) return [];
  return figuresOf(plan, language).filter((f) => f.rows.some(({ eId }) => isOwnRow(eId)));
}

/** What a page is called. */
export function nameOf(plan: LibraryPlan, page: string, language: Language): string {
  const t = translator(language);
  if (page === wholePlan) return t('fullText');
  return chaptersOn(plan, page).length ? pageName(plan, page, language).text : t('pageGone');
}

/** Whether the name of a page, or of the plan, is in Chinese in the English edition too. */
export const isUntranslatedName = (plan: LibraryPlan, page: string): boolean =>
  page && page !== wholePlan
    ? chaptersOn(plan, page).length > 0 && !pageName(plan, page, 'en').translated
    : !page && !plan.title.en;

const untranslated = new WeakMap<LibraryPlan, Map<string | undefined, boolean>>();
/** Whether nothing of a page is translated, or nothing of the plan (no page): then it is said once. */
function isUntranslated(plan: LibraryPlan, page?: string): boolean {
  const known = untranslated.get(plan) ?? untranslated.set(plan, new Map()).get(plan)!;
  if (!known.has(page)) known.set(page, !hasEnglish(page ? { clauses: clausesOn(plan, page) } : plan));
  return known.get(page)!;
}

/**
 * Whether a page says once of all its clauses why they are in Chinese: that they are not yet translated. What has English
 * that is not shown says itself what is the matter with it.
 */
export const isSaidOnce = (state: Untranslated, plan: LibraryPlan, page?: string): boolean =>
  state === 'missing' && isUntranslated(plan, page);

/** How readers are told why words are in Chinese. */
export const wordsForReason: Record<Untranslated, keyof typeof zh> = {
  missing: 'notTranslated',
  stale: 'staleTranslation',
  withheld: 'withheldTranslation',
};

/** The name of a page and the first words of its first chapter. */
export function descriptionOf(plan: LibraryPlan, page: string, language: Language): string {
  const chapter = chaptersOn(plan, page)[0] ?? '';
  const first = plan.clauses.find((c) => c.kind === 'p' && c.page === chapter);
  const words = [nameOf(plan, page, language), first && wordsOf(first, language).words]
    .filter(Boolean)
    .join(language === 'zh' ? '：' : ': ');
  return shortened(words, mostDescribed[language]);
}

/** A page before or after another. */
export interface Neighbour {
  href: string;
  text: string;
  translated: boolean;
  /** Side by side, its name in English too. */
  english: string | undefined;
}

/** The chapters before and after a page, as far as there are any. */
export function neighboursOf(plan: LibraryPlan, page: string, view: View): (Neighbour | undefined)[] {
  const at = plan.pages.indexOf(page);
  return [at - 1, at + 1].map((i) => {
    const neighbour = at < 0 ? undefined : plan.pages[i];
    if (!neighbour) return undefined;
    const english = nameInLists(plan, neighbour, 'en');
    return {
      href: to(`/${view}/${plan.plan}/${neighbour}/`),
      ...nameInLists(plan, neighbour, languageOf(view)),
      english: both(view) && english.translated ? english.text : undefined,
    };
  });
}
