import { measureOf } from '../../chinese/measures.ts';
import { planYears } from '../../chinese/periods.ts';
import type { Said } from '../../model/sentence.ts';
import { doubtful, type Finding, wrong } from '../finding.ts';
import { hasUnreadNumerals, ofSoMany } from '../numbers/chinese-figures.ts';
import type { Figure } from '../numbers/figure.ts';
import {
  type ComparedFigures,
  chineseFigures,
  compareNumbers,
  digitsOf,
  isInOtherUnit,
  isOfPlan,
  isSaidBy,
} from '../numbers/numbers.ts';
import { finds } from '../said.ts';
import {
  isAmongFirst,
  isOneOfRatio,
  isPointedTo,
  isSaidInChinese,
  isSaidInEnglish,
  isToldAsShare,
} from './said-in-words.ts';
import { isTwiceYearly, isYearOfRow } from './times-in-words.ts';

const told = (figures: readonly Figure[]) => figures.map(({ text }) => text).join('”, “');

/** A figure of the English that may stand in the place of one of the Chinese: of the same kind. */
function isRival(zh: Figure, en: Figure): boolean {
  if (en.weight === 'free') return en.unit === zh.unit && /^(?:name|half-year|rank or count)/u.test(en.unit);
  const times = ['year', 'month', 'day', 'plan', 'decade', 'quarter', 'quarters', 'half-year', 'rank'];
  if (ranks.includes(zh.unit) && ranks.includes(en.unit)) return true;
  if (times.includes(zh.unit) || times.includes(en.unit)) return zh.unit === en.unit || rankForCount(zh, en);
  return true;
}
const ranks = ['rank', 'rank or count'];
const rankForCount = (zh: Figure, en: Figure) =>
  zh.unit === 'rank' && en.value === zh.value && en.unit === '';

/** How much a figure is, where that is not what it looks like: 十八 is 18, and 20 is 20. */
const worthOf = ({ text, value }: Figure): Said => (text === String(value) ? '' : finds.worth({ value }));

