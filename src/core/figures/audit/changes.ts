import { beforeYearlyRate, realGrowth, verbsDown, verbsUp } from '../../chinese/figure-words.ts';
import { inUnits, isShare } from '../../chinese/units.ts';
import { anyOf } from '../../chinese/words.ts';
import type { Finding } from '../../model/finding.ts';
import { nameOf, type Stated } from '../quantities/quantities-and-rows.ts';
import { ahead, leastMargin, round, slack } from './arithmetic.ts';
import { isOfMeasure } from './of-measure.ts';
import { type AuditRule, examplePlan } from './rule.ts';

/** From one value to another, and how great the change is: 由35所增加到48所，增加13所; 2015年1000亿元，到2020年达到1470亿元，年均增长8%. */
export const changes: AuditRule = {
  name: 'changes',
  kind: 'growth',
  says: 'How much a clause says that a value has changed is as much as lies between the two values beside it.',
  example: examplePlan(['医院由35所增加到48所，增加15所。']),
  find: ({ byClause }) =>
    [...byClause.values()].flatMap((all) =>
      all
        .slice(1)
        .flatMap((second, i) => [
          ...againstCourse(all[i]!, second),
          ...(all[i + 2] ? againstValues([all[i]!, second, all[i + 2]!]) : []),
        ]),
    ),
};

const [up, down] = [anyOf(verbsUp), anyOf(verbsDown)];
const year = '(?:\\d{4}年[底末]?的?)?';
/** What stands between the two values: 增加到; ，到2020年达到; ，2015年 and the same name again. */
const toNext = new RegExp(
  `^[^，。；、\\d]{0,6}(?:${up}|${down}|发展)[到至为]${year}[^，。；、\\d]{0,6}$`,
  'u',
);
const laterYear = new RegExp(
  `^[^，。；、\\d]{0,6}，(?:预?计?到|至)?\\d{4}年[底末]?，?(?:将|力争|预计)?(?:达到?|(?:${up}|${down})[到至为])$`,
  'u',
);
const nextYear = /^，\d{4}年[底末]?(.{0,12})$/u;
const fromFirst = new RegExp(`[由从]${year}[^，。；\\d]{0,12}$`, 'u');
/** What stands between the second value and the change: ，年均增长. Compared with another year it is of other values. */
const toChange = new RegExp(
  `^[^，。；、\\d]{0,6}，(?:累计|共|净|实现)?(?<yearly>${anyOf(beforeYearlyRate)})?(?:(?<up>${up})|(?<down>${down})|(?=$))(?:了|幅度为)?$`,
  'u',
);
/** So many times as much as the first of the two: ，是2015年的3倍. */
const toMultiple = /^[^，。；、\d]{0,6}，(?:是|为|相当于)(?:(\d{4})年|原来)的$/u;
const real = new RegExp(anyOf(realGrowth), 'u');
const oneYear = /^\d{4}$/u;

const isOneMeasure = (a: Stated, b: Stated) =>
  isShare(a.unit) ? a.unit === '%' && b.unit === '%' : isOfMeasure(a, b);
const isPlain = ({ comparator, high, value, announces, unit }: Stated) =>
  comparator === '' && high === null && value > 0 && !announces && unit !== rank;

/** A rank that rises has the smaller figure: 由第12位上升到第8位，上升4位. */
const rank = '位';

/** Whether two values are of one thing, the one before and the other after. */
function isCourse(first: Stated, second: Stated): boolean {
  if (first.words !== second.words || !isOneMeasure(first, second)) return false;
  const between = first.words.slice(first.to, second.from);
  if (toNext.test(between)) return fromFirst.test(ahead(first.words, first.from));
  if (!oneYear.test(first.time) || first.time >= second.time) return false;
  const repeated = nextYear.exec(between)?.[1];
  return laterYear.test(between) || (repeated === first.measures && repeated.length > 1);
}

/** The least and the greatest that lies between two values as they are printed, in the unit of the change. */
function rangeOf(first: Stated, second: Stated, change: Stated, isYearly: boolean): [number, number] | null {
  const [scaleA, scaleB] = [first, second].map(({ unit }) => inUnits(1, unit).value) as [number, number];
  const [a, b] = [first.value * scaleA, second.value * scaleB];
  const [offA, offB] = [slack(first) * scaleA, slack(second) * scaleB];
  const ends = [
    [a - offA, b + offB],
    [a + offA, b - offB],
  ] as const;
  const spread = (of: (from: number, to: number) => number): [number, number] => {
    const both = ends.map(([from, to]) => of(from, to));
    return [Math.min(...both), Math.max(...both)];
  };
  if (isYearly) {
    const years = Number(second.time) - Number(first.time);
    if (change.unit !== '%' || isShare(first.unit) || !(years > 1)) return null;
    return spread((from, to) => ((to / from) ** (1 / years) - 1) * 100);
  }
  if (change.unit === '个百分点') return isShare(first.unit) ? spread((from, to) => to - from) : null;
  if (change.unit === '%') return isShare(first.unit) ? null : spread((from, to) => (to / from - 1) * 100);
  if (change.unit === '倍') return isShare(first.unit) ? null : spread((from, to) => to / from - 1);
  if (!isOfMeasure(first, change)) return null;
  const { value: one } = inUnits(1, change.unit);
  return spread((from, to) => (to - from) / one);
}

