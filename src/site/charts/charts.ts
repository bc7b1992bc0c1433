/**
 * The figures of a plan as pictures: drawn when the site is built, as SVG that needs no script and no style
 * of its own.
 */
import type { Language } from '../../core/model/language.ts';
import type { DataTables } from '../../core/published/rows.ts';
import { carrierFigure } from './carriers.ts';
import type { Clauses, Figure } from './draw.ts';
import { indicatorFigure } from './indicators.ts';

/** Figures that were drawn: several pages show the same. */
const drawn = new WeakMap<DataTables, Partial<Record<Language, Figure[]>>>();

/** All figures of a plan, in the order of its tables. `clauses`: those of the plan that the tables are of. */
export function figuresOf(data: DataTables, language: Language, clauses: Clauses): Figure[] {
  const own = drawn.get(data) ?? {};
  drawn.set(data, own);
  own[language] ??= [
    indicatorFigure(data.indicators, data.quantities, language, clauses),
    carrierFigure(data.carriers, language),
  ].filter((f) => f !== null);
  return own[language];
}
