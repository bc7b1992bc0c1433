/** The scale of a unit that stands alone, in a cell or behind 单位：万元 is RMB 10,000, and never million yuan. */
import { scaleFactors, scaleRows, scalesOfEach } from '../chinese/units.ts';
import { anyOf } from '../chinese/words.ts';
import { doubtful, type Finding, wrong } from './finding.ts';
import { finds } from './said.ts';

/** What is counted behind a scale that has no figure before it: 万家, 亿吨, 万车. */
export const countedAlone = '(?:[家人户名亩元吨辆车艘架列标箱台套件册只头株桶斤次床张立平公]|千瓦)';
/** What a unit goes on with: 人次, 吨标准煤, 平方米, 千瓦时. */
const rest = '[次时里方米顷标准煤箱元币当量位日片吨人公]{0,5}';
/** A unit and no other words, with its scale; 千克 and 千瓦 have none. */
const unitAlone = new RegExp(
  `^(?:（?单位[：:]\\s*|（)?(${anyOf([...scalesOfEach, ...scaleRows])})[美港欧]?${countedAlone}${rest}）?$`,
  'u',
);
const scaleWords: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
/** A scale in English: 100 million, million, 10,000. */
const inEnglish =
  /(?<![\d.,])(\d[\d,]*(?:\.\d+)?)?\s*\b(thousand|million|billion|trillion)s?\b|\d[\d,]*\d{2}/giu;
/** A unit whose sign says a scale too: 100 GWh, kt. */
const scaledUnit = /(?:\d|^)\s*[kMGT][A-Za-z]/u;

/** What is the matter with the scale of a unit; undefined where more is said than a unit with a scale. */
export function unitScaleFaults(zh: string, en: string): Finding[] | undefined {
  const text = unitAlone.exec(zh.trim())?.[1] as keyof typeof scaleFactors | undefined;
  const [told, ...more] = [...en.matchAll(inEnglish)];
  if (!text || more.length) return undefined;
  const value = scaleFactors[text];
  const worth = finds.worth({ value });
  const unknown = [doubtful(finds.missing({ text, worth }))];
  if (scaledUnit.test(en)) return /\d/u.test(en) ? unknown : [];
  if (!told) return unknown;
  const [instead, count, word] = told;
  const figure = Number((count ?? (word ? '1' : instead)).replaceAll(',', ''));
  const is = figure * (word ? scaleWords[word.toLowerCase()]! : 1);
  return is === value ? [] : [wrong(finds.missingInstead({ text, worth, instead: instead.trim() }))];
}
