import { measureOf } from '../chinese/measures.ts';
import type { Sentence } from '../model/sentence.ts';
import { type Bound, type Figure, isTime } from './figure.ts';
import { doubtful, type Finding, wrong } from './finding.ts';
import { compareNumbers, type MatchedFigures } from './numbers.ts';
import { finds } from './said.ts';

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
const leastOf = /最[低少小短][^，。；、\d]{0,8}[为是额][^，。；、\d]{0,4}$/u;
const mostOf = /最[高多大长][^，。；、\d]{0,8}[为是额][^，。；、\d]{0,4}$/u;
const equalTo = /相当于[^，。；\d]{0,12}$/u;
/** What is printed with these scales is rounded itself: 7.4万列 may be told as more than 74,000. */
const rounding = /[万亿]/u;
/** What is only expected is not said to be just so much: 预计约2.5万亿元, expected to total 2.5 trillion. */
const expected = /\b(?:expected|projected|estimated|forecast|anticipated)\b[^.;]{0,60}$/iu;
/** What something is compared with, and no bound: an increase over the 4,483 kg of 1996. */
const comparedWith = /\b(?:than|over|above|below|under|exceed\w*|surpass\w*) the $/iu;
/** What English says of the most and the least, before its figures: the ceiling was raised from; as much as. */
const mostInEnglish =
  /\b(?:ceiling|cap|maximum|limit|highest|longest|most)\b[^.;]{0,80}$|\bas (?:much|many|high|long) as (?:RMB|US\$)? ?$/iu;
const leastInEnglish =
  /\b(?:floor|minimum|lowest|shortest|least)\b[^.;]{0,80}$|\bas (?:little|few|low) as (?:RMB|US\$)? ?$/iu;
const mostInChinese = /最[高多大长]|上限/u;
const leastInChinese = /最[低少小短]|下限/u;
/** Whether English says once of several figures that they are the most, or the least, there may be. */
const isNamedMost = (zh: string, en: string, { bound }: Figure) =>
  (isUpper(bound) && mostInEnglish.test(en) && mostInChinese.test(zh)) ||
  (isLower(bound) && leastInEnglish.test(en) && leastInChinese.test(zh));

/** Whether English may bound a figure so that is not bounded in the Chinese. */
function isAsMuch(zh: string, en: string, a: Figure, b: Figure): boolean {
  const [before, beforeEnglish] = [zh.slice(0, a.at), en.slice(0, b.at)];
  if (b.bound === '≤') return asMuchAs.test(before) || mostOf.test(before);
  if (b.bound === '≥' && leastOf.test(before)) return true;
  if (comparedWith.test(beforeEnglish)) return true;
  return rounding.test(a.text) ? ['>', '≈', '≲'].includes(b.bound) : b.bound === '≈' && equalTo.test(before);
}

/** What is wrong with the bounds of two figures: reversed, in doubt, or nothing. */
function boundFault(
  zh: string,
  en: string,
  { zh: a, en: b, likeness }: MatchedFigures,
): 'wrong' | 'doubtful' | null {
  const [from, to] = [a.bound, b.bound];
  if (a.unit.startsWith('name')) return null;
  if (['year', 'month', 'day'].includes(a.unit)) {
    const reversed = (isUpper(from) && isLower(to)) || (isLower(from) && isUpper(to));
    return reversed ? 'wrong' : null;
  }
  if (a.unit === 'span' || b.unit === 'span') {
    if ((isLower(from) && isUpper(to)) || (isUpper(from) && isLower(to))) return 'wrong';
    const isFirm = from === '≥' && firmly.test(zh.slice(Math.max(0, a.at - 8), a.at));
    return isFirm && isAbout(to) ? 'doubtful' : null;
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
  if (
    from === '≤' &&
    to === '' &&
    heldInChinese.test(zh.slice(0, a.at)) &&
    heldInEnglish.test(en.slice(0, b.at))
  )
    return null;
  if (from === '' && isAsMuch(zh, en, a, b)) return null;
  if (to === '' && isNamedMost(zh.slice(0, a.at), en.slice(0, b.at), a)) return null;
  if (from === '≈' && to === '' && expected.test(en.slice(0, b.at))) return null;
  // Within 500 metres of a place is no bound of a length.
  if (from === '' && to === '≤' && measureOf(a.unit)?.of === 'length') return null;
  return from === '' && (likeness === 'converted' || a.unit === 'size') ? null : 'doubtful';
}

/** What denies what is so much, beside the word of the bound: bids below 85% may not win; 低于85%的不得中标. */
const deniedInEnglish =
  /\b(?:not|cannot|never|neither|nor|prohibited|forbidden|rejected|invalid|void|disqualified|ineligible|refused)\b/iu;
const deniedInChinese =
  /(?:[以之][上下]|[低高少多大小]于|超过|不足|不满)[^，。；]{0,24}[，]?[^，。；]{0,8}(?:不[得能予可]|禁止|严禁|无效|作废|取消|拒绝)/u;
/** Whether one language denies the reverse of what the other asks for. */
const isDeniedReverse = (zh: string, en: string, { zh: a, en: b }: MatchedFigures): boolean =>
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
    const fault = boundFault(zh, en, pair);
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
