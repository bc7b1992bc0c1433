import { readNumeral } from '../chinese/digits.ts';
import { measureOf } from '../chinese/measures.ts';
import { eventRows, relativeTimes } from '../chinese/times.ts';
import { anyOf } from '../chinese/words.ts';
import type { Said, Sentence } from '../model/sentence.ts';
import { hasUnreadNumerals } from './chinese-figures.ts';
import type { Bound, Figure } from './figure.ts';
import { doubtful, type Finding, wrong } from './finding.ts';
import {
  chineseFigures,
  compareNumbers,
  digitsOf,
  isOfPlan,
  isSaidBy,
  type MatchedFigures,
} from './numbers.ts';
import { perUnits } from './per-units.ts';
import { finds } from './said.ts';

const relativeInChinese = new RegExp(anyOf(relativeTimes), 'u');
const relativeInEnglish =
  /\b(?:this|last|next|the|that|same|previous|preceding|current|following) (?:\w+ )?years?\b|year-end/iu;

/** What is said of a year may be said with a word: 今年 is 2016, and 2016 “this year”. */
const isRelative = ({ unit }: Figure, words: string, pattern: RegExp) =>
  (unit === 'year' || unit === 'month') && pattern.test(words);

const told = (figures: readonly Figure[]) => figures.map(({ text }) => text).join('”, “');

/** A figure of the English that may stand in the place of one of the Chinese: of the same kind. */
function isRival(zh: Figure, en: Figure): boolean {
  if (en.weight === 'free') return en.unit === zh.unit && en.unit.startsWith('name');
  const times = ['year', 'month', 'day', 'plan', 'decade', 'quarter', 'half-year', 'rank'];
  if (times.includes(zh.unit) || times.includes(en.unit)) return zh.unit === en.unit || rankForCount(zh, en);
  return true;
}
const rankForCount = (zh: Figure, en: Figure) =>
  zh.unit === 'rank' && en.value === zh.value && en.unit === '';

/** Figures that English may say without a number. */
export const saidInWords: readonly {
  value: number;
  unit: string;
  words: string;
  says: string;
  example: string;
}[] = [
  {
    value: 1,
    unit: '',
    words: '\\b(?:an?|another|each|every|single|per)\\b',
    says: 'one of them',
    example: 'another year',
  },
  {
    value: 1,
    unit: 'span',
    words: '\\b(?:an?|another|each|every|single|per)\\b',
    says: 'one day, month or year',
    example: 'another year',
  },
  {
    value: 24,
    unit: 'span',
    words: 'clock|day and night|all day',
    says: 'day and night',
    example: 'around the clock',
  },
  {
    value: 365,
    unit: 'span',
    words: 'year-round|all year|every day|throughout the year',
    says: 'all year',
    example: 'year-round',
  },
  {
    value: 100,
    unit: '%',
    words: '\\b(?:all|every|full|fully|entire\\w*|whol\\w+|universal|complete\\w*|each)\\b',
    says: 'the whole',
    example: 'all villages',
  },
  {
    value: 31,
    unit: '',
    words: '\\bmainland\\b|\\bnationwide\\b|\\ball (?:\\w+ )?provinc',
    says: 'all provinces',
    example: 'on the mainland',
  },
  { value: 0, unit: '%', words: '\\b(?:no|none|nil|without)\\b', says: 'nothing', example: 'no fees' },
  { value: 0, unit: '', words: '\\b(?:no|none|nil|without)\\b', says: 'nothing', example: 'no accidents' },
  {
    value: 0.5,
    unit: 'part',
    words: '\\bmost\\b|\\bmajority\\b',
    says: 'more than half',
    example: 'most of the firms',
  },
];
const isInWords = ({ value, unit }: Figure, en: string) =>
  saidInWords.some((row) => row.value === value && row.unit === unit && new RegExp(row.words, 'iu').test(en));

/** How much a figure is, where that is not what it looks like: 十八 is 18, and 20 is 20. */
const worthOf = ({ text, value }: Figure): Said => (text === String(value) ? '' : finds.worth({ value }));

