import { expect, test } from 'vitest';
import { linesOf } from '../../src/core/model/source-line.ts';
import { isTable } from '../../src/core/tables/reader.ts';
import { rowsToldByHeads } from '../../src/core/tables/rows-told-by-heads.ts';
import { givenLines } from '../helpers/given-lines.ts';

/** The rows below a title that lines are read as; undefined where they are no table. */
function rowsOf(...lines: string[]): string[] | undefined {
  const found = rowsToldByHeads.read(
    givenLines(linesOf(['表1 主要指标', ...lines, '注：当年价。'].join('\n'))),
    1,
  );
  return isTable(found) ? found.rows.map((row) => row.map(({ words }) => words).join('|')) : undefined;
}

const heads = '序号 类别 指标 单位 2020年 2025年 属性';
test('a row without its category, and sums under values, stand where their heads say', () =>
  expect(
    rowsOf(
      heads,
      '1 创新 研发投入 亿元 12 20 预期性',
      '2 专利数 件 7 8 预期性',
      '3 民生 常住人口 万人 30 35 约束性',
      '合计 49 63',
    ),
  ).toEqual([
    '序号|类别|指标|单位|2020年|2025年|属性',
    '1|创新|研发投入|亿元|12|20|预期性',
    '2||专利数|件|7|8|预期性',
    '3|民生|常住人口|万人|30|35|约束性',
    '合计||||49|63|',
  ]));

test('covered squares that left no tab', () =>
  expect(rowsOf('类别\t指标\t2020年', '创新\t研发投入\t12', '专利数\t7', '民生\t常住人口\t30')).toEqual([
    '类别|指标|2020年',
    '创新|研发投入|12',
    '|专利数|7',
    '民生|常住人口|30',
  ]));

test('a tab at the end of a row stands before an empty cell, and the row lacks none', () =>
  expect(
    rowsOf('类别\t指标\t2020年', '创新\t研发投入\t12', '专利数\t7\t', '民生\t常住人口\t30'),
  ).toBeUndefined());

test('a dash may stand in any column, so that it does not tell which cells a row lacks', () =>
  expect(
    rowsOf('指标\t单位\t2020年\t2023年\t2025年', '财政投入\t—\t—\t只增不减', '完好率\t%\t95\t96\t98'),
  ).toBeUndefined());

test('a head that is set wide, one over years, and one of two meanings', () => {
  expect(rowsOf('指　标 年份', '2020年 2025年', '研发投入 12 20', '专利数 7 8')).toEqual([
    '指　标|年份|',
    '|2020年|2025年',
    '研发投入|12|20',
    '专利数|7|8',
  ]);
  expect(rowsOf('指标 2025年 年均增长（%） [五年累计]', '研发投入 12 7', '水耗下降 8 [16]')).toEqual([
    '指标|2025年|年均增长（%） [五年累计]',
    '研发投入|12|7',
    '水耗下降|8|[16]',
  ]);
});

test('names and values below heads that say nothing are rows where all are whole', () => {
  expect(rowsOf('城镇类型 中心城区 其他', '大城市 12 达标', '小城市 7 8')).toHaveLength(3);
  expect(rowsOf('城镇类型 中心城区 其他', '大城市 12 待定', '小城市 7')).toBeUndefined();
});

const row = (n: number, name: string) => `${n} ${name} 亿元 ${n} 9 预期性`;
const short = '序号 指标 单位 2020年 2025年 属性';
test('a line alone heads rows where no cell above it can go on', () => {
  const rows = rowsOf(short, '（一）创新', row(1, '研发投入'), '民生福祉', row(2, '人均可支配收入'));
  expect(rows).toContain('民生福祉|||||');
});
test.each([
  ['the longest name stands above a line alone', [row(1, '人均可支配收'), '入', row(2, '研发投入')]],
  ['a line alone stands below the heads', ['民生福祉', row(1, '研发投入'), row(2, '专利数')]],
  ['one of two values is missing', [row(1, '研发投入'), '2 专利数 件 7 预期性', row(3, '常住人口')]],
  ['a number is missing', [row(1, '研发投入'), row(3, '专利数').slice(2), row(2, '常住人口')]],
])('nothing is told where %s', (_, lines) => expect(rowsOf(short, ...lines)).toBeUndefined());

test('a line alone behind tabs that may end the cell above makes the table unsure', () => {
  const isUnsure = (alone: string) => {
    const rows = [
      '1\t建平台\t市数据局\t2023年12月',
      alone,
      '2\t建机制\t市编办\t2024年',
      '3\t建队伍\t市人社局\t2025年',
    ];
    const text = ['表1', '序号\t任务\t责任单位\t完成时限', ...rows].join('\n');
    const found = rowsToldByHeads.read(givenLines(linesOf(text)), 1);
    return isTable(found) && found.unsure !== undefined;
  };
  expect(['底前', '数字政府'].map(isUnsure)).toEqual([true, false]);
});
