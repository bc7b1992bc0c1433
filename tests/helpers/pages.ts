import { collector } from '../../src/core/model/diagnostics.ts';
import { walk } from '../../src/core/model/plan.ts';
import { worded } from '../../src/core/model/sentence.ts';
import { partings } from '../../src/core/pages/fidelity.ts';
import type { Glyph, Page, Rule } from '../../src/core/pages/page.ts';
import { readPages } from '../../src/core/pages/read-pages.ts';
import { readDocument } from '../../src/core/read/document.ts';
import { readPlan } from '../../src/core/seeds/read-plan.ts';
import { unaided } from './unaided.ts';

/** How words are set: where the line begins, and in which hand. */
export interface Setting {
  x: number;
  y: number;
  size?: number;
  font?: string;
  bold?: boolean;
  hidden?: boolean;
}

const widthOf = (text: string, size: number) => (text.codePointAt(0)! < 0x2000 ? size / 2 : size);

/** The characters of a line, one beside the other. */
export function line(
  words: string,
  { x, y, size = 12, font = 'Song', bold = false, hidden }: Setting,
): Glyph[] {
  let at = x;
  return [...words].map((text) => {
    const width = widthOf(text, size);
    at += width;
    return { text, x0: at - width, x1: at, y, size, font, bold, ...(hidden && { hidden }) };
  });
}

/** How broad a line of words is. */
export const breadth = (words: string, size = 12): number =>
  [...words].reduce((sum, text) => sum + widthOf(text, size), 0);

/** Words set in a column, broken at its width, the first line set in by two characters. */
export function column(
  words: string,
  setting: Setting & { width: number; step?: number; indent?: number },
): Glyph[] {
  const { size = 12, width, step = 20, indent = 2 } = setting;
  const glyphs: Glyph[] = [];
  let { x, y } = setting;
  x += indent * size;
  for (const text of words) {
    if (x + widthOf(text, size) > setting.x + width + 0.1) {
      x = setting.x;
      y += step;
    }
    glyphs.push(...line(text, { ...setting, x, y, size }));
    x += widthOf(text, size);
  }
  return glyphs;
}

/** A paragraph of the text of a page, at a height. */
export const textAt = (words: string, y: number): Glyph[] => column(words, { x: 80, width: 432, y });

/** Words in the middle of a column. */
export const middle = (words: string, setting: Setting & { width: number }): Glyph[] =>
  line(words, { ...setting, x: setting.x + (setting.width - breadth(words, setting.size)) / 2 });

export const lying = (from: number, to: number, at: number): Rule => ({ lies: true, from, to, at });
export const standing = (from: number, to: number, at: number): Rule => ({ lies: false, from, to, at });

/** The rules of a grid of lines at these places; `open`: without the upright ones at both sides. */
export const grid = (xs: readonly number[], ys: readonly number[], open = false): Rule[] => [
  ...ys.map((y) => lying(xs[0]!, xs.at(-1)!, y)),
  ...(open ? xs.slice(1, -1) : xs).map((x) => standing(ys[0]!, ys.at(-1)!, x)),
];

/** Words in the squares of a grid. */
export const squares = (
  xs: readonly number[],
  ys: readonly number[],
  rows: readonly (readonly string[])[],
): Glyph[] =>
  rows.flatMap((cells, r) =>
    cells.flatMap((words, c) => line(words, { x: xs[c]! + 4, y: ys[r]! + 15, size: 10 })),
  );

/** A page of A4. */
export const page = (no: number, glyphs: readonly Glyph[], more: Partial<Page> = {}): Page => ({
  no,
  width: 595,
  height: 842,
  glyphs: [...glyphs],
  rules: [],
  pictures: [],
  shapes: 0,
  ...more,
});

/** Pages as they are read: the reading, its document and plan, and whether the pages are kept in it. */
export function readOf(pages: readonly Page[]) {
  const { html, told } = readPages(pages, 'PDF');
  const document = readDocument(new TextEncoder().encode(html), 'source.html', collector().report)!;
  const plan = readPlan(document.lines, unaided('source.html'));
  const nodes = [...walk(plan.nodes)];
  return {
    html,
    told: told.map((one) => worded(one, 'en')),
    document,
    plan,
    nodes,
    /** Each node: its kind, and its words or cells. */
    shape: nodes.map(
      (n) => `${n.kind} ${n.marker ?? ''}${n.cells?.map((c) => c.words).join('|') ?? n.words}`,
    ),
    leftOut: plan.artefacts.map((a) => `${a.reason.en}: ${a.text}`),
    partings: partings(pages, document.printed),
  };
}

/** A small table: where its rules stand, and what its cells say; and a sentence that may stand around it. */
export const xs = [80, 240, 380, 512];
export const ys = [200, 222, 244, 266];
export const rows = [
  ['指标', '2020年', '2025年'],
  ['地区生产总值', '275.5', '430.0'],
  ['研发投入强度', '3.2', '4.5'],
];
export const sentence =
  '全区高新技术产品增加值快速增长，产业结构不断优化，创新能力显著增强，集聚效应进一步凸显。';
