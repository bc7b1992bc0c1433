import { readMarker } from '../../chinese/heading-numbers.ts';
import type { Item } from '../items.ts';
import type { Page } from '../page.ts';
import { type Line, median } from './lines.ts';
import type { Margins, SetLine } from './paragraphs.ts';

/** At least this share of the lines of a column begins at its left edge, and ends at its right one. */
const share = 0.06;
/** Edges that differ by less are one, in points. */
const same = 3;
/** Where so many lines end beyond, those at an edge only happen to end together: each paragraph is one line. */
const mostBeyond = 0.2;
/**
 * Lines that end so far from where the page would be even on both sides, in sizes, are each a paragraph where they fill
 * less than half of it, or fewer than this share end together; unless more than this share reach farther.
 */
const [farShort, fewFull, fewBeyond, full] = [6, 0.34, 0.1, 1.7];
/** A line within which a clause ends, and at whose end no sentence does; and one at whose end a sentence does. */
const running = /(?:[，。；！？,;]|(?<![一二三四五六七八九十\d])、).*[^。；！？.;!?”’）)]$/u;
const stop = /[。！？.!?][”’）)]?$/u;
/**
 * Where so many of the lines that end together are such, words run on from one to the next; where so few are, and most
 * lines end together, those that fill no more than this share of their page, or stand beside others, are names or verses.
 */
const [manyRunning, fewRunning, mostTogether, fewestNames, narrow] = [0.4, 0.2, 0.6, 4, 0.33];
/** A first line is set in by about so many sizes: where few lines are no first ones, the one farthest out is. */
const [leastSetIn, mostSetIn, fewLines] = [1.2, 3, 33];
/** With fewer lines left and right pages are not told apart. */
const enough = 30;

type LineItem = Extract<Item, { kind: 'line' }>;

/** Each line with the column that it stands in: where its text begins and ends is told by all its lines. */
export function marginsOf(items: readonly Item[], pages: readonly Page[]): Map<Line, SetLine> {
  const lines = items.filter((item) => item.kind === 'line');
  const sizes = new Map(pages.map((p) => [p.no, `${Math.round(p.width / 8)}×${Math.round(p.height / 8)}`]));
  const widths = new Map(pages.map((p) => [p.no, p.width]));
  const columnOf = (item: LineItem): string => {
    if (item.frame !== undefined) return `frame ${item.page} ${item.frame}`;
    const column = item.column ? `${item.column.index} of ${item.column.of}` : 'across';
    return `${sizes.get(item.page)} ${column}`;
  };
  const result = new Map<Line, SetLine>();
  // Columns beside each other come first: a page that has but one of them has no other.
  const groups = [...Map.groupBy(lines, columnOf)].sort(
    ([, [a]], [, [b]]) => Number(!a!.column) - Number(!b!.column),
  );
  const columns: Margins[] = [];
  for (const [column, all] of groups) {
    const halves = [...Map.groupBy(all, (item) => item.page % 2).values()];
    const apart = halves.every((half) => half.length >= enough);
    for (const group of apart ? halves : [all]) {
      const [{ page, frame, column: within }] = group as [LineItem, ...LineItem[]];
      const width = frame === undefined && !within ? widths.get(page) : undefined;
      const margins = edgesOfColumn(
        group.map((item) => item.line),
        width,
        columns,
      );
      if (within) columns.push(margins);
      for (const { line } of group) result.set(line, { line, margins, column });
    }
  }
  return result;
}

/**
 * Where the lines of a column begin and end: the outermost place that several share. `width`: that of its page, where it
 * is the only column. `columns`: those of pages that have several.
 */
function edgesOfColumn(
  lines: readonly Line[],
  width: number | undefined,
  columns: readonly Margins[],
): Margins {
  const fewest = Math.max(2, Math.ceil(lines.length * share));
  const begins = lines.map((l) => l.x0).sort((a, b) => a - b);
  const ends = lines.map((l) => l.x1).sort((a, b) => b - a);
  const size = median(lines.map((l) => l.size));
  const [outermost] = begins as [number, ...number[]];
  const shared = begins.find((x, i) => (begins[i + fewest - 1] ?? Infinity) - x <= same) ?? outermost;
  const setIn = (shared - outermost) / size;
  const isOne = lines.length <= fewLines && setIn > leastSetIn && setIn < mostSetIn;
  const left = isOne ? outermost : shared;
  const [last] = ends as [number, ...number[]];
  const right = ends.find((x, i) => x - (ends[i + fewest - 1] ?? -Infinity) <= same + size / 2) ?? last;
  const beyond = ends.filter((x) => x - right > size).length;
  const even = (width ?? 0) - left;
  const endsThere = ({ x1 }: Line) => Math.abs(right - x1) <= full * size;
  const together = lines.filter(endsThere);
  const runs = lines.filter((l, i) => endsThere(l) && runsOn(l, lines[i + 1])).length / together.length;
  const hasStop = lines.some(({ words }) => stop.test(words.trim()));
  const areNames =
    right - left > 2 * size &&
    !hasStop &&
    runs < fewRunning &&
    together.length >= Math.max(fewestNames, mostTogether * lines.length);
  if (areNames && (!width || right - left < narrow * width))
    return { left, right: Math.max(even, right + farShort * size) };
  const isNarrow = right - left < (even - left) / 2 || together.length < fewFull * ends.length;
  const isColumn = columns.some((c) => Math.abs(c.left - left) <= same && Math.abs(c.right - right) <= size);
  const areRunning = isColumn || (runs >= manyRunning && hasStop);
  const longer = lines.filter((l) => l.x1 - right > size && l.size <= size).length;
  if (even - right > farShort * size && isNarrow && longer <= fewBeyond * lines.length && !areRunning)
    return { left, right: even };
  return { left, right: beyond > mostBeyond * ends.length ? last : right };
}

/** Whether the words of a line look as if they ran on in the next. */
function runsOn({ words }: Line, next: Line | undefined): boolean {
  const below = next?.words.trim() ?? '';
  return /^[a-z]/u.test(below) || (running.test(words.trim()) && !readMarker(below));
}
