import { exactly } from '../../chinese/exactly.ts';
import type { Finding } from '../../model/finding.ts';
import type { Node } from '../../model/plan.ts';
import { round, sumOf } from './arithmetic.ts';
import { type AuditRule, examplePlan } from './rule.ts';

/** The shares of the three sectors make the whole: 三次产业结构为8:45:47; 第一产业占8%，第二产业占45%，第三产业占47%. */
export const sectors: AuditRule = {
  name: 'sectors',
  kind: 'total',
  says: 'The shares of the three sectors add up to a hundred.',
  example: examplePlan(['2015年三次产业结构为8:45:49。']),
  find: ({ nodes }) => nodes.flatMap((node) => (node.cells || node.doubted ? [] : againstWhole(node))),
};

const share = '(\\d{1,2}(?:\\.\\d+)?)';
const ratios = new RegExp(
  `(?<![\\d.:：∶])${share}\\s?[:：∶]\\s?${share}\\s?[:：∶]\\s?${share}(?![\\d:：∶]|\\.\\d)`,
  'gu',
);
const sectorsBefore = /(?:三产|产业)[^。；]{0,40}(?:结构|比例|比重|之比)[^。；]{0,40}$/u;
/** Ratios of the sectors that are no shares of a whole: 增速之比, 投资比例. */
const ofNoWhole = /(?:增速|增幅|增长率?|投资|密度|效率|生产率)(?:的|之)?(?:比例|之?比)[^。；，]{0,12}$/u;
const each = (sector: string) =>
  `(?:第${sector}产业|${sector}产)[^，。；、\\d增升降用耗能]{0,8}(?:占|比重|比例)[^，。；、\\d增升降]{0,10}${share}[%％]`;
const eachOfThree = new RegExp(['一', '二', '三'].map(each).join('[，；、]'), 'gu');

/** The three shares behind their three names: 第一、二、三产业占比分别为10%、42%、48%; of what is used, homes have a part. */
const sharesInRow = new RegExp(
  `一(?:产业|产)?、(?:第?二(?:产业|产)?)(?:、|和)第?三次?产业?[^。；，\\d增速拉贡用耗能]{0,12}(?:占|比重|比例|结构)[^。；，\\d增速]{0,14}` +
    `${share}[%％]、${share}[%％](?:、|和)${share}[%％]`,
  'gu',
);

/** One of the last digit that any share has: so far all three together may be from a hundred by rounding. */
const lastDigit = (shares: readonly string[]) =>
  10 ** -Math.min(...shares.map((text) => text.split('.')[1]?.length ?? 0));
/** Numbers whose sum is farther from a hundred than this are no shares in percent. */
const farthest = 10;

function againstWhole({ words, eId }: Node): Finding[] {
  const found = [
    ...[...words.matchAll(ratios)].filter(({ index }) => {
      const before = words.slice(Math.max(0, index - 90), index);
      return sectorsBefore.test(before) && !ofNoWhole.test(before);
    }),
    ...words.matchAll(eachOfThree),
    ...words.matchAll(sharesInRow),
  ];
  return found.flatMap(([printed, ...shares]): Finding[] => {
    const { sum, zh, en } = sumOf(shares.map(Number));
    const far = Math.abs(exactly(sum - 100));
    if (far <= lastDigit(shares) + 1e-9 || far > farthest) return [];
    const total = round(sum, 3);
    return [
      {
        rule: 'total',
        places: [eId],
        figures: [printed.length > 16 ? shares.join('、') : printed, total],
        arithmetic: {
          zh: `三次产业各占比相加为${zh}=${total}，不是100`,
          en: `the shares of the three sectors add up to ${en} = ${total}, not 100`,
        },
      },
    ];
  });
}
