import { cellWords, type PrintedTable } from './cells.ts';
import { type Column, columnOf, gutterOf, inReadingOrder, isParted } from './columns.ts';
import { edgesOf } from './edges.ts';
import { callsIn, type Footnote, footnotesBelow, footnotesIn } from './footnotes.ts';
import type { Edge, Item } from './items.ts';
import { type Line, linesOf, median, wordsOf } from './lines.ts';
import { marginsOf } from './margins.ts';
import { type Box, type Glyph, isBlank, type Page } from './page.ts';
import { type Paragraph, paragraphsOf, type SetLine } from './paragraphs.ts';
import { betweenBars, drawnOn, type Framed, unruledTables } from './tables-on.ts';
import { type JoinedTable, joinTables } from './tables-over-pages.ts';

/** A paragraph or a table of a document, as its pages show it. */
export type Block =
  | { kind: 'text'; paragraph: Paragraph; framed: boolean }
  | { kind: 'table'; table: JoinedTable };

/** What the pages of a document show: each printed character stands in one of these, once. */
export interface Layout {
  blocks: Block[];
  notes: Footnote[];
  edges: Edge[];
  bodySize: number;
}

/** A page, and what has been found on it so far. */
interface Sheet {
  page: Page;
  tables: PrintedTable[];
  frames: Framed[];
  rest: Glyph[];
  lines: Line[];
}

/** Pages become paragraphs, tables, notes, and what stands at their edges. */
export function layout(pages: readonly Page[]): Layout {
  const sheets = pages.map(sheetOf);
  const bodySize = median(pages.flatMap((p) => p.glyphs.filter((g) => !isBlank(g.text)).map((g) => g.size)));
  const edges = edgesOf(
    pages,
    sheets.map((sheet) => sheet.lines),
    sheets.map((sheet) => [...sheet.tables, ...sheet.frames]),
    bodySize,
  );
  const notes: Footnote[] = [];
  for (const sheet of sheets) {
    take(
      sheet,
      [...edges.keys()].filter((line) => line.page === sheet.page.no),
    );
    notes.push(...takeNotes(sheet, bodySize));
    takeBars(sheet);
  }
  const gutters = guttersOf(sheets);
  const items = sheets.flatMap((sheet, i) => itemsOn(sheet, gutters[i]!));
  const { blocks, dropped } = blocksOf(items, pages, bodySize);
  markCalls(blocks, notes);
  const atEdges = [...edges].map(([line, kind]): Edge => ({ kind, lines: [line] }));
  const all = [...atEdges, ...dropped].sort((a, b) => a.lines[0]!.page - b.lines[0]!.page);
  return { blocks, notes: wholeNotes(notes), edges: all, bodySize };
}

function sheetOf(page: Page): Sheet {
  const { tables, frames, rest } = drawnOn(page);
  return { page, tables, frames, rest, lines: linesOf(rest, page.no) };
}

/** Takes lines out of what is left of a page. */
function take(sheet: Sheet, lines: readonly Line[]): void {
  if (!lines.length) return;
  const gone = new Set(lines.flatMap((line) => line.glyphs));
  sheet.rest = sheet.rest.filter((g) => !gone.has(g));
  sheet.lines = sheet.lines.filter((line) => !lines.includes(line));
}

function takeNotes(sheet: Sheet, bodySize: number): Footnote[] {
  const below = footnotesBelow(sheet.page, sheet.lines, bodySize);
  if (below === null) return [];
  const lines = sheet.lines.filter((line) => line.y > below);
  take(sheet, lines);
  return footnotesIn(lines);
}

function takeBars(sheet: Sheet): void {
  const taken: Box[] = [...sheet.tables, ...sheet.frames];
  const { tables, rest } = betweenBars(sheet.page, sheet.rest, taken);
  if (!tables.length) return;
  sheet.tables.push(...tables);
  sheet.rest = rest;
  sheet.lines = linesOf(rest, sheet.page.no);
}

/** A note that goes on at the foot of the next page has no sign there. */
function wholeNotes(notes: readonly Footnote[]): Footnote[] {
  const whole: Footnote[] = [];
  for (const note of notes) {
    if (note.sign || !whole.length) whole.push({ ...note, lines: [...note.lines] });
    else whole.at(-1)!.lines.push(...note.lines);
  }
  return whole;
}

/** So many pages of a document set in columns have both of them full. */
const mostlyColumns = 0.3;

