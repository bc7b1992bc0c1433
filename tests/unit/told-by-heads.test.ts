import { expect, test } from 'vitest';
import { pieceOf } from '../../src/core/tables/fit/piece.ts';
import { toldByHeads } from '../../src/core/tables/fit/told-by-heads.ts';
import { squareOf } from '../../src/core/tables/grid.ts';

/** The rows that lines, parted by blanks, are told to be. */
function rowsOf(lines: string): string[] | undefined {
  const pieces = lines.split(' ').map((words, i) => pieceOf(squareOf(words, i + 1)));
  const told = toldByHeads({ pieces, at: [], explicit: false, isClosed: false, called: true, end: 0 });
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

test.each([
  ['one of two values', '序号 指标 2020年 2025年 1 总量 12 15 2 增速 7 3 占比 30 35'],
  [
    'one of two offices',
    '序号 任务 牵头单位 配合单位 1 建库 市水务局 市财政局 2 修渠 市水务局 3 清淤 市水务局 市财政局',
  ],
  ['the last cell of the last row', '名称 级别 城北泵站 省级 滨河泵站 市级 城南泵站'],
])('nothing is told where %s is missing', (_, lines) => expect(rowsOf(lines)).toBeUndefined());

test('nothing is told below heads that are not known, and of lines that agree with none', () => {
  expect(rowsOf('甲类 乙类 丙类 城北 12 省级 城南 15 市级')).toBeUndefined();
  expect(rowsOf('序号 指标 单位 2020年 1 总量 12 亿元 2 增速 7 %')).toBeUndefined();
});
