import { expect, test } from 'vitest';
import { columnHeads } from '../../src/core/published/column-heads.ts';
import type { Clause } from '../../src/core/published/plan-json.ts';
import { rowInTable } from '../../src/site/page-kinds/row-in-table.ts';

const clause = (eId: string, more: Partial<Clause>) =>
  ({
    eId,
    kind: 'p',
    marker: null,
    marker_en: null,
    lead: '',
    lead_en: '',
    translation: 'draft',
    ...more,
  }) as Clause;
const row = (n: number, cells: string[], cells_en: string[], head = false) =>
  clause(`t__row_${n}`, { kind: 'row', cells, cells_en, ...(head && { head: true }) });
const clauses = [
  clause('t', { kind: 'table' }),
  clause('t__p_1', { role: 'caption', zh: '单位：亿元', en: 'Unit: RMB 100 million' }),
  {
    ...row(1, ['项目', '投资', '', '备注'], ['Project', 'Investment', '', 'Notes'], true),
    spans: [
      [2, 1],
      [1, 2],
      [0, 0],
      [2, 1],
    ],
  } as Clause,
  row(2, ['', '2026年', '2027年', ''], ['', '2026', '2027', ''], true),
  row(3, ['高速', '5', '', '续建'], ['Expressway', '5', '', '']),
];

test('a merged head is of each of its columns; what an empty cell stands for is not guessed', () => {
  const below = { cells: ['', '2026年', '2027年', ''] };
  const merged = { cells: ['项目', '投资', '', '备注'], spans: clauses[2]!.spans };
  expect(columnHeads([merged, below])).toEqual([['项目'], ['投资', '2026年'], ['投资', '2027年'], ['备注']]);
  expect(columnHeads([{ cells: merged.cells }, below])).toEqual([
    ['项目'],
    ['投资', '2026年'],
    ['2027年'],
    ['备注'],
  ]);
  expect(columnHeads([])).toEqual([]);
});

test('a row is shown with the unit above its table and the heads of its columns', () => {
  expect(rowInTable({ clauses }, clauses[4]!, 'zh')).toEqual({
    above: ['单位：亿元'],
    cells: [
      { head: '项目', words: '高速' },
      { head: '投资，2026年', words: '5' },
      { head: '备注', words: '续建' },
    ],
  });
  expect(rowInTable({ clauses }, clauses[4]!, 'en')).toEqual({
    above: ['Unit: RMB 100 million'],
    cells: [
      { head: 'Project', words: 'Expressway' },
      { head: 'Investment, 2026', words: '5' },
      { head: 'Notes', words: '续建' },
    ],
  });
});

test('which head a cell stands below is not said where it is not certain', () => {
  for (const at of [0, 2, 4]) {
    const unsure = clauses.map((c, i) => (i === at ? { ...c, unsure: true as const } : c));
    expect(rowInTable({ clauses: unsure }, unsure[4]!, 'zh')).toBeUndefined();
  }
});

test('a row of heads, and what is no row, is not', () => {
  expect(rowInTable({ clauses }, clauses[2]!, 'zh')).toBeUndefined();
  expect(rowInTable({ clauses }, clauses[1]!, 'zh')).toBeUndefined();
});
