import type { Cell } from '../../model/plan.ts';
import { spanHead } from '../grid.ts';
import { addCovered, type Bare, deeper, type Laid, laid } from './head-cells.ts';
import { type Holding, headCost } from './head-words.ts';
import type { Piece } from './piece.ts';

/** Rows with a line for every square, the empty ones too, or for all but those that a cell to the left reaches over. */
export function grids(pieces: readonly Piece[], holdings: readonly Holding[]): Bare[] {
  const columns = holdings.length;
  const heads: Bare[] = [];
  if (!pieces.some(({ kind }) => kind === 'empty')) return heads;
  for (const depth of [2, 3])
    for (const cells of laid(pieces, depth * columns)) heads.push(gridHead(cells, holdings, depth));
  heads.push(...underTops(pieces, holdings));
  return heads;
}

function gridHead(cells: readonly Laid[], holdings: readonly Holding[], depth: number): Bare {
  const columns = holdings.length;
  const rows = Array.from({ length: depth }, (_, r) =>
    cells.slice(r * columns, (r + 1) * columns).map(({ cell }) => ({ ...cell })),
  );
  const heading = (c: number) =>
    (rows.findLast((row) => row[c]!.words)?.[c]?.words ?? '').replace(/\s/gu, '');
  let cost = 0.4 * depth + cells.reduce((sum, cell) => sum + cell.cost, 0);
  holdings.forEach((holding, c) => {
    cost += headCost(heading(c), holding);
  });
  if (rows[0]!.filter(({ words }) => words).length < 2) cost += 3;
  spanHead(rows);
  return { rows, cost, joined: cells.filter(({ plain }) => plain).length };
}

/**
 * Two rows of which the first has no lines for what its cells reach over: in the second an empty line below
 * each cell that reaches down, and the cells below those that reach over several.
 */
function underTops(pieces: readonly Piece[], holdings: readonly Holding[]): Bare[] {
  const columns = holdings.length;
  const top = pieces.findIndex(({ kind }) => kind === 'empty');
  if (top < 2) return [];
  const heads: Bare[] = [];
  const second = pieces.slice(top);
  const runs = second.findIndex(({ kind }) => kind !== 'empty');
  if (runs < 1) return [];
  let trailing = 0;
  while (second[second.length - 1 - trailing]!.kind === 'empty') trailing++;
  const subs = second.slice(runs, second.length - trailing);
  if (subs.some(({ kind }) => kind === 'empty') || runs + trailing !== top - 1) return [];
  for (let cells = 2; cells <= subs.length; cells++)
    for (const below of laid(subs, cells)) {
      const over = columns - cells - (top - 1);
      if (over < 0 || over > 1) continue;
      for (let wide = 0; wide < (over ? runs : 1); wide++)
        heads.push(underHead(pieces.slice(0, top), below, { runs, over, wide }, holdings));
    }
  return heads;
}

function underHead(
  tops: readonly Piece[],
  below: readonly Laid[],
  { runs, over, wide }: { runs: number; over: number; wide: number },
  holdings: readonly Holding[],
): Bare {
  const rows: [Cell[], Cell[]] = [[], []];
  let cost = deeper;
  const second = below[0]!.cell.lines[0];
  tops.forEach(({ cell, word }, i) => {
    const no = cell.lines[0];
    if (i === runs) {
      rows[0].push({ ...cell, columns: below.length });
      addCovered(rows[0], no, below.length - 1);
      for (const sub of below) {
        cost += sub.cost + headCost(sub.words, holdings[rows[1].length]!);
        rows[1].push(sub.cell);
      }
      return;
    }
    const columns = over && i === wide ? 2 : 1;
    if (columns > 1)
      cost += holdings.slice(rows[0].length, rows[0].length + 2).every((h) => h === 'words') ? 1 : 3;
    cost += headCost(word, holdings[rows[0].length]!);
    rows[0].push({ ...cell, columns, rows: 2 });
    addCovered(rows[0], no, columns - 1);
    addCovered(rows[1], second, columns);
  });
  return { rows, cost, joined: below.filter(({ plain }) => plain).length + over };
}
