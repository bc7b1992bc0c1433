import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/core/pages/blocks.ts';
import { layout } from '../../src/core/pages/layout.ts';
import { linesOf } from '../../src/core/pages/lines/lines.ts';
import type { Glyph, Page, Rule } from '../../src/core/pages/page.ts';
import { proveTables } from '../../src/core/pages/proof/prove.ts';
import type { Square } from '../../src/core/pages/tables/cells.ts';
import type { JoinedTable } from '../../src/core/pages/tables/tables-over-pages.ts';
import { reasonRead, reasons } from '../../src/core/pages/unsure-said.ts';
import {
  column,
  grid,
  line,
  lying,
  page,
  rows,
  sentence,
  squares,
  standing,
  xs,
  ys,
} from '../helpers/pages.ts';

const text = (y: number) => column(sentence, { x: 80, width: 432, y });
/** The characters of the page: the same ones, whatever is changed of it. */
const characters = [...text(140), ...text(340), ...squares(xs, ys, rows)];
const printed = (rules: readonly Rule[] = grid(xs, ys), more: readonly Glyph[] = []): Page =>
  page(1, [...characters, ...more], { rules: [...rules] });

type Table = Extract<Block, { kind: 'table' }>['table'];
const tableIn = (blocks: readonly Block[]): Table =>
  blocks.flatMap((b) => (b.kind === 'table' ? b.table : []))[0]!;

/** Why a reading of the page is not proven, where the reading or what is printed was changed. */
function doubt(change: (table: JoinedTable) => void, shown: Page = printed(), read: Page = printed()) {
  const { blocks } = layout([read]);
  const table = tableIn(blocks);
  expect(table.unsure).toBeUndefined();
  change(table);
  proveTables(blocks, [shown]);
  return table.unsure;
}
const same = () => {};
const held = (square: Square, glyphs: readonly Glyph[]) => {
  square.lines = linesOf(glyphs, 1);
  square.words = square.lines.map((l) => l.words).join('');
};
const inkOf = ({ lines }: Square): Glyph[] => lines.flatMap((l) => l.glyphs);

describe('a reading that its page proves', () => {
  test('is certain', () => expect(doubt(same)).toBeUndefined());
  test('where each cell has a ground that is painted row by row', () => {
    const grounds = ys.map((y): Rule => ({ ...lying(80, 512, y), ground: true }));
    expect(doubt(same, printed([...grid(xs, ys), ...grounds]))).toBeUndefined();
  });
});

describe('a damaged reading is unsure', () => {
  const said = (words: string | undefined) => words && reasonRead(words);
  test.each<[keyof typeof reasons, (squares: Square[][]) => void]>([
    ['straysAmong', (all) => held(all[1]![1]!, [])],
    ['straysAmong', (all) => held(all[1]![1]!, [...inkOf(all[1]![1]!), ...inkOf(all[1]![2]!)])],
    [
      'cellsOverlap',
      (all) => {
        const [a, b] = [inkOf(all[1]![1]!), inkOf(all[1]![2]!)];
        held(all[1]![1]!, b);
        held(all[1]![2]!, a);
      },
    ],
    [
      'ruleThrough',
      (all) => {
        for (const [c, square] of all[1]!.entries()) held(square, [...inkOf(square), ...inkOf(all[2]![c]!)]);
        all.splice(2, 1);
      },
    ],
    [
      'emptyRow',
      (all) =>
        all.splice(
          2,
          0,
          all[0]!.map((s): Square => ({ ...s, lines: [], words: '' })),
        ),
    ],
    ['moreRules', (all) => all.splice(1, 1)],
  ])('%s', (reason, damage) => {
    const found = doubt(({ squares: all, parts }) => {
      damage(all);
      parts[0]!.squares = all;
    });
    // A row that is gone leaves its words among those of the others.
    const expected = reason === 'moreRules' ? 'straysAmong' : reason;
    expect(said(found)).toEqual((reasons[expected] as typeof reasons.noRules)());
  });
});

describe('what is printed and was not read makes a table unsure', () => {
  const all = grid(xs, ys);
  test.each<[keyof typeof reasons, Page]>([
    ['ruleEnds', printed([...all.filter((r) => r.lies || r.at !== 240), standing(200, 244, 240)])],
    ['moreRules', printed([...all, standing(200, 266, 310)])],
    ['rulesBeyond', printed([...all, standing(200, 266, 540)])],
    ['wordsBeside', printed(all, line('合计', { x: 515, y: 237, size: 10 }))],
    ['moreAround', printed(all, squares(xs, [268], [['森林覆盖率', '41.2', '43.5']]))],
  ])('%s', (reason, shown) => {
    expect(doubt(same, shown)).toBe((reasons[reason] as typeof reasons.noRules)().en);
  });
});

