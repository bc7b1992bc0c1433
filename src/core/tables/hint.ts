/** What a person has said of lines that belong to a table, or to none. A line is named by its index. */
export interface TableHint {
  kind: 'table' | 'not-a-table' | 'caption' | 'table-note';
  /** The first and the last line that it speaks of. */
  start: number;
  end: number;
  /** Which entry of the list says so: for messages. */
  entry: number;
  /** How many columns the table has, and how many rows its heading, where that is said. */
  columns?: number | undefined;
  headingRows?: number | undefined;
}
