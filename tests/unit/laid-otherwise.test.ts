import { expect, test } from 'vitest';
import { laidOtherwise } from '../../src/core/tables/fit/laid-otherwise.ts';
import { across, squareOf } from '../../src/core/tables/grid.ts';

/** What is said against rows of a line each, their cells parted by |; a line of one cell heads those below it. */
function saidOf(rows: string[], headRows = 1): number {
  const columns = rows[0]!.split('|').length;
  const laid = rows.map((row, r) => {
    const cells = row.split('|').map((words) => squareOf(words, r + 1));
    return cells.length === 1 ? across(cells[0]!, columns) : cells;
  });
  return laidOtherwise(laid, headRows).length;
}

test('rows that stand as their heads say raise no doubt', () => {
  expect(
    saidOf(['指标|单位|2025年|属性', '一、总量指标', '产值|亿元|12|预期性', '创新', '专利|件|7|约束性']),
  ).toBe(0);
  expect(saidOf(['序号|任务|完成时限', '1|改造管网|长期', '2|建设泵站|2025年'])).toBe(0);
});

test('a line of the heading that stands as a row which heads others is doubted', () => {
  expect(saidOf(['指标|单位|年份|属性', '增速', '产值|亿元|12|预期性'])).toBe(1);
  expect(saidOf(['指标|总量|增速|属性', '总量', '产值|12|7|预期性'])).toBe(1);
});

test.each([
  ['is one sign', ['序号|任务|时限', '1|改造管网|2023年底', '前', '2|建设泵站|2025年']],
  ['ends a time', ['序号|任务|时限', '1|改造管网|2023年12月', '底前', '2|建设泵站|2025年']],
  ['ends an office', ['序号|任务|单位', '1|改造管网|市工业和信', '息化局', '2|建设泵站|市水务局']],
  ['begins a name', ['指标|2025年', '用水（吨）|12', '生活用水', '普及率（%）|90']],
  ['begins a part', ['指标|2025年', '其中：生活用', '水（吨）|90', '产值|12']],
  [
    'is not counted',
    ['指标|2025年', '一、用水', '用水（吨）|12', '生活用水', '普及率（%）|90', '二、能源', '能耗（吨）|9'],
  ],
])('a line that may head rows and %s is doubted', (_, rows) => expect(saidOf(rows)).toBe(1));
test('a line that heads rows where those above stand under one, or each has its number', () => {
  expect(saidOf(['指标|2025年', '用水', '用水（吨）|12', '能源', '能耗（%）|90'])).toBe(0);
  expect(saidOf(['序号|任务|时限', '1|改造管网|2023年12月', '海绵城市', '2|建设泵站|2025年'])).toBe(0);
});

test('two columns of natures are two rows in one', () => {
  expect(saidOf(['指标|2020年|属性|名称|2025年|性质', '产值|12|预期性|专利|7|约束性'])).toBe(1);
});

test('a word below a head of times may head the rows below', () => {
  expect(saidOf(['序号|任务|完成时限', '1|改造管网|数字赋能', '2|建设泵站|2025年'])).toBe(1);
});
