/** English that the checks refuse for its figures: it is not shown, its Chinese is. */

import type { Report } from '../model/diagnostics.ts';
import { type EnglishFile, translatedClauses } from './check.ts';
import { checkRules, exceptionName, planEnglish } from './rules.ts';
import { said } from './said.ts';
import type { Translation } from './state.ts';

/** The rules whose certain faults make a reader act on a wrong figure. */
const figureRules = checkRules.filter(({ name }) => ['numbers', 'units', 'bounds'].includes(name));

/**
 * The translations of a plan, those marked to be mended (`withheld`, and stale as others are) whose figures certainly
 * are not those of the Chinese, unless their entry allows it. Reports each (`figures-withheld`).
 */
export function withholdFigures(
  translations: ReadonlyMap<string, Translation>,
  english: EnglishFile,
  report: Report,
): ReadonlyMap<string, Translation> {
  const { done: clauses } = translatedClauses(english, () => {});
  const plan = planEnglish(clauses, []);
  const shown = new Map(translations);
  for (const clause of clauses) {
    const faults = figureRules.flatMap((rule) =>
      clause.allowed.includes(exceptionName(rule, clause))
        ? []
        : rule.find(clause, plan).filter(({ certain }) => certain),
    );
    const own = translations.get(clause.id);
    if (!faults.length || !own) continue;
    shown.set(clause.id, { ...own, fuzzy: true, withheld: true });
    report('figures-withheld', clause.place, said.withheld({ id: clause.id, fault: faults[0]!.says }));
  }
  return shown;
}
