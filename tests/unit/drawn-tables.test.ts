import { describe, expect, test } from 'vitest';
import { drawnLines } from '../../src/core/pages/drawn/drawn.ts';
import type { Path } from '../../src/core/pages/drawn/paths.ts';
import type { Box, Page, Rule } from '../../src/core/pages/page.ts';
import {
  grid,
  line,
  lying,
  page,
  readOf,
  rows,
  sentence,
  squares,
  standing,
  textAt,
  xs,
  ys,
} from '../helpers/pages.ts';

const expected = rows.map((row) => row.join('|'));
const around = [...textAt('一、总则', 120), ...textAt(sentence, 140), ...textAt(sentence, 340)];

/** Each table: its rows, and whether it is certain. */
function tablesIn(rules: readonly Rule[], glyphs = squares(xs, ys, rows), more: Partial<Page> = {}) {
  const { nodes, partings } = readOf([page(1, [...around, ...glyphs], { ...more, rules: [...rules] })]);
  expect(partings).toEqual([]);
  const cells = nodes.flatMap((n) => (n.cells ? [n.cells.map((c) => c.words).join('|')] : []));
  return { cells, unsure: nodes.filter((n) => n.kind === 'table').map((n) => Boolean(n.unsure)) };
}
const certain = { cells: expected, unsure: [false] };

/** The cells of the table, each drawn as a box with so much room around it. */
const boxes = (room: number): Box[] =>
  ys
    .slice(1)
    .flatMap((bottom, r) =>
      xs
        .slice(1)
        .map((x1, c) => ({ x0: xs[c]! + room, x1: x1 - room, top: ys[r]! + room, bottom: bottom - room })),
    );
const pathOf = ({ x0, x1, top, bottom }: Box, more: Partial<Path> = {}): Path => ({
  points: [
    [x0, top],
    [x1, top],
    [x1, bottom],
    [x0, bottom],
  ].map(([x, y], i) => ({ x: x!, y: y!, begins: i === 0, curved: false, closes: i === 3 })),
  stroked: false,
  filled: true,
  ...more,
});
const rulesOf = (paths: readonly Path[]) => drawnLines(paths).rules;

describe('cells that are drawn as boxes', () => {
  test.each([0, 1, 3, 4.5])('filled, with %s points around each', (room) => {
    expect(tablesIn(rulesOf(boxes(room).map((box) => pathOf(box))))).toEqual(certain);
  });
  test('edged, in a frame around all', () => {
    const frame = { x0: 79, x1: 513, top: 199, bottom: 267 };
    const edge = { stroked: true, filled: false };
    expect(tablesIn(rulesOf([frame, ...boxes(3)].map((box) => pathOf(box, edge))))).toEqual(certain);
  });
  test('every second row with a ground: where the grounds end the rows do', () => {
    const striped = boxes(0).filter((_, i) => Math.floor(i / 3) !== 1);
    expect(tablesIn(rulesOf(striped.map((box) => pathOf(box))))).toEqual(certain);
  });
});

describe('lines that are drawn otherwise', () => {
  const all = grid(xs, ys);
  const bar = (r: Rule, thick: number): Box =>
    r.lies
      ? { x0: r.from, x1: r.to, top: r.at - thick / 2, bottom: r.at + thick / 2 }
      : { x0: r.at - thick / 2, x1: r.at + thick / 2, top: r.from, bottom: r.to };
  test('thick ones', () => {
    expect(tablesIn(rulesOf(all.map((r) => pathOf(bar(r, 4)))))).toEqual(certain);
  });
  test('doubled ones', () => {
    const twice = all.flatMap((r) => [-2, 2].map((off) => ({ ...r, at: r.at + off })));
    expect(tablesIn(twice)).toEqual(certain);
  });
  test('dots', () => {
    const dots = all.flatMap((r) =>
      Array.from({ length: Math.floor((r.to - r.from) / 2) + 1 }, (_, k): Box => {
        const [along, at] = [r.from + 2 * k, r.at];
        return r.lies
          ? { x0: along, x1: along + 1, top: at, bottom: at + 1 }
          : { x0: at, x1: at + 1, top: along, bottom: along + 1 };
      }),
    );
    expect(tablesIn(rulesOf(dots.map((box) => pathOf(box))))).toEqual(certain);
  });
});

