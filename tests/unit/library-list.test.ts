import { expect, test } from 'vitest';
import type { PlanSummary } from '../../src/core/published/catalogue.ts';
import { listedPlans } from '../../src/site/page-kinds/library-list.ts';

/** What is known of when a plan was issued and published, and of its period. */
const plan = (name: string, issued: string, published: string, period: string) =>
  ({
    plan: name,
    title: { zh: name, en: '' },
    about: { issuer: { zh: '', en: '' }, level: '', issued, published, period },
  }) as unknown as PlanSummary;

test('the list begins with the newest plan, and tells the day of one that has no period', () => {
  const listed = listedPlans(
    [
      plan('a', '2015-12-24', '', '2016-2020'),
      plan('b', '', '', ''),
      plan('c', '2026-01-08', '', ''),
      plan('d', '', '2026-01', '2026-2030'),
      plan('e', '', '', '2021-2025'),
      plan('f', '2026-01-08', '', '2026-2030'),
    ],
    'zh',
  );
  expect(listed.map((own) => own.plan)).toEqual(['c', 'f', 'd', 'e', 'a', 'b']);
  expect(listed.map((own) => own.day).filter(Boolean)).toEqual(['2026-01-08']);
});
