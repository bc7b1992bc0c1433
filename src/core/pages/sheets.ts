import type { Framed } from './items.ts';
import { type Line, linesOf } from './lines/lines.ts';
import type { Glyph, Page, Rule } from './page.ts';
import type { PrintedTable } from './tables/cells.ts';
import { drawnOn } from './tables/tables-on.ts';

/** A page, and what has been found on it so far. */
export interface Sheet {
  page: Page;
  /** Its rules without those of its running head and foot. */
  rules: Rule[];
  tables: PrintedTable[];
  frames: Framed[];
  rest: Glyph[];
  lines: Line[];
}

/** A page with its tables, frames and lines; `running`: rules of running heads and feet. */
export function sheetOf(page: Page, running: ReadonlySet<Rule>): Sheet {
  const rules = page.rules.filter((rule) => !running.has(rule));
  const { tables, frames, rest } = drawnOn({ ...page, rules });
  return { page, rules, tables, frames, rest, lines: linesOf(rest, page.no) };
}

/** Takes lines out of what is left of a page. */
export function take(sheet: Sheet, lines: readonly Line[]): void {
  if (!lines.length) return;
  const gone = new Set(lines.flatMap((line) => line.glyphs));
  sheet.rest = sheet.rest.filter((g) => !gone.has(g));
  sheet.lines = sheet.lines.filter((line) => !lines.includes(line));
}
