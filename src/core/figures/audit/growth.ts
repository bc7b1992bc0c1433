import { inUnits } from '../../chinese/units.ts';
import type { Finding } from '../../model/finding.ts';
import type { Indicator } from '../../published/rows.ts';
import { nameOf, type Stated } from '../quantities-and-rows.ts';
import { digits, isShare, round, sentenceOf, slack } from './arithmetic.ts';

/** A stated yearly rate against the target beside it and every base of the same name. */
export function growth(
  byClause: Map<string, Stated[]>,
  stated: Stated[],
  indicators: readonly Indicator[],
): Finding[] {
  const found: Finding[] = [];
  for (const all of byClause.values())
    for (const rate of all) {
      if (rate.unit !== '%' || !/(?:年均|平均每年)[^，。；]{0,12}$/u.test(rate.words.slice(0, rate.from)))
        continue;
      const target = all.findLast(
        (v) =>
          v.to <= rate.from &&
          v.from >= sentenceOf(rate.words, rate.from).from &&
          !isShare(v.unit) &&
          v.time === rate.time &&
          /^\d{4}$/.test(v.time),
      );
      if (!target) continue;
      const row = indicators.find(
        (i) =>
          String(i.target_year) === target.time &&
          inUnits(i.target ?? NaN, i.unit_zh).value === inUnits(target.value, target.unit).value,
      );
      const name = nameOf(row?.name_zh ?? target.measures);
      const bases = [
        ...(row?.baseline != null
          ? [
              {
                eId: row.eId,
                year: row.baseline_year,
                value: inUnits(row.baseline, row.unit_zh).value,
                text: `${row.baseline}${row.unit_zh}`,
              },
            ]
          : []),
        ...stated
          .filter(
            (q) =>
              /^\d{4}$/.test(q.time) &&
              q.time < target.time &&
              q.unit === target.unit &&
              nameOf(q.measures).endsWith(name),
          )
          .map((q) => ({
            eId: q.eId,
            year: Number(q.time),
            value: inUnits(q.value, q.unit).value,
            text: q.text,
          })),
      ];
      const recent = bases.filter((b) => b.value > 0 && Number(target.time) - b.year <= 6);
      const rates = recent.map((b) => ({
        ...b,
        rate:
          ((inUnits(target.value, target.unit).value / b.value) ** (1 / (Number(target.time) - b.year)) - 1) *
          100,
      }));
      const margin = Math.max(slack(rate), 0.1);
      // The latest base is what the plan starts from.
      const latest = rates.toSorted((a, b) => b.year - a.year)[0];
      if (!latest || Math.abs(latest.rate - rate.value) <= margin) continue;
      const list = (words: (b: (typeof rates)[number]) => string, between: string) =>
        rates.map(words).join(between);
      found.push({
        rule: 'growth',
        places: [rate.eId, ...rates.map((b) => b.eId)],
        figures: [rate.text, ...rates.map((b) => b.text)],
        arithmetic: {
          zh: `年均增长${rate.text}，而由${list((b) => `${b.year}年${b.text}到${target.time}年${target.text}年均为${round(b.rate, 1)}%`, '，由')}`,
          en: `${rate.value}% a year is stated; ${list((b) => `from ${digits(b.text) ?? round(b.value / inUnits(1, target.unit).value)} in ${b.year} to ${target.value} in ${target.time} is ${round(b.rate, 1)}%`, ', ')}`,
        },
      });
    }
  return found;
}