describe('rules that are not of a table', () => {
  const all = grid(xs, ys);
  test('that of a running head right above it', () => {
    expect(tablesIn([...all, lying(70, 522, 198)])).toEqual(certain);
  });
  test('one between columns of text that runs on through it, or through its words', () => {
    expect(tablesIn([...all, standing(200, 330, 300)])).toEqual(certain);
    const cut = xs[0]! + 4 + 2 * 10;
    expect(tablesIn([...all, standing(200, 266, cut)])).toEqual(certain);
    // The empty half of a sign reaches over the rule between two cells.
    const ended = rows.map((row) => row.map((words, c) => (c === 0 ? `${words}。` : words)));
    const close = (words: string) => 240 - 10 * [...words].length + 4;
    const glyphs = ended.flatMap((row, r) => [
      ...line(row[0]!, { x: close(row[0]!), y: ys[r]! + 15, size: 10 }),
      ...line(row[1]!, { x: 244.5, y: ys[r]! + 15, size: 10 }),
      ...line(row[2]!, { x: 384, y: ys[r]! + 15, size: 10 }),
    ]);
    expect(tablesIn(all, glyphs).cells).toEqual(ended.map((row) => row.join('|')));
  });
  test('those that underline words', () => {
    expect(tablesIn([...all, lying(84, 144, 239)])).toEqual(certain);
  });
});

describe('tables of lying rules', () => {
  const bars = (...heights: number[]) => heights.map((y) => lying(80, 512, y));
  test('a heading that no rule closes off above is of the table', () => {
    expect(tablesIn(bars(222, 244, 266))).toEqual(certain);
  });
  test('headings in the middle above words at the left are told by their order', () => {
    const middles = rows[0]!.flatMap((words, c) => line(words, { x: xs[c]! + 70, y: 215, size: 10 }));
    const rest = squares(xs, ys.slice(1), rows.slice(1));
    expect(tablesIn(bars(200, 222, 266), [...middles, ...rest])).toEqual(certain);
  });
  test('a rule under some columns parts the rows of these alone', () => {
    const grouped = [
      ['类别', '指标', '2025年'],
      ['经济', '总值', '430.0'],
      ['', '强度', '4.5'],
    ];
    const found = tablesIn(
      [...bars(200, 222, 266, 288), lying(240, 512, 244)],
      [...squares(xs, ys, grouped), ...squares(xs, [266, 288], [['合计', '两项', '434.5']])],
    );
    expect(found.cells).toEqual(['类别|指标|2025年', '经济|总值|430.0', '|强度|4.5', '合计|两项|434.5']);
  });
  test('rows that a rule should part and none does are unsure', () => {
    const found = tablesIn(bars(200, 222, 266, 288), [
      ...squares(xs, ys, rows),
      ...squares(xs, [266, 288], [['合计', '278.7', '434.5']]),
    ]);
    expect(found.unsure).toEqual([true]);
  });
});

describe('what may be of a table and is not in it makes it unsure', () => {
  const bars = (...heights: number[]) => heights.map((y) => lying(80, 512, y));
  const grouped = [
    ['类别', '指标', '2025年'],
    ['经济', '总值', '430.0'],
    ['创新', '强度', '4.5'],
    ['合计', '', '434.5'],
  ];
  test('合计 that may stand over two columns', () => {
    const heights = [200, 222, 244, 266, 288];
    expect(tablesIn(bars(...heights), squares(xs, heights, grouped)).unsure).toEqual([true]);
    const filled = grouped.map((row) => row.map((words) => words || '两项'));
    expect(tablesIn(bars(...heights), squares(xs, heights, filled)).unsure).toEqual([false]);
  });
  test('a row above or below its rules, and none where text stands there', () => {
    const rest = squares(xs, ys, rows);
    const row = squares(xs, [178, 200], [['项目', '第一期', '第二期']]);
    expect(tablesIn(grid(xs, ys), [...row, ...rest]).unsure).toEqual([true]);
    const below = squares(xs, [266, 288], [['森林覆盖率', '40.1', '40.9']]);
    expect(tablesIn(grid(xs, ys), [...rest, ...below]).unsure).toEqual([true]);
    const unit = line('单位：亿元', { x: 440, y: 195, size: 10 });
    expect(tablesIn(grid(xs, ys), [...rest, ...unit])).toEqual(certain);
    const title = [...line('专栏1', { x: 190, y: 195 }), ...line('主要指标', { x: 250, y: 195 })];
    expect(tablesIn(grid(xs, ys), [...rest, ...title])).toEqual(certain);
  });
  test('words at the side of its rows', () => {
    const inner = [240, 380, 512];
    const body = squares(
      inner,
      ys,
      rows.map((row) => row.slice(1)),
    );
    const side = [...line('指标', { x: 84, y: 215, size: 10 }), ...line('总值', { x: 84, y: 237, size: 10 })];
    expect(tablesIn(grid(inner, ys), [...body, ...side]).unsure).toEqual([true]);
    expect(tablesIn(grid(inner, ys), body).unsure).toEqual([false]);
  });
  test('rows below its heading on the page before', () => {
    const head = squares(xs, [622, 644], [rows[0]!]);
    const prose = [...textAt(sentence, 670), ...textAt(sentence, 710)];
    const { nodes } = readOf([
      page(1, [...around, ...head, ...prose]),
      page(2, [...squares(xs, [100, 122, 144, 166], rows), ...textAt(sentence, 220)], {
        rules: grid(xs, [100, 122, 144, 166]),
      }),
    ]);
    expect(nodes.filter((n) => n.kind === 'table').map((n) => Boolean(n.unsure))).toEqual([true]);
  });
  test('its heading alone at the foot of the page before', () => {
    const head = squares(xs, [722, 744], [rows[0]!]);
    const body = squares(xs, [100, 122, 144], rows.slice(1));
    const { nodes } = readOf([
      page(1, [...around, ...head]),
      page(2, [...body, ...textAt(sentence, 200)], { rules: grid(xs, [100, 122, 144]) }),
    ]);
    expect(nodes.filter((n) => n.kind === 'table').map((n) => Boolean(n.unsure))).toEqual([true]);
  });
});

