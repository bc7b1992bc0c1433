import type { Paragraph } from './paragraphs.ts';
import type { JoinedTable } from './tables-over-pages.ts';

/** A paragraph or a table of a document, as its pages show it. */
export type Block =
  | { kind: 'text'; paragraph: Paragraph; framed: boolean }
  | { kind: 'table'; table: JoinedTable };
