import { describe, expect, test } from 'vitest';
import type { Indicator, QuantityRow } from '../../src/core/published/rows.ts';
import { indicatorFigure } from '../../src/site/charts/indicators.ts';
import { placed } from '../../src/site/charts/labels.ts';
import { namedIn } from '../../src/site/wording/indicator-words.ts';

type Value = Partial<Indicator['values'][number]>;
const value = (year: number, role: 'base' | 'achieved' | 'target', n: number, rest: Value = {}) =>
  ({
    year,
    role,
    value: n,
    high: null,
    comparator: '',
    cumulative: false,
    change: '',
    period: '',
    ...rest,
  }) as Value;
const indicator = (rest: Omit<Partial<Indicator>, 'values'> & { values?: Value[] }) =>
  ({
    eId: 'table_1__row_2',
    parent: null,
    name_zh: '企业数',
    name_en: 'Firms',
    unit_zh: '家',
    unit_en: 'number',
    clauses: [],
    values: [],
    ...rest,
  }) as unknown as Indicator;
const firms = (time: string, n: number) =>
  ({ eId: 'p_1', row: 'table_1__row_2', high: null, unit: '家', time, value: n }) as QuantityRow;
const clauses = new Map(['table_1__row_2', 'p_1'].map((id) => [id, { zh: '', cells: undefined }]));
const drawn = (i: Parameters<typeof indicator>[0], quantities: QuantityRow[] = []) => {
  const figure = indicatorFigure([indicator(i)], quantities, 'zh', clauses);
  return figure && { ...figure.panels![0]!, row: figure.rows[0]!.cells };
};
const sentences = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>([^<]+)<\/text>/gu)].map(([, words]) => words!);

describe('an indicator over its years', () => {
  test('text and table together, the target at the end of a broken line', () => {
    const { svg, row } = drawn(
      { values: [value(2015, 'base', 20), value(2020, 'target', 40, { comparator: '≥' })] },
      [firms('2013', 14)],
    )!;
    expect(svg).toContain('stroke-dasharray');
    expect(row).toEqual(['企业数 (家)', '2013: 14; 2015: 20; 2020 (目标): ≥40', '≥+100%', '≥+15%']);
    expect(sentences(svg)).toEqual(expect.arrayContaining(['14', '20', '≥40', '2013', '2015', '2020']));
  });
  test('without a target all is known, and nothing is broken', () => {
    const { svg, line } = drawn({ values: [value(2014, 'achieved', 10), value(2015, 'base', 20)] })!;
    expect(svg).not.toContain('stroke-dasharray');
    expect(line).toBe('10 → 20 家');
  });
  test('one that falls, with all its words in its drawing', () => {
    const { line, svg } = drawn({
      name_zh: '单位工业增加值能耗',
      unit_zh: '吨标准煤/万元',
      values: [value(2015, 'base', 18.5), value(2020, 'target', 14)],
    })!;
    expect(line).toBe('18.5 → 14 吨标准煤/万元 （−24%，年均 −5.4%）');
    for (const [, x] of svg.matchAll(/translate\(([\d.]+),/gu)) expect(Number(x)).toBeLessThanOrEqual(300);
    expect(sentences(svg)).toEqual(expect.arrayContaining(['18.5', '14']));
  });
  test('a share changes by points, and has no yearly rate', () => {
    const { line, row } = drawn({
      unit_zh: '%',
      values: [value(2015, 'base', 52), value(2020, 'target', 65)],
    })!;
    expect(line).toBe('52 → 65 % （+13 个百分点）');
    expect(row.slice(2)).toEqual(['+13 个百分点', '']);
  });
  test.each([
    [20, '≥', 40, '家', '20 → ≥40 家 （≥+100%，年均 ≥+15%）'],
    [20, '≤', 14, '家', '20 → ≤14 家 （≤−30%，年均 ≤−6.9%）'],
    [20, '≈', 40, '家', '20 → ≈40 家 （≈+100%，年均 ≈+15%）'],
    [87.1, '≥', 90, '%', '87.1 → ≥90 % （≥+2.9 个百分点）'],
  ] as const)(
    'the change from %s to %s%s is bounded as the target is',
    (base, comparator, aim, unit, says) => {
      const values = [value(2015, 'base', base), value(2020, 'target', aim, { comparator })];
      const { line, row } = drawn({ unit_zh: unit, values })!;
      expect(line).toBe(says);
      expect(row[2]).toMatch(new RegExp(`^${comparator}`, 'u'));
    },
  );
  test('the change from a bound is not told', () => {
    const values = [value(2015, 'base', 20, { comparator: '≥' }), value(2020, 'target', 40)];
    expect(drawn({ values })!.line).toBe('≥20 → 40 家');
  });
  test('of targets year by year the change is that to the last', () => {
    const years = [80, 88, 96, 104, 112, 120].map((n, k) => value(2025 + k, k ? 'target' : 'base', n));
    const { line, row } = drawn({ values: years })!;
    expect(line).toBe('80 → 88 → 96 → 104 → 112 → 120 家 （+50%，年均 +8.4%）');
    expect(row.slice(2)).toEqual(['+50%', '+8.4%']);
  });
  test('a range and several targets', () => {
    const { line, svg, row } = drawn({
      values: [value(2020, 'base', 10), value(2025, 'target', 12, { high: 15 }), value(2035, 'target', 30)],
    })!;
    expect(line).toBe('10 → 12–15 → 30 家 （+200%，年均 +7.6%）');
    expect(row[1]).toBe('2020: 10; 2025 (目标): 12–15; 2035 (目标): 30');
    expect(sentences(svg)).toContain('12–15');
  });
  test.each([
    ['a figure of one year', [value(2020, 'target', 12)]],
    ['sums over the years', [value(2015, 'base', 2, { cumulative: true }), value(2020, 'target', 12)]],
    ['how much it grows', [value(2015, 'base', 2), value(2020, 'target', 12, { change: 'rise' })]],
  ])('%s is no course', (_, values) => expect(drawn({ values })).toBe(null));
});

test('no words cover others or leave the drawing, and what is said first is kept', () => {
  const wanted = Array.from({ length: 12 }, (_, k) => ({
    text: `${k}00,000`,
    x: k * 27,
    y: 50,
    rank: 11 - k,
  }));
  const words = placed(wanted, { width: 300, bottom: 100 });
  expect(words[0]!.text).toBe('1100,000');
  expect(words.length).toBeGreaterThan(5);
  const boxes = words.map(({ text, x, anchor, baseline }) => {
    const width = text.length * 8.8;
    const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
    return { left, right: left + width, baseline };
  });
  for (const [k, a] of boxes.entries()) {
    expect([a.left >= 0, a.right <= 300]).toEqual([true, true]);
    for (const b of boxes.slice(k + 1))
      expect(a.left >= b.right || b.left >= a.right || Math.abs(a.baseline - b.baseline) >= 15).toBe(true);
  }
});

test('an indicator is named with its unit; what is counted needs no “number” in English', () => {
  const names = (rest: Partial<Indicator>) =>
    (['zh', 'en'] as const).map((language) => namedIn(indicator(rest), language).withUnit);
  expect(names({})).toEqual(['企业数 (家)', 'Firms']);
  expect(names({ parent: 'table_1__row_1' })).toEqual(['其中：企业数 (家)', 'of which: Firms']);
  expect(names({ unit_zh: '亿元', unit_en: 'RMB 100 million' })).toEqual([
    '企业数 (亿元)',
    'Firms (RMB 100 million)',
  ]);
  expect(names({ unit_zh: '', unit_en: '' })).toEqual(['企业数', 'Firms']);
});
