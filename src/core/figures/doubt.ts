/** A row or a table whose figures are not certain, so that they stand as printed and are no data. */
export interface Doubt {
  eId: string;
  line: number;
  /** What the row is called; empty of a whole table. */
  of: string;
  /** Why, as the end of a sentence. */
  why: string;
}
