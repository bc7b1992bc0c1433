import type { Drawn } from '../items.ts';
import { inkEnd, inkStart } from '../lines/ink.ts';
import { type Line, linesOf } from '../lines/lines.ts';
import { type Box, type Glyph, isBlank, middleOf, type Page, type Rule } from '../page.ts';
import { tableBetween } from './between-bars.ts';
import { type PrintedTable, ruledCells } from './cells.ts';
import { type Ruled, ruledTables } from './ruled.ts';
import { unruledTables } from './unruled.ts';
import { withRows } from './with-rows.ts';

/** A frame around so much of the page is its border. */
const border = 0.7;
const area = (b: Box): number => (b.x1 - b.x0) * (b.bottom - b.top);
const isIn = (box: Box, glyph: Glyph): boolean => {
  const { x, y } = middleOf(glyph);
  return x > box.x0 && x < box.x1 && y > box.top && y < box.bottom;
};

/** Characters of one word stand no farther apart, in sizes; those beside a rule that touches neither are of two cells. */
const [withinWord, besideRule] = [0.2, 0.08];

/** Whether an upright rule runs through words, as one between columns of text does that is drawn too long. */
export const cutsWords = ({ lies, from, to, at }: Rule, lines: readonly Line[]): boolean =>
  !lies &&
  lines.some(({ y, size, glyphs }) => {
    if (y - size / 2 < from || y > to) return false;
    const next = glyphs.findIndex((g) => (g.x0 + g.x1) / 2 > at);
    const [a, b] = [glyphs[next - 1], glyphs[next]];
    if (!a || !b) return false;
    const [end, start] = [inkEnd(a), inkStart(b)];
    const most = end <= at && start >= at ? besideRule : withinWord;
    return start - end < most * size && end - at < size / 2 && at - start < size / 2;
  });

/** A rule so near below words (in sizes), and no longer than they by more (in points), underlines them. */
const [nearBelow, longer] = [0.3, 1.5];
const underlines = ({ lies, from, to, at }: Rule, lines: readonly Line[]): boolean =>
  lies &&
  lines.some(({ y, size, glyphs }) => {
    if (at < y || at - y > nearBelow * size) return false;
    const over = glyphs.filter((g) => g.x1 > from + 1 && g.x0 < to - 1);
    return over.length > 0 && over[0]!.x0 <= from + longer && over.at(-1)!.x1 >= to - longer;
  });

/** The tables and frames that the rules of a page draw. What is drawn without words is neither. */
export function drawnOn(page: Page): Drawn {
  const lines = linesOf(page.glyphs, page.no);
  const found = ruledTables(
    page.rules.filter((rule) => !cutsWords(rule, lines) && !underlines(rule, lines)),
  ).sort((a, b) => area(a) - area(b));
  const drawn: Drawn = { tables: [], frames: [], rest: page.glyphs };
  for (const table of found) {
    const inside = drawn.rest.filter((g) => isIn(table, g));
    if (!inside.some((g) => !isBlank(g.text))) continue;
    if (table.xs.length === 2) {
      const laid = inFrame(table, inside, page);
      const isBorder = area(table) > border * page.width * page.height;
      if (isBorder && !laid.tables.length) continue;
      drawn.tables.push(...laid.tables);
      const isText = laid.rest.some((g) => !isBlank(g.text));
      if (isText && !isBorder) drawn.frames.push({ ...boxOfRuled(table), glyphs: laid.rest });
      if (isBorder) inside.splice(0, inside.length, ...without(inside, laid.rest));
    } else {
      const cells = withRows(ruledCells(table, inside, page.no), page.no);
      if (filled(cells) < 2) continue;
      drawn.tables.push(cells);
    }
    const gone = new Set(inside);
    drawn.rest = drawn.rest.filter((g) => !gone.has(g));
  }
  return drawn;
}

const without = (glyphs: readonly Glyph[], gone: readonly Glyph[]): Glyph[] => {
  const out = new Set(gone);
  return glyphs.filter((g) => !out.has(g));
};

/** The tables in a frame whose columns no rule parts, and what is left in it. */
function inFrame({ ys }: Ruled, glyphs: readonly Glyph[], page: Page): Drawn {
  const found = ys.length > 3 ? tableBetween(ys, glyphs, page.no, []) : null;
  if (found) return { tables: [found.table], frames: [], rest: without(glyphs, found.glyphs) };
  return unruledTables(linesOf(glyphs, page.no), glyphs, page.no);
}

const boxOfRuled = ({ x0, x1, top, bottom }: Ruled): Box => ({ x0, x1, top, bottom });
const filled = ({ squares }: PrintedTable): number => squares.flat().filter((s) => s.lines.length).length;
