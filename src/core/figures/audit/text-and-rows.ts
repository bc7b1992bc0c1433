import { newlyHad } from '../../chinese/figure-words.ts';
import { inUnits } from '../../chinese/units.ts';
import { anyOf } from '../../chinese/words.ts';
import type { Finding } from '../../model/finding.ts';
import { figuresNamed, type Stated, type TableFigure } from '../quantities/quantities-and-rows.ts';
import { ofOtherArea } from './areas.ts';
import { round } from './arithmetic.ts';
import { isToldRoundly } from './of-measure.ts';
import { type AuditRule, examplePlan } from './rule.ts';

const table = [
  '附件1\n指标表\n\t指标\n\t2014年\n\t2020年\n',
  '\t专利申请量（件）\n\t13600\n\t15000\n',
  '\t软件企业数（家）\n\t647\n\t1000\n',
].join('\n');

/** What the text says of a thing against the row of a table that has its name. */
export const textAndRows: AuditRule = {
  name: 'text-and-rows',
  kind: 'table',
  says: 'A figure of the text is that of the row of its name and year.',
  example: examplePlan(['2014年，专利申请量13655件。'], table),
  find({ nodes, stated, tableFigures }) {
    const isOther = ofOtherArea(nodes);
    return stated.flatMap((quantity) => (isOther(quantity) ? [] : againstRow(quantity, tableFigures)));
  },
};

const isEqual = (quantity: Stated, figure: TableFigure) =>
  inUnits(quantity.value, quantity.unit).value === inUnits(figure.value, figure.unit).value;

const isNew = new RegExp(anyOf(newlyHad), 'u');

function againstRow(quantity: Stated, figures: readonly TableFigure[]): Finding[] {
  const named = figuresNamed(quantity, figures).filter((figure) => figure.time === quantity.time);
  const [best] = named;
  if (!best || named.some(({ value }) => value === quantity.value) || isEqual(quantity, best)) return [];
  if (isToldRoundly(quantity, best)) return [];
  // What is built or added is not how many there are, unless the row says so too.
  if (isNew.test(quantity.measures) && !isNew.test(best.printed ?? best.name)) return [];
  const difference = round(Math.abs(quantity.value - best.value));
  const { time, text, value } = quantity;
  return [
    {
      rule: 'table',
      places: [quantity.eId, best.eId],
      figures: [text, `${best.value}${best.unit}`],
      arithmetic: {
        zh: `${best.printed ?? best.name}（${time}年）：正文${text}，表中${best.value}，相差${difference}`,
        en: `${time}: ${value} in the text, ${best.value} in the table, a difference of ${difference}`,
      },
    },
  ];
}
