import type { Placed } from './place.ts';

/** A row by its columns: the words of each, a line after the other, and the lines that they stand on. */
export interface BandRow {
  cells: { words: string[]; nos: number[] }[];
  /** The line that it begins on, as it was placed. */
  line: Placed;
  /** Whether its one cell heads the rows below it. */
  isGroup: boolean;
}
