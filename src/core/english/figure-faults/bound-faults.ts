import { measureOf } from '../../chinese/measures.ts';
import type { Sentence } from '../../model/sentence.ts';
import { doubtful, type Finding, wrong } from '../finding.ts';
import { type Bound, type Figure, isTime } from '../numbers/figure.ts';
import { compareNumbers, type MatchedFigures } from '../numbers/numbers.ts';
import { finds } from '../said.ts';
import { isDeniedWithin } from './before-after.ts';

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

/** What is held there, and no more: 控制在2.6%, kept at 2.6%. */
const heldInChinese = /控制在[^，。；\d]{0,2}$/u;
const heldInEnglish =
  /\b(?:kept|held|keep|hold|remained|stayed|controlled|maintained) (?:down )?(?:at|to|between|from|in the range of) $/iu;
/** Words that say that a figure is great, or small, and that it is as much as something. */
const asMuchAs = /[高多长大]达$|(?<!船)(?:只有?|仅有?)$/u;
/** What is the least, or the most, is told as what there may be no less, or no more, of. */
const leastOf = /最[低少小短][^，。；、\d]{0,8}[为是额][^，。；、\d]{0,4}$|最[少短]$/u;
const mostOf = /(?:最[高多大长][^，。；、\d]{0,8}[为是额]|限[额价高速][为是]?)[^，。；、\d]{0,4}$/u;
const equalTo = /相当于[^，。；\d]{0,12}$/u;
/** What is printed with these scales is rounded itself: 7.4万列 may be told as more than 74,000. */
const rounding = /[万亿]/u;
/** What is only expected is not said to be just so much: 预计约2.5万亿元, expected to total 2.5 trillion. */
const expected = /\b(?:expected|projected|estimated|forecast|anticipated)\b[^.;]{0,60}$/iu;
/** What something is compared with, and no bound: an increase over the 4,483 kg of 1996. */
const comparedWith = /\b(?:than|over|above|below|under|exceed\w*|surpass\w*) the $/iu;
/** What English says of the most and the least, before its figures: the ceiling was raised from; as much as. */
const mostInEnglish = new RegExp(
  String.raw`\b(?:ceiling|cap|capped|maximum|limit|highest|longest|most)\b[^.;]{0,80}$|` +
    String.raw`\bas (?:much|many|high|long) as (?:RMB|US\$)? ?$`,
  'iu',
);
const leastInEnglish =
  /\b(?:floor|minimum|lowest|shortest|least)\b[^.;]{0,80}$|\bas (?:little|few|low) as (?:RMB|US\$)? ?$/iu;
const mostInChinese = /最[高多大长]|上限|不超过[^。；]*不超过/u;
const leastInChinese = /最[低少小短]|下限/u;

/** What stands before the end of a range of ages that begins with birth. */
const fromBirth = /(?<![\d.])0\s?[—–～~至到-]{1,2}\s?$/u;

/** Two figures told for each other, with their bounds and what stands before each. */
interface Bounded extends MatchedFigures {
  from: Bound;
  to: Bound;
  before: string;
  beforeEnglish: string;
}
const bounded = (zh: string, en: string, pair: MatchedFigures): Bounded => ({
  ...pair,
  from: pair.zh.bound,
  to: pair.en.bound,
  before: zh.slice(0, pair.zh.at),
  beforeEnglish: en.slice(0, pair.en.at),
});

