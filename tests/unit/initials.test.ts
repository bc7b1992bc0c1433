import { expect, test } from 'vitest';
import { initialOf } from '../../src/core/model/initials.ts';
import { underLetters } from '../../src/site/wording/initials.ts';

test.each([
  ['深圳', 'S'],
  ['安科智慧', 'A'],
  ['八卦岭', 'B'],
  ['车公庙', 'C'],
  ['大数据', 'D'],
  ['恶性肿瘤', 'E'],
  ['福田', 'F'],
  ['高新区', 'G'],
  ['华强北', 'H'],
  ['加速器', 'J'],
  ['科技', 'K'],
  ['龙华', 'L'],
  ['美国', 'M'],
  ['南山区', 'N'],
  ['欧美', 'O'],
  ['平台', 'P'],
  ['前海', 'Q'],
  ['软优', 'R'],
  ['泰然', 'T'],
  ['物联网', 'W'],
  ['新材料', 'X'],
  ['益田', 'Y'],
  ['住房', 'Z'],
  ['“十三五”', 'S'],
  ['Haxlr8r硬件', 'H'],
  ['5G', '#'],
  ['île', 'I'],
  ['', '#'],
])('%s stands under %s', (word, initial) => expect(initialOf(word)).toBe(initial));

test('words of an alphabet stand under their letter among the Chinese ones, what has no letter first', () => {
  const words = ['3D打印', '住房', 'IC设计', '华强北', 'Haxlr8r硬件', '加速器', '安科智慧'];
  expect(words.toSorted((a, b) => underLetters('zh', a, b))).toEqual([
    '3D打印',
    '安科智慧',
    '华强北',
    'Haxlr8r硬件',
    'IC设计',
    '加速器',
    '住房',
  ]);
  expect(['zoo', 'île', '5G', 'Ice'].toSorted((a, b) => underLetters('en', a, b))).toEqual([
    '5G',
    'Ice',
    'île',
    'zoo',
  ]);
});
