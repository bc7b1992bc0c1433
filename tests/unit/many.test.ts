import { expect, test } from 'vitest';
import { searchIndexes } from '../../src/core/search/indexes.ts';

test('each of a thousand plans is in one part of the index, and the parts are about as large', () => {
  const thousand = Array.from({ length: 1000 }, (_, i) => `plan-${i}`);
  const parts = searchIndexes(thousand, false).filter((i) => i.language === 'zh');
  expect(parts.map((p) => p.path)).toEqual([
    'pagefind/zh',
    'pagefind/zh-2',
    'pagefind/zh-3',
    'pagefind/zh-4',
  ]);
  expect(parts.flatMap((p) => p.slugs).sort()).toEqual(thousand.sort());
  for (const { slugs } of parts) expect(slugs.length).toBeLessThan(300);
});