test('a table with rules between its cells alone has its first and its last row', () => {
  const inner = [
    ...[222, 244].map((y) => lying(80, 512, y)),
    ...[240, 380].map((x) => standing(200, 266, x)),
    lying(80, 512, 255),
  ];
  const heights = [200, 222, 244, 255, 277];
  const all = [...rows, ['森林覆盖率', '40.1', '40.9']];
  const glyphs = all.flatMap((cells, r) =>
    cells.flatMap((words, c) => line(words, { x: xs[c]! + 4, y: heights[r]! + 9, size: 8 })),
  );
  expect(tablesIn(inner, glyphs).cells).toEqual(all.map((row) => row.join('|')));
});

test('a watermark over page after page is none of the words, and is kept', () => {
  const mark = [...'征求意见'].flatMap((sign, k) =>
    line(sign, { x: 200 + 40 * k, y: 130 + 12 * k, size: 11 }),
  );
  const pages = [1, 2, 3].map((no) =>
    page(no, [
      ...textAt(`${'一二三'[no - 1]!}、总则${no}`, 120),
      ...textAt(sentence.repeat(no), 140),
      ...mark.map((glyph) => ({ ...glyph, slanted: true })),
    ]),
  );
  const { shape, leftOut, partings } = readOf(pages);
  expect(shape.filter((s) => s.startsWith('p '))).toEqual([1, 2, 3].map((n) => `p ${sentence.repeat(n)}`));
  expect(leftOut.filter((s) => s.startsWith('watermark'))).toHaveLength(3);
  expect(partings).toEqual([]);
});

describe('characters that draw boxes', () => {
  const set = (lines: readonly string[]) =>
    lines.flatMap((words, k) =>
      [...words].flatMap((sign, i) => line(sign, { x: 80 + 12 * i, y: 200 + 14 * k })),
    );
  test('are its rules, and none of its words', () => {
    const signs = set([
      '┌──────┬─────┬─────┐',
      '│指　标　　　│现状　　　│目标　　　│',
      '├──────┼─────┼─────┤',
      '│地区生产总值│二百七十五│四百三十　│',
      '├──────┼─────┼─────┤',
      '│研发投入强度│三点二　　│四点五　　│',
      '└──────┴─────┴─────┘',
    ]);
    const { nodes, html, told } = readOf([
      page(1, [...textAt(sentence, 140), ...signs, ...textAt(sentence, 340)]),
    ]);
    const cells = nodes.flatMap((n) => (n.cells ? [n.cells.map((c) => c.words).join('|')] : []));
    expect(cells).toEqual([
      '指　标|现状|目标',
      '地区生产总值|二百七十五|四百三十',
      '研发投入强度|三点二|四点五',
    ]);
    expect(nodes.find((n) => n.kind === 'table')?.unsure).toBeUndefined();
    expect(html).not.toMatch(/[│┌─]/u);
    expect(told.join()).toContain('characters draw boxes');
  });
  test('are a dash where they draw none', () => {
    const { html, told } = readOf([page(1, [...textAt(sentence, 140), ...textAt(`结果──${sentence}`, 240)])]);
    expect(html).toContain('结果──全区');
    expect(told.join()).not.toContain('draw boxes');
  });
});
