import { clustered, groups } from '../clusters.ts';
import type { Box, Rule } from '../page.ts';
import { tableParts } from './table-parts.ts';

/** A table as its rules draw it: where its columns and rows part, and which squares are one cell. */
export interface Ruled extends Box {
  xs: number[];
  ys: number[];
  /** The cell of a square: squares with the same number are one cell. */
  cellAt: (row: number, column: number) => number;
}

/** How far rules may be apart that meet, or that stand in one line; and two that are one doubled line. */
const [near, doubled] = [3, 5];
/** An upright rule of a table reaches over its outer ones by no more. */
const overhang = 12;
/** A page with more rules shows a drawing. */
const mostRules = 4000;
/** Columns and rows are no narrower. */
const narrowest = 6;
/** A row that no rule closes is no taller, in heights of the tallest that rules close. */
const tallestOpen = 3;
/** A table of more squares is a drawing. */
const mostSquares = 20_000;

/** Between which places the lines stand that one rule was made of. */
interface Reach {
  first: number;
  last: number;
}

/** Rules of one direction with those that touch along one line, or are one doubled line, made one. */
export function merged(rules: readonly Rule[]): Rule[] {
  const result: Rule[] = [];
  const sorted = rules.toSorted((a, b) => a.at - b.at || a.from - b.from);
  for (let i = 0; i < sorted.length; ) {
    let end = i;
    while (end < sorted.length && sorted[end]!.at - sorted[i]!.at <= doubled) end++;
    let open: (Rule & Reach) | null = null;
    for (const rule of sorted.slice(i, end).sort((a, b) => a.from - b.from)) {
      if (!open || rule.from > open.to + near) {
        open = { ...rule, first: rule.at, last: rule.at };
        result.push(open);
      }
      open.to = Math.max(open.to, rule.to);
      open.first = Math.min(open.first, rule.at);
      open.last = Math.max(open.last, rule.at);
      open.at = (open.first + open.last) / 2;
    }
    i = end;
  }
  return result;
}

/**
 * The tables that rules draw: lying and upright ones that meet. A table may lack its outer upright rules;
 * then its lying ones say how broad it is. A frame around text is a table of one square.
 */
export function ruledTables(rules: readonly Rule[]): Ruled[] {
  if (rules.length > mostRules) return [];
  const lying = merged(rules.filter((r) => r.lies));
  const standing = merged(rules.filter((r) => !r.lies));
  const all = [...lying, ...standing];
  const { find, join } = groups(all.length);
  for (const [i, h] of lying.entries())
    for (const [k, v] of standing.entries())
      if (h.at >= v.from - near && h.at <= v.to + near && v.at >= h.from - near && v.at <= h.to + near)
        join(i, lying.length + k);
  const found = [...Map.groupBy(all.keys(), find).values()]
    .flatMap((group) => tableParts(trimmed(group.map((i) => all[i]!)), doubled))
    .map(tableOf)
    .filter((table) => table !== null);
  // What stands in a cell is of the cell; what stands in a frame of its own is a table.
  const cells = found.filter(({ xs, ys }) => xs.length > 2 || ys.length > 2);
  return found.filter((table) => !cells.some((other) => other !== table && holds(other, table)));
}

const holds = (a: Box, b: Box): boolean =>
  a.x0 <= b.x0 + 1 && a.x1 >= b.x1 - 1 && a.top <= b.top + 1 && a.bottom >= b.bottom - 1;

/**
 * The lying rule that is not drawn at an end of a table where it goes on over the page: its upright rules, the
 * outer ones among them, reach farther than the last lying one.
 */
