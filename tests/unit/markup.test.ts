import type { Element, Root } from 'hast';
import { describe, expect, test } from 'vitest';
import { rehypePlanTable } from '../../src/site/markdown/rehype-plan-table.ts';

describe('the rows of a table', () => {
  /**
   * A table as it comes from Markdown: rows of cells, each with the rows it reaches over; a covered square is
   * 0.
   */
  function shaped(rows: number[][]) {
    const mark = (name: string, attributes: Record<string, string>) => ({
      type: 'mdxJsxTextElement',
      name,
      attributes: Object.entries(attributes).map(([name, value]) => ({
        type: 'mdxJsxAttribute',
        name,
        value,
      })),
      children: [],
    });
    const cell = (reach: number) => ({
      type: 'element',
      tagName: 'td',
      properties: {},
      children: [reach ? mark('Cell', { rows: String(reach) }) : mark('Covered', {})],
    });
    const body = {
      type: 'element',
      tagName: 'tbody',
      properties: {},
      children: rows.map((cells) => ({
        type: 'element',
        tagName: 'tr',
        properties: {},
        children: cells.map(cell),
      })),
    };
    const tree = {
      type: 'root',
      children: [{ type: 'element', tagName: 'table', properties: {}, children: [body] }],
    } as unknown as Root;
    rehypePlanTable()(tree);
    const groups = ((tree.children[0] as Element).children as Element[]).map(
      (group) => group.children as Element[],
    );
    return groups.map((group) =>
      group
        .map((row) => ((row.children as Element[])[0]?.properties['scope'] as string | undefined) ?? '-')
        .join(' '),
    );
  }
  test.each([
    [
      'no heading over several',
      [
        [1, 1],
        [1, 1],
      ],
      ['row row'],
    ],
    [
      'two groups',
      [
        [2, 1],
        [0, 1],
        [2, 1],
        [0, 1],
      ],
      ['rowgroup -', 'rowgroup -'],
    ],
    [
      'rows before, between and after groups',
      [
        [1, 1],
        [2, 1],
        [0, 1],
        [1, 1],
        [1, 1],
      ],
      ['row', 'rowgroup -', 'row row'],
    ],
    [
      'a cell beside that reaches over the end of a group',
      [
        [2, 1],
        [0, 2],
        [1, 0],
        [2, 1],
        [0, 1],
      ],
      ['row - row', 'rowgroup -'],
    ],
    [
      'a heading under a cell that reaches on',
      [
        [1, 3],
        [2, 0],
        [0, 0],
        [1, 1],
      ],
      ['row row - row'],
    ],
  ])('%s', (_, rows, expected) =>
    expect(shaped(rows).map((g) => g.replace(/(?<=row) (?=$)/, ''))).toEqual(expected),
  );
});