/** Where a figure is missing, added or another. */
export function valueFaults(zh: string, en: string): Finding[] {
  const { matched, missing, extra } = compareNumbers(zh, en);
  const repeated = (figure: Figure) =>
    matched.some((pair) => isSaidBy(figure, pair.zh) || isToldRoundly(figure, pair.zh));
  const isAgain = (figure: Figure) => matched.some((pair) => isSaidBy(figure, pair.en));
  const others = extra.filter((figure) => !isAgain(figure));
  const lost = missing.flatMap((figure): Finding[] => {
    const rivals = others.filter((other) => isRival(figure, other));
    const isSaid =
      isRelative(figure, en, relativeInEnglish) ||
      isInWords(figure, en) ||
      isFrame(figure, zh, framedInChinese);
    if (!rivals.length && isSaid) return [];
    const lack = { text: figure.text, worth: worthOf(figure) };
    const says = rivals.length
      ? finds.missingInstead({ ...lack, instead: told(rivals) })
      : finds.missing(lack);
    if (figure.weight === 'free') return figure.unit.startsWith('name') && rivals.length ? [wrong(says)] : [];
    const isLost = rivals.length > 0 || (figure.weight === 'firm' && !repeated(figure));
    return [isLost ? wrong(says) : doubtful(says)];
  });
  if (lost.length) return lost;
  const added = others.filter(
    (figure) => figure.weight !== 'free' && !isImplied(figure, zh) && !isFrame(figure, en, framedInEnglish),
  );
  const isSure = !hasUnreadNumerals(zh);
  return added.map((figure) => {
    const says = finds.added({ text: figure.text, worth: worthOf(figure) });
    return figure.weight === 'firm' && figure.unit !== 'year' && isSure ? wrong(says) : doubtful(says);
  });
}

/** How far a round figure may be from what it tells again: 90.03万亿元，突破90万亿元. */
const roundly = 0.01;
const isToldRoundly = (figure: Figure, again: Figure) =>
  figure.unit === again.unit &&
  digitsOf(again.value) < digitsOf(figure.value) &&
  Math.abs(again.value / figure.value - 1) <= roundly;

/** The words around the years of which a clause speaks: 过去五年, over the past five years. */
const framedInChinese = {
  before: /(?:过去|近|今后|未来|这|前|后|连续|上一?个?|[今明去])$/u,
  behind: /^年(?:来|间|以来|里|年均)/u,
};
const framedInEnglish = {
  before: /\b(?:past|last|next|coming|following|previous|preceding|these|those)\s+$/iu,
  behind: /^(?!)/u,
};
/** Whether a figure only says of which years a clause speaks; translators leave that out, or tell it again. */
const isFrame = ({ unit, at, text }: Figure, words: string, around: typeof framedInChinese): boolean =>
  unit === 'span' &&
  (around.before.test(words.slice(0, at)) || around.behind.test(words.slice(at + text.length)));

/** Whether the Chinese says what a figure of the English says, without a figure of its own. */
const isImplied = (figure: Figure, zh: string) =>
  isRelative(figure, zh, relativeInChinese) ||
  isEach(figure, zh) ||
  isYearOfEvent(figure, zh) ||
  isInARow(figure, zh) ||
  hasNumeral(figure, zh) ||
  isCounted(figure, zh) ||
  isOfPlan(figure, chineseFigures(zh));

/** What is so many per mille in Chinese is so many per 1,000 in English. */
const isEach = ({ value }: Figure, zh: string) => value === 1000 && /‰/u.test(zh);

/** Whether a year is that of an event which the Chinese names, or is in the name: 九二共识 is of 1992. */
function isYearOfEvent({ unit, value }: Figure, zh: string): boolean {
  if (unit !== 'year') return false;
  const event = eventRows.some(({ year, words }) => year === value && new RegExp(words, 'u').test(zh));
  const short = [...String(value).slice(2)].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('');
  return event || zh.includes(short);
}

/** Whether the so-many-th time is told as so many times in a row: 连续7年 is the seventh consecutive year. */
const isInARow = ({ unit, value }: Figure, zh: string) =>
  unit === 'rank' &&
  chineseFigures(zh).some((one) => one.value === value && /连续$/u.test(zh.slice(0, one.at)));

/** Whether a small number in words is how many things the Chinese lists, or names: 三去一降一补 are five. */
const isCounted = ({ value, weight }: Figure, zh: string) =>
  weight !== 'firm' &&
  value > 1 &&
  zh.split(/[，。；：！？“”（）《》]/u).some((part) => {
    const told = [...part.matchAll(/[一二两三四五六七八九十]/gu)].map(([sign]) => readNumeral(sign));
    const listed = part.split(/、|和|及|与/u).length;
    return listed === value || (told.length > 1 && told.reduce((sum, one) => sum + one, 0) === value);
  });

