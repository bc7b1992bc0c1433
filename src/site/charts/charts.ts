/**
 * The figures of a plan as pictures: drawn when the site is built, as SVG that needs no script and no style
 * of its own.
 */
import type { Language } from '../../core/model/language.ts';
import type { DataTables } from '../../core/published/rows.ts';
import { dataOf } from '../data.ts';
import type { LibraryPlan } from '../library.ts';
import { madeOf } from '../made-before.ts';
import { carrierFigure } from './carriers.ts';
import type { Figure } from './draw.ts';
import { indicatorFigure } from './indicators.ts';

/** Figures that were drawn: several pages show the same. */
const drawn = new WeakMap<DataTables, Partial<Record<Language, Figure[]>>>();

/** The words of the clauses that the rows of tables are of: their figures are written as they are printed there. */
function wordsOf({ byId }: LibraryPlan, rows: readonly { eId: string }[]) {
  const clauses = new Set(rows.map(({ eId }) => byId.get(eId)));
  return [...clauses].map((clause) => clause && [clause.zh, clause.cells]);
}

/** All figures of a plan, in the order of its tables. */
export function figuresOf(plan: LibraryPlan, language: Language): Figure[] {
  const data = dataOf(plan.plan);
  const own = drawn.get(data) ?? {};
  drawn.set(data, own);
  const { indicators, quantities, carriers } = data;
  const words = wordsOf(plan, [...indicators, ...quantities]);
  own[language] ??= madeOf(
    `${plan.plan}/${language}/figures`,
    [indicators, quantities, carriers, words],
    () =>
      [
        indicatorFigure(indicators, quantities, language, plan.byId),
        carrierFigure(carriers, language),
      ].filter((f) => f !== null),
  );
  return own[language];
}
