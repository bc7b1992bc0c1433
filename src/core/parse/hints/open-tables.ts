import { type SourceLine, wordsOf } from '../../model/source-line.ts';
import { type Hint, rangeOf } from './hint.ts';
import { type Opened, spanOf } from './lines-of-tables.ts';
import { begins } from './same-words.ts';

const isWithin = (no: number, from: number, to: number): boolean => no >= from && no <= to;

/** Sets the cells of a table by markup as lines, where a hint says that it is no table. */
export function openTables(lines: readonly SourceLine[], hints: readonly Hint[]): Opened {
  const closed = hints.filter(({ kind }) => kind === 'not-a-table');
  const opened = new Map<SourceLine, { count: number; no: number }>();
  if (!closed.length) return { lines, opened };
  const all = lines.flatMap((line) => {
    const cells = line.grid?.rows.flat().filter(({ words }) => words) ?? [];
    const { no, first } = spanOf(line);
    const hinted = closed.filter((hint) => isWithin(rangeOf(hint)[0], no, first));
    if (!cells.length || !hinted.some(({ text }) => begins(wordsOf(line), text))) return [line];
    const set = cells.flatMap((c) => c.words.split('\n').map((raw): SourceLine => ({ no: c.lines[0], raw })));
    opened.set(set[0]!, { count: set.length, no: line.no });
    return set;
  });
  return { lines: all, opened };
}
