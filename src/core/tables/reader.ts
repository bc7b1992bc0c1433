import type { Scheme } from '../chinese/heading-numbers.ts';
import type { Report } from '../model/diagnostics.ts';
import type { SourceLine } from '../model/source-line.ts';
import type { FlatTable, NoTable } from './flat-table.ts';
import type { TableHint } from './hint.ts';

/** The lines of a document as the readers of tables see them; a line is named by its index. */
export interface TableLines {
  lines: readonly SourceLine[];
  /** Lines that are no words of the plan. */
  stops: ReadonlyMap<number, unknown>;
  /** Those of them that stand between the rows of one table: 续表, and its heading again. */
  within: ReadonlySet<number>;
  /** Whether a line is nothing else: no word of another table, no heading, no artefact. */
  isFree: (i: number) => boolean;
  /** What a person has said of tables, by the index of every line that it speaks of. */
  hintAt: ReadonlyMap<number, TableHint>;
  /** The last number of each scheme above. */
  numbers: ReadonlyMap<Scheme, number>;
  /** Named in messages. */
  file: string;
  report: Report;
}

/** One way in which a document sets a table. */
export interface TableReader {
  name: string;
  says: string;
  /** A small document whose table this reader reads. */
  example: string;
  /** What a person says of the example, where it needs that. */
  hint?: Omit<TableHint, 'entry'>;
  /** Whether a line beside its table may be a row of it that was not read. */
  mayGoOn?: true;
  /** Why it stands before the next. */
  order?: string;
  /**
   * The table that begins at a line; where none does, the index before which this reader need not be asked
   * again.
   */
  read: (document: TableLines, start: number) => FlatTable | NoTable;
}

/** Whether a reader found a table, and not only why there is none. */
export const isTable = (found: FlatTable | NoTable): found is FlatTable => 'rows' in found;
