/** Times that one language says in words, in other units, or leaves to its reader, where the other has a number. */
import { eventRows, relativeTimes } from '../../chinese/times.ts';
import { anyOf } from '../../chinese/words.ts';
import type { Figure } from '../numbers/figure.ts';
import { numberWords } from '../numbers/number-words.ts';
import { chineseFigures } from '../numbers/numbers.ts';

/** Words for a time that stand for a year or a month. */
const relativeInChinese = new RegExp(anyOf(relativeTimes), 'u');
const relativeInEnglish =
  /\b(?:this|last|next|the|that|same|previous|preceding|current|following) (?:\w+ )?years?\b|year-end/iu;

/** What is said of a year may be said with a word: 今年 is 2016, and 2016 “this year”. */
const isRelative = ({ unit }: Figure, words: string, pattern: RegExp) =>
  (unit === 'year' || unit === 'month') && pattern.test(words);

/** Spans from the first day of a year, which one language counts in quarters or halves and the other in months. */
export const spansOfYear: readonly { zh: string; months: string; says: string; example: string }[] = [
  { zh: '前三季度', months: 'nine|9', says: 'three quarters', example: 'the first nine months' },
  { zh: '上半年', months: 'six|6', says: 'half of a year', example: 'the first six months' },
  { zh: '一季度', months: 'three|3', says: 'a quarter', example: 'the first three months' },
  ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((many) => ({
    zh: String.raw`(?<!\d)1\s*[-—–～~至到]{1,2}\s*${many}月`,
    months: `${numberWords[many]}|${many}`,
    says: 'months from the first',
    example: `the first ${numberWords[many]} months`,
  })),
];
const inMonths = spansOfYear.map(({ zh, months }) => ({
  zh: new RegExp(zh, 'u'),
  en: new RegExp(`\\bfirst (?:${months}) months\\b`, 'iu'),
}));
/** Whether the English counts in months what the Chinese counts in quarters or halves, or the other way round. */
const isSpanOfYear = ({ unit }: Figure, zh: string, en: string) =>
  ['quarter', 'quarters', 'half-year', 'month', 'span'].includes(unit) &&
  [...inMonths, ...halves].some((row) => row.zh.test(zh) && row.en.test(en));

/** Twice a year is every six months. */
const twiceInChinese = /每半年|[每一]年[^，。；、]{0,6}[两二2]次/u;
const twiceInEnglish =
  /\btwice (?:a|each|every|per) year\b|\bsemi-?annual|\bbiannual|\bhalf-yearly\b|\bevery (?:six|6) months\b/iu;
/** Whether a figure is of what both languages say happens twice a year. */
export const isTwiceYearly = ({ value }: Figure, zh: string, en: string): boolean =>
  [0.5, 1, 2, 6].includes(value) && twiceInChinese.test(zh) && twiceInEnglish.test(en);

/** Halves of a year that English tells without the word, or in months. */
export const halvesOfYear: readonly { zh: string; words: string; says: string; example: string }[] = [
  {
    zh: '上半年',
    words: '\\b(?:six|6) months to June\\b|\\bJanuary (?:to|through) June\\b',
    says: 'the first half of a year',
    example: 'the six months to June',
  },
  {
    zh: '下半年',
    words:
      '\\b(?:last|second|latter|final) (?:six|6) months\\b|\\bfirst half\\b.*\\bin the second\\b|' +
      '\\b(?:six|6) months to December\\b|\\bJuly (?:to|through) December\\b',
    says: 'the second half of a year',
    example: 'the last six months of the year',
  },
];
const halves = halvesOfYear.map(({ zh, words }) => ({
  zh: new RegExp(zh, 'u'),
  en: new RegExp(words, 'iu'),
}));

const rowOfYears = /\b(?:first|next|following|subsequent|second|last) (\w+) years\b/giu;
/**
 * Whether the so-manieth of some years is told by how many they are: 第一年至第三年, the first three years; 第四年至第六年,
 * the next three.
 */
export function isYearOfRow({ unit, at, text }: Figure, zh: string, en: string): boolean {
  if (unit !== 'rank' || !/^年/u.test(zh.slice(at + text.length))) return false;
  const years = chineseFigures(zh)
    .filter((one) => one.unit === 'rank' && /^年/u.test(zh.slice(one.at + one.text.length)))
    .map(({ value }) => value);
  const spans = years.flatMap((last, i) => (i % 2 ? [last - years[i - 1]! + 1] : []));
  const told = [...en.matchAll(rowOfYears)].map(([, many]) =>
    /\d/u.test(many!) ? Number(many) : numberWords.indexOf(many!.toLowerCase()),
  );
  return told.length > 0 && told.every((many) => spans.includes(many));
}

