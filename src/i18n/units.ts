import { simplified } from '../core/chinese/simplified.ts';
import { isShare, otherUnitNames, scaleToDrop, unitRows } from '../core/chinese/units.ts';
import { anyOf } from '../core/chinese/words.ts';
import type { Language } from '../core/model/language.ts';

/** What the units and measure words of Chinese figures are called in English, where they stand alone. */
const names = new Map<string, string>([
  ...unitRows.flatMap(({ words, forms = [words], english }) =>
    english === undefined ? [] : forms.map((form) => [form, english] as const),
  ),
  ...otherUnitNames.map(({ unit, english }) => [unit, english] as const),
]);
/** English figures say their scale themselves: 15.874 billion for 158.74亿元. */
const scale = new RegExp(`^${anyOf(scaleToDrop)}`, 'u');

/**
 * The name of a unit in a language, in English without its scale, and whether it is really in it. Units
 * without an English name are shown as printed, nothing as a dash.
 */
export function unitName(unit: string, language: Language): { text: string; translated: boolean } {
  const name = language === 'en' ? names.get(simplified(unit).replace(scale, '')) : undefined;
  return { text: name ?? (unit || '—'), translated: language === 'zh' || name !== undefined };
}

/** Whether a unit says a share of a whole: what has it changes by points, not by per cent. */
export const isShareUnit = isShare;
