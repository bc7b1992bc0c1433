import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paired, unpaired } from '../../src/core/search/han-pairs.ts';

const thereAndBack = (words: string) => unpaired(paired(words).split(/\s+/u));

test.each([
  ['编制𠮷塘村规划', '编制𠮷塘村规划'],
  ['改进工作 作风建设', '改进工作 作风建设'],
  ['主管单位\t位置\n置业', '主管单位 位置 置业'],
  ['甲乙　丙丁', '甲乙丙丁'],
])('what an index of pairs has of %s is shown as %s', (words, shown) => {
  expect(thereAndBack(words)).toBe(shown);
});

test('words become pairs and pairs become the words, white space aside', () => {
  const signs = [...'甲乙丙𠮷㐂a1B.,，。（）()“”%+—～ 　/·、：㎡〇'];
  const words = fc.array(fc.constantFrom(...signs), { maxLength: 10 }).map((all) => all.join(''));
  const plain = (text: string) => text.replace(/\s/gu, '');
  fc.assert(
    fc.property(words, (text) => {
      expect(plain(thereAndBack(text))).toBe(plain(text));
    }),
    { numRuns: 5000 },
  );
});
