import { expect, test } from 'vitest';
import type { Aligned } from '../../src/core/tables/fit/columns.ts';
import { pieceOf } from '../../src/core/tables/fit/piece.ts';
import { isToldByWords } from '../../src/core/tables/fit/told-by-words.ts';
import { squareOf } from '../../src/core/tables/grid.ts';

/** Rows of words parted by blanks. */
const rowsOf = (...rows: string[]): Aligned[] =>
  rows.map((row) => row.split(' ').map((word) => [pieceOf(squareOf(word, 1))]));

test('words that come again in one column tell rows', () =>
  expect(
    isToldByWords(rowsOf('甲河 市级', '乙河 市级', '丙河 省级', '丁河 市级', '戊河 省级', '己河 市级')),
  ).toBe(true));
test.each([
  ['few rows', rowsOf('甲河 市级', '乙河 市级', '丙河 省级')],
  [
    'words of two columns by turns',
    rowsOf(
      '甲河 市级',
      '东区 南街',
      '乙河 省级',
      '西区 南街',
      '丙河 市级',
      '北区 北街',
      '丁河 市级',
      '中区 北街',
    ),
  ],
  [
    'a word that stands in two columns',
    rowsOf('甲河 市级', '市级 市级', '丙河 省级', '丁河 市级', '戊河 省级', '己河 市级'),
  ],
  ['words that do not come again', rowsOf('甲河 子', '乙河 丑', '丙河 寅', '丁河 卯', '戊河 辰', '己河 巳')],
])('%s tell nothing', (_, rows) => expect(isToldByWords(rows)).toBe(false));
