/** What pages call the editions of a plan. */
import { changes } from '../../core/editions/compare.ts';
import { editionNames } from '../../core/model/edition.ts';
import type { Language } from '../../core/model/language.ts';
import type { PlanJson, PublishedEdition } from '../../core/published/plan-json.ts';
import { translator } from '../../i18n/index.ts';

/** What an edition is called: 2016-03-01（征求意见稿）. */
export function editionName({ date, kind }: PublishedEdition, language: Language): string {
  const name = editionNames[kind][language];
  return language === 'zh' ? `${date}（${name}）` : `${date} (${name})`;
}

/** How many clauses a comparison counts of each change, in words; those of none are not named. */
export function countsIn(
  counts: NonNullable<NonNullable<PlanJson['editions']>[number]['counts']>,
  language: Language,
): string {
  const t = translator(language);
  return [...changes, 'same' as const]
    .filter((change) => counts[change] > 0)
    .map((change) => t(`count_${change}`, { count: counts[change] }))
    .join(language === 'zh' ? '，' : ', ');
}

/** Since when and until when an edition is in force; empty where neither is known. */
export function forceOf({ in_force: { from, to: until } }: PublishedEdition, language: Language): string {
  const t = translator(language);
  const unknown = t('editionUnknown');
  return from || until ? t('editionForce', { from: from || unknown, to: until || unknown }) : '';
}
