import type { BesideText } from '../model/source-line.ts';
import type { Column } from './lines/columns.ts';
import type { Line } from './lines/lines.ts';
import type { Box, Glyph } from './page.ts';
import type { PrintedTable } from './tables/cells.ts';

/** Something that stands at a height of a page, in one of its columns. */
export type Item = { top: number; column: Column; page: number } & (
  | { kind: 'line'; line: Line; frame?: number }
  | { kind: 'table'; table: PrintedTable }
);

/** A line that is no word of the text, and what it is. */
export interface Edge {
  kind: BesideText;
  lines: Line[];
}

/** A frame around text, with the characters that stand in it and in no table inside it. */
export interface Framed extends Box {
  glyphs: Glyph[];
}

/** What of a page stands in tables and frames, and the characters that are left. */
export interface Drawn {
  tables: PrintedTable[];
  frames: Framed[];
  rest: Glyph[];
}