describe('of a table in one grid', () => {
  const cells = (ends: readonly (readonly string[])[]): Page => {
    const words = ends.flatMap((lines, c) =>
      lines.flatMap((one, k) => line(one, { x: xs[c]! + 4, y: 215 + 22 + 14 * k, size: 10 })),
    );
    const heights = [200, 222, 300];
    return page(1, [...text(140), ...text(400), ...squares(xs, [200], [rows[0]!]), ...words], {
      rules: grid(xs, heights),
    });
  };
  const unsure = (shown: Page) => tableIn(layout([shown]).blocks).unsure;
  test('cells whose lines fill them are one row', () => {
    const full = ['推进集成电路产业链条建设', '试点'];
    expect(unsure(cells([['一'], full, ['市发展改革委']]))).toBeUndefined();
  });
  test('cells that say below in English what they say in Chinese are one row', () => {
    const ruled = (ends: readonly (readonly string[])[]) => {
      const { glyphs } = cells(ends);
      const last = squares(xs, [300], [rows[2]!]);
      return unsure(page(1, [...glyphs, ...last], { rules: grid(xs, [200, 222, 300, 322]) }));
    };
    expect(ruled([['总值', 'GDP'], ['亿元'], ['预期', 'Aim']])).toBeUndefined();
    expect(ruled([['总值', '强度'], ['亿元'], ['预期', '约束']])).toBeDefined();
  });
  test('cells whose lines end early may be several rows', () => {
    expect(unsure(cells([['甲县', '乙县', '丙县'], ['12.5', '8', '31'], ['无']]))).toBeDefined();
  });
});

describe('words in wide letters', () => {
  const unsureOf = (head: string[], below: readonly (readonly string[])[]) => {
    const heads = head.flatMap((sign, k) => line(sign, { x: 260 + 40 * k, y: 215, size: 10 }));
    const values = below.flatMap((row, r) =>
      row.flatMap((words, k) => line(words, { x: 260 + 40 * k, y: 237 + 22 * r, size: 10 })),
    );
    const others = squares(xs, ys, [
      ['指标', '', '2025年'],
      ['总值', '', '4'],
      ['强度', '', '5'],
    ]);
    const shown = page(1, [...text(140), ...text(340), ...others, ...heads, ...values], {
      rules: grid(xs, ys),
    });
    return tableIn(layout([shown]).blocks).unsure;
  };
  test('are one head, above values of one column', () =>
    expect(
      unsureOf(
        ['预', '算', '数'],
        [
          ['', '', '12.5'],
          ['', '', '8'],
        ],
      ),
    ).toBeUndefined());
  test('may be the heads of several columns, above values that stand below each', () =>
    expect(
      unsureOf(
        ['甲', '乙', '丙'],
        [
          ['1', '', ''],
          ['', '', '8'],
        ],
      ),
    ).toBe(reasons.wordsApart().en));
});

describe('a row without words', () => {
  const heights = [200, 222, 244, 266];
  const gap = (rules: readonly Rule[]) => {
    const shown = page(1, [...text(140), ...text(340), ...squares(xs, [200, 244], [rows[0]!, rows[1]!])], {
      rules: [...rules],
    });
    return tableIn(layout([shown]).blocks).unsure;
  };
  test('is certain where rules draw it', () => expect(gap(grid(xs, heights))).toBeUndefined());
  test('is none where they stand as near as those of a doubled line', () =>
    expect(gap(grid(xs, [200, 222, 230, 266]))).toBe(reasons.emptyRow().en));
});

test('tables that end and begin where a page does, and were not joined, may be one', () => {
  const at = (no: number, top: number, heads: readonly string[]) => {
    const own = [top, top + 22, top + 44];
    return page(no, squares(xs, own, [heads, ['甲', '1', '2']]), { rules: grid(xs, own) });
  };
  const first = page(1, [...text(100), ...at(1, 700, ['名称', '甲', '乙']).glyphs], {
    rules: grid(xs, [700, 722, 744]),
  });
  const wide = [80, 300, 512];
  const second = page(
    2,
    [
      ...squares(
        wide,
        [90, 112],
        [
          ['地区', '面积'],
          ['东区', '12'],
        ],
      ),
      ...text(300),
    ],
    {
      rules: grid(wide, [90, 112, 134]),
    },
  );
  const tables = layout([first, second]).blocks.flatMap((b) => (b.kind === 'table' ? b.table : []));
  expect(tables).toHaveLength(2);
  for (const table of tables) expect(table.unsure).toBeDefined();
});