/** The numerals of small numbers, which a name or an idiom may have: 六稳, 双向. */
const numerals = ['零', '一首单', '二两双对', ...'三四五六七八九十'];
/** Whether a small number in words stands somewhere in the Chinese, in a name or an idiom. */
const hasNumeral = ({ value, weight }: Figure, zh: string) =>
  weight !== 'firm' && [...(numerals[value] ?? scaleSign[value] ?? '')].some((sign) => zh.includes(sign));
const scaleSign: Readonly<Record<number, string>> = { 0.5: '半', 100: '百', 1000: '千', 10000: '万' };

const changeSays = { to: finds.changeTo(), by: finds.changeBy() };

/** A share is not rounded, and of an amount three digits are kept. */
const isCoarse = (figure: Figure) => figure.unit === '%' || digitsOf(figure.value) < 3;

/** Where two figures of one value have another unit, or one ends a change that is as great as the other. */
export function unitFaults(zh: string, en: string): Finding[] {
  const { matched } = compareNumbers(zh, en);
  const faults = matched.flatMap(({ zh: a, en: b, likeness }): Finding[] => {
    if (likeness === 'unit')
      return [wrong(finds.otherUnit({ zh: a.text, zhUnit: a.unit, en: b.text, enUnit: b.unit }))];
    if (likeness === 'nearly') return [doubtful(finds.notJust({ zh: a.text, en: b.text }))];
    if (likeness === 'rounded' && !b.bound && isCoarse(b))
      return [doubtful(finds.rounded({ en: b.text, zh: a.text, value: a.value }))];
    if (!a.change || !b.change || a.change === b.change) return [];
    const says = finds.change({
      zhChange: changeSays[a.change],
      zh: a.text,
      enChange: changeSays[b.change],
      en: b.text,
    });
    return [a.change === 'to' ? wrong(says) : doubtful(says)];
  });
  const per = perUnits(zh, en);
  return per ? [...faults, wrong(finds.otherPer({ zh: per.zh, en: per.en }))] : faults;
}

/** What a bound is called in a message. */
const boundSays: Readonly<Record<Bound, Sentence>> = {
  '≥': finds.orMore(),
  '>': finds.more(),
  '≤': finds.orLess(),
  '<': finds.less(),
  '≲': finds.nearly(),
  '≈': finds.about(),
  '': finds.just(),
};
const isLower = (bound: Bound) => bound === '≥' || bound === '>';
const isUpper = (bound: Bound) => bound === '≤' || bound === '<' || bound === '≲';
const isAbout = (bound: Bound) => bound === '≈' || bound === '≲';
/** Words that say this or more so firmly that more than this is another bound; 以上 is both. */
const firmly = /不[低少小得]|至少/u;

/** What is wrong with the bounds of two figures: reversed, in doubt, or nothing. */
function boundFault(
  zh: string,
  en: string,
  { zh: a, en: b, likeness }: MatchedFigures,
): 'wrong' | 'doubtful' | null {
  const [from, to] = [a.bound, b.bound];
  if (['year', 'month'].includes(a.unit)) {
    const reversed = (from === '<' && to === '>') || (from === '>' && to === '<');
    return reversed ? 'wrong' : null;
  }
  if (a.unit === 'span' || b.unit === 'span') {
    return (isLower(from) && isUpper(to)) || (isUpper(from) && isLower(to)) ? 'wrong' : null;
  }
  if (from === to || likeness === 'rounded' || (a.value === 1 && a.weight === 'free')) return null;
  if ((isLower(from) && isUpper(to)) || (isUpper(from) && isLower(to))) return 'wrong';
  if (isLower(from) && isLower(to)) {
    const firm = from === '≥' && to === '>' && firmly.test(zh.slice(Math.max(0, a.at - 8), a.at));
    return firm ? 'doubtful' : null;
  }
  if ((isUpper(from) && isUpper(to)) || (isAbout(from) && isAbout(to))) return null;
  // “Some 80 million” is said of what is just as much.
  if (from === '' && to === '≈' && /\bsome\s+$/iu.test(en.slice(0, b.at))) return null;
  // Within 500 metres of a place is no bound of a length.
  if (from === '' && to === '≤' && measureOf(a.unit)?.of === 'length') return null;
  return from === '' && (likeness === 'converted' || a.unit === 'size') ? null : 'doubtful';
}

