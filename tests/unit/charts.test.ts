import { expect, test } from 'vitest';
import type { Indicator, QuantityRow } from '../../src/core/published/rows.ts';
import { seriesFigures } from '../../src/site/charts/series.ts';
import { namedIn } from '../../src/site/indicator-words.ts';

const indicator = (rest: Partial<Indicator>) =>
  ({
    eId: 'table_1__row_2',
    parent: null,
    name_zh: '企业数',
    name_en: 'Firms',
    unit_zh: '家',
    unit_en: 'number',
    baseline_year: null,
    baseline: null,
    target_year: null,
    target: null,
    ...rest,
  }) as Indicator;
const firms = (time: string, value: number) =>
  ({ eId: 'p_1', row: 'table_1__row_2', high: null, unit: '家', time, value }) as QuantityRow;
const words = new Map(['table_1__row_2', 'p_1'].map((id) => [id, { zh: '', cells: undefined }]));

test('the point of the year of the target is drawn as the target; where there is none, all are known', () => {
  const known = [firms('2011', 10), firms('2012', 12), firms('2013', 14), firms('2014', 17)];
  const drawn = (rest: Partial<Indicator>) => {
    const [{ svg, rows }] = seriesFigures([indicator(rest)], known, 'zh', words) as [
      ReturnType<typeof seriesFigures>[number],
    ];
    return { isBroken: svg.includes('stroke-dasharray'), last: rows.at(-1)!.cells };
  };
  expect(drawn({ target_year: 2020, target: 40 })).toEqual({ isBroken: true, last: ['2020 (目标)', '40'] });
  expect(drawn({ baseline_year: 2015, baseline: 20 })).toEqual({ isBroken: false, last: ['2015', '20'] });
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
