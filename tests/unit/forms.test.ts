import { describe, expect, test } from 'vitest';
import { collector } from '../../src/core/model/diagnostics.ts';
import { walk } from '../../src/core/model/plan.ts';
import { readDocument } from '../../src/core/read/document.ts';
import { readPlan } from '../../src/core/seeds/read-plan.ts';
import { inEnglish } from '../helpers/in-english.ts';
import { htmlTable } from '../helpers/plan-tables.ts';
import { unaided } from '../helpers/unaided.ts';

/** How many rows of a table head it, and why it is unsure. */
function headsOf(rows: string) {
  const source = `<h1>某市“十四五”规划</h1><h2>一、项目</h2><p>正文。</p><p>表1 项目</p>${htmlTable(rows)}`;
  const document = readDocument(new TextEncoder().encode(source), 'source.html', () => {})!;
  const [table] = [...walk(readPlan(document.lines, unaided('source')).nodes)].filter(
    (n) => n.kind === 'table',
  );
  const heads = table!.children.filter((row) => 'head' in row && row.head).length;
  return table!.unsure ? [heads, inEnglish(table!.unsure)] : [heads];
}

describe('a form, where labels stand before their values', () => {
  test('has no heading', () => {
    expect(
      headsOf(
        '项目名称|东湖新区水厂>>1>>3\n建设地点|东湖区|建设性质|新建\n总投资|2000万元|建设期限|2021年\n建设内容|水厂一座>>1>>3',
      ),
    ).toEqual([0]);
    expect(headsOf('项目名称|东湖水厂|建设性质|新建\n建设地点|东湖区|责任单位|市水务局')).toEqual([0]);
  });
  test('of two columns has none where its first value is long, and is unsure where it is short', () => {
    const rest = '\n建设地点|东湖区\n建设内容|水厂一座\n总投资|2000万元\n责任单位|市水务局';
    expect(headsOf(`项目名称|东湖新区第二水厂${rest}`)).toEqual([0]);
    expect(headsOf(`项目名称|东湖水厂${rest}`)).toEqual([
      1,
      'how many of its first rows are its heading is not told',
    ]);
  });
  test('is none where its first row heads columns', () => {
    expect(headsOf('项目|标准\n用水总量|低\n建设面积|高\n资金总量|高')).toEqual([1]);
    expect(headsOf('项目名称|建设内容|建设性质|责任单位\n水厂|一座|新建|市水务局')).toEqual([1]);
    expect(headsOf('指标|2020年|单位|属性\n总投资|12|亿元|预期性\n投资总量|3|亿元|约束性')).toEqual([1]);
  });
});

test('a heading of two rows is told by what stands below its single cells, and unsure where that is words', () => {
  expect(headsOf('地区>>2|人口>>1>>2\n城镇|农村\n东湖区|12|3')).toEqual([2]);
  expect(headsOf('地区|人口>>1>>2\n东湖区|12|3\n西湖区|4|5')).toEqual([1]);
  // A cell that reaches down says how deep it is.
  expect(headsOf('指标>>2|现状|目标>>1>>2\n2020年|2025年|2035年\n甲率|1|2|3')).toEqual([2]);
  expect(headsOf('甲|乙>>1>>2\n丙|丁|戊\n己|庚|辛')).toEqual([
    2,
    'how many of its first rows are its heading is not told',
  ]);
});

test('the units of each kind of figures stand between a title and its table', () => {
  const { report, diagnostics } = collector();
  const given = htmlTable('指标|2025年\n改造面积|12\n供应套数|3');
  const source = `<h1>某市规划</h1><h2>一、住房</h2><p>正文。</p><p>表1 住房指标</p><p>（面积：万平方米；套数：万套）</p>${given}`;
  const document = readDocument(new TextEncoder().encode(source), 'source.html', () => {})!;
  const plan = readPlan(document.lines, unaided('source', report));
  const [table] = [...walk(plan.nodes)].filter(({ kind }) => kind === 'table');
  expect(table!.children.filter(({ role }) => role === 'caption').map(({ words }) => words)).toEqual([
    '表1 住房指标',
    '（面积：万平方米；套数：万套）',
  ]);
  expect(diagnostics.map(({ rule }) => rule)).toEqual([]);
});

test('a table of the markup below a line or two is what a title above them calls a table', () => {
  const { report, diagnostics } = collector();
  const given = htmlTable('指标|2025年\n改造面积|12\n供应套数|3');
  const source = `<h1>某市规划</h1><h2>一、住房</h2><p>正文。</p><p>表1 住房指标</p><p>（数据按年度统计口径）</p>${given}`;
  const document = readDocument(new TextEncoder().encode(source), 'source.html', () => {})!;
  readPlan(document.lines, unaided('source', report));
  expect(diagnostics.map(({ rule }) => rule)).toEqual([]);
});
