import type { Language } from '../../core/model/language.ts';
import { type Indicator, inLanguage } from '../../core/published/rows.ts';
import { translator } from '../../i18n/index.ts';

/** An indicator as pages name it. */
interface NamedIndicator {
  /** Its name; of a part, that it is one: 其中：. */
  label: string;
  /** Its unit; empty where it has none, or is counted: an English name says what is counted, and needs no “number”. */
  unit: string;
  /** The name with the unit in brackets behind it. */
  withUnit: string;
}

/** How an indicator is named in a language. */
export function namedIn(indicator: Indicator, language: Language): NamedIndicator {
  const part = indicator.parent ? translator(language)('figurePart') : '';
  const label = `${part}${inLanguage(indicator, 'name', language)}`;
  const isCounted = language === 'en' && indicator.unit_en === 'number';
  const unit = isCounted ? '' : inLanguage(indicator, 'unit', language);
  return { label, unit, withUnit: `${label}${unit && ` (${unit})`}` };
}
