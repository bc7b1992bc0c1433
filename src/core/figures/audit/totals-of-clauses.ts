import { beforeNoPart, beforeParts, beforeTotal } from '../../chinese/figure-words.ts';
import { isCount } from '../../chinese/units.ts';
import { anyOf } from '../../chinese/words.ts';
import type { Finding } from '../../model/finding.ts';
import type { Stated } from '../quantities-and-rows.ts';
import { ahead, farthest, mostFigures, sumOf } from './arithmetic.ts';
import { type AuditRule, examplePlan } from './rule.ts';

const total = new RegExp(`${anyOf(beforeTotal)}[^，。；]{0,4}$`, 'u');
/** From the end of a total to its parts: what is counted, a stop, 其中. */
const toParts = new RegExp(`^[^，。；]{0,6}[，。；]${anyOf(beforeParts)}[，:：]?`, 'u');
const noPart = new RegExp(`${anyOf(beforeNoPart)}[^，。；]*$`, 'u');
/** Two parts need not be all of them. */
const fewestParts = 3;

/** In a clause: 共131个。其中，甲21个，乙25家…… */
export const totalsOfClauses: AuditRule = {
  name: 'totals-of-clauses',
  kind: 'total',
  says: 'The total that a clause gives is the sum of the three parts or more that it gives behind it.',
  example: examplePlan(['2014年，平台共30个。其中，实验室10个，工程中心12个，技术中心9个。']),
  find: ({ byClause }) =>
    [...byClause.values()].flatMap((all) =>
      all.flatMap((quantity, i) => totalOf(quantity, all.slice(i + 1, i + 1 + mostFigures))),
    ),
};

function totalOf(whole: Stated, behind: readonly Stated[]): Finding[] {
  if (!isCount(whole.unit) || !total.test(ahead(whole.words, whole.from))) return [];
  if (!toParts.test(whole.words.slice(whole.to, whole.to + farthest))) return [];
  const parts = behind.filter(
    (part) =>
      part.from > whole.to &&
      part.from < whole.to + farthest &&
      isCount(part.unit) &&
      !noPart.test(whole.words.slice(whole.to, part.from).replace(toParts, '')),
  );
  const { sum, zh, en } = sumOf(parts.map(({ value }) => value));
  if (parts.length < fewestParts || sum === whole.value) return [];
  return [
    {
      rule: 'total',
      places: [whole.eId],
      figures: [whole.text, String(sum)],
      arithmetic: {
        zh: `共${whole.text}，其中各项相加为${zh}=${sum}`,
        en: `${whole.value} in all, but the parts add up to ${en} = ${sum}`,
      },
    },
  ];
}
