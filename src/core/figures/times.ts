import { year } from '../chinese/figure-words.ts';
import {
  beforeOtherTimes,
  behindOtherTimes,
  nowWords,
  partsOfPlan,
  planNumeralsOfTimes,
  planPeriod,
} from '../chinese/periods.ts';
import { anyOf } from '../chinese/words.ts';

/** Where a clause says of when it speaks, and the time as ISO 8601-2 writes it; empty for now. */
export interface Time {
  at: number;
  time: string;
}

const plan = `[“"]?(?<plan>${anyOf(planNumeralsOfTimes)})五[”"]?(?<part>${anyOf(partsOfPlan)})?`;
const span = String.raw`(?<first>${year})\s*年?[-—–～~至]+(?<last>${year})\s*年?`;
const since = '(?<since>(?:[上下]半年)?[^，。；]{0,8}以来)?';
const times = new RegExp(
  String.raw`(?:${plan})|(?:${span})|(?:(?<year>${year})\s*年${since})|(?<now>${anyOf(nowWords)})`,
  'gu',
);
const beforeOther = new RegExp(`${anyOf(beforeOtherTimes)}$`, 'u');
const behindOther = new RegExp(`^[末底]?${anyOf(behindOtherTimes)}`, 'u');
/** 2010年……以来, with up to so many characters between. */
const sinceBehind = /^[^，。；]{0,10}以来/u;

/** The longest word of `beforeOtherTimes`, and one more. */
const ahead = 2;
/** How far behind a year the words that ask it can end. */
const behindYear = 20;

/**
 * The times that a clause gives, in their order. What compares (比2010年) or excepts (除2011年之外) gives none, nor
 * do titles.
 */
export function timesOf(words: string): Time[] {
  const titles = titlesIn(words);
  return [...words.matchAll(times)].flatMap((match) => {
    const at = match.index;
    const end = at + match[0].length;
    const behind = words.slice(end, end + behindYear);
    if (beforeOther.test(words.slice(Math.max(0, at - ahead), at)) || behindOther.test(behind)) return [];
    // A year in brackets belongs to a name: 规划（2014年）.
    if (match.groups!['year'] && behind.startsWith('）')) return [];
    const time = titles.has(at) ? null : timeOf(match.groups!, behind);
    return time === null ? [] : [{ at, time }];
  });
}

/** What the groups of a match say; null where a plan is named that is no time (“十三五”规划). */
function timeOf(found: Record<string, string | undefined>, behind: string): string | null {
  if (found['now']) return '';
  if (found['first']) return `${found['first']}/${found['last']}`;
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
