import type { Said } from '../model/sentence.ts';
import { dashes, plainCell } from './cell-values.ts';
import type { Columns } from './columns.ts';
import { namedBy, type PrintedTable } from './printed-table.ts';
import { englishName, isNameLine, isUnit, type RowName } from './row-names.ts';
import { whyUnsure } from './said.ts';

/** The unit of a row in both languages; empty where nothing gives one. */
export interface RowUnit {
  unit_zh: string;
  unit_en: string;
}

const aFigure = /^[-\d.,%≥≤<>〔〕[\]]*\d[-\d.,%≥≤<>〔〕[\]]*$/u;
const isUnitLine = (line: string) => isUnit(plainCell(line)) || dashes.test(line);
const noDash = (words: string) => (dashes.test(words) ? '' : words);

/**
 * The unit of row `r`: that of its column, else that behind its name, else that above the table. A text where it
 * is not certain: why.
 */
export function readUnit(table: PrintedTable, columns: Columns, r: number, name: RowName): RowUnit | Said {
  const { rows, english } = table;
  const column = columns.unit;
  const at = (from: typeof rows) =>
    column < 0 ? '' : noDash(namedBy(from, r, column, isUnitLine, rows).trim());
  const [own, ownEnglish] = [at(rows), at(english)];
  if (aFigure.test(plainCell(own))) return whyUnsure.noUnit({ own });
  if (own && name.unit && plainCell(own) !== plainCell(name.unit))
    return whyUnsure.twoUnits({ own, other: name.unit });
  if (own) return { unit_zh: own, unit_en: ownEnglish };
  const inEnglish = englishName(namedBy(english, r, columns.name, isNameLine, rows).trim(), name).unit;
  if (name.unit) return { unit_zh: name.unit, unit_en: inEnglish };
  return { unit_zh: table.unit, unit_en: table.unitInEnglish };
}
