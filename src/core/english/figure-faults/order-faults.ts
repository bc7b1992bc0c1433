import { readNumeral } from '../../chinese/digits.ts';
import { doubtful, type Finding } from '../finding.ts';
import { type Figure, isTime } from '../numbers/figure.ts';
import { numberWords } from '../numbers/number-words.ts';
import { compareNumbers, type MatchedFigures } from '../numbers/numbers.ts';
import { finds } from '../said.ts';
import {
  type Anchors,
  anchorsOf,
  areCrossed,
  areNearer,
  respectively,
  toldInOrder,
} from '../word-faults/anchors.ts';

/** Kinds of figures of which two that changed places change what is said. */
const kindOf = ({ unit, bound }: Figure): string => (unit === 'part' ? '%' : unit || `count ${bound && ''}`);

/** More figures than any clause of a plan has are not compared two by two. */
const mostFigures = 1000;
/** Where two figures of one kind stand in another order; the places of the Chinese ones, from 1. */
export function orderOf(zh: string, en: string): number[] {
  const { matched, missing, extra } = compareNumbers(zh, en);
  if (missing.length || matched.length > mostFigures || extra.some(({ weight }) => weight !== 'free'))
    return [];
  const byPlace = matched.filter(({ zh: a }) => a.weight !== 'free');
  const order = [...byPlace].sort((a, b) => a.en.at - b.en.at).map((pair) => byPlace.indexOf(pair) + 1);
  // Of a figure that stands twice nobody knows which is which.
  const isRepeated = ({ zh: a }: MatchedFigures) =>
    byPlace.some(({ zh: b }) => b !== a && b.value === a.value && b.unit === a.unit);
  const anchors = anchorsOf(zh, en);
  const isChange = (first: MatchedFigures, second: MatchedFigures) =>
    !isRepeated(first) &&
    !isRepeated(second) &&
    (isSwap(zh, en, first, second)
      ? !isMovedAlong(en, anchors, first, second) && !areMovedYears(en, anchors, matched, [first, second])
      : isCrossed(en, anchors, first, second));
  const changed = order.some((place, i) =>
    order.slice(i + 1).some((later) => later < place && isChange(byPlace[later - 1]!, byPlace[place - 1]!)),
  );
  const isOneKind = (a: number, b: number) =>
    kindOf(byPlace[a]!.zh) === kindOf(byPlace[b]!.zh) &&
    ![a, b].some((i) => isOfTime(byPlace[i]!) || isRepeated(byPlace[i]!));
  const [first, second] = loneSwap(order);
  return changed || (second && isOneKind(first!, second)) ? order : [];
}

/** Fewer figures than these may as well be told the other way round. */
const fewestOfSwap = 4;
/** The two places that have changed while all others, one between them at least, have not; none where they are more. */
function loneSwap(order: readonly number[]): number[] {
  const moved = order.flatMap((place, i) => (place === i + 1 ? [] : [i]));
  return moved.length === 2 && moved[1]! - moved[0]! > 1 && order.length >= fewestOfSwap ? moved : [];
}
const isOfTime = ({ zh: { unit } }: MatchedFigures) => isTime(unit) || unit === 'rank';

/** Whether two figures have changed places with the words and years beside them. */
function isMovedAlong(en: string, anchors: Anchors, first: MatchedFigures, second: MatchedFigures): boolean {
  if (isOfTime(first) || isOfTime(second)) return false;
  const [own, other] = [anchors(first), anchors(second)];
  const inOrder = toldInOrder(own, other, first, second);
  // What is told respectively stands in the order of its names, and beside none of them.
  if (inOrder !== null && respectively.test(en)) return inOrder;
  return (
    (areNearer(en, own, first.en, second.en) && areNearer(en, other, second.en, first.en)) || inOrder === true
  );
}
/** Years among more figures than these are not held against what stands beside them. */
const mostBeside = 20;
/** Whether two years have changed places with the figures beside them: 20 in 2025, up from 12 in 2020. */
function areMovedYears(
  en: string,
  anchors: Anchors,
  all: readonly MatchedFigures[],
  years: readonly [MatchedFigures, MatchedFigures],
): boolean {
  if (all.length > mostBeside || years.some(({ zh: { unit } }) => unit !== 'year')) return false;
  const beside = ({ en: { at } }: MatchedFigures) =>
    all.find((pair) => !isOfTime(pair) && anchors(pair).some(({ from }) => from === at));
  const [own, other] = [beside(years[0]), beside(years[1])];
  const placeOf = ({ en: { at, text } }: MatchedFigures) => [{ from: at, to: at + text.length }];
  return (
    own !== undefined &&
    other !== undefined &&
    areNearer(en, placeOf(years[0]), own.en, other.en) &&
    areNearer(en, placeOf(years[1]), other.en, own.en)
  );
}
/** Whether two figures have changed places while the words and years beside them have not. */
function isCrossed(en: string, anchors: Anchors, first: MatchedFigures, second: MatchedFigures): boolean {
  if (isOfTime(first) || isOfTime(second)) return false;
  return areCrossed(en, [anchors(first), anchors(second)], first, second);
}

