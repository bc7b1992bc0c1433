import type { BesideText } from '../model/source-line.ts';
import type { PrintedTable } from './cells.ts';
import type { Column } from './columns.ts';

import type { Line } from './lines.ts';

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
