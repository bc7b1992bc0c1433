import { type MeasureKind, measureNamed } from '../../chinese/row-measures.ts';
import { isShare } from '../../chinese/units.ts';
import type { Said } from '../../model/sentence.ts';
import { plainCell } from '../cell-values.ts';
import { whyUnsure } from '../said.ts';

/** The unit of a row in both languages; empty where nothing gives one. */
export interface RowUnit {
  unit_zh: string;
  unit_en: string;
}

/**
 * What stands above a row and gives a unit: a row over all columns, a row that has a unit and no value (班额达标率, %),
 * a cell of groups that reaches down over the row, or the row that it is a part of (其中：).
 */
export interface Above {
  by: 'section' | 'heading' | 'category' | 'whole';
  /** Its name without the unit. */
  name: string;
  unit: RowUnit;
  /** Whether rows without a unit surely have this one: not where one with another unit came between. */
  isSure: boolean;
}

const percent = '%';
/** Whether what is measured can be in a unit: a share in %, an amount in none of the shares. */
export const fits = (of: MeasureKind, unit: string): boolean => (of === 'share') === isShare(unit);

/**
 * The unit that a row without one has from what stands above it. A name that says nothing of a measure (小学) needs
 * that; one that does has the unit only where the layout says so, or the same is measured (毛入学率 below 毛入学率). A text
 * where it is not certain: why.
 */
export function unitFrom({ by, name, unit, isSure }: Above, own: string): RowUnit | Said {
  const measure = measureNamed(own);
  const unsure = whyUnsure.unitOfAbove({ unit: unit.unit_zh, name });
  if (!isSure || measure?.of === 'bare') return unsure;
  if (!measure) return unit;
  const printed = plainCell(unit.unit_zh);
  if (!fits(measure.of, printed)) return unsure;
  const isLaid = by === 'section' || by === 'category';
  const isSame =
    measureNamed(name)?.words === measure.words || (measure.of === 'share' && printed === percent);
  return isLaid || isSame ? unit : unsure;
}
