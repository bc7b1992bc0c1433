import { expect, test } from 'vitest';
import { ofTables } from '../../src/core/published/of-tables.ts';
import type { Clause } from '../../src/core/published/plan-json.ts';

test('to a table belong its rows and the lines above and below them, whatever their ids', () => {
  const clause = (eId: string, more: Partial<Clause> = {}) => ({ eId, kind: 'p', ...more }) as Clause;
  const row = (eId: string) => clause(eId, { kind: 'row', cells: ['1'] });
  const { tables, parts } = ofTables([
    clause('p_1'),
    clause('table_1', { kind: 'table' }),
    clause('table_1__p_1', { role: 'caption' }),
    row('table_9__row_2'),
    clause('table_1__p_2', { role: 'table-note' }),
    clause('table_2', { kind: 'table' }),
    row('table_1__row_1'),
    clause('p_2'),
  ]);
  expect([...parts].map(([id, own]) => [id, own.map(({ eId }) => eId)])).toEqual([
    ['table_1', ['table_1__p_1', 'table_9__row_2', 'table_1__p_2']],
    ['table_2', ['table_1__row_1']],
  ]);
  expect(tables.get('table_1__row_1')!.eId).toBe('table_2');
  expect(tables.get('p_2')).toBeUndefined();
});
