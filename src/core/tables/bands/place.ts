import type { Said } from '../../model/sentence.ts';
import { said } from '../said.ts';
import { type Band, isIn, type RunLine } from './bands.ts';
import { areSigns, type Part, type Run } from './display.ts';

/** A line by its columns: the words that stand in each, empty where none do. */
export interface Placed {
  no: number;
  index: number;
  /** By column; undefined where nothing stands. */
  cells: (Part | undefined)[];
  words: string[];
  /** How many columns have words. */
  filled: number;
  /** The first column with words, and whether these reach over others. */
  first: number;
  reaches: boolean;
  /** Why the places are not certain; empty where they are. */
  doubt: Said;
}

/** Puts the runs of a line into the columns in whose bands they stand. */
export function place(line: RunLine, bands: readonly Band[]): Placed {
  const cells: (Part | undefined)[] = bands.map(() => undefined);
  let doubt: Said = '';
  let [reaches, last] = [false, -1];
  const put = (part: Part, column: number) => {
    const there = cells[column];
    if (
      there &&
      !(line.runs.length > 1 && areSigns(line.raw, there, part)) &&
      !sameRun(line.runs, there, part)
    )
      doubt ||= said.apartInOneColumn({ line: line.no });
    cells[column] = there ? { ...there, to: part.to, end: part.end } : { ...part };
    last = column;
  };
  for (const run of line.runs) {
    const over = columnsOf(run, bands, Math.max(0, last));
    if (over.length === 0) {
      doubt ||= said.betweenColumns({ line: line.no });
      const before = bands.findLastIndex((b) => b.to <= run.from);
      put(run, Math.max(0, last, before));
    } else if (over.length === 1) put(run, over[0]!);
    else {
      const parts = splitAt(run, bands, over);
      if (parts) for (const [part, column] of parts) put(part, column);
      else {
        reaches = true;
        put(run, over[0]!);
        last = over.at(-1)!;
      }
    }
  }
  const words = cells.map((part) => (part ? line.raw.slice(part.at, part.end).trim() : ''));
  const filled = words.filter(Boolean).length;
  const first = words.findIndex(Boolean);
  return { no: line.no, index: line.index, cells, words, filled, first, reaches, doubt };
}

const sameRun = (runs: readonly Run[], a: Part, b: Part) => runs.some((r) => r.at <= a.at && b.end <= r.end);

/** The columns that words reach into, from column `from` on. */
function columnsOf(part: Part, bands: readonly Band[], from: number): number[] {
  const over: number[] = [];
  for (let b = from; b < bands.length && bands[b]!.from < part.to; b++)
    if (isIn(part, bands[b]!)) over.push(b);
  return over;
}

/**
 * The cells of a run that stands in several columns, split at its single blanks: 某占比（%） 6.5, where every column
 * has a part that stands most in it; null where it is not so.
 */
function splitAt(run: Run, bands: readonly Band[], over: readonly number[]): [Part, number][] | null {
  const cells: [Part, number][] = [];
  for (const part of run.parts) {
    const shared = (b: number) => Math.min(part.to, bands[b]!.to) - Math.max(part.from, bands[b]!.from);
    const own = over.filter((b) => isIn(part, bands[b]!));
    const column = own.toSorted((a, b) => shared(b) - shared(a))[0];
    const last = cells.at(-1);
    if (column === undefined || (last && column < last[1])) return null;
    if (last?.[1] === column) last[0] = { ...last[0], to: part.to, end: part.end };
    else cells.push([part, column]);
  }
  return cells.length === over.length ? cells : null;
}
