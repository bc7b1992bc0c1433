import { partedByFrames } from './beside-frames.ts';
import { edgesOf } from './beside-text/edges.ts';
import { lineNumbers } from './beside-text/line-numbers.ts';
import { marginEdges, marginGlyphs } from './beside-text/margin-words.ts';
import { runningRules } from './beside-text/running-rules.ts';
import { watermarkEdges, watermarksOf } from './beside-text/watermarks.ts';
import { type Block, linesOfText } from './blocks.ts';
import {
  callsIn,
  callsWithoutNote,
  endnotesIn,
  type Footnote,
  footnotesBelow,
  footnotesIn,
  plainCallsIn,
  signsCalled,
} from './footnotes.ts';
import type { Edge, Framed, Item } from './items.ts';
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
import { type Line, linesOf, median, wordsOf } from './lines/lines.ts';
import { marginsOf } from './lines/margins.ts';
import { mannerOf, paragraphsOf, type SetLine } from './lines/paragraphs.ts';
import { glyphsIn, readingEdges, readingsOn } from './lines/set-above.ts';
import { isStruck } from './lines/struck.ts';
import { type Box, type Glyph, isBlank, type Page, type Rule } from './page.ts';
import { proveTables } from './proof/prove.ts';
import { doubtBeside } from './tables/beside-tables.ts';
import { betweenBars } from './tables/between-bars.ts';
import { cellWords, type PrintedTable } from './tables/cells.ts';
import { linesInColumns } from './tables/in-columns.ts';
import { markTableCalls } from './tables/table-calls.ts';
import { drawnOn } from './tables/tables-on.ts';
import { joinTables } from './tables/tables-over-pages.ts';
import { unruledTables } from './tables/unruled.ts';
import { reasons } from './unsure-said.ts';

/** What the pages of a document show: each printed character stands in one of these, once. */
export interface Layout {
  blocks: Block[];
  notes: Footnote[];
  /** Lines of its paragraphs in which a raised sign calls for a note that was not found. */
  lone: ReadonlySet<Line>;
  /** Lines of its paragraphs and tables that have words which a rule is drawn through. */
  struck: ReadonlySet<Line>;
  /** Lines of its paragraphs that may be rows of a table which nothing draws. */
  inColumns: ReadonlySet<Line>;
  /** Lines of its paragraphs that a frame beside them parts. */
  parted: ReadonlySet<Line>;
  /** The lines that stand beside a frame. */
  besideFrames: ReadonlySet<Line>;
  edges: Edge[];
  bodySize: number;
  /** The font of most of its Chinese. */
  bodyHand: string;
}

/** A page, and what has been found on it so far. */
interface Sheet {
  page: Page;
  /** Its rules without those of its running head and foot. */
  rules: Rule[];
  tables: PrintedTable[];
  frames: Framed[];
  rest: Glyph[];
  lines: Line[];
}

/** Pages become paragraphs, tables, notes, and what stands at their edges. */
export function layout(given: readonly Page[]): Layout {
  const bodySize = median(given.flatMap((p) => p.glyphs.filter((g) => !isBlank(g.text)).map((g) => g.size)));
  const { pages, aside } = withoutAside(given, bodySize);
  const running = runningRules(pages);
  const sheets = pages.map((page) => sheetOf(page, running));
  const edges = edgesOf(sheets, bodySize, running);
  const notes = takeAllNotes(sheets, edges, bodySize);
  const columns = columnsOf(sheets);
  const items = sheets.flatMap((sheet, i) => itemsOn(sheet, columns[i]!));
  const inColumns = linesInColumns(items);
  const beside = besideFrames(sheets, items, columns);
  const { blocks, dropped, bodyHand } = blocksOf(items, pages, inColumns, bodySize);
  markCalls(blocks, notes);
  markTableCalls(blocks);
  proveTables(blocks, pages);
  const atEdges = [...edges].map(([line, kind]): Edge => ({ kind, lines: [line] }));
  return {
    blocks,
    notes: wholeNotes(notes),
    lone: linesWithoutNote(blocks, notes),
    struck: struckLines(blocks, pages),
    inColumns,
    parted: partedByFrames(blocks, beside),
    besideFrames: beside,
    edges: [...atEdges, ...dropped, ...aside].sort((a, b) => a.lines[0]!.page - b.lines[0]!.page),
    bodySize,
    bodyHand,
  };
}

/** The pages without what is laid over their text, as watermarks are, and what stands in their margins. */
function withoutAside(given: readonly Page[], bodySize: number): { pages: readonly Page[]; aside: Edge[] } {
  const marks = watermarksOf(given, bodySize);
  const readings = given.flatMap(readingsOn);
  const beside = new Set([
    ...marginGlyphs(given, bodySize),
    ...given.flatMap((page) => lineNumbers(page, bodySize)),
  ]);
  const above = new Set(glyphsIn(readings));
  const isText = (glyph: Glyph) => !marks.has(glyph) && !beside.has(glyph) && !above.has(glyph);
  const pages =
    marks.size || beside.size || above.size
      ? given.map((page) => ({ ...page, glyphs: page.glyphs.filter(isText) }))
      : given;
  return {
    pages,
    aside: [...watermarkEdges(given, marks), ...marginEdges(given, beside), ...readingEdges(readings)],
  };
}

