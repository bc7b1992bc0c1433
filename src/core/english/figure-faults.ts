import { measureOf } from '../chinese/measures.ts';
import { relativeTimes } from '../chinese/times.ts';
import { anyOf } from '../chinese/words.ts';
import type { Said, Sentence } from '../model/sentence.ts';
import { hasUnreadNumerals } from './chinese-figures.ts';
import type { Bound, Figure } from './figure.ts';
import type { Finding } from './finding.ts';
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

const wrong = (says: Said): Finding => ({ certain: true, says });
const doubtful = (says: Said): Finding => ({ certain: false, says });

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

/** Where a figure is missing, added or another. */
export function valueFaults(zh: string, en: string): Finding[] {
  const { matched, missing, extra } = compareNumbers(zh, en);
  const repeated = (figure: Figure) => matched.some((pair) => isSaidBy(figure, pair.zh));
  const isAgain = (figure: Figure) => matched.some((pair) => isSaidBy(figure, pair.en));
  const others = extra.filter((figure) => !isAgain(figure));
  const lost = missing.flatMap((figure): Finding[] => {
    const rivals = others.filter((other) => isRival(figure, other));
    const isSaid = isRelative(figure, en, relativeInEnglish) || isInWords(figure, en);
    if (!rivals.length && isSaid) return [];
    const lack = { text: figure.text, value: figure.value };
    const says = rivals.length
      ? finds.missingInstead({ ...lack, instead: told(rivals) })
      : finds.missing(lack);
    if (figure.weight === 'free') return figure.unit.startsWith('name') && rivals.length ? [wrong(says)] : [];
    const isLost = rivals.length > 0 || (figure.weight === 'firm' && !repeated(figure));
    return [isLost ? wrong(says) : doubtful(says)];
  });
  if (lost.length) return lost;
  const added = others.filter((figure) => figure.weight !== 'free' && !isImplied(figure, zh));
  const isSure = !hasUnreadNumerals(zh);
  return added.map((figure) => {
    const says = finds.added({ text: figure.text, value: figure.value });
    return figure.weight === 'firm' && isSure ? wrong(says) : doubtful(says);
  });
}

/** Whether the Chinese says what a figure of the English says, without a figure of its own. */
const isImplied = (figure: Figure, zh: string) =>
  isRelative(figure, zh, relativeInChinese) ||
  isEach(figure, zh) ||
  hasNumeral(figure, zh) ||
  isOfPlan(figure, chineseFigures(zh));

/** What is so many per mille in Chinese is so many per 1,000 in English. */
const isEach = ({ value }: Figure, zh: string) => value === 1000 && /‰/u.test(zh);

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
function boundFault(zh: string, { zh: a, en: b, likeness }: MatchedFigures): 'wrong' | 'doubtful' | null {
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
  // Within 500 metres of a place is no bound of a length.
  if (from === '' && to === '≤' && measureOf(a.unit)?.of === 'length') return null;
  return from === '' && (likeness === 'converted' || a.unit === 'size') ? null : 'doubtful';
}

/** Where a figure is bounded otherwise: this or more, less, about. */
export function boundFaults(zh: string, en: string): Finding[] {
  const { matched } = compareNumbers(zh, en);
  return matched.flatMap((pair): Finding[] => {
    const fault = boundFault(zh, pair);
    if (!fault) return [];
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
