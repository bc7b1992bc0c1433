/** The scale of a unit that stands alone, in a cell or behind 单位：万元 is RMB 10,000, and never million yuan. */
import { simplified } from '../../chinese/simplified.ts';
import { scaleFactors, scaleRows, scalesOfEach } from '../../chinese/units.ts';
import { anyOf } from '../../chinese/words.ts';
import { doubtful, type Finding, wrong } from '../finding.ts';
import { scaleFactors as factorsInEnglish, scalesOfWords } from '../numbers/number-words.ts';
import { compareNumbers } from '../numbers/numbers.ts';
import { finds } from '../said.ts';

/** What is counted behind a scale that has no figure before it: 万家, 亿吨, 万车. */
export const countedAlone = '(?:[家人户名亩元吨辆车艘架列标箱台套件册只头株桶斤次床张立平公]|千瓦)';
/** What a unit goes on with: 人次, 吨标准煤, 平方米, 千瓦时. */
const rest = '[次时里方米顷标准煤箱元币当量位日片吨人公]{0,5}';
/** A unit and no other words, with its scale; 千克 and 千瓦 have none. */
const unitAlone = new RegExp(
  `^(?:（?单位[：:]\\s*|（)?(${anyOf([...scalesOfEach, ...scaleRows])})[美港欧]?${countedAlone}${rest}）?$`,
  'u',
);
/** What counts a scale in words: ten thousand, hundreds of millions. */
const countWords: Readonly<Record<string, number>> = { ten: 10, hundred: 100 };
const digits = '\\d{1,3}(?:[,\u0020\u00a0\u202f]\\d{3})+|\\d+';
/** A scale in English: 100 million, hundred million, million, 10,000, 10 000, and RMB’000 without its first digit. */
const inEnglish = new RegExp(
  `(?<![\\d.,])(?:((?:${digits})(?:\\.\\d+)?|\\b(?:ten|hundred)s?\\b)(?:\\s+of\\b)?[\\s-]*)?` +
    `\\b(${scalesOfWords.join('|')})s?\\b|(?<!\\d)(?:${digits})(?<=\\d\\d\\d)`,
  'giu',
);
/** A unit whose sign says a scale too: 100 GWh, kt, and no km, kW; a scale in letters: 100m, 0.1 bn. */
const scaledUnit =
  /(?:\d|^)\s*(?!k(?:m|g|Wh?)\b)(?!TEU)[kMGT][A-Za-z]|\d\s?(?:k|m(?:l?n|il)?|b(?:l?n|cm)?|tr?n)\b(?![²³])/u;
/** Areas in another unit, whose figure is another, too: 万平方米 are hectares. */
const otherArea = { zh: /公[顷頃]/u, en: /\b(?:hectares?|ha|acres?)\b/iu };

/** How much a count of a scale says: 10,000, ten, hundreds; one where there is none. */
const countOf = (count = '1'): number =>
  countWords[count.toLowerCase().replace(/s$/u, '')] ?? Number(count.replace(/[^\d.]/gu, ''));

/**
 * What is the matter with the scale of a unit; undefined where more is said than a unit with a scale, or in a unit of
 * another size.
 */
export function unitScaleFaults(zh: string, en: string): Finding[] | undefined {
  const text = unitAlone.exec(simplified(zh.trim()))?.[1] as keyof typeof scaleFactors | undefined;
  const [told, ...more] = [...en.matchAll(inEnglish)];
  if (!text || more.length || (otherArea.en.test(en) && !otherArea.zh.test(zh))) return undefined;
  const value = scaleFactors[text];
  const worth = finds.worth({ value });
  const unknown = [doubtful(finds.missing({ text, worth }))];
  if (scaledUnit.test(en)) {
    const { matched } = compareNumbers(zh.replace(text, `1${text}`), en);
    return !/\d/u.test(en) || matched.length ? [] : unknown;
  }
  if (!told) return unknown;
  const [instead, count, word] = told;
  const is = word
    ? countOf(count) * factorsInEnglish[word.toLowerCase()]!
    : countOf(instead.replace(/^0/u, '10'));
  return is === value ? [] : [wrong(finds.missingInstead({ text, worth, instead: instead.trim() }))];
}
