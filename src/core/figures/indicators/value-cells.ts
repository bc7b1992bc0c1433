import type { Cell } from '../../model/plan.ts';
import type { ValueColumn } from './columns.ts';

/** A cell of values, below its head. */
interface ValueCell {
  at: ValueColumn;
  cell: Cell;
  offset: number;
}

/** Words over a target and the growth beside it (与经济增长同步) stand below the target alone. */
export function withoutRepeats(cells: readonly ValueCell[]): ValueCell[] {
  const isTarget = new Set(cells.flatMap(({ at, cell }) => (at.role === 'target' ? [cell] : [])));
  return cells.filter(({ at, cell }) => !(at.growth && isTarget.has(cell)));
}

/** Whether a cell stands below its own head alone, or is words over columns of nothing but targets and their growth. */
export function isOver(cell: Cell, at: ValueColumn, below: readonly ValueCell[]): boolean {
  if (cell.columns === 1) return true;
  const over = below.filter((other) => other.cell === cell).map((other) => other.at);
  const isAhead =
    over.length === cell.columns && over.every(({ role, growth }) => role === 'target' || growth);
  return isAhead && !at.growth && !/\d/u.test(cell.words);
}

/** Whether a row has a base, and all cells of its targets and of growth are empty. */
export function emptyTarget(cells: readonly { at: ValueColumn; isEmpty: boolean }[]): boolean {
  const ahead = cells.filter(({ at }) => at.role === 'target' || at.role === 'growth');
  const past = cells.filter(({ at }) => at.role === 'base' || at.role === 'achieved');
  return ahead.length > 0 && ahead.every((c) => c.isEmpty) && past.some((c) => !c.isEmpty);
}
