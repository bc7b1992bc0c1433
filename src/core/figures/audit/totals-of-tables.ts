import type { Finding } from '../../model/finding.ts';
import type { Carrier } from '../../published/rows.ts';
import { sumOf } from './arithmetic.ts';
import { type AuditRule, examplePlan } from './rule.ts';

const table = [
  '附件1\n载体表\n\t创新载体类型\n\t级别\n\t2014年数量（个）\n',
  '\t工程中心\n\t国家级\n\t10\n',
  '\t工程中心\n\t市级\n\t12\n',
  '\t工程中心\n\t合计\n\t23\n',
].join('\n');

/** In a table of platforms: 合计 against the rows of its type. */
export const totalsOfTables: AuditRule = {
  name: 'totals-of-tables',
  kind: 'total',
  says: 'The total of a type of platforms is the sum of its levels.',
  example: examplePlan(['正文。'], table),
  find: ({ carriers }) => [...Map.groupBy(carriers, (row) => row.type_zh).values()].flatMap(totalOfType),
};

function totalOfType(rows: readonly Carrier[]): Finding[] {
  const total = rows.find((row) => row.total);
  const parts = rows.flatMap((row) => (row.total || row.count === null ? [] : [row.count]));
  const { sum, zh, en } = sumOf(parts);
  if (total?.count == null || !parts.length || sum === total.count) return [];
  return [
    {
      rule: 'total',
      places: [total.eId],
      figures: [String(total.count), String(sum)],
      arithmetic: {
        zh: `${total.type_zh}合计${total.count}，各级相加为${zh}=${sum}`,
        en: `total ${total.count}, but the levels add up to ${en} = ${sum}`,
      },
    },
  ];
}
