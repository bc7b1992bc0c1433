import { expect, test } from 'vitest';
import { pieceOf } from '../../src/core/tables/fit/piece.ts';
import { toldByHeads } from '../../src/core/tables/fit/told-by-heads.ts';
import { squareOf } from '../../src/core/tables/grid.ts';

/** The rows that lines, parted by blanks, are told to be. */
function rowsOf(lines: string): string[] | undefined {
  const pieces = lines.split(' ').map((words, i) => pieceOf(squareOf(words, i + 1)));
  const told = toldByHeads({ pieces, explicit: false, isClosed: false });
  return told?.rows.map((row) => row.map(({ words }) => words).join(' '));
}

test('what heads say tells where a cell is missing that one column alone can hold', () => {
  expect(
    rowsOf('序号 指标 单位 2020年 属性 1 总量 亿元 12 预期性 2 增速 7 约束性 3 占比 % 30 预期性'),
  ).toEqual([
    '序号 指标 单位 2020年 属性',
    '1 总量 亿元 12 预期性',
    '2 增速  7 约束性',
    '3 占比 % 30 预期性',
  ]);
  expect(rowsOf('名称 级别 城北泵站 省级 滨河泵站 市级 城南泵站 市级')).toEqual([
    '名称 级别',
    '城北泵站 省级',
    '滨河泵站 市级',
    '城南泵站 市级',
  ]);
});

test('sums are told where there is one for each column of values, and cells that group rows reach down', () => {
  expect(
    rowsOf('序号 类别 指标 2020年 2025年 1 创新 研发投入 12 15 2 专利 7 9 3 论文 5 6 合计 24 30')?.slice(2),
  ).toEqual(['2  专利 7 9', '3  论文 5 6', '合计   24 30']);
  expect(rowsOf('序号 指标 2020年 2025年 1 研发 12 15 2 专利 7 9 合计 19')).toBeUndefined();
});

test('a line without a sign heads the first rows where others head rows too', () => {
  const first = '研发投入 亿元 12 专利数量 件 7 论文 篇 5';
  const second = '常住人口 万人 30 医师 人 4 床位 张 6 学位 个 9';
  expect(rowsOf(`指标 单位 2020年 创新 ${first} 民生 ${second}`)).toContain('创新  ');
  expect(rowsOf(`指标 单位 2020年 创新 ${first} ${second}`)).toBeUndefined();
});

test('words that come again in one of two columns tell in which of them they stand', () => {
  const rows = '甲厂 江北 城东 乙厂 江北 城西 丙厂 江北 城东 丁厂 江南 城西 戊厂 江南 城东 己厂 江南 城西';
  expect(rowsOf(`名称 地点 2020年 依托方 ${rows.replaceAll(' 城', ' 7 城')} 庚厂 江北 8 城东`)).toHaveLength(
    8,
  );
});

test.each([
  ['one of two values', '序号 指标 2020年 2025年 1 总量 12 15 2 增速 7 3 占比 30 35'],
  [
    'one of two offices',
    '序号 任务 牵头单位 配合单位 1 建库 市水务局 市财政局 2 修渠 市水务局 3 清淤 市水务局 市财政局',
  ],
  ['the last cell of the last row', '名称 级别 城北泵站 省级 滨河泵站 市级 城南泵站'],
])('nothing is told where %s is missing', (_, lines) => expect(rowsOf(lines)).toBeUndefined());

test('where every square has a line, only the cell that groups rows may have two', () => {
  const explicit = (lines: string) =>
    toldByHeads({
      pieces: lines.split(' ').map((words, i) => pieceOf(squareOf(words.replace('_', ''), i + 1))),
      explicit: true,
      isClosed: true,
    })?.rows.map((row) => row.map(({ words }) => words.replace('\n', '/')).join('|'));
  expect(
    explicit('类别 指标 单位 2020年 综合 治理 研发投入 亿元 12 _ 专利数量 件 7 创新 论文数量 篇 5'),
  ).toEqual(['类别|指标|单位|2020年', '综合/治理|研发投入|亿元|12', '|专利数量|件|7', '创新|论文数量|篇|5']);
  expect(
    explicit('类别 指标 单位 2020年 综合 治理 研发投入 亿元 12 _ 专利数量 件 7 民生福祉 论文数量 篇 5'),
  ).toBeUndefined();
});

test('nothing is told below heads that are not known, and of lines that agree with none', () => {
  expect(rowsOf('甲类 乙类 丙类 城北 12 省级 城南 15 市级')).toBeUndefined();
  expect(rowsOf('序号 指标 单位 2020年 1 总量 12 亿元 2 增速 7 %')).toBeUndefined();
});