/** A way in which a figure may be bounded otherwise in English, and say the same. */
interface SameBound {
  says: string;
  example: readonly [zh: string, en: string];
  holds(told: Bounded): boolean;
}
/** Where other bounds are no fault; the first that holds is enough, so that their order says nothing. */
export const sameBounds: readonly SameBound[] = [
  {
    says: 'both say that it is less, or no more',
    example: ['不超过5000万元', 'less than RMB 50 million'],
    holds: ({ from, to }) => isUpper(from) && isUpper(to),
  },
  {
    says: 'both say that it is nearly, or about, so much',
    example: ['近5000万元', 'about RMB 50 million'],
    holds: ({ from, to }) => isAbout(from) && isAbout(to),
  },
  {
    says: '“some” is said of what is just as much',
    example: ['人口7950万人', 'some 79.5 million people'],
    holds: ({ from, to, beforeEnglish }) => from === '' && to === '≈' && /\bsome\s+$/iu.test(beforeEnglish),
  },
  {
    says: 'what is held there is no more',
    example: ['登记失业率控制在2.6%以内', 'registered unemployment kept at 2.6%'],
    holds: ({ from, to, before, beforeEnglish }) =>
      from === '≤' && to === '' && heldInChinese.test(before) && heldInEnglish.test(beforeEnglish),
  },
  {
    says: 'what is said to be as much, at the most or at the least, or is rounded',
    example: ['总量高达85万吨', 'up to 850,000 tonnes'],
    holds: (told) => told.from === '' && isAsMuch(told),
  },
  {
    says: 'the most, or the least, is named once for several figures',
    example: ['最高额度从50万元以内', 'the ceiling was raised from RMB 500,000'],
    holds: (told) => told.to === '' && isNamedMost(told),
  },
  {
    says: 'what is expected is not said to be just so much',
    example: ['预计约2.5万亿元', 'expected to total RMB 2.5 trillion'],
    holds: ({ from, to, beforeEnglish }) => from === '≈' && to === '' && expected.test(beforeEnglish),
  },
  {
    says: 'within 500 metres of a place is no bound of a length',
    example: ['周边500米', 'within 500 metres of it'],
    holds: ({ from, to, zh }) => from === '' && to === '≤' && measureOf(zh.unit)?.of === 'length',
  },
  {
    says: 'from birth on it is no more, or less',
    example: ['0—3岁婴幼儿', 'infants up to three'],
    holds: ({ from, to, before }) => from === '' && isUpper(to) && fromBirth.test(before),
  },
  {
    says: 'what was converted, or is a size, is no longer just so much',
    example: ['1000亩', 'more than 66 hectares'],
    holds: ({ from, zh, likeness }) => from === '' && (likeness === 'converted' || zh.unit === 'size'),
  },
];

/** Whether English says once of several figures that they are the most, or the least, there may be. */
const isNamedMost = ({ from, before, beforeEnglish }: Bounded) =>
  (isUpper(from) && mostInEnglish.test(beforeEnglish) && mostInChinese.test(before)) ||
  (isLower(from) && leastInEnglish.test(beforeEnglish) && leastInChinese.test(before));

/** Whether English may bound a figure so that is not bounded in the Chinese. */
function isAsMuch({ to, zh, before, beforeEnglish }: Bounded): boolean {
  if (to === '≤') return asMuchAs.test(before) || mostOf.test(before);
  if (to === '≥' && leastOf.test(before)) return true;
  if (comparedWith.test(beforeEnglish)) return true;
  return rounding.test(zh.text) ? ['>', '≈', '≲'].includes(to) : to === '≈' && equalTo.test(before);
}

const isReversed = ({ from, to }: Bounded) =>
  (isLower(from) && isUpper(to)) || (isUpper(from) && isLower(to));
/** Whether the Chinese says firmly that it is so much or more. */
const isFirm = ({ from, before }: Bounded) => from === '≥' && firmly.test(before.slice(-8));
/** Whether a figure may be told with any bound: it was rounded, or is a one that is told in words. */
const isLoose = ({ zh, likeness }: Bounded) =>
  likeness === 'rounded' || (zh.value === 1 && zh.weight === 'free');

/** What is wrong with the bounds of two figures: reversed, in doubt, or nothing. */
function boundFault(told: Bounded): 'wrong' | 'doubtful' | null {
  const { zh, en, from, to } = told;
  if (zh.unit.startsWith('name')) return null;
  const isDate = ['year', 'month', 'day'].includes(zh.unit);
  const isSpan = zh.unit === 'span' || en.unit === 'span';
  if (!isDate && !isSpan && (from === to || isLoose(told))) return null;
  if (isReversed(told)) return 'wrong';
  if (isDate) return null;
  if (isSpan) return isFirm(told) && isAbout(to) ? 'doubtful' : null;
  if (isLower(from) && isLower(to)) return isFirm(told) && to === '>' ? 'doubtful' : null;
  return sameBounds.some(({ holds }) => holds(told)) ? null : 'doubtful';
}

