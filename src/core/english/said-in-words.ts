/** Figures that one language says in words, or leaves to its reader, where the other has a number. */
import { readNumeral } from '../chinese/digits.ts';
import { eventRows, relativeTimes } from '../chinese/times.ts';
import { anyOf } from '../chinese/words.ts';
import type { Figure } from './figure.ts';
import { numberWords } from './number-words.ts';
import { chineseFigures, isOfPlan } from './numbers.ts';

/** Words for a time that stand for a year or a month. */
const relativeInChinese = new RegExp(anyOf(relativeTimes), 'u');
const relativeInEnglish =
  /\b(?:this|last|next|the|that|same|previous|preceding|current|following) (?:\w+ )?years?\b|year-end/iu;

/** What is said of a year may be said with a word: 今年 is 2016, and 2016 “this year”. */
const isRelative = ({ unit }: Figure, words: string, pattern: RegExp) =>
  (unit === 'year' || unit === 'month') && pattern.test(words);

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
    value: 5,
    unit: 'span',
    words: '\\bfive-year plan\\b',
    says: 'the years of a plan',
    example: 'the Five-Year Plan period',
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
const inWords = saidInWords.map(({ words, ...row }) => ({ ...row, pattern: new RegExp(words, 'iu') }));
const isInWords = ({ value, unit }: Figure, en: string) =>
  inWords.some((row) => row.value === value && row.unit === unit && row.pattern.test(en));

/** Spans from the first day of a year, which one language counts in quarters or halves and the other in months. */
export const spansOfYear: readonly { zh: string; months: string; says: string; example: string }[] = [
  { zh: '前三季度', months: 'nine|9', says: 'three quarters', example: 'the first nine months' },
  { zh: '上半年', months: 'six|6', says: 'half of a year', example: 'the first six months' },
  { zh: '一季度', months: 'three|3', says: 'a quarter', example: 'the first three months' },
];
const inMonths = spansOfYear.map(({ zh, months }) => ({
  zh: new RegExp(zh, 'u'),
  en: new RegExp(`\\bfirst (?:${months}) months\\b`, 'iu'),
}));
/** Whether the English counts in months what the Chinese counts in quarters or halves, or the other way round. */
const isSpanOfYear = ({ unit }: Figure, zh: string, en: string) =>
  ['quarter', 'half-year', 'span'].includes(unit) &&
  inMonths.some((row) => row.zh.test(zh) && row.en.test(en));

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

const partOfLaw = /^[款项条章节目]/u;
const pointing = new RegExp(
  String.raw`\b(?:preceding|previous|foregoing|aforesaid|above(?:-mentioned)?|said) (?:(\w+) )?` +
    String.raw`(?:sub)?(?:paragraph|item|article|clause|section|chapter)s\b`,
  'iu',
);
const partOf = ({ at, text }: Figure, zh: string) => partOfLaw.exec(zh.slice(at + text.length))?.[0];
/** Whether parts of a law are pointed to, all of them, and not named: 第二款、第三款, the preceding two paragraphs. */
export function isPointedTo(figure: Figure, zh: string, en: string): boolean {
  const part = figure.unit === 'rank' ? partOf(figure, zh) : undefined;
  const pointed = part ? pointing.exec(en) : null;
  if (!pointed) return false;
  const parts = chineseFigures(zh).filter((other) => other.unit === 'rank' && partOf(other, zh) === part);
  const told = numberWords.indexOf(pointed[1]?.toLowerCase() ?? '');
  return told < 0 || told === parts.length;
}

/** Whether the English needs no figure of its own for one of the Chinese: it says it in words, or leaves it out. */
export const isSaidInEnglish = (figure: Figure, zh: string, en: string): boolean =>
  isRelative(figure, en, relativeInEnglish) ||
  isInWords(figure, en) ||
  isFrame(figure, zh, framedInChinese) ||
  isSpanOfYear(figure, zh, en) ||
  isDayByName(figure, en) ||
  isYearAgo(figure, zh, en) ||
  countsList(figure, zh);

/** Of so many things or more that the Chinese lists, English may leave out how many they are. */
const fewestListed = 3;

/** Whether the Chinese needs no figure of its own for one of the English. */
export const isSaidInChinese = (figure: Figure, zh: string, en: string): boolean =>
  isFrame(figure, en, framedInEnglish) ||
  isSpanOfYear(figure, zh, en) ||
  isRelative(figure, zh, relativeInChinese) ||
  isEach(figure, zh) ||
  isYearOfEvent(figure, zh) ||
  isInARow(figure, zh) ||
  isCentury(figure, zh) ||
  hasNumeral(figure, zh) ||
  isCounted(figure, zh) ||
  isOfPlan(figure, chineseFigures(zh));

/** What is so many per mille in Chinese is so many per 1,000 in English. */
const isEach = ({ value }: Figure, zh: string) => value === 1000 && /‰/u.test(zh);

const events = eventRows.map(({ year, words }) => ({ year, pattern: new RegExp(words, 'u') }));
/** Whether a year is that of an event which the Chinese names, or is in the name: 九二共识 is of 1992. */
function isYearOfEvent({ unit, value }: Figure, zh: string): boolean {
  if (unit !== 'year') return false;
  const short = [...String(value).slice(2)].map((digit) => numerals[Number(digit)]![0]).join('');
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

const partsOf = (zh: string) => zh.split(/[，。；：！？“”（）《》]/u);
const listed = (part: string) => part.split(/、|和|及|与/u).length;
/** Whether the Chinese lists so many things or more. */
const isListed = ({ value }: Figure, zh: string) => partsOf(zh).some((part) => listed(part) >= value);
/** Whether a count stands behind the things that it counts: 加拿大、丹麦、冰岛三个国家. */
const countsList = ({ value, weight, at }: Figure, zh: string) =>
  weight !== 'firm' && value >= fewestListed && listed(partsOf(zh.slice(0, at)).at(-1)!) >= value;
/** Whether a small number in words is how many things the Chinese lists, or names: 三去一降一补 are five. */
const isCounted = (figure: Figure, zh: string) =>
  figure.weight !== 'firm' && figure.value > 1 && (isListed(figure, zh) || isSum(figure, zh));
const isSum = ({ value }: Figure, zh: string) =>
  partsOf(zh).some((part) => {
    const told = [...part.matchAll(/[一二两三四五六七八九十]/gu)].map(([sign]) => readNumeral(sign));
    return told.length > 1 && told.reduce((sum, one) => sum + one, 0) === value;
  });

/** The numerals of small numbers, which a name or an idiom may have: 六稳, 双向. */
const numerals = ['零', '一首单', '二两双对', ...'三四五六七八九十'];
/** Whether a small number in words stands somewhere in the Chinese, in a name or an idiom. */
const hasNumeral = ({ value, weight }: Figure, zh: string) =>
  weight !== 'firm' &&
  (tellingWords[value] ?? [...(numerals[value] ?? '')]).some((words) => zh.includes(words));
/** Other words that tell a number, or one about as great. */
const tellingWords: Readonly<Record<number, readonly string[]>> = {
  0.5: ['半'],
  12: ['十几', '十多', '十余'],
  100: ['百'],
  1000: ['千'],
  10000: ['万'],
  1e6: ['百万'],
  1e7: ['千万'],
  1e8: ['亿'],
};
