import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Cell } from '../model/plan.ts';
import type { SourceLine } from '../model/source-line.ts';
import { isForm, isHeadUnclear } from '../tables/forms.ts';
import { headRowsOf, squareOf, squaresPerCell } from '../tables/grid.ts';
import { said } from '../tables/said.ts';
import { attribute } from './html-tags.ts';
import { textOf, within } from './html-words.ts';

const cell = (words: string, no: number, rows = 1, columns = 1, covered = false): Cell => ({
  ...squareOf(words, no),
  rows,
  columns,
  covered,
});

/** No table has more squares: one of as many rows as a document may have lines has ten columns. */
const mostSquares = 500_000;

/**
 * The grid of a table, or null where a table only lays out a page, or is so wide and long for its few cells
 * that it is none.
 */
export function readGrid(table: Tree.Element, before: number): SourceLine['grid'] | null {
  const trs = [...within(table, new Set(['tr']))];
  if (trs.length < 2 || !within(table, new Set(['table', 'h1', 'h2', 'h3'])).next().done) return null;
  const cells = trs.map((tr) => [...within(tr, new Set(['th', 'td']))]);
  const most = Math.min(mostSquares, 1000 + squaresPerCell * cells.reduce((n, row) => n + row.length, 0));
  const rows: Cell[][] = trs.map(() => []);
  const heads = trs.map(
    (tr, r) => cells[r]!.every((c) => c.nodeName === 'th') || tr.parentNode?.nodeName === 'thead',
  );
  let squares = 0;
  for (const [r, tds] of cells.entries()) {
    let c = 0;
    for (const td of tds) {
      while (rows[r]![c]) c++;
      const span = (name: string, limit: number) =>
        Math.max(1, Math.min(limit, Number(attribute(td, name)) || 1));
      let [down, across] = [span('rowspan', trs.length - r), span('colspan', 50)];
      // Spans that ask for more than a table can mean are none.
      if (squares + down * across > most) [down, across] = [1, 1];
      squares += down * across;
      const words = textOf(td, true);
      if (words.length > 800) return null;
      const no = before + (td.sourceCodeLocation?.startLine ?? 1);
      for (let y = 0; y < down; y++)
        for (let x = 0; x < across; x++)
          rows[r + y]![c + x] ??= y || x ? cell('', no, 1, 1, true) : cell(words, no, down, across);
      c += across;
    }
  }
  const columns = rows.reduce((n, row) => Math.max(n, row.length), 0);
  if (columns < 2 || columns * rows.length > most) return null;
  const first = before + (table.sourceCodeLocation?.startLine ?? 1);
  const full = rows.map((row, r) =>
    Array.from(
      { length: columns },
      (_, c) => row[c] ?? cell('', before + (trs[r]!.sourceCodeLocation?.startLine ?? first)),
    ),
  );
  const marked = heads.findIndex((h) => !h);
  if (marked > 0) return { rows: full, headRows: marked };
  if (isForm(full)) return { rows: full, headRows: 0 };
  return {
    rows: full,
    headRows: headRowsOf(full),
    ...(isHeadUnclear(full) && { unsure: said.headNotTold() }),
  };
}