/** Made more, and less then, or the reverse: 由85%上升到82%; other words between may name another value: 增至户均. */
const now = `[到至为]${year}(?:(?:现在|目前|当前|上年|去年|今年)的?)?$`;
const courses = [
  { verb: new RegExp(`(?:${up})${now}`, 'u'), sign: 1 },
  { verb: new RegExp(`(?:${down})${now}`, 'u'), sign: -1 },
];
/** Made better, and of times and lengths that may be less: 响应时间由30分钟提升到15分钟. */
const bettered = /提[高升][到至为]/u;
const ofMore = /^[%％]$|元$/u;
/** Of ranks and grades the smaller figure is more; what is of each so many, or below nought, is not told by it alone. */
const ofNoCourse = /[级类等档星线名度期][^，。；]*$/u;
const noCourseAhead = /(?:[-－—负第每]|排名|位次|级别|等级|幅|埋深|水位)[^，。；]{0,4}$/u;
function againstCourse(first: Stated, second: Stated): Finding[] {
  if (![first, second].every(isPlain) || !isCourse(first, second)) return [];
  const between = first.words.slice(first.to, second.from);
  const told = courses.find(({ verb }) => verb.test(between));
  const [a, b] = [first, second].map(({ value, unit }) => inUnits(value, unit).value) as [number, number];
  const isSure = !ofNoCourse.test(first.unit) && !noCourseAhead.test(ahead(first.words, first.from));
  if (bettered.test(between) && !ofMore.test(first.unit)) return [];
  if (!told || !isSure || (b - a) * told.sign >= 0) return [];
  const [said, is] = told.sign > 0 ? (['more', 'less'] as const) : (['less', 'more'] as const);
  const inChinese = { more: '变大', less: '变小' };
  return [
    {
      rule: 'growth',
      places: [second.eId],
      figures: [first.text, second.text],
      arithmetic: {
        zh: `写的是${inChinese[said]}，而由${first.text}到${second.text}是${inChinese[is]}`,
        en: `it is said to become ${said}, and from ${first.value} to ${second.value} it becomes ${is}`,
      },
    },
  ];
}

/** So many times as much, and not more by so many times: 翻一番. */
const timesAsMuch = /^翻/u;

function againstValues([first, second, change]: readonly [Stated, Stated, Stated]): Finding[] {
  if (![first, second, change].every(isPlain) || !isCourse(first, second)) return [];
  const between = change.words.slice(second.to, change.from);
  const multiple = change.unit === '倍' ? toMultiple.exec(between) : null;
  const isOfFirst = multiple !== null && (!multiple[1] || multiple[1] === first.time);
  const told = isOfFirst ? {} : toChange.exec(between)?.groups;
  if (!told) return [];
  const isRate = change.unit === '%' && real.test(ahead(change.words, change.from));
  // Of values of one name the rule of yearly rates says it.
  const isOfName = told['yearly'] !== undefined && first.measures.endsWith(nameOf(second.measures));
  const isTimes = isOfFirst || timesAsMuch.test(change.text);
  if (!told['up'] && !told['down'] && !isTimes) return [];
  const range = isRate || isOfName ? null : rangeOf(first, second, change, told['yearly'] !== undefined);
  if (!range) return [];
  const much = isTimes ? change.value - 1 : change.value;
  const own = told['down'] === undefined ? much : -much;
  const isExactCount = isOfMeasure(first, change);
  const margin =
    slack(change) * (isExactCount && !change.text.includes('.') ? 0 : 1) +
    (isExactCount ? 1e-9 : leastMargin);
  // A growth to so many times as much is told as growth by so many.
  const isWhole = change.unit === '倍' && !isTimes && Math.abs(own - range[0] - 1) <= margin;
  if ((own >= range[0] - margin && own <= range[1] + margin) || isWhole) return [];
  const middle = round((range[0] + range[1]) / 2, 2);
  return [
    {
      rule: 'growth',
      places: [change.eId],
      figures: [change.text, middle],
      arithmetic: {
        zh:
          `由${first.text}到${second.text}，${told['yearly'] ?? ''}变化约为${middle}${change.unit}，` +
          `写的是${told['up'] ?? told['down'] ?? ''}${change.text}`,
        en: `from ${first.value} to ${second.value} the change is about ${middle}, not ${round(own)} as stated`,
      },
    },
  ];
}
