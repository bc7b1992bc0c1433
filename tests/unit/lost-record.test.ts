import { expect, test } from 'vitest';
import { sayLostRecord } from '../../scripts/build/content/lost-record.ts';
import { collector } from '../../src/core/model/diagnostics.ts';
import { worded } from '../../src/core/model/sentence.ts';
import type { PlanJson } from '../../src/core/published/plan-json.ts';

type Clause = PlanJson['clauses'][number];
const nothing = 'e3b0c44298fc';
const paragraph = (eId: string, sha256: string) => ({ eId, zh: sha256, sha256 }) as Clause;
const table = (eId: string, all: string) => ({ eId, zh: '', sha256: nothing, sha256_all: all }) as Clause;

/** What is said where a record leads ids away from what stood at the last build. */
function said(before: Clause[], now: Clause[], led: Partial<Pick<PlanJson, 'gone' | 'aliases'>>): string[] {
  const { report, diagnostics } = collector();
  const known = { releases: {}, gone: {}, aliases: {} };
  sayLostRecord(
    'a',
    { ...known, clauses: before },
    { ...known, ...led, clauses: now },
    { file: 'f', report },
  );
  return diagnostics.map(({ message }) => worded(message, 'en').slice(0, 60));
}
const gone = (id: string) => ({ gone: { [id]: { date: '2020-01-01', words: '' } } });

test('an id is not led away from words that stand as they stood, and a table not from its rows', () => {
  expect(said([paragraph('p_1', 'a')], [paragraph('p_1_2', 'a')], gone('p_1'))).toHaveLength(1);
  expect(
    said([table('table_1', 'a')], [table('table_1_2', 'a')], { aliases: { table_1: 'p_1' } }),
  ).toHaveLength(1);
});
test('what is gone or part of another is led away, whatever is new beside it', () => {
  expect(said([paragraph('p_1', 'a')], [paragraph('p_2', 'b')], gone('p_1'))).toEqual([]);
  // A table, or an article that is its number alone, has no words of its own.
  expect(said([table('table_1', 'a')], [table('table_2', 'b')], gone('table_1'))).toEqual([]);
  // What took its words in, or had the same words before, is not new.
  const both = [paragraph('p_1', 'a'), paragraph('p_2', 'a')];
  expect(said(both, both.slice(1), { aliases: { p_1: 'p_2' } })).toEqual([]);
});
