import { readNumber } from '../../chinese/numerals.ts';
import { planYears } from '../../chinese/periods.ts';
import { kindOfDate } from '../../model/day.ts';
import type { Finding } from '../../model/finding.ts';
import type { Node } from '../../model/plan.ts';
import { type AuditRule, examplePlan } from './rule.ts';

/**
 * Years from the first to the last, and how many these are said to be: 2021年至2025年，共六年; “十四五”时期（2021—2026年）; also
 * days that no calendar has: 2月30日.
 */
export const spans: AuditRule = {
  name: 'spans',
  kind: 'count',
  says:
    'The years of a span are as many as its clause says, those told of a five-year plan are its own, and a date ' +
    'is a day of the calendar.',
  example: examplePlan(['规划期为2021年至2025年，共六年。']),
  find: ({ nodes }) =>
    nodes.flatMap((node) =>
      node.cells || node.doubted
        ? []
        : [...countedYears(node), ...countedMonths(node), ...yearsOfPlan(node), ...noDays(node)],
    ),
};

const [year, to] = ['((?:19|20)\\d{2})年?', '(?:[-—–～~]{1,2}|至|到)'];
/** One number: 三五年 are three to five. */
const many = '([一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]|\\d{1,2})';
const counted = new RegExp(
  `${year}${to}${year}[，,]?(?:共计?|合计|为期|历时|期限为?)${many}年(?![度半多余的期])`,
  'gu',
);
/** The count before its years: 规划期限10年，即2021年至2035年; 三年（2018—2020年）. */
const countedBefore = new RegExp(
  `(?<![\\d一二三四五六七八九十第每近前后])${many}年(?:，即|（)(?:从|自)?${year}${to}${year}(?:年?底)?[）。；，]`,
  'gu',
);
const ofPlan = new RegExp(
  `[“"](十[一二三四五六])五[”"](?:规划)?(?:期间|时期)?[（(]${year}${to}${year}[）)]`,
  'gu',
);

/** Years are told from the first to the last, or from the end of the first: both counts are right. */
function countedYears({ words, eId }: Node): Finding[] {
  const found = [
    ...[...words.matchAll(counted)].map(([printed, from, last, count]) => ({ printed, count, from, last })),
    ...[...words.matchAll(countedBefore)].map(([printed, count, from, last]) => ({
      printed,
      count,
      from,
      last,
    })),
  ];
  return found.flatMap(({ printed, count, from, last }): Finding[] => {
    const [said, apart] = [readNumber(count!), Number(last) - Number(from)];
    return said === apart || said === apart + 1 ? [] : [otherSpan(eId, printed, `${count}年`, apart + 1)];
  });
}

const month = '(1[0-2]|0?[1-9])月[底初]?';
const withMonths = new RegExp(
  `${year}${month}${to}${year}${month}[，,](?:共计?|合计|为期|历时|期限为?)(${many.slice(1, -1)}|两)年(?![度半多余的期])`,
  'gu',
);
const monthsOfYear = 12;
/** The same with months: 2021年1月至2023年12月，为期两年. Less than half a year is no other count. */
function countedMonths({ words, eId }: Node): Finding[] {
  return [...words.matchAll(withMonths)].flatMap(([printed, from, first, to, last, count]): Finding[] => {
    const months = (Number(to) - Number(from)) * monthsOfYear + Number(last) - Number(first) + 1;
    const said = (count === '两' ? 2 : readNumber(count!)!) * monthsOfYear;
    const isNear = Math.abs(said - months) < monthsOfYear / 2;
    return isNear ? [] : [otherSpan(eId, printed, `${count}年`, `${months}个月`)];
  });
}

/** A date without its year may be of a leap year. */
const leapYear = '2000';
const date = /(?<![\d.])(?:((?:19|20)\d{2})年)?(\d{1,2})月(\d{1,2})日/gu;
const thirteenth = /(?<!\d)(?:19|20)\d{2}年(?:1[3-9]|[2-9]\d)月(?!龄)/gu;
/** Days that are in no calendar, and months behind the twelfth. */
function noDays({ words, eId }: Node): Finding[] {
  const dates = [...words.matchAll(date)].flatMap(([printed, of, month, day]) => {
    const written = [of ?? leapYear, month!.padStart(2, '0'), day!.padStart(2, '0')].join('-');
    return kindOfDate(written) === 'day' ? [] : [printed];
  });
  return [...dates, ...(words.match(thirteenth) ?? [])].map((printed) => ({
    rule: 'count',
    places: [eId],
    figures: [printed],
    arithmetic: {
      zh: `没有“${printed}”这一天或这个月`,
      en: `${printed.match(/\d+/gu)!.join('-')} is no date`,
    },
  }));
}

function yearsOfPlan({ words, eId }: Node): Finding[] {
  return [...words.matchAll(ofPlan)].flatMap(([printed, plan, from, last]): Finding[] => {
    const own = planYears(readNumber(plan!) ?? 0);
    // A part of its years may be told: what was done up to now.
    const isWithin = own.length > 0 && own[0]! <= Number(from) && Number(last) <= own.at(-1)!;
    return !own.length || isWithin
      ? []
      : [otherSpan(eId, printed, `${from}—${last}`, `${own[0]}—${own.at(-1)}`)];
  });
}

const otherSpan = (eId: string, printed: string, said: string, right: string | number): Finding => ({
  rule: 'count',
  places: [eId],
  figures: [said, String(right)],
  arithmetic: {
    zh: `“${printed}”：写的是${said}，应为${right}${typeof right === 'number' ? '年' : ''}`,
    en: `${digitsIn(printed)}: ${typeof right === 'number' ? 'the' : 'its'} years are ${right}, not as stated`,
  },
});
const digitsIn = (printed: string) => printed.match(/\d{4}/gu)!.join('–');