/** The sign behind a figure, by which its things are counted. */
const countedAs = (zh: string, { at, text }: Figure) => /^[多余]?(.?)/u.exec(zh.slice(at + text.length))?.[1];
/** Whether what stands between two figures sets two things apart. */
const areApart = (between: string) => between.length < near && /[、，；,;和与及]/u.test(between);
/** Two figures told of two like things stand no farther apart than this: 银行15家，企业50家. */
const near = 9;
/** A year that something is compared with: 比2010年翻一番, double the 2010 level; it stands where it suits. */
const baseInChinese = /(?:[比较]|与|相对于|以)\s*$/u;
const baseInEnglish =
  /\b(?:over|from|than|against|with|to|of|the|since|between)(?: (?:that|those|in|the|of|its|level|levels)){0,3} $/iu;
const isBase = (zh: string, en: string, pair: MatchedFigures) =>
  baseInChinese.test(zh.slice(0, pair.zh.at)) && baseInEnglish.test(en.slice(0, pair.en.at));

/** A time that begins a clause may end it in English: 2011年由2008年的80元提高到200元. */
const beginsClause = /(?:^|[。；])\s*$/u;
const startsFrom = /[由从自]\s*$/u;
const isMovedTime = (zh: string, first: MatchedFigures, second: MatchedFigures) =>
  beginsClause.test(zh.slice(0, first.zh.at)) && startsFrom.test(zh.slice(0, second.zh.at));

/** What leads to a date: from then on, or until then; in English its month and day may stand between. */
const untilInChinese = /(?:至|到)\s*(?:\d{4}年)?(?:\d{1,2}月)?$/u;
const fromInChinese = /[自从]\s*(?:\d{4}年)?(?:\d{1,2}月)?$/u;
const dateBetween = String.raw`(?: the end of)? (?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:\d{1,2}, )?$`;
const untilInEnglish = new RegExp(String.raw`\b(?:until|till|to|through|up to)${dateBetween}`, 'u');
const fromInEnglish = new RegExp(
  String.raw`\b(?:from|since|on|as of|effective|starting|beginning)${dateBetween}`,
  'u',
);
type Lead = 'until' | 'from' | null;
const leadOf = (before: string, until: RegExp, from: RegExp): Lead => {
  if (until.test(before)) return 'until';
  return from.test(before) ? 'from' : null;
};
/** Whether two dates have kept what leads to them, which is not the same: 有效期至2025年…，自2021年…起施行. */
function keepsLeads(zh: string, en: string, first: MatchedFigures, second: MatchedFigures): boolean {
  const [a, b] = [first, second].map(({ zh: own, en: told }) => {
    const lead = leadOf(zh.slice(0, own.at), untilInChinese, fromInChinese);
    return lead === leadOf(en.slice(0, told.at), untilInEnglish, fromInEnglish) ? lead : null;
  });
  return a !== null && b !== null && a !== b;
}

/** Whether two figures are bounded each in its own way, and have kept their bounds: 增加约1.5万亿元、规模近9.8万亿元. */
const keepsBounds = ({ zh: a, en: b }: MatchedFigures, { zh: c, en: d }: MatchedFigures) =>
  a.bound !== c.bound && a.bound === b.bound && c.bound === d.bound;

/** The parts of a law, which English tells from the least: 第四十条第二项, item (2) of Article 40. */
const partOfLaw = /[编章节条款项目]/u;
const arePartsOfLaw = (zh: string, a: Figure, b: Figure) => {
  const [one, other] = [countedAs(zh, a) ?? '', countedAs(zh, b) ?? ''];
  return a.unit === 'rank' && one !== other && partOfLaw.test(one) && partOfLaw.test(other);
};

