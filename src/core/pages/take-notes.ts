import { endnotesIn, type Footnote, footnotesBelow, footnotesIn, signsCalled } from './footnotes.ts';
import type { Item } from './items.ts';
import { type Columns, columnAt, columnsOn, isAcross } from './lines/columns.ts';
import { type Line, linesOf } from './lines/lines.ts';
import type { Box } from './page.ts';
import { type Sheet, take } from './sheets.ts';
import { betweenBars } from './tables/between-bars.ts';
import { linesInColumns } from './tables/in-columns.ts';

/** Takes out of pages what stands at their edges, the notes at their feet and at the end, and tables between bars. */
export function takeAllNotes(
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
export function wholeNotes(notes: readonly Footnote[]): Footnote[] {
  const whole: Footnote[] = [];
  for (const note of notes) {
    if (note.sign || !whole.length) whole.push({ ...note, lines: [...note.lines] });
    else whole.at(-1)!.lines.push(...note.lines);
  }
  return whole;
}
