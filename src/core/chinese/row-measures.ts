import { anyOf, type WordRow } from './words.ts';

/** What a name measures by its last word: a share of a whole, a number without a unit, or an amount. */
export type MeasureKind = 'share' | 'bare' | 'amount';

/**
 * The last words of names that say by themselves what is measured (高中阶段毛入学率), in the order in which they are
 * looked for. A name without one (小学) needs the words above it.
 */
export const namedMeasures: readonly (WordRow & { of: MeasureKind })[] = [
  { words: '率|比重|比例|占比|百分比|份额', of: 'share', says: 'a share', example: '毛入学率' },
  { words: '增速|增幅|涨幅|降幅', of: 'share', says: 'how fast it grows', example: '服务业增速' },
  { words: '增长|下降|降低|提高|减少', of: 'share', says: 'by how much it grows', example: '能耗降低' },
  { words: '系数|指数|比', of: 'bare', says: 'one figure by another', example: '校际差异系数' },
  { words: '[数量额值积]', of: 'amount', says: 'how many or how much', example: '用水总量' },
  {
    words: '里程|长度|距离|规模|能力|产能',
    of: 'amount',
    says: 'how long or how large',
    example: '公路里程',
  },
  {
    words: '收入|支出|投入|投资|消费|工资|成本|利润|税收|费用',
    of: 'amount',
    says: 'money',
    example: '财政收入',
  },
  { words: '人口|人才', of: 'amount', says: 'people', example: '常住人口' },
  { words: '能耗|水耗|浓度|密度|强度', of: 'amount', says: 'one amount by another', example: '单位产品能耗' },
  { words: '寿命|年限|时间|天数', of: 'amount', says: 'how long it takes or lasts', example: '人均预期寿命' },
];

/** What stands in a cell where the one above it holds again. */
export const dittoMarks: readonly WordRow[] = [
  { words: '[〃″＂"”]|同上', says: 'the same as above', example: '〃' },
];

/** A measure that a name ends with. */
export interface NamedMeasure {
  words: string;
  of: MeasureKind;
}
const ends = namedMeasures.map(({ words, of }) => ({ of, pattern: new RegExp(`(?:${words})$`, 'u') }));

/** What a name says that it measures; null where its words do not say (小学). */
export function measureNamed(name: string): NamedMeasure | null {
  for (const { of, pattern } of ends) {
    const words = pattern.exec(name)?.[0];
    if (words) return { words, of };
  }
  return null;
}

/** Whether a cell says that what stands above it holds again. */
export const isDitto = (words: string): boolean =>
  new RegExp(`^${anyOf(dittoMarks)}$`, 'u').test(words.trim());
