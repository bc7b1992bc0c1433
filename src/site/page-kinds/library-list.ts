/** The list of all plans in one language, and what it can be narrowed by. */
import { shownPeriod } from '../../core/model/day.ts';
import type { Language } from '../../core/model/language.ts';
import type { PlanSummary } from '../../core/published/catalogue.ts';
import { titleOf } from '../../core/published/names.ts';
import { translator } from '../../i18n/index.ts';
import { tagInList } from '../library.ts';

interface ListedPlan {
  plan: string;
  title: string;
  /** The words by which it is looked for: its titles in both languages. */
  words: string;
  /** The language of the title, where it is not that of the list. */
  lang: string | undefined;
  issuer: string;
  level: string;
  period: string;
  /** The day from which it is, where its period does not say when it is for. */
  day: string;
}

/** When a plan was issued, as far as that is known; else what is known of its time. */
const since = ({ about }: PlanSummary) => about.issued || about.published || about.period;

/** The plans as the list names them, the newest first. */
export function listedPlans(catalogue: readonly PlanSummary[], language: Language): ListedPlan[] {
  const t = translator(language);
  const newestFirst = catalogue.toSorted((a, b) => since(b).localeCompare(since(a)));
  return newestFirst.map((entry) => ({
    plan: entry.plan,
    title: titleOf(entry, language),
    words: [entry.title.zh, entry.title.en].filter(Boolean).join(' '),
    lang: tagInList(entry, language),
    issuer: entry.about.issuer[language] || entry.about.issuer.zh,
    level: entry.about.level && t(`level_${entry.about.level}`),
    period: shownPeriod(entry.about.period),
    day: entry.about.period ? '' : entry.about.issued || entry.about.published,
  }));
}

/** Issuer, level and period, each where the plans differ in it, with its values. */
export function listFacets(plans: readonly ListedPlan[], language: Language) {
  const t = translator(language);
  const labels = { issuer: t('infoIssuer'), level: t('level'), period: t('infoPeriod') };
  return (['issuer', 'level', 'period'] as const)
    .map((name) => ({
      name,
      label: labels[name],
      values: [...new Set(plans.map((e) => e[name]))].filter(Boolean).sort(),
    }))
    .filter(({ values }) => values.length > 1);
}
