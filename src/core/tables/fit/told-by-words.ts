import type { Aligned } from './columns.ts';

/** Fewer rows may have words at the same place by chance. */
const fewestRows = 6;
/** A word of the column comes so often at least, on the whole. */
const timesEach = 2;

/**
 * Whether the words of one column tell where each row of whole rows begins, where no figure does: few words
 * that come again, and stand in no other column (市级, 省级, 市级). Where they change by turns, in one row
 * some and in the next others, two columns may have been read as one, and nothing is told.
 */
export function isToldByWords(rows: readonly Aligned[]): boolean {
  if (rows.length < fewestRows || rows.some((row) => row.some((cell) => cell.length !== 1))) return false;
  const columns = rows[0]!.map((_, c) => rows.map((row) => row[c]![0]!.word));
  const tells = (words: readonly string[], c: number) => {
    const own = new Set(words);
    if (own.size < 2 || own.size * timesEach > words.length) return false;
    return columns.every((others, k) => k === c || others.every((word) => !own.has(word)));
  };
  return columns.some(tells) && !columns.some(changesByTurns);
}

/** Whether words fall in two kinds by turns: none of every second row stands in a row between. */
function changesByTurns(words: readonly string[]): boolean {
  const [even, odd] = [0, 1].map((turn) => words.filter((_, r) => r % 2 === turn));
  const comeAgain = (own: readonly string[]) => new Set(own).size < own.length;
  return comeAgain(even!) && comeAgain(odd!) && !even!.some((word) => odd!.includes(word));
}
