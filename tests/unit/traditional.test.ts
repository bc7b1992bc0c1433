import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { expect, test } from 'vitest';
import { toHongKong } from '../../src/core/search/conversion.ts';
import { converterOf } from '../../src/core/search/traditional.ts';
import { traditionalOf } from '../../src/core/search/traditional-table.ts';
import { project } from '../helpers/folder.ts';

test('the table of a plan gives, of every clause, what the dictionary gives, character by character', () => {
  const source = readFileSync(join(project, 'seeds/futian-hitech-13fyp/source.txt'), 'utf8').split('\n');
  const table = traditionalOf(source);
  const convert = converterOf(table);
  const dictionary = Converter({ from: 'cn', to: 'hk' });
  for (const line of source) {
    expect(convert(line)).toBe(dictionary(line));
    expect([...convert(line)]).toHaveLength([...line].length);
  }
  expect(JSON.stringify(table).length).toBeLessThan(6000);
});

test('of the dictionary only what can be asked for is read, and it converts as all of it does', () => {
  const dictionary = Converter({ from: 'cn', to: 'hk' });
  // One by one, so that no other text brings the characters that an entry needs.
  for (const text of [
    '',
    '一',
    'a|b c',
    '干',
    '头发',
    '发展',
    '里程',
    '里面',
    '台湾',
    '群众',
    '\u{f900}',
    '⿰木木',
    '臺',
  ]) {
    expect(toHongKong([text])(text)).toBe(dictionary(text));
  }
  const long = readFileSync(join(project, 'seeds/futian-hitech-13fyp/source.txt'), 'utf8');
  expect(toHongKong([long])(long)).toBe(dictionary(long));
});

test('a character that stands for several has the form of its word', () => {
  const texts = ['干部干事，干燥的天气，凭借后来居上。', '干部和皇后'];
  const convert = converterOf(traditionalOf(texts));
  expect(texts.map(convert)).toEqual(['幹部幹事，乾燥的天氣，憑藉後來居上。', '幹部和皇后']);
});

test('signs of any kind in a text are words, and never a pattern', () => {
  const texts = ['（a+b）*后来[居上]？\\d|{干部}^$.-/', '干(', '后来*', '皇后'];
  const convert = converterOf(traditionalOf(texts));
  const dictionary = Converter({ from: 'cn', to: 'hk' });
  for (const text of texts) expect(convert(text)).toBe(dictionary(text));
});
