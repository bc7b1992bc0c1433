import { tableGoesOnAlone } from '../chinese/table-words.ts';
import type { Cell } from '../model/plan.ts';
import type { SourceLine } from '../model/source-line.ts';

/** A heading that is set again has no more rows. */
const deepestHead = 4;
const wordsIn = (row: readonly Cell[]): string =>
  row.map((cell) => cell.words.replace(/\s/gu, '')).join('\t');

/**
 * Lines with tables made one that their author parted by 续表: of the same number of columns, with the heading
 * set again or not. What only says so is no word of the table, and is kept as such.
 */
export function joinGrids(lines: readonly SourceLine[]): SourceLine[] {
  const result: SourceLine[] = [];
  let open: SourceLine | null = null;
  let between: SourceLine[] = [];
  for (const line of lines) {
    const goesOn =
      line.grid && open && between.length && between.every(({ raw }) => tableGoesOnAlone.test(raw.trim()));
    if (goesOn && line.grid!.rows[0]!.length === open!.grid!.rows[0]!.length) {
      for (const said of between) result[result.indexOf(said)] = { ...said, chrome: true, beside: 'goes-on' };
      result.push(...addTo(open!, line));
    } else {
      result.push(line.grid ? { ...line, grid: { ...line.grid, rows: [...line.grid.rows] } } : line);
      if (line.grid) open = result.at(-1)!;
    }
    if (line.grid) between = [];
    else if (line.raw.trim() && !line.chrome) between.push(line);
  }
  return result;
}

/** Adds the rows of a table to the one that it goes on from; gives the heading that is set again. */
function addTo(open: SourceLine, { grid }: SourceLine): SourceLine[] {
  const [rows, more] = [open.grid!.rows, grid!.rows];
  let again = 0;
  while (again < deepestHead && more[again] && rows[again] && wordsIn(more[again]!) === wordsIn(rows[again]!))
    again++;
  rows.push(...more.slice(again));
  if (grid!.unsure) open.grid!.unsure ??= grid!.unsure;
  return more.slice(0, again).map((row) => ({
    no: row[0]!.lines[0],
    raw: row.flatMap((cell) => (cell.words ? [cell.words.replace(/\n/gu, ' ')] : [])).join(' '),
    chrome: true,
    beside: 'head-again',
  }));
}
