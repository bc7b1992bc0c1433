import { year } from '../../chinese/figure-words.ts';
import {
  aroundYears,
  beforeOtherTimes,
  behindOtherTimes,
  earlierWords,
  fromWords,
  joinsYears,
  nowWords,
  partsOfPlan,
  partsOfYear,
  planNumeralsOfTimes,
  planPeriod,
  reachedWords,
  sinceWords,
  timesOfSameYear,
} from '../../chinese/periods.ts';
import { anyOf } from '../../chinese/words.ts';

/** Where a clause says of when it speaks, and the time as ISO 8601-2 writes it; empty for now. */
export interface Time {
  at: number;
  /** Where its words end. */
  end: number;
  time: string;
  /** True where it stands together with the time before it: 2018年和2019年. */
  isOneOfSeveral?: true;
}

const plan = `[“"]?(?<plan>${anyOf(planNumeralsOfTimes)})五[”"]?(?<part>${anyOf(partsOfPlan)})?`;
const span = String.raw`(?<![/／])(?<first>${year})\s*年?[-—–～~至到]+(?<last>${year})\s*年?`;
const since = '(?<since>(?:[上下]半年)?[^，。；]{0,8}以来)?';
const within = anyOf(partsOfYear);
const times = new RegExp(
  String.raw`(?:${plan})|(?:${span})|(?:(?<![/／])(?<year>${year})\s*年(?:(?<within>${within})(?!以来))?${since})|` +
    `(?<now>${anyOf(nowWords)})|(?<=[，。；：]|(?<![\\d月日])、)(?:(?<then>${within})|(?<same>${anyOf(timesOfSameYear)}))`,
  'gu',
);
const ofYear = partsOfYear.map(({ words, months }) => ({
  months,
  pattern: new RegExp(`^(?:${words})$`, 'u'),
}));
const beforeOther = new RegExp(`${anyOf(beforeOtherTimes)}$`, 'u');
const behindOther = new RegExp(`^[末底]?${anyOf(behindOtherTimes)}`, 'u');
/** 2010年……以来, with a few characters between; 2016年1月1日起. */
const sinceBehind = new RegExp(
  `^(?:[^，。；]{0,10}以来|(?:\\d{1,2}月(?:份|\\d{1,2}日)?)?${anyOf(sinceWords)})`,
  'u',
);
const aroundBehind = new RegExp(`^${anyOf(aroundYears)}`, 'u');
const joined = new RegExp(`^${anyOf(joinsYears)}$`, 'u');

/** The longest word of `beforeOtherTimes`. */
const ahead = 3;
/** How far behind a year the words that ask it can end. */
const behindYear = 20;

/**
 * The times that a clause gives, in their order. What begins with an earlier year ends where another figure is
 * reached. What compares (比2010年) or excepts (除2011年之外) gives none, nor do titles.
 */
export function timesOf(words: string): Time[] {
  const titles = titlesIn(words);
  const found: Time[] = [];
  for (const match of words.matchAll(times)) {
    const at = match.index;
    const end = at + match[0].length;
    const behind = words.slice(end, end + behindYear);
    const before = words.slice(Math.max(0, at - ahead), at);
    const isSpanFrom = match.groups!['first'] !== undefined && before.endsWith('自');
    const isOther = (beforeOther.test(before) && !isSpanFrom) || behindOther.test(behind);
    if (!match.groups!['now'] && isOther) continue;
    // A year in brackets belongs to a name: 规划（2014年）.
    if (match.groups!['year'] && behind.startsWith('）')) continue;
    const previous = found.at(-1);
    const last = previous?.time ?? '';
    const read = titles.has(at) ? null : timeOf(match.groups!, behind, last);
    if (read === null) continue;
    const time = endOfYear.test(before) ? read.replace(/^(\d{4})-12$/u, '$1') : read;
    const isOneOfSeveral = previous && joined.test(words.slice(previous.end, at));
    found.push({ at, end, time, ...(isOneOfSeveral && { isOneOfSeveral }) });
    const until = from.test(before) ? reached.exec(words.slice(end, end + farthestReached)) : null;
    // 由2020年的8家增加到20家: the second figure is of the time that was spoken of before.
    if (until) found.push({ at: end + until[0].length - 1, end: end + until[0].length, time: last });
  }
  return withEarlierFigures(words, found);
}

/** 由52%提高到56%: nothing says of when the earlier figure is; the later one is of the time spoken of before. */
const earlierFigure = new RegExp(
  String.raw`[由从從]${anyOf(earlierWords)}?约?(?!${year}\s*年)(?=\d)[^。；，]{1,40}?${anyOf(reachedWords)}`,
  'gu',
);
function withEarlierFigures(words: string, found: readonly Time[]): Time[] {
  const all = [...found];
  for (const { 0: said, index: at } of words.matchAll(earlierFigure)) {
    const end = at + said.length;
    if (found.some((time) => time.at >= at && time.at < end)) continue;
    const before = found.findLast((time) => time.at < at);
    if (before) all.push({ at, end: at + 1, time: '' }, { ...before, at: end - 1, end });
  }
  return all.sort((a, b) => a.at - b.at);
}
const from = new RegExp(`${anyOf(fromWords)}$`, 'u');
/** 截至2025年12月 is by the end of the year. */
const endOfYear = /[到至止]$/u;
/** What stands between an earlier figure and the words by which another is reached, which it ends with. */
const reached = new RegExp(`^[^。；，]{1,40}?${anyOf(reachedWords)}`, 'u');
const farthestReached = 50;

/** The months of a part of a year; the year where it is all of it. */
function inMonths(ofYears: string, part: string): string {
  const { months } = ofYear.find(({ pattern }) => pattern.test(part))!;
  const [from, to] = months.map((month) => `${ofYears}-${String(month).padStart(2, '0')}`);
  if (months[0] === months[1]) return from!;
  return months[0] === 1 && months[1] === 12 ? ofYears : `${from}/${to}`;
}

/** The one year of a time, or of the months or month that it is. */
const yearOf = (time: string) => /^(\d{4})(?:-\d\d(?:\/\1-\d\d)?)?$/u.exec(time)?.[1];

/**
 * What the groups of a match say; null where a plan is named that is no time (“十三五”规划). A part of a year without
 * one is of the year before, where that is one.
 */
function timeOf(found: Record<string, string | undefined>, behind: string, before: string): string | null {
  if (found['now']) return '';
  if (found['then']) return yearOf(before) ? inMonths(yearOf(before)!, found['then']) : null;
  if (found['same']) return yearOf(before) ?? null;
  if (found['within'] && !found['since']) return inMonths(found['year']!, found['within']);
  if (found['first']) return `${found['first']}/${found['last']}`;
  if (found['year'] && aroundBehind.test(behind)) return '';
  if (found['year'])
    return found['since'] || sinceBehind.test(behind) ? `${found['year']}/..` : found['year'];
  if (!found['part']) return null;
  const [from, to] = planPeriod(found['plan']!);
  if (found['part'] === '以来') return `${from}/..`;
  return found['part'] === '末' ? String(to) : `${from}/${to}`;
}

/** The places inside the titles of documents: 《2016年计划》. */
function titlesIn(words: string): ReadonlySet<number> {
  const inside = new Set<number>();
  let open = false;
  for (let i = 0; i < words.length; i++) {
    if (open) inside.add(i);
    if (words[i] === '《') open = true;
    if (words[i] === '》') open = false;
  }
  return inside;
}
