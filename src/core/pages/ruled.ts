import type { Box, Rule } from './page.ts';

/** A table as its rules draw it: where its columns and rows part, and which squares are one cell. */
export interface Ruled extends Box {
  xs: number[];
  ys: number[];
  /** The cell of a square: squares with the same number are one cell. */
  cellAt: (row: number, column: number) => number;
}

/** How far rules may be apart that meet, or that stand in one line. */
const near = 2.5;
/** A page with more rules shows a drawing. */
const mostRules = 4000;
/** Columns and rows are no narrower. */
const narrowest = 6;
/** A table of more squares is a drawing. */
const mostSquares = 20_000;

/** Numbers that stand for groups, joined two by two. */
function groups(count: number) {
  const parent = Int32Array.from({ length: count }, (_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root]!;
    for (let k = i; parent[k] !== root; ) [k, parent[k]] = [parent[k]!, root];
    return root;
  };
  return { find, join: (a: number, b: number) => (parent[find(b)] = find(a)) };
}

/** Rules of one direction with those that touch along one line made one. */
export function merged(rules: readonly Rule[]): Rule[] {
  const result: Rule[] = [];
  const sorted = rules.toSorted((a, b) => a.at - b.at || a.from - b.from);
  for (let i = 0; i < sorted.length; ) {
    let end = i;
    while (end < sorted.length && sorted[end]!.at - sorted[i]!.at <= near) end++;
    let open: Rule | null = null;
    for (const rule of sorted.slice(i, end).sort((a, b) => a.from - b.from)) {
      if (open && rule.from <= open.to + near) open.to = Math.max(open.to, rule.to);
      else {
        open = { ...rule };
        result.push(open);
      }
    }
    i = end;
  }
  return result;
}

/** Middles of numbers that lie near one another. */
function clustered(numbers: readonly number[], within = near): number[] {
  const found: number[][] = [];
  for (const n of numbers.toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && n - last.at(-1)! <= within) last.push(n);
    else found.push([n]);
  }
  return found.map((group) => group.reduce((a, b) => a + b) / group.length);
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
    .map((group) => tableOf(group.map((i) => all[i]!)))
    .filter((table) => table !== null);
  return found.filter((table) => !found.some((other) => other !== table && holds(other, table)));
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
  if (isOpen && (lying.length < 3 || standing.length < 2)) return [];
  const outer = isOpen ? [...Map.groupBy(standing, (r) => Math.round(r.at / near)).values()] : sides;
  const [first, last] = [Math.min(...lying.map((r) => r.at)), Math.max(...lying.map((r) => r.at))];
  const above = Math.max(...outer.map((side) => Math.min(...side.map((r) => r.from))));
  const below = Math.min(...outer.map((side) => Math.max(...side.map((r) => r.to))));
  return [above, below]
    .filter((at) => at < first - narrowest || at > last + narrowest)
    .map((at) => ({ lies: true, from, to, at }));
}

function tableOf(rules: readonly Rule[]): Ruled | null {
  const [drawn, upright] = [rules.filter((r) => r.lies), rules.filter((r) => !r.lies)];
  if (!drawn.length || !upright.length) return null;
  const lying = [...drawn, ...openEnds(drawn, upright)];
  const [first, last] = [Math.min(...lying.map((r) => r.at)), Math.max(...lying.map((r) => r.at))];
  // A rule between columns of text may end at a table, and is outside it.
  const standing = upright.filter((r) => Math.min(r.to, last) - Math.max(r.from, first) > near);
  if (lying.length < 2 || !standing.length) return null;
  const xs = clustered(standing.map((r) => r.at));
  const ys = clustered(lying.map((r) => r.at));
  const [left, right] = [Math.min(...lying.map((r) => r.from)), Math.max(...lying.map((r) => r.to))];
  if (xs[0]! - left > narrowest) xs.unshift(left);
  if (right - xs.at(-1)! > narrowest) xs.push(right);
  if (xs.length < 2 || ys.length < 2 || xs.length * ys.length > mostSquares) return null;
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
  return {
    xs,
    ys,
    x0: xs[0]!,
    x1: xs.at(-1)!,
    top: ys[0]!,
    bottom: ys.at(-1)!,
    cellAt: (r, c) => find(r * columns + c),
  };
}
