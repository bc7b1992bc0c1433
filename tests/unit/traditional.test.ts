import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { expect, test } from 'vitest';
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
