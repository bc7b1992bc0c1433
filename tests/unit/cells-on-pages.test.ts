/** What stands in the cells of printed tables, and what stands around them, kind by kind. */
import { describe, expect, test } from 'vitest';
import type { Glyph, Page, Rule } from '../../src/core/pages/page.ts';
import {
  breadth,
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

const above = [...textAt('一、总则', 120), ...textAt(sentence, 140)];
const bars = (...heights: number[]) => heights.map((y) => lying(80, 512, y));
/** A small raised sign behind words of the letters of a cell. */
const raised = (sign: string, behind: string, x: number, y: number) =>
  line(sign, { x: x + breadth(behind, 10), y: y - 4, size: 6 });

function read(glyphs: readonly Glyph[], rules: readonly Rule[], more: readonly Page[] = []) {
  const found = readOf([page(1, [...above, ...glyphs], { rules: [...rules] }), ...more]);
  expect(found.partings).toEqual([]);
  const tables = found.nodes.filter((n) => n.kind === 'table');
  return {
    ...found,
    cells: found.nodes.flatMap((n) => (n.cells ? [n.cells.map((c) => c.words).join('|')] : [])),
    unsure: tables.map((table) => Boolean(table.unsure)),
  };
}

describe('a raised number in a cell', () => {
  const called = [...squares(xs, ys, rows), ...raised('1', '430.0', xs[2]! + 4, ys[1]! + 15)];
  const note = (words: string) => [
    ...line('1', { x: 80, y: 280, size: 6 }),
    ...line(words, { x: 84, y: 283, size: 9 }),
    ...textAt(sentence, 320),
  ];
  test.each([
    ['rules all around', grid(xs, ys)],
    ['three lying rules', bars(200, 222, 266)],
  ])('with its note right below is none of the figure: %s', (_, rules) => {
    const { cells, unsure, leftOut } = read([...called, ...note('按当年价格计算。')], rules);
    expect([cells, unsure]).toEqual([rows.map((row) => row.join('|')), [false]]);
    expect(leftOut).toEqual(['call of a note: 1']);
  });
  test('whose note names a year, or that has none, makes the table unsure', () => {
    expect(read([...called, ...note('为2019年的数据。')], grid(xs, ys)).unsure).toEqual([true]);
    expect(read([...called, ...textAt(sentence, 320)], grid(xs, ys)).unsure).toEqual([true]);
  });
  test('that had no room and stands alone in the next line of its cell is none of its words', () => {
    const names = [rows[0]!, rows[1]!, ['研发投入', '3.2', '4.5']];
    const alone = line('1', { x: 84, y: ys[2]! + 19, size: 6 });
    const { cells, unsure } = read(
      [...squares(xs, ys, names), ...alone, ...note('为全社会投入。')],
      grid(xs, ys),
    );
    expect([cells[2], unsure]).toEqual(['研发投入|3.2|4.5', [false]]);
  });
  test('behind a unit is a power', () => {
    const units = [['面积', 'km', '5'], ...rows.slice(1)];
    const power = raised('2', 'km', xs[1]! + 4, ys[0]! + 15);
    expect(read([...squares(xs, ys, units), ...power], grid(xs, ys)).unsure).toEqual([false]);
  });
});

test('the notes of a table are no foot of the page where larger letters stand below them', () => {
  const heights = ys.map((y) => y + 330);
  const own = squares(xs, heights, rows);
  const call = raised('①', '研发投入强度', xs[0]! + 4, heights[2]! + 15);
  const note = line('①为全社会投入。', { x: 80, y: 612, size: 9 });
  const { shape, html } = read(
    [...own, ...call, ...note, ...textAt('二、任务', 650), ...textAt(sentence, 670)],
    bars(heights[0]!, heights[1]!, heights[3]!),
  );
  expect(html).not.toContain('data-note');
  expect(shape.slice(-2)).toEqual(['chapter 二、任务', `p ${sentence}`]);
});

test('words that run upwards or downwards in a narrow column are read in their order', () => {
  const cells = [
    ['类', '指标', '目标'],
    ['', '总值', '430.0'],
    ['', '强度', '4.5'],
  ];
  for (const turned of [1, 3] as const) {
    const word = [...'民生福祉'].map((sign, k) => ({
      ...line(sign, { x: 90, y: (turned === 3 ? 264 : 231) + (turned === 3 ? -11 : 11) * k, size: 10 })[0]!,
      turned,
    }));
    const rules = grid(xs, ys).map((r) => (r.lies && r.at === 244 ? { ...r, from: xs[1]! } : r));
    const found = read([...squares(xs, ys, cells), ...word], rules);
    expect(found.cells[1]).toBe('民生福祉|总值|430.0');
    expect(found.unsure).toEqual([false]);
  }
});

test('where rules part the columns of the heading alone, the rows below it are told and are unsure', () => {
  const rules = [...bars(200, 222, 266), ...[80, 512].map((x) => standing(200, 266, x))];
  const head = [240, 380].map((x) => standing(200, 222, x));
  const { cells, unsure } = read(squares(xs, ys, rows), [...rules, ...head]);
  expect([cells, unsure]).toEqual([rows.map((row) => row.join('|')), [true]]);
});

test('a rule between words of two cells that stand close to it parts them', () => {
  const [, second] = rows;
  const value = line(second![1]!, { x: xs[2]! - 1 - breadth(second![1]!, 10), y: ys[1]! + 15, size: 10 });
  const next = line('约束性', { x: xs[2]! + 0.6, y: ys[1]! + 15, size: 10 });
  const others = squares(xs, ys, [rows[0]!, [second![0]!, '', ''], rows[2]!]);
  const { cells } = read([...others, ...value, ...next], grid(xs, ys));
  expect(cells[1]).toBe(`${second![0]}|${second![1]}|约束性`);
});

test('rows of several lines that upright rules alone part are unsure', () => {
  const long = ['建设标准厂房十二万平方米和', '配套管网', '改造园区道路八公里并新建公', '共停车场'];
  const cells = [
    ...squares([80, 240], [200], [['项目', '内容']]),
    ...line('甲园', { x: 84, y: 237, size: 10 }),
    ...line('乙园', { x: 84, y: 269, size: 10 }),
    ...long.flatMap((words, k) => line(words, { x: 244, y: 237 + [0, 12, 32, 44][k]!, size: 10 })),
  ];
  expect(read(cells, grid([80, 240, 512], [200, 222, 290])).unsure).toEqual([true]);
});

test('a row that a break of the page leaves empty below the heading that is printed again is none', () => {
  const again = [100, 122, 130, 152];
  const next = squares(xs, again, [rows[0]!, ['', '', ''], ['森林覆盖率', '40.1', '40.9']]);
  const last = [page(2, [...next, ...textAt(sentence, 220)], { rules: grid(xs, again) })];
  const low = ys.map((y) => y + 520);
  const { cells, unsure } = read(squares(xs, low, rows), grid(xs, low), last);
  expect(cells).toEqual([...rows.map((row) => row.join('|')), '森林覆盖率|40.1|40.9']);
  expect(unsure).toEqual([false]);
});

test('a row that may be cut by the end of the page makes its table unsure, one that begins anew does not', () => {
  const wide = [rows[0]!, rows[1]!, ['提升公共服务体系和', '综合能力和监管制度', '协同机制和服务水平']];
  const low = ys.map((y) => y + 520);
  const table = (first: readonly string[]) =>
    read(squares(xs, low, wide), grid(xs, low), [
      page(2, [...squares(xs, [100, 122], [first]), ...textAt(sentence, 220)], {
        rules: grid(xs, [100, 122]),
      }),
    ]).unsure;
  expect(table(['运营', '能力', '质量'])).toEqual([true]);
  expect(table(['运营', '12.5', '14.5'])).toEqual([false]);
});

test('a row of one cell between rows of a table with open sides is of the table, which is unsure', () => {
  const lower = [288, 310, 332];
  const band = line('一、经济发展类', { x: 260, y: 280, size: 10 });
  const more = squares(xs, lower, [
    ['森林覆盖率', '40.1', '40.9'],
    ['空气质量', '90', '95'],
  ]);
  const rules = [...grid(xs, ys, true), ...grid(xs, lower, true)];
  const { cells, unsure } = read([...squares(xs, ys, rows), ...band, ...more], rules);
  expect(cells).toEqual([
    ...rows.map((row) => row.join('|')),
    '一、经济发展类||',
    '森林覆盖率|40.1|40.9',
    '空气质量|90|95',
  ]);
  expect(unsure).toEqual([true]);
});

test('columns without room between their words are told by the heading above them, and are unsure', () => {
  const near = [80, 182, 234, 290];
  const cells = [
    ['项目', '单位', '说明'],
    ['甲园区建设工程及配套', '市科技局市', '新建厂房'],
    ['乙园区改造工程及配套', '市水务局市', '改造道路'],
  ];
  const glyphs = cells.flatMap((row, r) =>
    row.flatMap((words, c) => line(words, { x: near[c]! + (r ? 0 : 12), y: ys[r]! + 15, size: 10 })),
  );
  const found = read(
    glyphs,
    [200, 222, 266].map((y) => lying(80, 290, y)),
  );
  expect(found.cells).toEqual(cells.map((row) => row.join('|')));
  expect(found.unsure).toEqual([true]);
});

test('large text that has a character at one place on two pages has no watermark there', () => {
  const small = (y: number) => line('小字说明'.repeat(40), { x: 40, y, size: 3 });
  const pages = [1, 2].map((no) =>
    page(no, [
      ...textAt(no === 1 ? sentence : '各镇农业农村现代化水平稳步提升，群众生活持续改善。', 140),
      ...small(300),
      ...small(310),
    ]),
  );
  const { leftOut } = readOf(pages);
  expect(leftOut.filter((words) => words.startsWith('watermark'))).toEqual([]);
});

test('the heading of a table that nothing draws is no running head, though it comes again', () => {
  const pages = [1, 2, 3].map((no) =>
    page(no, [
      ...squares(xs, [70, 92, 114], [rows[0]!, [`指标${'甲乙丙'[no - 1]}`, `${no}2.5`, '14.5']]),
      ...textAt(sentence, 180),
    ]),
  );
  expect(readOf(pages).leftOut.filter((words) => words.startsWith('running'))).toEqual([]);
});

test('the title of a table of lying rules at the top of a page is no running head', () => {
  const high = [72, 94, 116, 138];
  const title = line('主要发展目标体系', { x: 250, y: 66, size: 10 });
  const { shape } = read(
    [],
    [],
    [
      page(2, [...title, ...squares(xs, high, rows), ...textAt(sentence, 180)], {
        rules: bars(72, 94, 138),
      }),
    ],
  );
  expect(shape).toContain('p 主要发展目标体系');
});

describe('rows of several lines that no rule parts', () => {
  /** Cells of lines, each at its place: the second one is of two lines, the others stand beside its middle. */
  const wrapped = (y: number, names: readonly string[], long: readonly string[]) => [
    ...line(names[0]!, { x: 84, y: y + 6, size: 10 }),
    ...long.flatMap((words, k) => line(words, { x: 244, y: y + 12 * k, size: 10 })),
    ...line(names[1]!, { x: 440, y: y + 6, size: 10 }),
  ];
  const head = ['项目', '建设内容', '投资'].flatMap((words, c) =>
    line(words, { x: [84, 244, 440][c]!, y: 215, size: 10 }),
  );
  test('are told where each cell stands beside the middle of its row', () => {
    const one = ['建设标准厂房十二万平方米和', '配套管网'];
    const two = ['改造园区道路八公里并新建公', '共停车场'];
    const { cells, unsure } = read(
      [...head, ...wrapped(240, ['东湖园', '12.5'], one), ...wrapped(282, ['西岭园', '3.4'], two)],
      bars(200, 224, 310),
    );
    expect(cells).toEqual([
      '项目|建设内容|投资',
      `东湖园|${one.join('')}|12.5`,
      `西岭园|${two.join('')}|3.4`,
    ]);
    expect(unsure).toEqual([false]);
  });
  test('are no rows of one line that stand nearer than others', () => {
    const near = [240, 258, 288, 306].flatMap((y, k) =>
      [`指标${k}`, `${k}.5`, `${k}.7`].flatMap((words, c) => line(words, { x: xs[c]! + 4, y, size: 10 })),
    );
    const { cells } = read([...squares(xs, [200, 222], [rows[0]!]), ...near], bars(200, 222, 316));
    expect(cells).toHaveLength(5);
  });
});

describe('text whose lines part at one place', () => {
  const pair = (a: string, b: string, y: number) => [...line(a, { x: 80, y }), ...line(b, { x: 220, y })];
  const doubtful = (glyphs: readonly Glyph[]) => {
    const { html, told } = read(glyphs, []);
    return [html, told.join()].map((words) => words.includes('here may stand a table'));
  };
  test('may be a table, and says so', () => {
    const lines = [...pair('领域', '重点方向', 200), ...pair('东湖园', '发展集成电路产业。', 224)];
    expect(doubtful([...lines, ...textAt(sentence, 300)])).toEqual([true, true]);
  });
  test('may be a table where lines of cells stand beside one another, higher and lower, and says so', () => {
    const cell = (rows: string[], x: number, y: number) =>
      rows.flatMap((words, k) => line(words, { x, y: y + 18 * k }));
    const lines = [200, 290].flatMap((y) => [
      ...cell(['①提升科技园；', '②建设公共平台；', '③完善道路；', '④新建学校；'], 260, y),
      ...cell(['古城保护机制'], 120, y + 27),
    ]);
    expect(doubtful([...lines, ...textAt(sentence, 400)])).toEqual([true, true]);
  });
  test('is none behind numbers of items, and in contents', () => {
    const items = ['一、', '二、'].flatMap((no, k) => [
      ...line(no, { x: 80, y: 200 + 24 * k }),
      ...line('发展集成电路产业', { x: 130, y: 200 + 24 * k }),
    ]);
    expect(doubtful([...items, ...textAt(sentence, 300)])).toEqual([false, false]);
    const contents = [3, 7, 12].flatMap((no, k) => pair(`任务之${k}`, String(no), 200 + 24 * k));
    expect(doubtful([...contents, ...textAt(sentence, 300)])).toEqual([false, false]);
    expect(doubtful(textAt(sentence.repeat(4), 200))).toEqual([false, false]);
  });
});
