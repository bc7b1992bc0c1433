import { type Block, linesOfText } from '../blocks.ts';
import { type Line, median } from '../lines/lines.ts';
import type { Box } from '../page.ts';
import { isTitle } from '../tables/beside-tables.ts';
import type { PrintedTable } from '../tables/cells.ts';
import type { JoinedTable } from '../tables/tables-over-pages.ts';

/** A table on one page, and what else stands there: lines of text and tables. */
interface Placed {
  part: PrintedTable;
  table: JoinedTable;
  lines: readonly Line[];
  others: readonly Box[];
}

/** Parts of one table stand no farther below one another, in sizes; boxes meet but for so much, in points. */
const [closest, meet] = [4.5, 2];

const sharesBreadth = (a: Box, b: Box): boolean => Math.min(a.x1, b.x1) > Math.max(a.x0, b.x0);
/** Whether nothing of the text stands above a table in its column of the page; below it. */
const isFirst = ({ part, others }: Placed): boolean =>
  !others.some((box) => sharesBreadth(box, part) && box.bottom <= part.top + meet);
const isLast = ({ part, others }: Placed): boolean =>
  !others.some((box) => sharesBreadth(box, part) && box.top >= part.bottom - meet);

/**
 * The tables that may be parts of one and were not joined: one ends its column or page and the next one begins there
 * with another, or both stand below one another with no title between them.
 */
export function cutApart(blocks: readonly Block[]): Set<JoinedTable> {
  const onPages = placedOn(blocks);
  const pairs = [...onPages.values()].flatMap((here) => {
    const { page } = here[0]!.part;
    const last = here.filter(isLast);
    const next = (onPages.get(page + 1) ?? []).filter(isFirst);
    const beside = here.filter(isFirst);
    return [
      ...last.flatMap((a) => next.map((b) => [a, b] as const)),
      ...last.flatMap((a) => beside.filter((b) => b.part.x0 > a.part.x1).map((b) => [a, b] as const)),
      ...here.flatMap((a) => here.filter((b) => isRightBelow(a, b)).map((b) => [a, b] as const)),
    ];
  });
  return new Set(pairs.filter(([a, b]) => a.table !== b.table).flatMap(([a, b]) => [a.table, b.table]));
}

/** Tables by their pages. */
function placedOn(blocks: readonly Block[]): Map<number, Placed[]> {
  const parts = blocks.flatMap((block) =>
    block.kind === 'table' ? block.table.parts.map((part) => ({ part, table: block.table })) : [],
  );
  const lines = linesOfText(blocks);
  const linesOn = Map.groupBy(lines, ({ page }) => page);
  const placed = [...Map.groupBy(parts, ({ part }) => part.page)].map(([page, here]) => {
    const own = linesOn.get(page) ?? [];
    const all = [...own, ...here.map(({ part }) => part)];
    return [
      page,
      here.map((one) => ({ ...one, lines: own, others: all.filter((box) => box !== one.part) })),
    ] as const;
  });
  return new Map(placed);
}

function isRightBelow({ part: a, lines }: Placed, { part: b }: Placed): boolean {
  const away = b.top - a.bottom;
  const size = median(a.squares.flat().flatMap((square) => square.lines.map((line) => line.size)));
  if (a === b || !sharesBreadth(a, b) || away < -meet || away > closest * size) return false;
  const isBetween = (line: Line) =>
    sharesBreadth(line, b) && line.y > a.bottom - meet && line.y < b.top + meet;
  return !lines.some((line) => isBetween(line) && isTitle(line));
}
