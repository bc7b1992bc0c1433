import type { Cell, Lines } from '../model/plan.ts';
import { joined, type Said, type Sentence } from '../model/sentence.ts';
import { said } from './said.ts';

/** Words that belong to a table and stand in none of its cells: its title, the unit of its figures, notes. */
export interface TableText {
  words: string;
  lines: Lines;
}

/** A table of the document, with what belongs to it above and below its cells (see captions.ts). */
export interface FlatTable {
  above: TableText[];
  rows: Cell[][];
  below: TableText[];
  headRows: number;
  first: number;
  last: number;
  /** Index of its first and last line. */
  start: number;
  end: number;
  /** Why its rows are not told for certain; absent where they are. */
  unsure?: Said;
  /** The line of 续表 behind it, where nothing else makes it unsure: it may lack the rows below that. */
  goesOnAt?: number;
  /** Rows that are not, where the others are. */
  unsureRows?: readonly RowDoubt[];
  /** Rows with figures of which a part is raised or lowered: they are no data, whatever a person says of the table. */
  raised?: readonly RowDoubt[];
  /** Whether a person has said how many columns it has, and its lines do not agree: the doubts stay. */
  isSaidOtherwise?: true;
}

/** A row that may be laid otherwise: the number of its first line, and why. */
export interface RowDoubt {
  line: number;
  why: Said;
}
/** What is said of such a row. */
export const saidOfRow = ({ line, why }: RowDoubt): Sentence => said.ofRow({ line, why });

/** Several reasons as one. */
export const reasons = (all: readonly Said[]): Sentence => joined(all, { en: '; ', zh: '；' });

/** That no table begins before this index. */
export interface NoTable {
  until: number;
}

export const bare = { above: [], below: [] };