/** The names of days. */
const dayName = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b/u;
/** Whether the English names the day of the week of which the Chinese has the date. */
const isDayByName = ({ unit }: Figure, en: string) => ['day', 'month'].includes(unit) && dayName.test(en);

interface Frame {
  before: RegExp;
  behind?: RegExp;
}
/** The words around the years of which a clause speaks: 过去五年, over the past five years. */
const framedInChinese: Frame = {
  before: /(?:过去|近|今后|未来|这|前|后|连续|上一?个?|[今明去])$/u,
  behind:
    /^年(?:来|间|中(?!期)|以来|里|年均|(?:累计|一?共|总计|平均|新[增建]|建[设成]|[增减]|[提降][高低]|投入|安排|培[训养]|改造|完成))/u,
};
const framedInEnglish: Frame = {
  before: /\b(?:past|last|next|coming|following|previous|preceding|these|those)\s+$/iu,
};
/** Whether a figure only says of which years a clause speaks; translators leave that out, or tell it again. */
const isFrame = ({ unit, at, text }: Figure, words: string, { before, behind }: Frame): boolean =>
  unit === 'span' &&
  (before.test(words.slice(0, at)) || behind?.test(words.slice(at + text.length)) === true);

const agoInChinese = /^年[以之]?前/u;
/** Whether so many years before a year of the clause are told as a year: 2010年……比10年前, than in 2000. */
const isYearAgo = ({ value, unit, at, text }: Figure, zh: string, en: string) =>
  unit === 'span' &&
  agoInChinese.test(zh.slice(at + text.length)) &&
  chineseFigures(zh).some(
    (year) => year.unit === 'year' && new RegExp(`\\b${year.value - value}\\b`, 'u').test(en),
  );

/** Whether the English says a time of the Chinese without its number, or leaves it out. */
export const isTimeSaidInEnglish = (figure: Figure, zh: string, en: string): boolean =>
  isRelative(figure, en, relativeInEnglish) ||
  isFrame(figure, zh, framedInChinese) ||
  isSpanOfYear(figure, zh, en) ||
  isDayByName(figure, en) ||
  isYearAgo(figure, zh, en);

/** Whether the Chinese says a time of the English without its number. */
export const isTimeSaidInChinese = (figure: Figure, zh: string, en: string): boolean =>
  isFrame(figure, en, framedInEnglish) ||
  isSpanOfYear(figure, zh, en) ||
  isRelative(figure, zh, relativeInChinese) ||
  isYearOfEvent(figure, zh) ||
  isInARow(figure, zh) ||
  isCentury(figure, zh) ||
  isTwiceYearly(figure, zh, en) ||
  isYearsOfSpan(figure, zh) ||
  isQuarterly(figure, zh);

const events = eventRows.map(({ year, words }) => ({ year, pattern: new RegExp(words, 'u') }));
/** Whether a year is that of an event which the Chinese names, or is in the name: 九二共识 is of 1992. */
function isYearOfEvent({ unit, value }: Figure, zh: string): boolean {
  if (unit !== 'year') return false;
  const short = [...String(value).slice(2)].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('');
  return events.some(({ year, pattern }) => year === value && pattern.test(zh)) || zh.includes(short);
}

/** Whether the so-many-th time is told as so many times in a row: 连续7年 is the seventh consecutive year. */
const isInARow = ({ unit, value }: Figure, zh: string) =>
  unit === 'rank' &&
  chineseFigures(zh).some((one) => one.value === value && /连续$/u.test(zh.slice(0, one.at)));

/** What this century and the last one are called: 本世纪中叶 is the middle of the 21st century. */
const centuries: Readonly<Record<number, RegExp>> = { 20: /上世纪/u, 21: /[本新]世纪/u };
const isCentury = ({ unit, value }: Figure, zh: string) =>
  unit === 'rank' && centuries[value]?.test(zh) === true;

/** How many years a span of years has that the Chinese tells by its first and last: 2016—2020年. */
const isYearsOfSpan = ({ value, unit }: Figure, zh: string) => {
  const years = chineseFigures(zh).filter((figure) => figure.unit === 'year');
  return unit === 'span' && years.some((last, i) => i > 0 && last.value - years[i - 1]!.value + 1 === value);
};
/** Every quarter is every three months, and four times a year. */
const isQuarterly = ({ value, unit }: Figure, zh: string) =>
  ((unit === 'span' && value === 3) || (unit === 'times' && value === 4)) && /每个?季度?/u.test(zh);
