import type { Element, Root } from 'hast';
import { describe, expect, test } from 'vitest';
import { brokenWords } from '../../src/core/model/long-words.ts';
import { chapterTree } from '../../src/site/markdown/chapter-tree.ts';
import { rehypePlanTable } from '../../src/site/markdown/rehype-plan-table.ts';
import { isLongTitle } from '../../src/site/wording/long-title.ts';

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

test('lines may end within a word that is longer than a line, and its words stay', () => {
  const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk';
  const address = 'https://www.example.gov.cn/zwgk/2026/03';
  for (const text of [`甲${long}乙`, `详见${address}。`, `${long} ${long}`]) {
    const pieces = brokenWords(text);
    expect(pieces.length).toBeGreaterThan(4);
    expect(pieces.join('')).toBe(text);
  }
  const short = 'an industry-university-research alliance, internationalization';
  expect(brokenWords(short)).toEqual([short]);
  const tree = JSON.stringify(chapterTree(`<P id="p_1">甲${long}乙</P>\n\n<P id="p_2">短</P>\n`, 'a.mdx'));
  expect(tree.split('"wbr"').length - 1).toBe(Math.ceil(long.length / 8) - 1);
});

test('a long title is told by what it fills', () => {
  expect(isLongTitle('某市国民经济和社会发展第十五个五年规划纲要')).toBe(false);
  expect(isLongTitle('规划'.repeat(31))).toBe(true);
  expect(isLongTitle('Plan for High-Tech Industry'.repeat(3))).toBe(false);
});

test('a heading says how long the words under it are, and nothing over figures', () => {
  const row = (id: string, head: string, cells: string[]) =>
    `| ${cells
      .map((words, i) => `${i ? '' : `<Row id="${id}"${head} />`}<Cell id="${id}__${i}">${words}</Cell>`)
      .join(' | ')} |`;
  const table = [
    row('r_1', ' head', ['指标', '属性', '性质', '单位']),
    '| - | - | - | - |',
    row('r_2', '', ['研究与试验发展经费投入强度', '预期性', '新建', '%']),
  ].join('\n');
  const tree = chapterTree(`<PlanTable id="t">\n\n${table}\n\n</PlanTable>\n`, 'a.mdx');
  const heads: [string, unknown][] = [];
  const visit = (n: { tagName?: string; properties?: Record<string, unknown>; children?: unknown[] }) => {
    if (n.tagName === 'th' && n.properties?.['scope'] === 'col')
      heads.push(['col', n.properties['className']]);
    for (const child of (n.children ?? []) as object[]) visit(child);
  };
  visit(tree as object);
  expect(heads.map(([, name]) => name)).toEqual([['long'], ['brief'], ['word'], undefined]);
});

test('an empty cell of several columns spans them, and has nothing in it', () => {
  const table =
    '| <Row id="r_1" head />甲 | 乙 | 丙 |\n| - | - | - |\n| <Row id="r_2" />丁 | <Cell columns="2" /> | <Covered /> |';
  const tree = JSON.stringify(chapterTree(`<PlanTable id="t">\n\n${table}\n\n</PlanTable>\n`, 'a.mdx'));
  expect(tree).toMatch(/"properties":\{"colSpan":2\},"children":\[\]/);
});

test('in an English chapter Chinese words say that they are, but where the whole has no English', () => {
  const chapter = (lang: string) =>
    JSON.stringify(
      chapterTree(
        `---\nplan: a\npage: b\nlang: ${lang}\n---\n\n<P id="p_1">Growth (发展) of all</P>\n\n` +
          '<P id="p_2" state="missing">某局</P>\n',
        'a.mdx',
      ),
    );
  expect(chapter('en')).toContain(
    '"properties":{"lang":"zh-CN"},"children":[{"type":"text","value":"发展"}]',
  );
  expect(chapter('en').split('zh-CN').length).toBe(2);
  expect(chapter('zh')).not.toContain('zh-CN');
});
