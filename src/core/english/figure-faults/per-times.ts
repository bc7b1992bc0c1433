/** How often something is, told of another time: 每月, a year. */
import type { WordRow } from '../../chinese/words.ts';

/** A time that something is counted by. `words` say it in English; `example` is in English. */
export interface PeriodRow extends WordRow {
  zh: string;
  /** What else in the Chinese may be told so. */
  mention: string;
  /** What else in English may say it, and says it not for certain. */
  also?: string;
}

const each = (unit: string) => `\\b(?:per|an?|each|every|once an?) ${unit}\\b`;

/** What is done so much a year, or a day: 年处理36.5万吨; no 全年 and no 5日. */
const [before, done] = [
  '(?<![\\d一二两三四五六七八九十几数多半每全整今去明昨上下前近当本同历成青老壮少节生即平])',
  '(?:(?:旅客|货物|集装箱)吞吐|处理|供[水气热电]|发电|用[水电气]|接待|加工|吞吐|培训|减排|节约|输送|产(?![业品权量值出]))',
];

/** The times by which plans count, the longer Chinese before the shorter that it ends with. */
export const periodRows: readonly PeriodRow[] = [
  {
    zh: '每(?:两|二|2)年|(?:两|二|2)年[一1]次',
    mention: '两年|二年|2年',
    words: '\\b(?:two|2) years\\b|\\b(?:other|second|alternate) year\\b|\\bbiennial',
    says: 'every two years',
    example: 'every other year',
  },
  {
    zh: '每半年|[每一]年[^，。；、]{0,6}[两二2]次',
    mention: '半年',
    words: '\\b(?:six|6) months\\b|\\bhalf[- ]?(?:a )?year|\\bsemi-?annual|\\bbiannual|\\btwice a year\\b',
    also: '\\b(?:two|2|twice)\\b',
    says: 'every half a year',
    example: 'every six months',
  },
  {
    zh: '每个?季度?',
    mention: '季',
    words: `${each('quarter')}|\\bquarterly\\b|\\bfour times (?:a|per|each) year\\b|\\b(?:three|3) months\\b`,
    says: 'every quarter',
    example: 'quarterly',
  },
  {
    zh: `每(?:人每)?年|[/／](?:人[·.、/／])?年(?!度)|年均|${before}年${done}|(?<![\\d一二两三四五六七八九十半多几])年(?:利率|租金|薪)`,
    mention: '年',
    words: `${each('year')}|\\bannual|\\byearly\\b|\\bper annum\\b|/(?:y(?:r|ear)?|a)\\b`,
    also: '\\byears\\b',
    says: 'every year',
    example: 'a year',
  },
  {
    zh: '每(?:人每)?个?月|按月|[/／](?:人[·.、/／])?月|月均|月利率|月租金|月最低工资|月产[能量]',
    mention: '月',
    words: `${each('month')}|\\bmonthly\\b|/month\\b`,
    says: 'every month',
    example: 'a month',
  },
  {
    zh: '每周|每星期|[一1]周[一两二三四五六七\\d]{1,2}次',
    mention: '周|星期',
    words: `${each('week')}|\\bweekly\\b`,
    says: 'weekly',
    example: 'a week',
  },
  {
    zh: `每[天日]|按日|[/／](?:人[·.、/／])?[天日]|日均|日利率|${before}日${done}`,
    mention: '[天日]',
    words: `${each('day')}|\\bdaily\\b|/d(?:ay)?\\b`,
    says: 'every day',
    example: 'daily',
  },
  {
    zh: '每秒',
    mention: '秒',
    words: '\\b(?:per|each|every|a) second\\b|/s\\b',
    says: 'every second',
    example: 'per second',
  },
  {
    zh: '每分钟',
    mention: '分',
    words: `${each('minute')}|/min\\b`,
    says: 'every minute',
    example: 'per minute',
  },
  {
    zh: '每个?小时|时速|[/／]小?时',
    mention: '时',
    words: `${each('hour')}|\\bhourly\\b|/h(?:r|our)?\\b|\\b(?:mph|kph|kmh)\\b`,
    says: 'every hour',
    example: 'per hour',
  },
];
const rows = periodRows.map((row) => ({
  ...row,
  own: new RegExp(row.zh, 'gu'),
  mentioned: new RegExp(row.mention, 'u'),
  english: new RegExp(row.words, 'iu'),
  keeps: new RegExp([row.words, ...(row.also ? [row.also] : [])].join('|'), 'iu'),
}));
/** Dates, and how long something is: not how often. */
const dates =
  /\d{4}年|\d{1,2}月|\d{1,2}[日号]|(?<!每)[\d一二两三四五六七八九十]+(?:年(?![均度产])|个月|天|周(?![一两二三四五六七\d]{1,2}次))/gu;

/**
 * What the Chinese says of how often and the English says otherwise, each in its words; null where both say the same, or
 * the English may tell another time that the Chinese has.
 */
export function otherPeriod(zh: string, en: string): { zh: string; en: string } | null {
  const whole = zh.replace(dates, '');
  let rest = whole;
  for (const row of rows) {
    const found = rest.match(row.own)?.[0];
    rest = rest.replace(row.own, '');
    if (!found || row.keeps.test(en)) continue;
    const beside = whole.replace(row.own, '');
    const other = rows.find(
      ({ mentioned, english }) => english !== row.english && english.test(en) && !mentioned.test(beside),
    );
    if (other) return { zh: found, en: other.english.exec(en)![0] };
  }
  return null;
}
