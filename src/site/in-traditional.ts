/** What of a plan is shown in Traditional characters. */
import { editionNames } from '../core/model/edition.ts';
import type { PlanSummary } from '../core/published/catalogue.ts';
import type { Traditional } from '../core/search/traditional.ts';
import { traditionalOf } from '../core/search/traditional-table.ts';
import { zh } from '../i18n/zh.ts';
import type { PlanContent } from './page-inputs.ts';
import { site } from './settings.ts';

/** What the pages of a plan, in all its editions, say. */
export interface Shown extends Pick<PlanContent, 'plan' | 'terms' | 'findings'> {
  earlier: readonly Shown[];
}

/** The Chinese texts in a value, however deep they stand. */
function chineseIn(value: unknown): string[] {
  if (typeof value === 'string') return /\p{sc=Han}/u.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(chineseIn) : [];
}

/** The Chinese of an edition: its own words, and what is said of it and of them. */
const chineseOf = ({ plan, terms, findings, earlier }: Shown): string[] => [
  ...plan.clauses.flatMap(({ zh: words, cells, cite }) => [words ?? '', cite.zh, ...(cells ?? [])]),
  ...chineseIn([plan.title, plan.about, plan.notes, plan.references, plan.reasons]),
  ...chineseIn([plan.edition, plan.editions, plan.gone, plan.history, terms, findings]),
  ...earlier.flatMap(chineseOf),
];

/** The words of the document itself, in all its editions. */
const issuedIn = ({ plan, earlier }: Shown): string[] => [
  ...plan.clauses.flatMap(({ zh: words, cells }) => [words ?? '', ...(cells ?? [])]),
  ...earlier.flatMap(issuedIn),
];

/** How the Chinese of a plan's pages is shown in Traditional characters. */
export const traditionalFor = (shown: Shown): Traditional =>
  traditionalOf([...chineseOf(shown), ...chineseIn([editionNames, site(), zh])], issuedIn(shown));

/** The same of the pages that are of no plan: the lists, the search, what is not found. */
export function traditionalOfSite(catalogue: readonly PlanSummary[]): Traditional {
  const named = ({ title, about }: PlanSummary) => chineseIn([title, about]);
  const own = catalogue.filter(({ chinese }) => chinese).flatMap(named);
  return traditionalOf([...catalogue.flatMap(named), ...chineseIn([editionNames, site(), zh])], own);
}
