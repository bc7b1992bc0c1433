import { type Box, type Glyph, type Page, type Rule, standingOn } from '../page.ts';

interface Point {
  x: number;
  y: number;
}

/** How places of a file, whose y runs upwards, become places of the page as it is shown. */
export interface View {
  width: number;
  height: number;
  point: (x: number, y: number) => Point;
  direction: (x: number, y: number) => Point;
  box: (box: Box) => Box;
}

/**
 * The view of a sheet (in the units of the file, `top` its lower and `bottom` its upper edge) that is shown
 * turned by `quarters` to the right.
 */
export function viewOf(sheet: Box, quarters: number): View {
  const { x0, top: y0, x1, bottom: y1 } = sheet;
  const turned = quarters % 2 === 1;
  const point = [
    (x: number, y: number) => ({ x: x - x0, y: y1 - y }),
    (x: number, y: number) => ({ x: y - y0, y: x - x0 }),
    (x: number, y: number) => ({ x: x1 - x, y: y - y0 }),
    (x: number, y: number) => ({ x: y1 - y, y: x1 - x }),
  ][quarters & 3]!;
  const zero = point(0, 0);
  return {
    width: turned ? y1 - y0 : x1 - x0,
    height: turned ? x1 - x0 : y1 - y0,
    point,
    direction(x, y) {
      const p = point(x, y);
      return { x: p.x - zero.x, y: p.y - zero.y };
    },
    box: (box) => boxBetween(point(box.x0, box.top), point(box.x1, box.bottom)),
  };
}

const boxBetween = (p: Point, q: Point): Box => ({
  x0: Math.min(p.x, q.x),
  x1: Math.max(p.x, q.x),
  top: Math.min(p.y, q.y),
  bottom: Math.max(p.y, q.y),
});

/** How a line runs on the page as it is shown: 0 to the right, 1 downwards, 2 to the left, 3 upwards. */
export function turnOf({ x, y }: Point): number {
  if (Math.abs(x) >= Math.abs(y)) return x >= 0 ? 0 : 2;
  return y > 0 ? 1 : 3;
}

/** A line that rises by no more than this share of its length is level. */
const mayRise = 0.05;
/** Whether a line runs at an angle to the edges of its page. */
export const isSlanted = ({ x, y }: Point): boolean =>
  Math.min(Math.abs(x), Math.abs(y)) > mayRise * Math.max(Math.abs(x), Math.abs(y));

/** A character before its page is upright: with the place that it was set at. */
type Placed = Glyph & Partial<Box> & { x?: number };

/**
 * A page turned so that most of its lines run to the right: tables are often printed along the longer side.
 * `turns` says of each character how its line runs.
 */
export function upright(page: Page, turns: readonly number[]): Page {
  const counts = [0, 0, 0, 0];
  turns.forEach((turn, i) => {
    if (!page.glyphs[i]?.watermark) counts[turn]!++;
  });
  const most = counts.indexOf(Math.max(...counts));
  const { width: w, height: h } = page;
  const point = [
    (p: Point) => p,
    (p: Point) => ({ x: p.y, y: w - p.x }),
    (p: Point) => ({ x: w - p.x, y: h - p.y }),
    (p: Point) => ({ x: h - p.y, y: p.x }),
  ][most]!;
  const box = (b: Box) => boxBetween(point({ x: b.x0, y: b.top }), point({ x: b.x1, y: b.bottom }));
  const turned = most % 2 === 1;
  return {
    ...page,
    width: turned ? h : w,
    height: turned ? w : h,
    glyphs: page.glyphs.map((g, i) => glyphIn(g as Placed, point, box, (turns[i]! - most) & 3)),
    rules: most ? page.rules.map((rule) => ruleIn(rule, point)) : page.rules,
    pictures: page.pictures.map(box),
  };
}

function glyphIn(given: Placed, point: (p: Point) => Point, box: (b: Box) => Box, turn: number): Glyph {
  const { top = 0, bottom = 0, x = given.x0, ...glyph } = given;
  const its = box({ x0: given.x0, x1: given.x1, top, bottom });
  const y = turn % 2 ? standingOn((its.top + its.bottom) / 2, glyph.size) : point({ x, y: given.y }).y;
  return { ...glyph, x0: its.x0, x1: its.x1, y, ...(turn % 2 && { turned: turn as 1 | 3 }) };
}

function ruleIn({ lies, from, to, at }: Rule, point: (p: Point) => Point): Rule {
  const ends = lies
    ? [point({ x: from, y: at }), point({ x: to, y: at })]
    : [point({ x: at, y: from }), point({ x: at, y: to })];
  const its = boxBetween(ends[0]!, ends[1]!);
  const now = its.bottom - its.top <= its.x1 - its.x0;
  return now
    ? { lies: true, from: its.x0, to: its.x1, at: its.top }
    : { lies: false, from: its.top, to: its.bottom, at: its.x0 };
}