/** What denies what is so much, beside the word of the bound: bids below 85% may not win; 低于85%的不得中标. */
const deniedInEnglish =
  /\b(?:not|cannot|never|neither|nor|prohibited|forbidden|rejected|invalid|void|disqualified|ineligible|refused)\b/iu;
const deniedInChinese =
  /(?:[以之][上下]|[低高少多大小]于|超过|不足|[不未]满)[^，。；]{0,24}[，]?[^，。；]{0,8}(?:不[得能予可]|禁止|严禁|无效|作废|取消|拒绝)/u;
/** Whether one language denies the reverse of what the other asks for. */
const isDeniedReverse = (zh: string, en: string, { zh: a, en: b }: MatchedFigures): boolean =>
  (isUpper(a.bound) && isLower(b.bound) && isDeniedWithin(zh, en, { zh: a, en: b })) ||
  ((a.bound === '≥' || a.bound === '≤') &&
    (b.bound === '<' || b.bound === '>') &&
    deniedInEnglish.test(en)) ||
  ((b.bound === '≥' || b.bound === '≤') && (a.bound === '<' || a.bound === '>') && deniedInChinese.test(zh));

/** What joins two figures of one row, which one word may bound: about 3% and 5%; 3%、5%左右. */
const joinsInChinese = /^[^，。；：、\d]{0,3}[、和与及至:：∶][^，。；：、\d]{0,3}$/u;
const joinsInEnglish = /^[^.,;:\d]{0,12}(?:(?:,|,? (?:and|or|to)|–)\s+|[–-])(?:(?:RMB|US\$)\s*)?$/u;

const isOneSided = (a: Bound, b: Bound) =>
  [isLower, isUpper, isAbout].some((isOfSide) => isOfSide(a) && isOfSide(b));
/** The words of one language, their figures, and what joins two of these in a row. */
interface Side {
  words: string;
  figures: readonly Figure[];
  joins: RegExp;
}
/** Whether a figure without a bound stands in a row with one that has this bound. */
function sharesBound(own: Figure, bound: Bound, { words, figures, joins }: Side): boolean {
  if (own.bound) return false;
  return figures.some((other) => {
    if (isTime(other.unit)) return false;
    const [first, second] = other.at < own.at ? [other, own] : [own, other];
    return isOneSided(other.bound, bound) && joins.test(words.slice(first.at + first.text.length, second.at));
  });
}

/** What stands between the ends of a range: 5000元以上3万元以下; RMB 5,000 to RMB 30,000. */
const rangeInChinese = /^[^，。；：、\d]{0,3}以上[^，。；：\d]{0,2}$/u;
const rangeInEnglish = /^(?:%| percent| ?[a-z]+)?(?: (?:to|and) |\s?[–-]\s?)(?:(?:RMB|US\$|¥)\s*)?$/iu;
/** Whether two figures are the ends of a range in both languages, which bounds them without a word. */
const isRange = (
  zh: string,
  en: string,
  { zh: a, en: b }: MatchedFigures,
  { zh: c, en: d }: MatchedFigures,
) =>
  a.bound === '≥' &&
  isUpper(c.bound) &&
  rangeInChinese.test(zh.slice(a.at + a.text.length, c.at)) &&
  rangeInEnglish.test(en.slice(b.at + b.text.length, d.at));

/** Where a figure is bounded otherwise: this or more, less, about. */
export function boundFaults(zh: string, en: string): Finding[] {
  const { matched } = compareNumbers(zh, en);
  const chinese: Side = { words: zh, figures: matched.map((pair) => pair.zh), joins: joinsInChinese };
  const english: Side = { words: en, figures: matched.map((pair) => pair.en), joins: joinsInEnglish };
  const ends = new Set(
    matched.flatMap((pair, i) =>
      i && isRange(zh, en, matched[i - 1]!, pair) ? [matched[i - 1]!, pair] : [],
    ),
  );
  return matched.flatMap((pair): Finding[] => {
    const fault = boundFault(bounded(zh, en, pair));
    if (!fault || (fault === 'doubtful' && ends.has(pair)) || isDeniedReverse(zh, en, pair)) return [];
    const isShared =
      sharesBound(pair.en, pair.zh.bound, english) || sharesBound(pair.zh, pair.en.bound, chinese);
    if (isShared) return [];
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
