import { expect, test } from 'vitest';
import { chineseApart, hasChinese } from '../../src/site/wording/chinese-apart.ts';

test.each([
  [
    'Document number: 某府〔2016〕1号 · Issued 2016',
    ['Document number: ', '某府〔2016〕1号', ' · Issued 2016'],
  ],
  ['亿元: 10 → 20 (+100%)', ['', '亿元', ': 10 → 20 (+100%)']],
  ['About “香港藍圖”', ['About ', '“香港藍圖”', '']],
  ['GDP, 5%', ['GDP, 5%']],
])('the Chinese of %s stands apart, and nothing is lost', (words, parts) => {
  expect(chineseApart(words)).toEqual(parts);
  expect(chineseApart(words).join('')).toBe(words);
  expect(hasChinese(words)).toBe(parts.length > 1);
});
