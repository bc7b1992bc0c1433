import type { Language } from '../../core/model/language.ts';
import { pageName, titleOf } from '../../core/published/names.ts';
import { translator } from '../../i18n/index.ts';
import type { LibraryPlan } from '../library.ts';

/**
 * What a page is called in lists that lead to the plan too: a page that has no heading but the title of the plan would
 * be called as the plan is.
 */
export function nameInLists(
  plan: LibraryPlan,
  page: string,
  language: Language,
): { text: string; translated: boolean } {
  const name = pageName(plan, page, language);
  if (name.text !== titleOf(plan, language)) return name;
  return {
    text: translator(language)(plan.pages.length > 1 ? 'pageBefore' : 'pageOnly'),
    translated: true,
  };
}
