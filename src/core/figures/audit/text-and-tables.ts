import { rightBeforeTotal } from '../../chinese/figure-words.ts';
import { carrierHeads } from '../../chinese/table-heads.ts';
import { isCount } from '../../chinese/units.ts';
import { anyOf } from '../../chinese/words.ts';
import type { Finding } from '../../model/finding.ts';
import { tableOf } from '../../model/row-ids.ts';
import type { Carrier } from '../../published/rows.ts';
import { type Stated, totalOf } from '../quantities/quantities-and-rows.ts';
import { ahead, sumOf } from './arithmetic.ts';
import { type AuditRule, examplePlan } from './rule.ts';

const carriersAtEnd = new RegExp(`${anyOf(carrierHeads)}$`, 'u');
const totalAtEnd = new RegExp(`${anyOf(rightBeforeTotal)}$`, 'u');

const table = [
  '附件1\n载体表\n\t创新载体类型\n\t级别\n\t2014年数量（个）\n',
  '\t实验室\n\t国家级\n\t10\n',
  '\t工程中心\n\t市级\n\t20\n',
].join('\n');

/** The whole table of platforms against the total that the text gives of it. */
export const textAndTables: AuditRule = {
  name: 'text-and-tables',
  kind: 'table',
  says: 'The total of platforms that the text gives is the sum of their types in the table.',
  example: examplePlan(['2014年，创新载体共31个。'], table),
  find({ stated, carriers }) {
    const counts = countsOfTypes(carriers);
    return counts ? stated.flatMap((quantity) => againstTable(quantity, carriers[0]!, counts)) : [];
  },
};

/** How many platforms of each type there are; null where a type does not say. */
function countsOfTypes(carriers: readonly Carrier[]): number[] | null {
  const types = [...Map.groupBy(carriers, (row) => row.type_zh).values()].map(totalOf);
  const counts = types.flatMap((type) => type?.count ?? []);
  return counts.length && counts.length === types.length ? counts : null;
}

function againstTable(quantity: Stated, first: Carrier, counts: readonly number[]): Finding[] {
  const isTotalOfTable =
    isCount(quantity.unit) &&
    quantity.time === String(first.year ?? '') &&
    carriersAtEnd.test(quantity.measures) &&
    totalAtEnd.test(ahead(quantity.words, quantity.from));
  const { sum, zh, en } = sumOf(counts);
  if (!isTotalOfTable || quantity.value === sum) return [];
  const difference = Math.abs(quantity.value - sum);
  return [
    {
      rule: 'table',
      places: [quantity.eId, tableOf(first.eId)!],
      figures: [quantity.text, String(sum)],
      arithmetic: {
        zh: `正文共${quantity.text}，表中各类相加为${zh}=${sum}，相差${difference}`,
        en:
          `${quantity.value} in the text; the types in the table add up to ${en} = ${sum}, ` +
          `a difference of ${difference}`,
      },
    },
  ];
}