/** What joins two figures of one row, which one word may bound: about 3% and 5%; 3%、5%左右. */
const joinsInChinese = /^[^，。；：、\d]{0,3}[、和与及至][^，。；：、\d]{0,3}$/u;
const joinsInEnglish = /^[^.,;:\d]{0,12}(?:,|,? (?:and|or|to)|–)\s+(?:(?:RMB|US\$)\s*)?$/u;

const isOneSided = (a: Bound, b: Bound) =>
  [isLower, isUpper, isAbout].some((isOfSide) => isOfSide(a) && isOfSide(b));
/** Whether a figure without a bound stands in a row with one that has this bound. */
function sharesBound(words: string, own: Figure, bound: Bound, figures: readonly Figure[], joins: RegExp) {
  if (own.bound) return false;
  return figures.some((other) => {
    const [first, second] = other.at < own.at ? [other, own] : [own, other];
    return isOneSided(other.bound, bound) && joins.test(words.slice(first.at + first.text.length, second.at));
  });
}

/** Where a figure is bounded otherwise: this or more, less, about. */
export function boundFaults(zh: string, en: string): Finding[] {
  const { matched } = compareNumbers(zh, en);
  const [chinese, english] = [matched.map((pair) => pair.zh), matched.map((pair) => pair.en)];
  return matched.flatMap((pair): Finding[] => {
    const fault = boundFault(zh, en, pair);
    const isShared =
      sharesBound(en, pair.en, pair.zh.bound, english, joinsInEnglish) ||
      sharesBound(zh, pair.zh, pair.en.bound, chinese, joinsInChinese);
    if (!fault || isShared) return [];
    const [a, b] = [pair.zh, pair.en];
    const says = finds.otherBound({
      zh: a.text,
      zhBound: boundSays[a.bound],
      en: b.text,
      enBound: boundSays[b.bound],
    });
    return [fault === 'wrong' ? wrong(says) : doubtful(says)];
  });
}

/** Kinds of figures of which two that changed places change what is said. */
const kindOf = ({ unit, bound }: Figure): string => (unit === 'part' ? '%' : unit || `count ${bound && ''}`);

/** Where two figures of one kind stand in another order; the places of the Chinese ones, from 1. */
export function orderOf(zh: string, en: string): number[] {
  const { matched, missing, extra } = compareNumbers(zh, en);
  if (missing.length || extra.some(({ weight }) => weight !== 'free')) return [];
  const byPlace = matched.filter(({ zh: a }) => a.weight !== 'free');
  const order = [...byPlace].sort((a, b) => a.en.at - b.en.at).map((pair) => byPlace.indexOf(pair) + 1);
  const changed = order.some((place, i) =>
    order.slice(i + 1).some((later) => later < place && isSwap(zh, byPlace[later - 1]!, byPlace[place - 1]!)),
  );
  return changed ? order : [];
}
/** The sign behind a figure, by which its things are counted. */
const countedAs = (zh: string, { at, text }: Figure) => /^[多余]?(.?)/u.exec(zh.slice(at + text.length))?.[1];
/** Whether what stands between two figures sets two things apart. */
const areApart = (between: string) => between.length < near && /[、，；,;和与及]/u.test(between);
/** So near to each other two figures stand that are told of two like things: 银行15家，企业50家. */
const near = 9;
/**
 * Whether two pairs of which the later in Chinese stands first in English are of one kind, and near (years
 * anywhere).
 */
const isSwap = (zh: string, first: MatchedFigures, second: MatchedFigures) =>
  kindOf(first.zh) === kindOf(second.zh) &&
  (first.zh.unit || countedAs(zh, first.zh) === countedAs(zh, second.zh)) &&
  first.zh.value !== second.zh.value &&
  (first.zh.unit === 'year' || areApart(zh.slice(first.zh.at + first.zh.text.length, second.zh.at)));

/** Where figures of one kind may have changed places. */
export function orderFaults(zh: string, en: string): Finding[] {
  const order = orderOf(zh, en);
  if (!order.length) return [];
  const { matched } = compareNumbers(zh, en);
  const own = matched.filter(({ zh: a }) => a.weight !== 'free');
  const inEnglish = [...own].sort((a, b) => a.en.at - b.en.at);
  const at = order.findIndex((place, i) => place !== i + 1);
  return [doubtful(finds.otherOrder({ zh: own[at]!.zh.text, en: inEnglish[at]!.en.text }))];
}