const opensBracket = /\((?:about |approximately |around |some |nearly |or )?(?:US\$|HK\$|\$|€)?\s*$/u;
/** Whether English tells an amount again in another currency, in brackets, for readers abroad. */
const isConversion = ({ unit, at }: Figure, zh: string, en: string) =>
  measureOf(unit)?.of === 'money' && unit !== 'RMB' && /元/u.test(zh) && opensBracket.test(en.slice(0, at));

const fahrenheit = /^ ?(?:[°º] ?F|degrees Fahrenheit)\b/u;
/** Whether English tells a temperature, or how much it changes, again in degrees Fahrenheit. */
const isFahrenheit = ({ value, at, text }: Figure, { en, matched }: Compared) =>
  fahrenheit.test(en.slice(at + text.length)) &&
  matched.some(({ zh }) => [0, 32].some((from) => Math.abs(zh.value * 1.8 + from - value) < 1));

const ofHectares = /^ ?(?:(?:per|a|each) hectare\b|\/ ?ha\b)/iu;
/** Whether English tells what comes to each mu again of each hectare: RMB 500 per mu (RMB 7,500 per hectare). */
const isOfHectares = ({ value, at, text }: Figure, { zh, en, matched }: Compared) =>
  zh.includes('亩') &&
  ofHectares.test(en.slice(at + text.length)) &&
  matched.some((pair) => Math.abs(pair.zh.value * 15 - value) <= value / 100);

/** The years in which a plan begins and ends, where the Chinese has both and the English tells them behind its name. */
function isOfSpan(missing: readonly Figure[], extra: readonly Figure[]): (figure: Figure) => boolean {
  const years = missing.flatMap(({ unit, value }) => (unit === 'year' ? [value] : []));
  const spans = extra
    .filter(({ unit }) => unit === 'years of a plan')
    .map(({ value }) => [planYears(value)[0]!, planYears(value).at(-1)!])
    .filter((ends) => ends.every((end) => years.includes(end)));
  return ({ unit, value }) => unit === 'year' && spans.flat().includes(value);
}

/** Whether a plan is named by the years from its first to its last: “十四五”时期, over the 2021–2025 period. */
const isToldByYears = ({ unit, value }: Figure, extra: readonly Figure[]): boolean =>
  unit === 'plan' &&
  [planYears(value)[0], planYears(value).at(-1)].every((end) =>
    extra.some((year) => year.unit === 'year' && year.value === end),
  );

/** The words of a clause in both languages, and which figures of them are one. */
interface Compared extends ComparedFigures {
  zh: string;
  en: string;
}

/** Whether a figure numbers a point of a list. */
const isPoint = ({ unit }: Figure) => unit === 'in a list';
/** What was compared, without the points of a list where the English numbers them otherwise: （一）, (a). */
function counted({ matched, missing, extra }: ComparedFigures): ComparedFigures {
  const isNumbered = matched.some(({ zh: a, en: b }) => isPoint(a) && isPoint(b));
  const isCounted = (figure: Figure) => isNumbered || !isPoint(figure);
  return { matched, missing: missing.filter(isCounted), extra: extra.filter(isCounted) };
}

/** Where a figure is missing, added or another. */
export function valueFaults(zh: string, en: string): Finding[] {
  const compared: Compared = { zh, en, ...counted(compareNumbers(zh, en)) };
  const others = compared.extra.filter((figure) => !isToldBefore(figure, compared));
  const lost = lostFaults(compared, others);
  return lost.length ? lost : addedFaults(compared, others);
}

/** Whether English tells with a figure what another one says already: again, or in another unit or currency. */
const isToldBefore = (figure: Figure, compared: Compared): boolean => {
  const { zh, en, matched } = compared;
  return (
    matched.some((pair) => isSaidBy(figure, pair.en) || isInOtherUnit(pair.zh, figure)) ||
    isConversion(figure, zh, en) ||
    isFahrenheit(figure, compared) ||
    isOfHectares(figure, compared)
  );
};

/** Whether the Chinese says with a figure what one that the English has says already. */
const isRepeated = (figure: Figure, { matched }: Compared): boolean =>
  matched.some((pair) => isSaidBy(figure, pair.zh) || isToldRoundly(figure, pair.zh));

/** Figures of the Chinese that the English does not have; `others`: those that it may have in their place. */
function lostFaults(compared: Compared, others: readonly Figure[]): Finding[] {
  const { zh, en, missing, extra } = compared;
  const isOfNamedPlan = isOfSpan(missing, extra);
  return missing.flatMap((figure): Finding[] => {
    const repeated = isRepeated(figure, compared);
    const isLeftOut =
      isOfNamedPlan(figure) ||
      isToldByYears(figure, extra) ||
      isPointedTo(figure, zh, en) ||
      isAmongFirst(figure, zh, en) ||
      isTwiceYearly(figure, zh, en) ||
      isToldAsShare(figure, zh, en) ||
      isOneOfRatio(figure, zh, en) ||
      isYearOfRow(figure, zh, en) ||
      ((isIncluded(figure, zh) || isOfSoMany(figure, zh)) && repeated);
    if (isLeftOut) return [];
    const rivals = others.filter((other) => isRival(figure, other));
    const isTimeToldOnce = figure.unit === 'span' && repeated;
    if (!rivals.length && (isSaidInEnglish(figure, zh, en) || isTimeToldOnce)) return [];
    // The sentence has its own quotation marks: “十五五” is quoted once.
    const lack = { text: figure.text.replace(/^[“"]|[”"]$/gu, ''), worth: worthOf(figure) };
    const says = rivals.length
      ? finds.missingInstead({ ...lack, instead: told(rivals) })
      : finds.missing(lack);
    if (figure.weight === 'free') {
      const isLevel = rivals.some(({ unit, weight }) => unit === 'rank or count' && weight === 'free');
      if (figure.unit === 'rank or count' && isLevel) return [doubtful(says)];
      return figure.unit.startsWith('name') && rivals.length ? [wrong(says)] : [];
    }
    // A year alone may be left out: readers know when it was.
    const isFirm = figure.weight === 'firm' && (figure.unit !== 'year' || isEndOfSpan(figure, compared));
    // A rival may stand for a numeral that no form reads.
    const isOther = rivals.length > 0 && (figure.weight === 'firm' || !hasUnreadNumerals(zh));
    return [isOther || (isFirm && !repeated) ? wrong(says) : doubtful(says)];
  });
}

/** Figures that the English adds. */
function addedFaults({ zh, en, matched }: Compared, others: readonly Figure[]): Finding[] {
  const days = matched.flatMap((pair) => (pair.zh.unit === 'day' ? [pair.en.at] : []));
  const isKnown = (figure: Figure) =>
    isToldOfPlan(figure, en)
      ? isOfPlan(figure, chineseFigures(zh))
      : isSaidInChinese(figure, zh, en) ||
        isAmongFirst(figure, zh, en) ||
        isYearTold(figure, en) ||
        isMonthOf(figure, days);
  const added = others.filter((figure) => figure.weight !== 'free' && !isKnown(figure));
  return added.map((figure) => {
    const says = finds.added({ text: figure.text, worth: worthOf(figure) });
    const isFirm = figure.weight === 'firm' && figure.unit !== 'year' && !hasUnreadNumerals(zh);
    return isFirm ? wrong(says) : doubtful(says);
  });
}

/** Whether a year is the last of a span and no year alone: 2016—2020年, in 2016. */
const isEndOfSpan = ({ at }: Figure, { zh, en, matched }: Compared): boolean =>
  !namesSpan.test(en) &&
  matched.some(
    (pair) =>
      pair.zh.unit === 'year' &&
      toTheYear.test(zh.slice(pair.zh.at + pair.zh.text.length, at)) &&
      pair.zh.at < at,
  );
/** What parts the years of a span, from the first to the last, and English that tells its years otherwise. */
const toTheYear = /^年?\s*(?:[-—–～~]{1,2}|至|到)\s*$/u;
const namesSpan = /\b(?:years?|period|plan|annual|onwards?)\b|-years?\b/iu;

/** Whether a figure only says that the bound before it is one of those that it bounds: 100万元以上（含100万元）. */
const isIncluded = ({ at }: Figure, zh: string) => /[（(]不?含$/u.test(zh.slice(0, at));

/** Whether a figure is what others are of, which English tells once: 由15.2/10万下降到9.6/10万. */
const isOfSoMany = ({ at }: Figure, zh: string) => ofSoMany.test(zh.slice(0, at));

/** How far from its day a month stands: 19 October, October 19. */
const besideDay = 12;
/** A month that English adds to a day of which the Chinese has only the number: 19日. */
const isMonthOf = ({ unit, at }: Figure, days: readonly number[]) =>
  unit === 'month' && days.some((day) => Math.abs(day - at) <= besideDay);

/** A year that English adds says of when it speaks, which readers of the Chinese know; a deadline is a promise. */
const isYearTold = ({ unit, at }: Figure, en: string) =>
  unit === 'year' && !/\bby(?: [\w’]+){0,4} $/iu.test(en.slice(0, at));

/** A year in brackets behind the name of a five-year plan, which must be one of its own: (2016–2020). */
const isToldOfPlan = ({ unit, at }: Figure, en: string) =>
  unit === 'year' && /\bFive-Year Plan(?: period)? \((?:\d{4}[–-])?$/u.test(en.slice(0, at));

/** How far a round figure may be from what it tells again: 90.03万亿元，突破90万亿元. */
const roundly = 0.01;
const isToldRoundly = (figure: Figure, again: Figure) =>
  figure.unit === again.unit &&
  digitsOf(again.value) < digitsOf(figure.value) &&
  Math.abs(again.value / figure.value - 1) <= roundly;
