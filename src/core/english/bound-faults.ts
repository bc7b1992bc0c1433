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
  /\b(?:kept|held|keep|hold|remained|stayed|controlled|maintained) (?:down )?(?:at|to) $/iu;
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
  if (['year', 'month'].includes(a.unit)) {
    const reversed = (from === '<' && to === '>') || (from === '>' && to === '<');
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
  if (from === '≈' && to === '' && expected.test(en.slice(0, b.at))) return null;
  // Within 500 metres of a place is no bound of a length.
  if (from === '' && to === '≤' && measureOf(a.unit)?.of === 'length') return null;
  return from === '' && (likeness === 'converted' || a.unit === 'size') ? null : 'doubtful';
}

/** What joins two figures of one row, which one word may bound: about 3% and 5%; 3%、5%左右. */
const joinsInChinese = /^[^，。；：、\d]{0,3}[、和与及至][^，。；：、\d]{0,3}$/u;
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

/** Where a figure is bounded otherwise: this or more, less, about. */
export function boundFaults(zh: string, en: string): Finding[] {
  const { matched } = compareNumbers(zh, en);
  const chinese: Side = { words: zh, figures: matched.map((pair) => pair.zh), joins: joinsInChinese };
  const english: Side = { words: en, figures: matched.map((pair) => pair.en), joins: joinsInEnglish };
  return matched.flatMap((pair): Finding[] => {
    const fault = boundFault(zh, en, pair);
    if (!fault) return [];
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
