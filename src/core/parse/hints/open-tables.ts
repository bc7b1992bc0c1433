import { type SourceLine, wordsOf } from '../../model/source-line.ts';
import { type Hint, rangeOf } from './hint.ts';
import { begins } from './same-words.ts';

/** The lines of a document, and those that a table was opened into: the first of them, and how many. */
export interface Opened {
  lines: readonly SourceLine[];
  opened: ReadonlyMap<SourceLine, number>;
}

/** Sets the cells of a table by markup as lines, where a hint says that it is no table. */
export function openTables(lines: readonly SourceLine[], hints: readonly Hint[]): Opened {
  const closed = Map.groupBy(
    hints.filter(({ kind }) => kind === 'not-a-table'),
    (hint) => rangeOf(hint)[0],
  );
  const opened = new Map<SourceLine, number>();
  if (!closed.size) return { lines, opened };
  const all = lines.flatMap((line) => {
    const cells = line.grid?.rows.flat().filter(({ words }) => words) ?? [];
    if (!cells.length || !closed.get(line.no)?.some(({ text }) => begins(wordsOf(line), text))) return [line];
    const set = cells.flatMap((c) => c.words.split('\n').map((raw): SourceLine => ({ no: c.lines[0], raw })));
    opened.set(set[0]!, set.length);
    return set;
  });
  return { lines: all, opened };
}
