import type { Line } from './lines/lines.ts';
import type { Paragraph } from './lines/paragraphs.ts';
import type { JoinedTable } from './tables/tables-over-pages.ts';

/** A paragraph or a table of a document, as its pages show it. */
export type Block =
  | { kind: 'text'; paragraph: Paragraph; framed: boolean }
  | { kind: 'table'; table: JoinedTable };

/** The lines of all paragraphs among blocks. */
export const linesOfText = (blocks: readonly Block[]): Line[] =>
  blocks.flatMap((block) => (block.kind === 'text' ? block.paragraph.lines.map(({ line }) => line) : []));
