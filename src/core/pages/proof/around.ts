import { clustered } from '../clusters.ts';
import { linesOf } from '../lines/lines.ts';
import { type Glyph, isBlank, middleOf, type Rule } from '../page.ts';
import { columnsIn, isTitle } from '../tables/beside-tables.ts';
import type { PrintedTable } from '../tables/cells.ts';
import { doubled, middlesOf, reaches } from './edges.ts';
import type { Seen } from './seen.ts';

/** A row of a table stands no farther from it, in sizes. */
const rowAway = 3.2;
/** In so many columns words stand as a row does; in so many where they are a title. */
const [enough, enoughOfTitle] = [2, 3];

/**
 * How finely the gap beside a table is looked through, in points; so many lines reach over it where it parts no
 * columns.
 */
const [step, mostlyOver] = [3, 0.3];

const isMostly = (places: readonly number[]) => (rule: Rule) =>
  places.filter((place) => reaches(rule, place)).length * 2 >= places.length;

/** Whether rules are drawn with a table that reach out of its cells: a column was not read. */
export function rulesReachOut(seen: Seen): boolean {
  const { lying, standing, box, size, at } = seen;
  const tall = standing.filter(isMostly(middlesOf(seen, 'rows')));
  const wide = lying.filter(isMostly(middlesOf(seen, 'columns')));
  return ([-1, 1] as const).some((side) => {
    const isBeyond = (rule: Rule) => (side < 0 ? rule.at < box.x0 + 1 : rule.at > box.x1 - 1);
    const beyond = clustered(
      tall.filter(isBeyond).map((rule) => rule.at),
      doubled,
    );
    const outer = at.map((row) => (side < 0 ? row[0] : row.at(-1)));
    if (!beyond.length || outer.every((cell) => !cell?.box)) return false;
    const last = side < 0 ? Math.max(...beyond) : Math.min(...beyond);
    const isOver = (rule: Rule) => (side < 0 ? rule.from < last - size : rule.to > last + size);
    return beyond.length > 1 || wide.some(isOver);
  });
}

/** The characters of a page that stand in no table. */
export const freeOn = ({ page }: Seen, taken: ReadonlySet<Glyph>): Glyph[] =>
  page.glyphs.filter((g) => !isBlank(g.text) && !g.slanted && !taken.has(g));

/**
 * Whether words stand at a side of a table, in no other column of text: lines above and below reach over the gap
 * between it and them.
 */
export function hasWordsBeside({ box, size, lying }: Seen, free: readonly Glyph[]): boolean {
  const isLevel = (g: Glyph) => middleOf(g).y > box.top && middleOf(g).y < box.bottom;
  const beside = free.filter(isLevel);
  const ends = [Math.min(box.x0, ...lying.map((r) => r.from)), Math.max(box.x1, ...lying.map((r) => r.to))];
  const left = Math.max(...beside.map((g) => g.x1).filter((x) => x < box.x0 + size));
  const right = Math.min(...beside.map((g) => g.x0).filter((x) => x > box.x1 - size));
  if (left > ends[0]! - size || right < ends[1]! + size) return true;
  const lines = linesOf(
    free.filter((g) => !isLevel(g)),
    0,
  );
  const crossing = (x: number) =>
    lines.filter(({ glyphs }) => glyphs.some((g) => g.x0 < x && g.x1 > x)).length;
  return [
    [left, box.x0],
    [box.x1, right],
  ].some(([from, to]) => {
    if (!Number.isFinite(from) || !Number.isFinite(to)) return false;
    const places = Array.from(
      { length: Math.ceil((to! - from!) / step) },
      (_, k) => from! + k * step + step / 2,
    );
    return places.every((x) => crossing(x) >= mostlyOver * lines.length);
  });
}

/** Whether the line right above or below a table, within its breadth, stands in columns as a row of it does. */
export function hasRowNear({ box, size }: Seen, table: PrintedTable, free: readonly Glyph[]): boolean {
  const within = free.filter((g) => middleOf(g).x > box.x0 - size && middleOf(g).x < box.x1 + size);
  const lines = linesOf(within, 0);
  const above = lines.findLast((line) => line.y < box.top + 0.3 * size);
  const below = lines.find((line) => line.y > box.bottom);
  return [above, below].some((line) => {
    if (!line) return false;
    const away = Math.max(box.top - line.bottom, line.top - box.bottom);
    const columns = columnsIn(line, table);
    return away < rowAway * size && columns !== null && columns >= (isTitle(line) ? enoughOfTitle : enough);
  });
}
