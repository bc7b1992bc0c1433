import { parse } from 'csv-parse/sync';
import type { Sentence } from '../../model/sentence.ts';
import { withoutUnseen } from '../../model/unseen-signs.ts';
import { whyNoRow } from './csv-faults.ts';

/** At most this many unreadable lines are named; a file with more is not a table of values. */
const mostUnread = 50;

/** A line of a table of values by the names of its columns, and its number. */
export interface CsvRow<Row> {
  record: Row;
  line: number;
}

/**
 * The lines of a table of values (CSV) by the names of its columns, which its first line has. A line that cannot be
 * read is said (`unread`) and left out, and the rest is read without it: after a quote that is not closed the parser
 * would take all that follows for one value. `trim`: without the blanks around values.
 */
export function rowsOf<Row>(
  text: string,
  unread: (line: number | undefined, why: Sentence) => void,
  { trim = false } = {},
): CsvRow<Row>[] {
  const lines = text.split(/\r\n|\n|\r/u).map((line) => withoutUnseen(line));
  for (let times = 0; times <= mostUnread; times++)
    try {
      const rows = parse(lines.join('\n'), {
        columns: (names: string[]) => names.map((name) => name.trim()),
        skip_empty_lines: true,
        // Spreadsheets save rows of which the cells were emptied.
        skip_records_with_empty_values: true,
        bom: true,
        info: true,
        trim,
      }) as unknown as { record: Row; info: { lines: number } }[];
      return rows.map(({ record, info }) => ({ record, line: info.lines }));
    } catch (error) {
      const { lines: at } = error as Error & { lines?: number };
      unread(at, whyNoRow(error));
      if (!at || at > lines.length || lines[at - 1] === '') return [];
      lines[at - 1] = '';
    }
  return [];
}
