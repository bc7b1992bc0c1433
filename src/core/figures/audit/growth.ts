import { beforeYearlyRate, realGrowth } from '../../chinese/figure-words.ts';
import { inUnits, isShare } from '../../chinese/units.ts';
import { anyOf } from '../../chinese/words.ts';
import type { Finding } from '../../model/finding.ts';
import type { Indicator } from '../../published/rows.ts';
import { nameOf, type Stated } from '../quantities/quantities-and-rows.ts';
import {
  ahead,
  digits,
  figuresBefore,
  leastMargin,
  mostFigures,
  round,
  sentenceOf,
  slack,
} from './arithmetic.ts';
import { type AuditRule, examplePlan, type PlanFigures } from './rule.ts';

/** A value in a year from which the target is reached, and the yearly rate in percent that this takes. */
interface Base {
  eId: string;
  year: number;
  value: number;
  text: string;
  rate: number;
}

const yearlyRate = new RegExp(`${anyOf(beforeYearlyRate)}[^，。；]{0,12}$`, 'u');
/** Growth in the prices of an earlier year leads to no value in those of a later one. */
const real = /可比|不变价|实际增/u;
/** What grows in the prices of an earlier year without a word: the growth of output, and of incomes. */
const meantReal = new RegExp(anyOf(realGrowth), 'u');
/** By how much prices may have risen in a year, in percent: the values grew by so much more. */
const mostInflation = 4;
const oneYear = /^\d{4}$/;
/** What a plan starts from is no older, in years. */
const longest = 6;

/** A stated yearly rate against the target beside it and every base of the same name. */
export const growth: AuditRule = {
  name: 'growth',
  kind: 'growth',
  says: 'A stated yearly rate leads from the latest base of the same name to the target beside it.',
  example: examplePlan([
    '2015年，软件业增加值达到306.20亿元。',
    '到2020年，软件业增加值达到430亿元，年均增长10%。',
  ]),
  find: (figures) =>
    [...figures.byClause.values()].flatMap((clause) =>
      clause.flatMap((rate, i) => {
        const target = targetBeside(rate, figuresBefore(clause, i));
        return target ? againstBases(rate, target, figures) : [];
      }),
    ),
};

/**
 * The target that a yearly rate goes with: the last value of its sentence and year; none where this is no
 * yearly rate.
 */
function targetBeside(rate: Stated, before: readonly Stated[]): Stated | undefined {
  if (rate.unit !== '%' || !yearlyRate.test(ahead(rate.words, rate.from))) return undefined;
  const { from, words } = sentenceOf(rate.words, rate.from);
  if (real.test(words)) return undefined;
  return before.findLast(
    (value) =>
      value.to <= rate.from &&
      value.from >= from &&
      !isShare(value.unit) &&
      value.time === rate.time &&
      oneYear.test(value.time),
  );
}

/**
 * The values from which a target is reached: the base of its indicator, and what clauses say of earlier
 * years.
 */
function basesOf(target: Stated, { indicators, statedBy }: PlanFigures): Base[] {
  const { value } = inUnits(target.value, target.unit);
  const row = indicators.find(
    (indicator) =>
      String(indicator.target_year) === target.time &&
      inUnits(indicator.target ?? NaN, indicator.unit_zh).value === value,
  );
  const name = nameOf(row?.name_zh ?? target.measures);
  const earlier = statedBy(name)
    .filter(({ time, unit }) => oneYear.test(time) && time < target.time && unit === target.unit)
    .slice(0, mostFigures);
  const bases = [
    ...(row?.baseline == null || row.baseline_year === null
      ? []
      : [baseOfRow(row, row.baseline, row.baseline_year)]),
    ...earlier.map((q) => ({
      eId: q.eId,
      year: Number(q.time),
      value: inUnits(q.value, q.unit).value,
      text: q.text,
    })),
  ];
  return bases
    .map((base) => ({ ...base, years: Number(target.time) - base.year }))
    .filter((base) => base.value > 0 && base.years <= longest)
    .map(({ years, ...base }) => ({ ...base, rate: ((value / base.value) ** (1 / years) - 1) * 100 }));
}

const baseOfRow = ({ eId, unit_zh }: Indicator, baseline: number, year: number): Omit<Base, 'rate'> => ({
  eId,
  year,
  value: inUnits(baseline, unit_zh).value,
  text: `${baseline}${unit_zh}`,
});

function againstBases(rate: Stated, target: Stated, figures: PlanFigures): Finding[] {
  const bases = basesOf(target, figures);
  // The latest base is what the plan starts from.
  const latest = bases.toSorted((a, b) => b.year - a.year)[0];
  const margin = Math.max(slack(rate), leastMargin);
  if (!latest || Math.abs(latest.rate - rate.value) <= margin) return [];
  const isOfPrices = latest.rate > rate.value && latest.rate - rate.value <= mostInflation;
  if (isOfPrices && meantReal.test(target.measures)) return [];
  const zh = bases.map(
    (base) => `${base.year}年${base.text}到${target.time}年${target.text}年均为${round(base.rate, 1)}%`,
  );
  const printed = ({ text, value }: Base) => digits(text) ?? round(value / inUnits(1, target.unit).value);
  const en = bases.map(
    (base) =>
      `from ${printed(base)} in ${base.year} to ${target.value} in ${target.time} is ${round(base.rate, 1)}%`,
  );
  return [
    {
      rule: 'growth',
      places: [rate.eId, ...bases.map(({ eId }) => eId)],
      figures: [rate.text, ...bases.map(({ text }) => text)],
      arithmetic: {
        zh: `年均增长${rate.text}，而由${zh.join('，由')}`,
        en: `${rate.value}% a year is stated; ${en.join(', ')}`,
      },
    },
  ];
}
