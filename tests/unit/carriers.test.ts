import { expect, test } from 'vitest';
import { readCarriers } from '../../src/core/figures/carriers.ts';
import { readDocument } from '../../src/core/read/document.ts';
import { readPlan } from '../../src/core/seeds/read-plan.ts';
import { inEnglish } from '../helpers/in-english.ts';
import { htmlTable, tablesIn } from '../helpers/plan-tables.ts';
import { unaided } from '../helpers/unaided.ts';

const head = '创新载体类型|级别|2014年数量（个）';
/** What is read of a table of platforms. */
const read = (rows: string, heads = head) => {
  const source = `<h1>某区规划</h1><h2>一、现状</h2><p>正文。</p><p>附表</p>${htmlTable(`${heads}\n${rows}`)}`;
  const { lines } = readDocument(new TextEncoder().encode(source), 'a.html', () => {})!;
  const { certain, doubts } = readCarriers(tablesIn(readPlan(lines, unaided('a.html'))));
  return {
    certain: certain.map((row) => [row.type_zh, row.level_zh, row.count, row.total].join('|')),
    doubts: doubts.map(({ of, why }) => `${of}: ${inEnglish(why)}`),
  };
};

test('cells that reach over rows hold for all of them; a heading that is printed again is none', () => {
  expect(read(`实验室>>3|国家级>>2|3\n4\n合计|7\n${head}\n工程中心|市级|—`)).toEqual({
    certain: ['实验室|国家级|3|false', '实验室|国家级|4|false', '实验室|合计|7|true', '工程中心|市级||false'],
    doubts: [],
  });
});
test('a sum of all types is a total, whichever column says so', () =>
  expect(read('实验室|国家级|3\n合 计||3').certain).toEqual(['实验室|国家级|3|false', '合 计||3|true']));
test('the rows may be numbered', () =>
  expect(read('1|实验室|国家级|3\n2|中心|省级|5', `序号|${head}`).certain).toEqual([
    '实验室|国家级|3|false',
    '中心|省级|5|false',
  ]));
test('a sum may stand below the numbers of rows', () =>
  expect(read('1|实验室|国家级|3\n小计|||3', `序号|${head}`).certain.at(-1)).toBe('||3|true'));
test.each([
  ['实验室|市级|约20', '实验室: “约20” is not read as one value'],
  ['实验室|市级>>1>>2', '实验室: its value “市级” stands in a cell of several rows or columns'],
])('%s is not certain', (row, why) => {
  expect(read(`工程中心|市级|5\n${row}`)).toEqual({ certain: ['工程中心|市级|5|false'], doubts: [why] });
});
