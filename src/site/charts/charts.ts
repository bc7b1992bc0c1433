/**
 * The figures of a plan as pictures: drawn when the site is built, as SVG that needs no script and no style
 * of its own.
 */
import type { Language } from '../../core/model/language.ts';
import type { DataTables } from '../../core/published/rows.ts';
import { carrierFigure } from './carriers.ts';
import type { Clauses, Figure } from './draw.ts';
import { indicatorFigure } from './indicators.ts';

/** All figures of a plan, in the order of its tables. */
export function figuresOf(data: DataTables, language: Language, clauses: Clauses): Figure[] {
  return [
    indicatorFigure(data.indicators, data.quantities, language, clauses),
    carrierFigure(data.carriers, language),
  ].filter((f) => f !== null);
}