/**
 * Whether two pairs of which the later in Chinese stands first in English are of one kind, and near (years
 * anywhere).
 */
const isSwap = (zh: string, en: string, first: MatchedFigures, second: MatchedFigures) =>
  kindOf(first.zh) === kindOf(second.zh) &&
  (first.zh.unit || countedAs(zh, first.zh) === countedAs(zh, second.zh)) &&
  first.zh.value !== second.zh.value &&
  !keepsBounds(first, second) &&
  !(isTime(first.zh.unit) && keepsLeads(zh, en, first, second)) &&
  !arePartsOfLaw(zh, first.zh, second.zh) &&
  !isMovedTime(zh, first, second) &&
  !isBase(zh, en, first) &&
  !isBase(zh, en, second) &&
  (first.zh.unit === 'year' || areApart(zh.slice(first.zh.at + first.zh.text.length, second.zh.at)));

const quoted = /“([^”]+)”/gu;
const numeral = /[一二两三四五六七八九]/gu;
const inWords = new RegExp(`\\b(?:${numberWords.slice(1, 10).join('|')})\\b|\\b[1-9]\\b`, 'giu');
const valueOfWord = (word: string) =>
  /\d/u.test(word) ? Number(word) : numberWords.indexOf(word.toLowerCase());

/** Words, and the small numbers among them, in their order. */
interface Numbered {
  words: string;
  numbers: readonly number[];
}
const sortedOf = ({ numbers }: Numbered) => [...numbers].sort().join();
/** Where the English has the numbers of Chinese words in another order only. */
function turnedNumbers(zh: Numbered, told: readonly Numbered[]): Finding[] {
  const alike = told.filter((en) => sortedOf(en) === sortedOf(zh));
  const isKept = alike.some(({ numbers }) => numbers.join() === zh.numbers.join());
  return alike.length && !isKept ? [doubtful(finds.otherOrder({ zh: zh.words, en: alike[0]!.words }))] : [];
}

/** Small numbers each before its thing, close together: 一核两翼三带. */
const inARow =
  /(?<![第之一二两三四五六七八九十百千万亿])(?:[一二两三四五六七八九][^一二两三四五六七八九〇零十百千万亿点第分成\d\P{sc=Han}]{1,2}){2,5}/gu;
/** Where such numbers stand together in the English in another order, and nowhere in theirs. */
function rowFaults(zh: string, en: string): Finding[] {
  const rows = zh.match(inARow);
  if (!rows) return [];
  const told = [...en.matchAll(inWords)].map(([word]) => ({ word, value: valueOfWord(word) }));
  return rows.flatMap((row): Finding[] => {
    const numbers = (row.match(numeral) ?? []).map(readNumeral);
    const spans = told.map((_, i) => told.slice(i, i + numbers.length));
    const inEnglish = spans.map((span) => ({
      words: span.map(({ word }) => word).join(', '),
      numbers: span.map(({ value }) => value),
    }));
    return turnedNumbers({ words: row, numbers }, inEnglish);
  });
}

/** Where the numbers in a name that is quoted have changed places: “三纵四横”, “four verticals and three horizontals”. */
function nameFaults(zh: string, en: string): Finding[] {
  const names = (text: string, pattern: RegExp, read: (sign: string) => number) =>
    [...text.matchAll(quoted)].map(([, words]) => ({
      words: words!,
      numbers: (words!.match(pattern) ?? []).map(read),
    }));
  const told = names(en, inWords, valueOfWord);
  const several = names(zh, numeral, readNumeral).filter(({ numbers }) => numbers.length > 1);
  const turned = several.flatMap((name) => turnedNumbers(name, told));
  return turned.length ? turned : rowFaults(zh, en);
}

/** Where figures of one kind may have changed places. */
export function orderFaults(zh: string, en: string): Finding[] {
  const order = orderOf(zh, en);
  if (!order.length) return nameFaults(zh, en);
  const { matched } = compareNumbers(zh, en);
  const own = matched.filter(({ zh: a }) => a.weight !== 'free');
  const inEnglish = [...own].sort((a, b) => a.en.at - b.en.at);
  const at = order.findIndex((place, i) => place !== i + 1);
  return [doubtful(finds.otherOrder({ zh: own[at]!.zh.text, en: inEnglish[at]!.en.text }))];
}
