import type { Framed, Item } from './items.ts';
import {
  type Column,
  type Columns,
  columnAt,
  columnsAt,
  columnsOfTables,
  columnsOn,
  inReadingOrder,
  isAcross,
  isParted,
} from './lines/columns.ts';
import { type Line, linesOf, median } from './lines/lines.ts';
import type { Box, Glyph } from './page.ts';
import type { Sheet } from './sheets.ts';
import { unruledTables } from './tables/unruled.ts';

/** The lines of text that stand beside a frame. */
export function besideFrames(
  sheets: readonly Sheet[],
  items: readonly Item[],
  columns: readonly (readonly Columns[])[],
): ReadonlySet<Line> {
  const onPage = Map.groupBy(items, (item) => item.page);
  return new Set(
    sheets
      .flatMap(({ page, frames }, i) =>
        frames.flatMap((frame) => itemsBeside(frame, onPage.get(page.no) ?? [], columns[i]!)),
      )
      .map(({ line }) => line),
  );
}

/** A document set in columns has at least this share of pages with full columns. */
const mostlyColumns = 0.3;

/** By page where its columns stand; none for a page of one. */
export function columnsOf(sheets: readonly Sheet[]): readonly Columns[][] {
  const own = sheets.map(({ lines, tables }) => {
    const found = columnsOn(lines);
    return found.length ? found : columnsOfTables(tables, lines);
  });
  const full = own.flatMap((all) => all.find(({ whole }) => whole) ?? []);
  if (full.length < mostlyColumns * sheets.length) return own;
  const [usual] = [...Map.groupBy(full, (c) => c.gutters.length).values()].sort(
    (a, b) => b.length - a.length,
  );
  const gutters = usual![0]!.gutters.map((_, k) => median(usual!.map((c) => c.gutters[k]!)));
  const columns: Columns = { gutters, from: -Infinity, to: Infinity, whole: true };
  return own.map((found, i) => {
    const { lines, tables } = sheets[i]!;
    const inOne = tables.length > 0 && tables.every((table) => placeOf(table, [columns]));
    return !found.length && (inOne || lines.some((line) => isParted(line, columns))) ? [columns] : found;
  });
}

/** In which column a box stands; null where it reaches over several, or where there is one. */
function placeOf({ x0, x1, top, bottom }: Box, columns: readonly Columns[]): Column {
  const its = columnsAt(columns, (top + bottom) / 2);
  const isOver = its?.gutters.some((gutter) => x0 < gutter - 4 && x1 > gutter + 4);
  return its && !isOver ? columnAt((x0 + x1) / 2, its) : null;
}

/** What stands on a page, in the order in which it is read. */
export function itemsOn({ page, tables, frames, rest, lines }: Sheet, columns: readonly Columns[]): Item[] {
  const no = page.no;
  const itemOf = (line: Line, column: Column, frame?: number, least = 0): Item => {
    const top = Math.max(least, line.y - line.size / 2);
    return { kind: 'line', line, top, column, page: no, ...(frame !== undefined && { frame }) };
  };
  const items: Item[] = partsOf(rest, lines, columns).flatMap(({ glyphs, column }) => {
    const unruled = unruledTables(linesOf(glyphs, no), glyphs, no);
    return [
      ...unruled.tables.map((table): Item => ({ kind: 'table', table, top: table.top, column, page: no })),
      ...linesOf(unruled.rest, no).map((line) => itemOf(line, column)),
    ];
  });
  for (const table of tables)
    items.push({ kind: 'table', table, top: table.top, column: placeOf(table, columns), page: no });
  for (const [i, frame] of frames.entries()) {
    const [column, behind] = [placeOf(frame, columns), endBeside(frame, items, columns)];
    items.push(...linesOf(frame.glyphs, no).map((line) => itemOf(line, column, i, behind)));
  }
  return inReadingOrder(items);
}

/** The lines of text that stand beside a frame, in its column. */
function itemsBeside(frame: Framed, items: readonly Item[], columns: readonly Columns[]) {
  const column = placeOf(frame, columns)?.index;
  return items.filter(
    (item): item is Extract<Item, { kind: 'line' }> =>
      item.kind === 'line' &&
      item.frame === undefined &&
      item.column?.index === column &&
      item.line.y > frame.top &&
      item.line.y < frame.bottom,
  );
}
/** Where they end: the frame is read behind them. 0 where none does. */
function endBeside(frame: Framed, items: readonly Item[], columns: readonly Columns[]): number {
  const beside = itemsBeside(frame, items, columns);
  return beside.length ? Math.max(...beside.map(({ top }) => top)) + 0.1 : 0;
}

/** The characters of each column, and of what reaches over them or stands above and below. */
function partsOf(glyphs: readonly Glyph[], lines: readonly Line[], columns: readonly Columns[]) {
  if (!columns.length) return [{ glyphs, column: null }];
  const parts = new Map<string, { glyphs: Glyph[]; column: Column }>();
  const put = (glyph: Glyph, key: string, column: Column) => {
    const part = parts.get(key);
    if (part) part.glyphs.push(glyph);
    else parts.set(key, { glyphs: [glyph], column });
  };
  const own = new Set(glyphs);
  for (const line of lines) {
    const its = columnsAt(columns, line.y);
    for (const glyph of line.row) {
      const column = its && !isAcross(line, its) ? columnAt((glyph.x0 + glyph.x1) / 2, its) : null;
      if (own.has(glyph)) put(glyph, column ? `${columns.indexOf(its!)} ${column.index}` : '', column);
    }
  }
  return [...parts.values()];
}
