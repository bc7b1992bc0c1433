import type { SourceLine } from '../../model/source-line.ts';

/**
 * The lines of a document, and those that a table was opened into: the first of them, how many, and the line on
 * which the table began.
 */
export interface Opened {
  lines: readonly SourceLine[];
  opened: ReadonlyMap<SourceLine, { count: number; no: number }>;
}

/**
 * The lines by which a table of the markup may be named: from the one on which it is opened to that of its
 * first words; and the last line of its cells. Other lines have their own number alone.
 */
export function spanOf({ no, grid }: SourceLine): { no: number; first: number; last: number } {
  let [first, last] = [Number.POSITIVE_INFINITY, no];
  for (const cell of grid?.rows.flat() ?? []) {
    if (cell.words) first = Math.min(first, cell.lines[0]);
    last = Math.max(last, cell.lines[1]);
  }
  return { no, first: Number.isFinite(first) ? Math.max(no, first) : no, last };
}

/** Finds lines by their numbers: those that may be named by one, and the last of those that reach to one. */
export function linesByNumber({ lines, opened }: Opened): {
  named: (no: number) => readonly number[];
  lastAt: (no: number) => number | undefined;
} {
  const [named, lastAt] = [new Map<number, number[]>(), new Map<number, number>()];
  for (const [i, line] of lines.entries()) {
    const { no, first, last } = spanOf(line);
    const begin = opened.get(line)?.no ?? no;
    for (let k = begin; k <= first; k++) (named.get(k) ?? named.set(k, []).get(k)!).push(i);
    for (let k = begin; k <= last; k++) lastAt.set(k, i);
  }
  return { named: (no) => named.get(no) ?? [], lastAt: (no) => lastAt.get(no) };
}
