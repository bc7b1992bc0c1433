import { describe, expect, test } from 'vitest';
import { asInked } from '../../scripts/shared/pdf/inked-figures.ts';
import { firstPiece } from '../../src/core/pages/lines/lines.ts';
import type { Glyph } from '../../src/core/pages/page.ts';
import { breadth, column, line, middle, page, readOf, sentence } from '../helpers/pages.ts';

const [left, width] = [80, 432];
const text = (words: string, y: number, more = {}) => column(words, { x: left, width, y, ...more });

/** Words with a piece between them that stands off the line: so far above it (below it where negative). */
function around(before: string, piece: string, after: string, rise: number, size: number): Glyph[] {
  const [at, y] = [left + 24 + breadth(before), 120];
  return [
    ...line(before, { x: left + 24, y }),
    ...line(piece, { x: at, y: y - rise, size }),
    ...line(after, { x: at + breadth(piece, size), y }),
    ...text(sentence, 140),
  ];
}

describe('characters that are raised or lowered stand in their line', () => {
  test.each([
    ['by half a size, in small letters', -6, 7],
    ['by half a size, hardly smaller', 5.6, 11.2],
    ['lowered, hardly smaller', -5.6, 11.2],
  ])('%s', (_, rise, size) => {
    const { shape, partings } = readOf([page(1, around('细颗粒物（PM', '2.5', '）浓度下降。', rise, size))]);
    expect(shape[0]).toBe('p 细颗粒物（PM2.5）浓度下降。');
    expect(partings).toEqual([]);
  });

  test('a smaller line below another is its own, whatever gap stands above it', () => {
    const { shape } = readOf([
      page(1, [
        ...line('单位：', { x: 300, y: 120 }),
        ...line('亿元', { x: 400, y: 120 }),
        ...line('附注', { x: 350, y: 132, size: 9 }),
        ...text(sentence, 200),
      ]),
    ]);
    expect(shape.some((one) => one.includes('附注亿元'))).toBe(false);
  });

  test('figures of a font that are raised by their form alone are told by their ink', () => {
    expect(asInked({ top: 88.9, bottom: 100 }, 100, 15)).toEqual({ y: 100, size: 15 });
    const raised = asInked({ top: 89, bottom: 95 }, 100, 15);
    expect(raised.y).toBe(95);
    expect(raised.size).toBeLessThan(0.7 * 15);
    expect(asInked({ top: 96, bottom: 102 }, 100, 15).y).toBe(102);
    // The figure of a font whose box is that of its square, and one that has none.
    expect(asInked({ top: 87, bottom: 102 }, 100, 15)).toEqual({ y: 100, size: 15 });
    expect(asInked({ top: 0, bottom: 0 }, 100, 15)).toEqual({ y: 100, size: 15 });
  });
});

describe('lines that follow a full one', () => {
  test('a mark of a list behind the end of a sentence begins an entry, though no line is set in', () => {
    const entry = `●${'加快推进重点项目建设，力争建成投用，'.repeat(2)}`.slice(0, 35);
    const { shape } = readOf([
      page(1, [
        ...text(sentence, 100),
        ...line(`${entry}。`, { x: left, y: 160 }),
        ...line(`${entry}。`, { x: left, y: 180 }),
        ...text(sentence, 220),
      ]),
    ]);
    expect(shape.filter((one) => one.startsWith('item ●'))).toHaveLength(2);
  });

  test.each(['–', '➢', '■'])('%s before words is a mark of a list', (mark) => {
    const words = `${mark}加快推进重点项目建设。`;
    const { shape } = readOf([page(1, [...text('一、总则', 100), ...text(words, 120), ...text(words, 140)])]);
    expect(shape.slice(1)).toEqual([`item ${words}`, `item ${words}`]);
  });

  test('a unit with a Greek letter goes to the next line whole', () => {
    const [glyphs, other] = ['39μg/m3以内', '39以内'].map((words) => line(words, { x: 0, y: 0 }));
    expect(firstPiece({ glyphs: glyphs!, x0: 0 })).toBe(breadth('39') + breadth('μg/m3'));
    expect(firstPiece({ glyphs: other!, x0: 0 })).toBe(breadth('39'));
  });

  test('the bold title of a panel and a paragraph with bold first words are two, however it is set', () => {
    const small = { size: 10 };
    const body = (bold: string, rest: string) => [
      ...line(bold, { x: left + 20, y: 220, ...small, bold: true, font: 'Hei' }),
      ...line(rest, { x: left + 20 + breadth(bold, 10), y: 220, ...small }),
    ];
    const rest = '完善机制，'.repeat(7).slice(0, 31);
    const { shape } = readOf([
      page(1, [
        ...text(sentence.repeat(2), 100),
        ...middle('专栏1 重点任务', { x: left, width, y: 204, size: 10, bold: true, font: 'Hei' }),
        ...body('坚持重点突破：', `${rest}。`),
        ...text(sentence.repeat(2), 260),
      ]),
    ]);
    expect(shape.some((one) => one.includes('重点任务坚持'))).toBe(false);
  });
});

test('a page number in its dress is none of the text, as near to it as it may stand', () => {
  const rows = (from: number, step: number, count: number) =>
    Array.from({ length: count }, (_, i) =>
      line(sentence.slice(0, 36), { x: left, y: from + i * step }),
    ).flat();
  const sheet = (no: number) =>
    page(no, [...rows(100, 54, 13), ...middle(`- ${no} -`, { x: left, width, y: 100 + 13 * 54 })]);
  const { html } = readOf([1, 2, 3].map(sheet));
  const numbers = [...html.matchAll(/data-why="number">- (\d) -/gu)].map(([, no]) => no);
  expect(numbers).toEqual(['1', '2', '3']);
});
