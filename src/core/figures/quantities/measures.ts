import {
  addsToEach,
  afterCount,
  aimWords,
  already,
  beforeCompared,
  behindNoun,
  figuresWithLetters,
  growingSteadily,
  joiningWords,
  noNoun,
  ofSameThing,
  openingBefore,
  openingWords,
  untilWhen,
  year,
} from '../../chinese/figure-words.ts';
import { earlierWords, partsOfPlan, planNumeralsOfTimes, reachedWords } from '../../chinese/periods.ts';
import { namedBeforeFigure, scale, unit } from '../../chinese/units.ts';
import { anyOf } from '../../chinese/words.ts';

/** What is measured stands no farther from its figure. */
const farthest = 80;
/** The signs at which a part of a sentence ends. */
const stops = ['，', '。', '；', '：', '（', ',', ';', ':'];

/** 2019年3月前, 2018年1—6月: a part of the year is of it. */
const monthEnd =
  '(?:\\d{1,2}(?:[-—–～~至到]\\d{1,2})?月(?:份|\\d{1,2}日)?(?!\\d|[-—–～~至到、和与及起比较]|[上中下]旬|以来))?';
const yearEnd = `(?:${year}年${monthEnd}[底末初]?(?:以?[前后]|之[前后])?)?`;
/** 2030年, and 2023年1.2亿元: neither says what is measured. */
const onlyTime = new RegExp(
  String.raw`^(?:(?:到|至|截至)?${year}年(?:底|末|初)?前?)?(?:约?\d[\d.,]*(?:${scale}?${unit}|/10万)(?:（${year}年）)?)?$`,
  'u',
);
const planAtStart = new RegExp(`^“?${anyOf(planNumeralsOfTimes)}五”?${anyOf(partsOfPlan)}`, 'u');
const looseSigns = /^(?:[“”"的了、及：:]|和(?!平)|与(?!会))+|[“”"、：:≥≤><＞＜≈+＋…·]+$/gu;
const nounBehind = new RegExp(String.raw`^${anyOf(afterCount)}?(?:的)?([\p{sc=Han}A-Za-z+“”]{2,24})`, 'u');
const namedBefore = new RegExp(anyOf(namedBeforeFigure), 'u');
/** What a percentage counts may stand behind it: 10%以上的企业. */
const partOfNoun = /^(?:以上)?的/u;
const noNounAtStart = new RegExp(`^${anyOf([...noNoun, ...reachedWords])}`, 'u');
/** 蓄积量由2022年的320万立方米: the earlier value stands behind 由. */
const fromYear = new RegExp(`将?由(?:${year}年末?底?的?|${anyOf(earlierWords)})?约?$`, 'u');
const behindItsNoun = new RegExp(`${anyOf(behindNoun)}.*$`, 'u');
/** From an earlier value on, a clause speaks of that: 从2010年的8家增加到20家; 从业人员 does not. */
const fromEarlier = new RegExp(
  `(?:从(?=约?(?:\\d|$)|${anyOf(earlierWords)})|将?由${anyOf(earlierWords)}?约?\\d.*${anyOf(reachedWords)}).*$`,
  'u',
);
/** A row of figures, and those of it that stand ahead, are no words of what is measured: 出口额分别为120亿元和135亿元. */
const rowAhead = /分别(?:.*\d.*)?$/u;
const joining = new RegExp(`${anyOf(untilWhen)}?${yearEnd}${anyOf(already)}?${anyOf(joiningWords)}*$`, 'u');
/** How a thing is kept at its figure, behind its name: 总人口控制在. */
const kept = new RegExp(`(?:(?:[在到至]?${year}年[底末]?)?(?:控制|保持|[稳穩]定|[维維]持)在?)$`, 'u');
const compared = new RegExp(`${anyOf(beforeCompared)}$`, 'u');
/** 10月至12月产值: months without their year, as one of the Republic of China, say no more of what is measured. */
const otherTimes =
  '(?:\\d{1,2}月?[-—–～~至到]+)?\\d{1,2}月(?:份|\\d{1,2}日)?[底末]?(?:以?前)?|至?(?:民[国國])?1[0-5]\\d年(?![以左来间的历内])[底末]?(?:以?前)?';
/** 2027年、2030年森林覆盖率: the last of several years. */
const yearAhead = new RegExp(`^${yearEnd}`, 'u');
const years = `${year}年?[-—–～~至到]+${year}年`;
const opening = new RegExp(`^${anyOf(openingWords)}?(?:${years}|${otherTimes}|${yearEnd})`, 'u');
/**
 * 目标是在2032年将研发支出占比, 争取到2025年旅游收入: behind words of an aim, what is measured stands behind the year; of
 * 粮食产量到2030年稳定在 it stands ahead of it.
 */
const untilYear = new RegExp(
  `^(?:.*${anyOf(aimWords)}[是为要]?)?[在到至](?=${year}年)${yearEnd}[将把使]?(?=..)`,
  'u',
);
/** What bounds a figure behind it: 6人（含）以下. */
const boundBehind = '(?:（含）)?(?:[及或]?以[上下内]|左右)';
/**
 * 创建景区2家、度假区1家: the figure before is of another thing, which 产量50万吨、增长5% is not; whether what was added
 * goes on is not said.
 */
const countBefore = new RegExp(
  String.raw`^.*\d${scale}?${unit}${boundBehind}?[、和及与](?!${anyOf(ofSameThing)})(?=..)`,
  'u',
);
const figureAtEnd = new RegExp(String.raw`\d${scale}?${unit}${boundBehind}?(?:用于.*)?$`, 'u');
/** A figure and the sign that joins another to it, or a counted noun with that sign: 100个村、. */
const behindFigure = new RegExp(
  String.raw`\d${scale}?${unit}${boundBehind}?[、和及与]$|^[^，。；、]*\d${scale}?${unit}[^，。；、\d]{0,12}、$`,
  'u',
);
/** A part of the figure before is none of what that measures: 技术中心29个，其中6个为国家级. */
const ofThese = /其中(?!\d{4}年)/u;
/** A figure at the end, its last sign by itself. */
const figureBefore = new RegExp(
  String.raw`\d[\d.,]*\s*(?=${scale}?${unit}${boundBehind}?$)\S*?(\S)${boundBehind}?$`,
  'u',
);
const addedBefore = new RegExp(`^${anyOf(addsToEach)}`, 'u');
const withLetters = new RegExp(anyOf(figuresWithLetters), 'u');
/** 2.1我们: the number of a paragraph. */
const paragraphNumber = /^\d{1,2}(?:\.\d{1,2}){1,3}(?=\p{sc=Han})/u;
const openingOfBefore = new RegExp(`^${anyOf(openingBefore)}`, 'u');
const growing = new RegExp(`${anyOf(growingSteadily)}$`, 'u');

/** What calls a note, or counts: 城镇新增就业[3]. */
const callOfNote = /[①-⑳]|[［[]\d{1,2}[］\]]/gu;
/** What stands in brackets before all words numbers them, or is about the sentence above: （1）, （市教育局）. */
const bracketAtStart = /^[\s“]*(?:（[^（）]*）|\([^()]*\))/u;
const clean = (words: string) =>
  words
    .replace(callOfNote, '')
    .replace(bracketAtStart, '')
    .replace(planAtStart, '')
    .replace(looseSigns, '')
    .trim();

const digit = /\d/u;
/** Whether a comma stands inside a figure: 1,260. */
const isOfFigure = (words: string, at: number): boolean =>
  words[at] === ',' && digit.test(words[at - 1] ?? '') && digit.test(words[at + 1] ?? '');

/** Brackets that close, with those that open. */
const opens: Readonly<Record<string, string>> = { '）': '（', ')': '(' };

/** Where the bracket opens that closes at `at`, no farther back than `first`; -1 where none does. */
function opensAt(words: string, at: number, first: number): number {
  const [close, open] = [words[at]!, opens[words[at]!]];
  let depth = 0;
  for (let i = at; i >= first; i--) {
    if (words[i] === close) depth++;
    else if (words[i] === open && --depth === 0) return i;
  }
  return -1;
}

/**
 * Where the part of a sentence begins that `before` stands in; where it is very long, some way before. What stands
 * in brackets between is of it: 建设道路（一期，东段）20公里.
 */
function startOf(words: string, before: number): number {
  const first = Math.max(0, before - farthest);
  let at = before;
  while (at > first) {
    const sign = words[at - 1]!;
    const open = sign in opens ? opensAt(words, at - 1, first) : at - 1;
    if (open < 0 || (stops.includes(sign) && !isOfFigure(words, at - 1))) break;
    at = open;
  }
  return at;
}

/**
 * What the figure measures that stands right before `end`, where its unit is alike; empty where none does. In a row of
 * figures no part is asked that begins farther before.
 */
function ofFigureBefore(words: string, end: number, unit: string): string {
  const row = words.slice(startOf(words, Math.max(0, end - 2 * farthest)), end);
  const figure = figureBefore.exec(row);
  return figure && figure[1] === unit.at(-1)
    ? measureOf(row, row.length - figure[0].length, row.length, unit)
    : '';
}

/** The noun behind a count (300多家备案的私募基金); empty where the figure counts none. */
function nounCounted(behind: string, unit: string): string {
  const counts = !namedBefore.test(unit) || (unit === '%' && partOfNoun.test(behind));
  const noun = counts ? (nounBehind.exec(behind)?.[1] ?? '') : '';
  return noun && !noNounAtStart.test(noun) ? noun : '';
}

/**
 * The words that say what a figure measures: the noun behind a count, else the words before it in its part of
 * the sentence, or, where these say nothing, those of the part before that.
 * `from` and `to` are the place of the figure in `words`.
 */
export function measureOf(words: string, from: number, to: number, unit: string): string {
  const noun = nounCounted(words.slice(to), unit);
  if (noun) return clean(noun.replace(behindItsNoun, ''));
  const start = startOf(words, from);
  const before = words
    .slice(start, from)
    .replace(paragraphNumber, '')
    .replace(fromEarlier, '')
    .replace(fromYear, '');
  const joined = before.replace(joining, '');
  // 其中2022年150公里、2023年150公里: what the figure before measures; 100个村、4580户 says it of none.
  if (behindFigure.test(joined) && !rowAhead.test(joined))
    return joined === before ? '' : ofFigureBefore(words, start + joined.search(/[、和及与]$/u), unit);
  const own = joined.replace(compared, '').replace(opening, '').replace(untilYear, '');
  const measured = clean(own.replace(rowAhead, '').replace(countBefore, '').replace(yearAhead, '')).replace(
    kept,
    '',
  );
  if (withLetters.test(measured) || (addedBefore.test(own) && countBefore.test(own))) return '';
  if (measured.length >= 2 || start === 0) return measured;
  const end = start - 1;
  const above = words.slice(startOf(words, end), end);
  // 产值达到1200亿元，到2030年达到2500亿元: what the figure before measures.
  const ofBefore = before && !ofThese.test(before) && ofFigureBefore(words, end, unit);
  if (ofBefore) return ofBefore;
  // 2030年，达到1500万千瓦: when it is says nothing of what is measured; nor does what has a figure (人口1268人，386户).
  return onlyTime.test(above) || (words[end] === '，' && !ofThese.test(before) && figureAtEnd.test(above))
    ? ''
    : clean(above.replace(openingOfBefore, '').replace(growing, ''));
}