/** By page where its two columns part; null for a page of one. */
function guttersOf(sheets: readonly Sheet[]): (number | null)[] {
  const own = sheets.map((sheet) => gutterOf(sheet.lines));
  const found = own.filter((g) => g !== null);
  if (found.length < mostlyColumns * sheets.length) return own;
  const usual = median(found);
  const stands = ({ x0, x1 }: Box) => x1 <= usual + 4 || x0 >= usual - 4;
  return own.map((g, i) => {
    const { lines, tables } = sheets[i]!;
    const inOne = tables.length > 0 && tables.every(stands);
    return g ?? (inOne || lines.some((line) => isParted(line, usual)) ? usual : null);
  });
}

/** What stands on a page, in the order in which it is read. */
function itemsOn({ page, tables, frames, rest, lines }: Sheet, gutter: number | null): Item[] {
  const sides = gutter === null ? [{ glyphs: rest, column: null }] : sidesOf(rest, lines, gutter);
  const no = page.no;
  const items: Item[] = sides.flatMap(({ glyphs, column }) => {
    const unruled = unruledTables(linesOf(glyphs, no), glyphs, no);
    return [
      ...unruled.tables.map((table): Item => ({ kind: 'table', table, top: table.top, column, page: no })),
      ...linesOf(unruled.rest, no).map(
        (line): Item => ({ kind: 'line', line, top: line.y - line.size / 2, column, page: no }),
      ),
    ];
  });
  const sideOf = ({ x0, x1 }: Box): Column => {
    if (gutter === null || (x0 < gutter - 4 && x1 > gutter + 4)) return null;
    return x0 < gutter - 4 ? 0 : 1;
  };
  for (const table of tables)
    items.push({ kind: 'table', table, top: table.top, column: sideOf(table), page: no });
  for (const [i, frame] of frames.entries())
    for (const line of linesOf(frame.glyphs, no))
      items.push({
        kind: 'line',
        line,
        top: line.y - line.size / 2,
        column: sideOf(frame),
        page: no,
        frame: i,
      });
  return inReadingOrder(items);
}

/** The characters of each column, and of what reaches over both. */
function sidesOf(glyphs: readonly Glyph[], lines: readonly Line[], gutter: number) {
  const across = new Set(lines.filter((l) => columnOf(l, gutter) === null).flatMap((l) => l.glyphs));
  const others = glyphs.filter((g) => !across.has(g));
  const isLeft = (g: Glyph) => (g.x0 + g.x1) / 2 < gutter;
  return [
    { glyphs: [...across], column: null },
    { glyphs: others.filter(isLeft), column: 0 as const },
    { glyphs: others.filter((g) => !isLeft(g)), column: 1 as const },
  ];
}

/** Items as paragraphs and tables; a table that goes on over the page is one. */
function blocksOf(items: readonly Item[], pages: readonly Page[], bodySize: number) {
  const set = marginsOf(items, pages);
  const { tables, dropped, gone } = joinTables(items);
  const blocks: Block[] = [];
  let run: SetLine[] = [];
  let framed = false;
  const flush = () => {
    for (const paragraph of paragraphsOf(run, bodySize)) blocks.push({ kind: 'text', paragraph, framed });
    run = [];
  };
  for (const item of items) {
    if (item.kind === 'table') {
      const table = tables.get(item.table);
      if (!table) continue;
      flush();
      blocks.push({ kind: 'table', table });
      continue;
    }
    if (gone.has(item.line)) continue;
    if ((item.frame !== undefined) !== framed) flush();
    framed = item.frame !== undefined;
    run.push(set.get(item.line)!);
  }
  flush();
  return { blocks, dropped };
}

/** Sets signs around the raised numbers that call for notes of their page, in the words they stand in. */
function markCalls(blocks: readonly Block[], notes: readonly Footnote[]): void {
  const signs = new Set(notes.map((n) => `${n.lines[0]!.page} ${n.sign}`));
  if (!signs.size) return;
  const mark = (line: Line): boolean => {
    const calls = callsIn(line, (sign) => signs.has(`${line.page} ${sign}`));
    if (calls.length) line.words = wordsOf(line.row, line.size, calls);
    return calls.length > 0;
  };
  for (const block of blocks) {
    if (block.kind === 'text') for (const { line } of block.paragraph.lines) mark(line);
    else
      for (const square of block.table.squares.flat())
        if (square.lines.filter(mark).length) square.words = cellWords(square.lines, square.width);
  }
}
