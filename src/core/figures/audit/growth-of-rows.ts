import { realGrowth } from '../../chinese/figure-words.ts';
import { isShare } from '../../chinese/units.ts';
import { anyOf } from '../../chinese/words.ts';
import type { Finding } from '../../model/finding.ts';
import type { Indicator } from '../../published/rows.ts';
import { leastMargin, round, slack } from './arithmetic.ts';
import { type AuditRule, examplePlan } from './rule.ts';

const table = [
  '附件1\n指标表\n\t指标\n\t2015年\n\t2020年\n\t年均增长（%）\n',
  '\t专利授权量（件）\n\t1000\n\t2000\n\t10\n',
  '\t软件企业数（家）\n\t500\n\t805\n\t10\n',
].join('\n');

/** A row of indicators: from its base to its target at the yearly rate beside them. */
export const growthOfRows: AuditRule = {
  name: 'growth-of-rows',
  kind: 'growth',
  says: 'The yearly growth in a row of a table leads from its base to its target.',
  example: examplePlan(['到2020年，专利授权量稳步增长。'], table),
  find: ({ indicators }) => indicators.flatMap(againstRate),
};

const real = new RegExp(anyOf(realGrowth), 'u');

function againstRate(row: Indicator): Finding[] {
  const { baseline, baseline_year, target, target_year, yearly_growth: rate, name_zh, unit_zh } = row;
  const { values, eId } = row;
  if (baseline === null || target === null || rate === null || baseline_year === null || target_year === null)
    return [];
  const years = target_year - baseline_year;
  // Output grows in the prices of an earlier year, and a share by points.
  if (years < 2 || baseline <= 0 || target <= 0 || row.comparator || row.cumulative) return [];
  if (isShare(unit_zh) || real.test(name_zh)) return [];
  // The rate may be that from a year between them.
  if (values.some(({ year, role }) => role !== 'growth' && year! > baseline_year && year! < target_year))
    return [];
  const yearly = (from: number, to: number) => ((to / from) ** (1 / years) - 1) * 100;
  const offBase = slack({ text: row.baseline_printed, value: baseline });
  const offTarget = slack({ text: row.target_printed, value: target });
  const [low, high] = [
    yearly(baseline + offBase, target - offTarget),
    yearly(baseline - offBase, target + offTarget),
  ];
  const margin = slack({ text: String(rate), value: rate }) + leastMargin;
  if (!(rate < low - margin || rate > high + margin)) return [];
  const own = round(yearly(baseline, target), 1);
  return [
    {
      rule: 'growth',
      places: [eId],
      figures: [`${rate}%`, `${own}%`],
      arithmetic: {
        zh: `${name_zh}：由${baseline_year}年${baseline}到${target_year}年${target}年均为${own}%，表中写${rate}%`,
        en: `${rate}% a year is stated; from ${baseline} in ${baseline_year} to ${target} in ${target_year} is ${own}%`,
      },
    },
  ];
}
