import { clustered, groups } from '../clusters.ts';
import type { Box, Rule } from '../page.ts';

/** Tiles of one table stand no farther apart, and lie over one another by no more, in points. */
const [widestGap, mayOverlap] = [10, 2];
/** A page of more rectangles shows a drawing; a table has so many cells at least. */
const [mostTiles, fewestTiles] = [4000, 4];
/** Sides that stand nearer are one. */
const near = 2.5;
/** Of two rectangles of one cell one stands in the other, and is smaller by no more on each side. */
const edgeOfCell = 4;
/** Tiles fill their table but for so much; and so much of each line between them is their sides. */
const [mostlyFull, mostlySides] = [0.9, 0.5];

const area = (b: Box): number => (b.x1 - b.x0) * (b.bottom - b.top);
type Side = 'x1' | 'bottom';
const facing = { x1: 'x0', bottom: 'top' } as const;
const across = { x1: ['top', 'bottom'], bottom: ['x0', 'x1'] } as const;

/** Rectangles without those that are drawn again for the same cell: its ground within its edge. */
function cellsOf(boxes: readonly Box[]): Map<Box, Box[]> {
  const cells = new Map<Box, Box[]>();
  const sorted = boxes.toSorted((a, b) => a.x0 - b.x0 || area(b) - area(a));
  const isWithin = (b: Box, a: Box) =>
    b.x0 - a.x0 <= edgeOfCell &&
    Math.abs(b.x1 - a.x1) <= edgeOfCell &&
    Math.abs(b.top - a.top) <= edgeOfCell &&
    Math.abs(b.bottom - a.bottom) <= edgeOfCell;
  const open: Box[] = [];
  for (const box of sorted) {
    while (open.length && box.x0 - open[0]!.x0 > edgeOfCell) open.shift();
    const cell = open.find((other) => isWithin(box, other));
    if (cell) cells.get(cell)!.push(box);
    else {
      cells.set(box, [box]);
      open.push(box);
    }
  }
  return cells;
}

/** Pairs of tiles that face one another across a side, with the gap between them. */
function pairs(tiles: readonly Box[], side: Side): { a: number; b: number; gap: number }[] {
  const [from, to] = across[side];
  const begin = facing[side];
  const sorted = [...tiles.keys()].sort((a, b) => tiles[a]![begin] - tiles[b]![begin]);
  const found: { a: number; b: number; gap: number }[] = [];
  for (const [a, tile] of tiles.entries()) {
    let low = 0;
    for (let high = sorted.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (tiles[sorted[middle]!]![begin] < tile[side] - mayOverlap) low = middle + 1;
      else high = middle;
    }
    for (; low < sorted.length; low++) {
      const other = tiles[sorted[low]!]!;
      const gap = other[begin] - tile[side];
      if (gap > widestGap) break;
      const common = Math.min(tile[to], other[to]) - Math.max(tile[from], other[from]);
      if (other !== tile && common > 0.5 * Math.min(tile[to] - tile[from], other[to] - other[from]))
        found.push({ a, b: sorted[low]!, gap });
    }
  }
  return found;
}

/**
 * Where rectangles lie beside and below one another as the cells of a table do, with gaps or without, the
 * rules that would part them; and which rectangles those are. What their colour is does not matter. `edged` are those
 * that are drawn with a line around them.
 */
export function tiledRules(
  boxes: readonly Box[],
  edged: ReadonlySet<Box> = new Set(),
): { rules: Rule[]; tiles: Set<Box> } {
  const none = { rules: [], tiles: new Set<Box>() };
  if (boxes.length < fewestTiles || boxes.length > mostTiles) return none;
  const cells = cellsOf(boxes);
  const tiles = [...cells.keys()];
  const grown = tiles.map((tile) => ({ ...tile }));
  const { find, join } = groups(tiles.length);
  for (const side of ['x1', 'bottom'] as const) {
    const gaps = new Map<string, number>();
    const nearest = (key: string, gap: number) => gaps.set(key, Math.min(gap, gaps.get(key) ?? Infinity));
    for (const { a, b, gap } of pairs(tiles, side)) {
      join(a, b);
      nearest(`${a} ${side}`, gap);
      nearest(`${b} ${facing[side]}`, gap);
    }
    for (const [i, tile] of grown.entries()) {
      tile[side] += (gaps.get(`${i} ${side}`) ?? 0) / 2;
      tile[facing[side]] -= (gaps.get(`${i} ${facing[side]}`) ?? 0) / 2;
    }
  }
  const found = [...Map.groupBy(tiles.keys(), find).values()].filter(
    (own) => areCells(own.map((i) => grown[i]!)) && !isStriped(own, tiles),
  );
  return {
    rules: found.flat().flatMap((i) => {
      const isEdged = cells.get(tiles[i]!)!.some((box) => edged.has(box));
      return sidesOf(grown[i]!).map((rule): Rule => (isEdged ? rule : { ...rule, ground: true }));
    }),
    tiles: new Set(found.flat().flatMap((i) => cells.get(tiles[i]!)!)),
  };
}

/** Rows with a ground and rows without one stand no farther apart, in heights of these tiles. */
const stripe = 4;

/** Whether more tiles of the same columns stand near a group: between them are rows without a ground. */
function isStriped(own: readonly number[], tiles: readonly Box[]): boolean {
  const within = new Set(own);
  const top = Math.min(...own.map((i) => tiles[i]!.top));
  const bottom = Math.max(...own.map((i) => tiles[i]!.bottom));
  const isOfColumn = (tile: Box) =>
    own.some((i) => Math.abs(tiles[i]!.x0 - tile.x0) <= near && Math.abs(tiles[i]!.x1 - tile.x1) <= near);
  return tiles.some((tile, i) => {
    const away = Math.max(tile.top - bottom, top - tile.bottom);
    return !within.has(i) && away > 0 && away < stripe * (tile.bottom - tile.top) && isOfColumn(tile);
  });
}

/** The four sides of a box as rules. */
export const sidesOf = ({ x0, x1, top, bottom }: Box): Rule[] => [
  { lies: true, from: x0, to: x1, at: top },
  { lies: true, from: x0, to: x1, at: bottom },
  { lies: false, from: top, to: bottom, at: x0 },
  { lies: false, from: top, to: bottom, at: x1 },
];

/** Whether tiles are the cells of a table: they fill it, and most of them end where those beside them end. */
function areCells(tiles: readonly Box[]): boolean {
  if (tiles.length < fewestTiles) return false;
  const x0 = Math.min(...tiles.map((t) => t.x0));
  const x1 = Math.max(...tiles.map((t) => t.x1));
  const top = Math.min(...tiles.map((t) => t.top));
  const bottom = Math.max(...tiles.map((t) => t.bottom));
  const full = tiles.reduce((sum, t) => sum + area(t), 0) / area({ x0, x1, top, bottom });
  if (full < mostlyFull || full > 2 - mostlyFull) return false;
  const rules = tiles.flatMap(sidesOf);
  return [false, true].every((lies) => {
    const own = rules.filter((rule) => rule.lies === lies);
    const inner = clustered(
      own.map((rule) => rule.at),
      near,
    ).slice(1, -1);
    // Each side is drawn by the tile before it and by the one behind it.
    const sides = own
      .filter((rule) => inner.some((at) => Math.abs(at - rule.at) <= near))
      .reduce((sum, rule) => sum + rule.to - rule.from, 0);
    const whole = inner.length * (lies ? x1 - x0 : bottom - top);
    return inner.length > 0 && sides / 2 >= mostlySides * whole;
  });
}
