import type { Form } from './form.ts';
import { judge, type Verdict } from './judge.ts';
import { read } from './read.ts';
import { type TrueTable, withoutColumns, withoutRows } from './table.ts';

/**
 * Smaller tables than a table, the smallest first. Three columns and three rows below the heading stay: what
 * is smaller yet is often misread for its size, which is another fault.
 */
function* smaller(table: TrueTable): Generator<TrueTable> {
  const { height, width, head, notes, cells } = table;
  for (let size = Math.floor((height - head) / 2); size >= 1; size = Math.floor(size / 2))
    for (let from = head; from < height; from += size)
      if (height - size >= head + 3) yield withoutRows(table, (r) => r >= from && r < from + size);
  if (width > 3)
    for (let column = width - 1; column >= 0; column--) yield withoutColumns(table, (c) => c === column);
  if (notes.length) yield { ...table, notes: [] };
  for (let i = 0; i < notes.length; i++) yield { ...table, notes: notes.filter((_, k) => k !== i) };
  if (table.unit) yield { ...table, unit: '' };
  const caption = table.caption.replace(/　+单位.*/u, '');
  if (caption !== table.caption) yield { ...table, caption };
  if (head > 1) yield withoutRows(table, (r) => r === 0);
  // Shorter words, where they stay words of the same kind.
  for (const [i, cell] of cells.entries()) {
    const short = /^\p{Script=Han}{5,}/u.test(cell.words) ? [...cell.words].slice(0, 4).join('') : cell.words;
    if (short !== cell.words) yield { ...table, cells: cells.with(i, { ...cell, words: short }) };
  }
}

/** How many tables are tried on the way down. */
const most = 400;

/** The smallest table on the way down from this one that is read wrong in the same way. */
export function shrink(table: TrueTable, form: Form, verdict: Verdict, reader: typeof read = read) {
  let [found, left] = [{ table, verdict }, most];
  search: for (;;) {
    for (const next of smaller(found.table)) {
      if (!left--) return found;
      const own = judge(next, form, reader);
      if (own?.outcome === verdict.outcome && own.why === verdict.why) {
        found = { table: next, verdict: own };
        continue search;
      }
    }
    return found;
  }
}
