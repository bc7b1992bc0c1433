import { expect, test } from 'vitest';
import { reachDown, squareOf } from '../../src/core/tables/grid.ts';

/** How many rows each cell serves that has words, below one line of heads. */
function served(lines: string): string[] {
  const rows = lines.split('\n').map((line, no) => line.split('|').map((words) => squareOf(words, no)));
  reachDown(rows, 1);
  return rows.slice(1).flatMap((row) => row.flatMap((c) => (c.rows > 1 ? [`${c.words} ${c.rows}`] : [])));
}

test('empty squares that begin a row belong to the cells above them', () =>
  expect(served('类别|指标|2020年\n创新|投入|1\n|专利|2\n民生|床位|3')).toEqual(['创新 2']));

test('behind the number of a row what groups rows reaches down, and not over a sum', () => {
  expect(served('序号|类别|指标|2020年\n1|创新|投入|1\n2||专利|2\n3|民生|床位|3\n合计|||6')).toEqual([
    '创新 2',
  ]);
  expect(served('序号|指标|单位|2020年\n1|投入|亿元|1\n2||件|2')).toEqual([]);
});
