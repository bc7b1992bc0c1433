import { expect, test } from 'vitest';
import { isSpatial, spatialWords } from '../../src/site/wording/spatial-words.ts';

test.each(spatialWords.map((row) => [row.example, row] as const))(
  '%s names parts of a space, by words of its row',
  (example, { words }) => {
    expect(isSpatial({ zh: example })).toBe(true);
    expect(words.some((word) => example.split(/[：:]/u)[0]!.endsWith(word))).toBe(true);
  },
);

test('a heading without a count, or without a colon, names none', () => {
  expect(isSpatial({ zh: '中心城区：布局' })).toBe(false);
  expect(isSpatial({ zh: '一核两带' })).toBe(false);
  expect(isSpatial({ zh: null })).toBe(false);
});