/** Takes out of pages what stands at their edges, the notes at their feet and at the end, and tables between bars. */
function takeAllNotes(
  sheets: readonly Sheet[],
  edges: ReadonlyMap<Line, unknown>,
  bodySize: number,
): Footnote[] {
  const notes: Footnote[] = [];
  for (const sheet of sheets) {
    take(
      sheet,
      [...edges.keys()].filter((line) => line.page === sheet.page.no),
    );
    notes.push(...takeNotes(sheet, bodySize));
    takeBars(sheet);
  }
  return [...notes, ...takeEndnotes(sheets, notes, bodySize)];
}

/** The lines of text that stand beside a frame. */
function besideFrames(
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

function sheetOf(page: Page, running: ReadonlySet<Rule>): Sheet {
  const rules = page.rules.filter((rule) => !running.has(rule));
  const { tables, frames, rest } = drawnOn({ ...page, rules });
  return { page, rules, tables, frames, rest, lines: linesOf(rest, page.no) };
}

/** Takes lines out of what is left of a page. */
function take(sheet: Sheet, lines: readonly Line[]): void {
  if (!lines.length) return;
  const gone = new Set(lines.flatMap((line) => line.glyphs));
  sheet.rest = sheet.rest.filter((g) => !gone.has(g));
  sheet.lines = sheet.lines.filter((line) => !lines.includes(line));
}

function takeNotes(sheet: Sheet, bodySize: number): Footnote[] {
  const ofColumns = columnsOn(sheet.lines).find(({ whole }) => whole);
  const inOne = ofColumns ? notesInColumns(sheet, ofColumns, bodySize) : [];
  return inOne.length ? inOne : takeFoot(sheet, bodySize);
}

/** Takes the notes at the foot of single columns: the text goes on beside them in the others. */
function notesInColumns(sheet: Sheet, columns: Columns, bodySize: number): Footnote[] {
  const { page, tables, frames } = sheet;
  const across = sheet.lines.filter((line) => isAcross(line, columns));
  const indexOf = ({ x0, x1 }: { x0: number; x1: number }) => columnAt((x0 + x1) / 2, columns).index;
  const found = columns.gutters.concat(Number.NaN).map((_, index) => {
    const own: Sheet = {
      ...sheet,
      page: {
        ...page,
        rules: page.rules.filter((r) => !r.lies || indexOf({ x0: r.from, x1: r.to }) === index),
      },
      tables: tables.filter((table) => indexOf(table) === index),
      frames: frames.filter((frame) => indexOf(frame) === index),
      rest: sheet.rest.filter((g) => indexOf(g) === index),
      lines: [],
    };
    own.lines = linesOf(own.rest, page.no);
    const notes = takeFoot(own, bodySize);
    const top = Math.min(...notes.flatMap((note) => note.lines.map((line) => line.top)));
    // What reaches over the columns at that height is no part of one.
    return across.some((line) => line.bottom > top) ? [] : notes;
  });
  const notes = found.flat();
  if (!notes.length) return [];
  const gone = new Set(notes.flatMap((note) => note.lines.flatMap((line) => line.glyphs)));
  sheet.rest = sheet.rest.filter((g) => !gone.has(g));
  sheet.lines = linesOf(sheet.rest, page.no);
  return notes;
}

function takeFoot(sheet: Sheet, bodySize: number): Footnote[] {
  const below = footnotesBelow(sheet.page, sheet.lines, bodySize, [...sheet.tables, ...sheet.frames]);
  if (below === null) return [];
  const lines = sheet.lines.filter((line) => line.y > below);
  if (standInColumns(lines)) return [];
  take(sheet, lines);
  return footnotesIn(lines, new Set(sheet.lines.flatMap(signsCalled)), true);
}

/** Lines below a rule are rows of a table, and no notes, if at least this share of them stands in columns. */
const mostlyRows = 0.5;
function standInColumns(lines: readonly Line[]): boolean {
  const items = lines.map(
    (line): Item => ({ kind: 'line', line, top: line.top, column: null, page: line.page }),
  );
  return linesInColumns(items).size > mostlyRows * lines.length;
}

/** Takes the notes at the end of a document, which its text calls for. */
function takeEndnotes(sheets: readonly Sheet[], notes: readonly Footnote[], bodySize: number): Footnote[] {
  const known = new Set(notes.map((note) => `${note.lines[0]!.page} ${note.sign}`));
  const lines = sheets.flatMap((sheet) => sheet.lines);
  const calls = lines.flatMap((line) =>
    signsCalled(line).filter((sign) => !known.has(`${line.page} ${sign}`)),
  );
  const isDrawnBelow = ({ page: on, bottom }: Line) =>
    sheets.some(({ page, tables, frames }) =>
      [...tables, ...frames].some((box) => page.no > on || (page.no === on && box.bottom > bottom)),
    );
  const found = endnotesIn(lines, calls, bodySize, isDrawnBelow);
  if (!found) return [];
  const own = new Set(lines.slice(found.first));
  for (const sheet of sheets)
    take(
      sheet,
      sheet.lines.filter((line) => own.has(line)),
    );
  return found.notes.map((note) => ({ ...note, atEnd: true }));
}

function takeBars(sheet: Sheet): void {
  const taken: Box[] = [...sheet.tables, ...sheet.frames];
  const { tables, rest } = betweenBars({ ...sheet.page, rules: sheet.rules }, sheet.rest, taken);
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

/** A document set in columns has at least this share of pages with full columns. */
const mostlyColumns = 0.3;

/** By page where its columns stand; none for a page of one. */
function columnsOf(sheets: readonly Sheet[]): readonly Columns[][] {
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
function itemsOn({ page, tables, frames, rest, lines }: Sheet, columns: readonly Columns[]): Item[] {
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

/** Items as paragraphs and tables; a table that goes on over the page is one. */
function blocksOf(
  items: readonly Item[],
  pages: readonly Page[],
  inColumns: ReadonlySet<Line>,
  bodySize: number,
) {
  const set = marginsOf(items, pages);
  const manner = mannerOf([...set.values()], bodySize);
  doubtBeside(items, bodySize, inColumns);
  const { tables, dropped, gone } = joinTables(items);
  const blocks: Block[] = [];
  let run: SetLine[] = [];
  let framed = false;
  const flush = () => {
    for (const paragraph of paragraphsOf(run, manner, inColumns))
      blocks.push({ kind: 'text', paragraph, framed });
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
  return { blocks, dropped, bodyHand: manner.bodyHand };
}

/** The lines of paragraphs and tables that have words which a rule is drawn through; such a table is unsure. */
function struckLines(blocks: readonly Block[], pages: readonly Page[]): ReadonlySet<Line> {
  const rulesOn = new Map(pages.map((page) => [page.no, page.rules.filter(({ lies }) => lies)]));
  const hasStruck = (line: Line) => isStruck(line, rulesOn.get(line.page) ?? []);
  return new Set(
    blocks.flatMap((block) => {
      if (block.kind === 'text') return block.paragraph.lines.map(({ line }) => line).filter(hasStruck);
      const lines = block.table.squares.flatMap((row) =>
        row.flatMap((square) => square.lines.filter(hasStruck)),
      );
      if (lines.length) block.table.unsure ??= reasons.struck().en;
      return lines;
    }),
  );
}

/** The lines of paragraphs in which a raised sign looks like the call of a note, and no note has that sign. */
function linesWithoutNote(blocks: readonly Block[], notes: readonly Footnote[]): ReadonlySet<Line> {
  const signs = new Set(notes.map((note) => note.sign));
  const lines = linesOfText(blocks);
  return new Set(lines.filter((line) => callsWithoutNote(line, (sign) => signs.has(sign)).length));
}

/**
 * Sets signs around what calls for notes, in the words it stands in: raised signs of notes of their page, and such in
 * a form of their own that stand once among its words. Makes a note unsure that nothing calls for.
 */
function markCalls(blocks: readonly Block[], notes: readonly Footnote[]): void {
  if (!notes.length) return;
  const keyOf = (page: number, sign: string) => `${page} ${sign}`;
  const signs = new Map(notes.map((n) => [keyOf(n.atEnd ? 0 : n.lines[0]!.page, n.sign), n]));
  const noteOf = ({ page }: Line, sign: string) => signs.get(keyOf(page, sign)) ?? signs.get(keyOf(0, sign));
  const called = new Set<Footnote>();
  const textOf = (call: readonly Glyph[]) => call.map((g) => g.text).join('');
  const all = blocks.flatMap((block) =>
    block.kind === 'text'
      ? block.paragraph.lines.map(({ line }) => line)
      : block.table.squares.flat().flatMap((square) => square.lines),
  );
  const plain = Map.groupBy(
    all.flatMap((line) =>
      plainCallsIn(line, (sign) => noteOf(line, sign) !== undefined).map((call) => ({ line, call })),
    ),
    ({ line, call }) => noteOf(line, textOf(call))!,
  );
  const mark = (line: Line): boolean => {
    const raised = callsIn(line, (sign) => noteOf(line, sign) !== undefined);
    const once = [...plain.values()].flatMap((of) =>
      of.length === 1 && of[0]!.line === line ? [of[0]!.call] : [],
    );
    const calls = [...raised, ...once].sort((a, b) => a[0]!.x0 - b[0]!.x0);
    for (const call of calls) called.add(noteOf(line, textOf(call))!);
    if (calls.length) line.words = wordsOf(line.row, line.size, calls);
    return calls.length > 0;
  };
  for (const block of blocks) {
    if (block.kind === 'text') for (const { line } of block.paragraph.lines) mark(line);
    else
      for (const square of block.table.squares.flat())
        if (square.lines.filter(mark).length) square.words = cellWords(square.lines, square.width);
  }
  for (const note of signs.values()) if (note.sign && !called.has(note)) note.uncalled = true;
}
