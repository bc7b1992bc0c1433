/**
 * Each character of a page stands in its reading at the place where it is printed, and a table that stands as text is
 * told.
 */
import { describe, expect, test } from 'vitest';
import { sidesOf } from '../../src/core/pages/drawn/tiles.ts';
import { layout } from '../../src/core/pages/layout.ts';
import { column, grid, line, lying, page, readOf, sentence, squares } from '../helpers/pages.ts';

const text = (y: number, words = sentence) => column(words, { x: 80, width: 432, y });

describe('the reading holds what is printed', () => {
  test('where lines of two columns of text stand beside one another at other heights', () => {
    const left = ['推进金融服务人才队伍', '队伍，加强水利标准'].map((w, i) =>
      line(w, { x: 80, y: 300 + 20 * i }),
    );
    const right = ['培育社区卫生运营', '营机制，打造现代'].map((w, i) =>
      line(w, { x: 330, y: 309 + 20 * i }),
    );
    const { partings } = readOf([page(1, [...text(120), ...left.flat(), ...right.flat()])]);
    expect(partings).toEqual([]);
  });
  test('where the last row of a table without rules stands a little lower in its first column', () => {
    const rows = ['东区', '西区', '南区', '北区'].flatMap((name, r) => [
      ...line(name, { x: 80, y: 301.2 + 20 * r }),
      ...line('12.5', { x: 250, y: 300 + 20 * r }),
      ...line('31.4', { x: 400, y: 300 + 20 * r }),
    ]);
    const { partings } = readOf([page(1, [...text(120), ...rows])]);
    expect(partings).toEqual([]);
  });
  test('where letters as large as a page lie over its words', () => {
    const huge = line('稿', { x: 200, y: 260, size: 180 });
    const { partings, leftOut } = readOf([page(1, [...text(120), ...text(180), ...text(240), ...huge])]);
    expect(partings).toEqual([]);
    expect(leftOut).toEqual([expect.stringMatching(/稿/u)]);
  });
  test('where blanks alone stand between two rules', () => {
    const rules = [200, 222, 244, 266].map((y) => lying(80, 512, y));
    const blanks = line('　　', { x: 100, y: 215, size: 10 });
    const words = squares(
      [80, 240, 380],
      [222, 244],
      [
        ['指标', '2020年', '2025年'],
        ['研发投入', '3.2', '4.5'],
      ],
    );
    expect(readOf([page(1, [...text(120), ...blanks, ...words], { rules })]).partings).toEqual([]);
  });
});

describe('a table that stands as text is told', () => {
  test('in a frame beside lines of the text', () => {
    const frame = { x0: 320, x1: 520, top: 190, bottom: 262 };
    const rows = ['重点任务', '优化服务', '推进水利'].flatMap((words, r) => [
      ...line(words, { x: 325, y: 205 + 20 * r, size: 10 }),
      ...line('主要举措空间布局', { x: 420, y: 205 + 20 * r, size: 10 }),
    ]);
    const beside = [0, 1, 2].flatMap((r) => line('产业结构不断优化', { x: 80, y: 199 + 20 * r }));
    const { inColumns } = layout([page(1, [...text(120), ...rows, ...beside], { rules: sidesOf(frame) })]);
    expect([...inColumns].some((one) => one.words.startsWith('重点任务'))).toBe(true);
  });
  test('rows in small letters below a short rule are no notes of the page', () => {
    const cells = [1, 2, 3].flatMap((n) => [
      ...line(String(n), { x: 80, y: 620 + 18 * n, size: 9 }),
      ...line('扩容传承工程', { x: 120, y: 620 + 18 * n, size: 9 }),
      ...line('市教育局', { x: 220, y: 620 + 18 * n, size: 9 }),
    ]);
    const { notes } = layout([
      page(1, [...text(120), ...text(300), ...cells], { rules: [lying(80, 270, 625)] }),
    ]);
    expect(notes).toEqual([]);
  });
  test('a note below a short rule is one', () => {
    const note = line('1　指常住人口。', { x: 80, y: 760, size: 9 });
    const { notes } = layout([
      page(1, [...text(120), ...text(300), ...note], { rules: [lying(80, 220, 745)] }),
    ]);
    expect(notes).toHaveLength(1);
  });
});

test('a table whose rows begin as the grounds of its cells do is not parted by a ground that lines do not show', () => {
  const xs = [80, 240, 380];
  const ys = [200, 222, 244];
  const rows = [
    ['用地', '面积'],
    ['大类', ''],
  ];
  const body = squares(xs, [244], [['甲', '12']]);
  // The second cell of the heading reaches over both rows: its ground is painted row by row.
  const lines = [
    ...[200, 244, 266].map((y) => lying(80, 380, y)),
    lying(80, 240, 222),
    ...grid(xs, [200, 266]).filter((r) => !r.lies),
  ];
  const ground = { ...lying(80, 380, 222), ground: true as const };
  const { nodes } = readOf([
    page(1, [...text(120), ...text(340), ...squares(xs, ys, rows), ...body], { rules: [...lines, ground] }),
  ]);
  expect(nodes.find((n) => n.kind === 'table')?.unsure).toBeDefined();
});