function openEnds(lying: readonly Rule[], standing: readonly Rule[]): Rule[] {
  const [from, to] = [Math.min(...lying.map((r) => r.from)), Math.max(...lying.map((r) => r.to))];
  const sides = [from, to].map((x) => standing.filter((r) => Math.abs(r.at - x) <= near));
  const isOpen = sides.some((side) => !side.length);
  // Rules between columns of text meet one lying rule; those of a table without outer ones meet several.
  if (isOpen && lying.length < 3) return [];
  const outer = isOpen ? [...Map.groupBy(standing, (r) => Math.round(r.at / near)).values()] : sides;
  const heights = lying.map((r) => r.at).sort((a, b) => a - b);
  const [first, last] = [heights[0]!, heights.at(-1)!];
  // A rule between columns of text may reach farther, alone; that under a part of a heading begins lower.
  const farthest = (ends: number[]) => ends.sort((a, b) => a - b)[Math.min(1, ends.length - 1)]!;
  const above = farthest(outer.map((side) => Math.min(...side.map((r) => r.from))));
  const below = -farthest(outer.map((side) => -Math.max(...side.map((r) => r.to))));
  const row = Math.max(...heights.slice(1).map((at, i) => at - heights[i]!));
  return [above, below]
    .filter((at) => at < first - narrowest || at > last + narrowest)
    .filter((at) => !isOpen || Math.max(first - at, at - last) < tallestOpen * row)
    .map((at) => ({ lies: true, from, to, at }));
}

/** Rules, the lying ones no longer than a second one is: that of a running head may lie on top of a table. */
function trimmed(rules: readonly Rule[]): Rule[] {
  const lying = rules.filter((r) => r.lies);
  const second = (ends: number[]) => ends.sort((a, b) => a - b)[1] ?? -Infinity;
  const [from, to] = [second(lying.map((r) => r.from)), -second(lying.map((r) => -r.to))];
  const reaches = (r: Rule) => r.from < from - near && r.to > to + near;
  return rules.map((r) => (r.lies && lying.length > 2 && reaches(r) ? { ...r, from, to } : r));
}

function tableOf(rules: readonly Rule[]): Ruled | null {
  const [drawn, upright] = [rules.filter((r) => r.lies), rules.filter((r) => !r.lies)];
  if (!drawn.length || !upright.length) return null;
  const lying = [...drawn, ...openEnds(drawn, upright)];
  const [first, last] = [Math.min(...lying.map((r) => r.at)), Math.max(...lying.map((r) => r.at))];
  // A rule between columns of text may end at a table, or run on through it, and is none of it.
  const standing = upright.filter(
    (r) =>
      Math.min(r.to, last) - Math.max(r.from, first) > near &&
      r.from > first - overhang &&
      r.to < last + overhang,
  );
  if (lying.length < 2 || !standing.length) return null;
  const [xs, ys] = [placesOf(standing), placesOf(lying)];
  const [from, to] = [Math.min(...lying.map((r) => r.from)), Math.max(...lying.map((r) => r.to))];
  if (xs[0]! - from > narrowest) xs.unshift(from);
  if (to - xs.at(-1)! > narrowest) xs.push(to);
  if (xs.length < 2 || ys.length < 2 || xs.length * ys.length > mostSquares) return null;
  const [right, bottom] = [xs.at(-1)!, ys.at(-1)!];
  return { xs, ys, x0: xs[0]!, x1: right, top: ys[0]!, bottom, cellAt: cellsOf(xs, ys, { lying, standing }) };
}

/** The places at which rules stand, those that are near one another as one. */
const placesOf = (rules: readonly Rule[]): number[] =>
  clustered(
    rules.map((r) => r.at),
    near,
  );

/** Tells the cell of each square: squares that no rule parts are of one. */
function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  { lying, standing }: { lying: readonly Rule[]; standing: readonly Rule[] },
): Ruled['cellAt'] {
  const [rows, columns] = [ys.length - 1, xs.length - 1];
  const crosses = (list: readonly Rule[], at: number, from: number, to: number) =>
    list.some((r) => Math.abs(r.at - at) <= near && r.from <= (from + to) / 2 && r.to >= (from + to) / 2);
  const { find, join } = groups(rows * columns);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      if (c + 1 < columns && !crosses(standing, xs[c + 1]!, ys[r]!, ys[r + 1]!))
        join(r * columns + c, r * columns + c + 1);
      if (r + 1 < rows && !crosses(lying, ys[r + 1]!, xs[c]!, xs[c + 1]!))
        join(r * columns + c, (r + 1) * columns + c);
    }
  return (r, c) => find(r * columns + c);
}
