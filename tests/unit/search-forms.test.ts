import { describe, expect, test } from 'vitest';
import { excerpt, normal, places, terms } from '../../src/core/search/find.ts';

const lines = [
  '新建调蓄池，总库容100万m³以上。',
  '单座容积20m³，另有500ｍ3的一座。',
  '排放强度下降，每平方米（㎡）不超过5kg。',
  '建设5～10家平台。',
  '引进5~10个团队。',
  '培育5-10名骨干。',
  '每5—10年评估一次。',
  '增长5%以上，覆盖率达到10%。',
  '共有15家，其中10家为新设。',
  '道路5条，长10km。',
  '规划期为2013-2020年。',
  '投资１２，０００万元。',
  '减排CO₂约3,000吨。',
];

/** Each query with the lines that hold it. */
const queries: [q: string, ...lines: number[]][] = [
  ['m³', 0, 1],
  ['m3', 0, 1],
  ['ｍ³', 0, 1],
  ['20m³', 1],
  ['20', 1],
  ['㎡', 2],
  ['m2', 2],
  ['kg', 2],
  ['5～10', 3, 4, 5, 6],
  ['5~10', 3, 4, 5, 6],
  ['5-10', 3, 4, 5, 6],
  ['5〜10', 3, 4, 5, 6],
  ['5 — 10', 3, 4, 5, 6],
  ['5～10 平台', 3],
  ['10%', 7],
  ['10km', 9],
  ['2013—2020', 10],
  ['12000', 11],
  ['12,000', 11],
  ['CO2', 12],
  ['co₂', 12],
  ['3000吨', 12],
];

describe('where a term stands in a text', () => {
  const marked = (text: string, q: string) =>
    places(text, terms(q)).map(([from, to]) => text.slice(from, to));
  test.each([
    ['总库容100万m³以上', 'm3', ['m³']],
    ['面积５００㎡', 'm2', ['㎡']],
    ['建设5～10家或5 - 10家', '5~10', ['5～10', '5 - 10']],
    ['投资１２，０００万元', '12000', ['１２，０００']],
    ['Ａ区与a区', 'a', ['Ａ', 'a']],
    ['减排CO₂约3,000吨', 'co2 3000', ['CO₂', '3,000']],
    ['𠮷野家5～10', '野家', ['野家']],
    ['2015年10月', '5~10', []],
  ])('%s: %s', (text, q, expected) => expect(marked(text, q)).toEqual(expected));
  test('is said of the text as it is printed', () => {
    expect(excerpt('前文5～10家后文', terms('5-10')).map((r) => r.text)).toEqual(['前文', '5～10', '家后文']);
  });
});

test('normal is the same for what it made already', () => {
  for (const words of [...lines, ...queries.map(([q]) => q)])
    expect(normal(normal(words))).toBe(normal(words));
});
