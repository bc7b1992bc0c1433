import { describe, expect, test } from 'vitest';
import { excerpt, normal, places, terms } from '../../src/core/search/find.ts';
import { lines, queries } from '../helpers/search-lines.ts';

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
