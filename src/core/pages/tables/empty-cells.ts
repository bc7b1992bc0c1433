import { isOfAllRows } from '../../chinese/cell-kinds.ts';
import type { Square } from './cells.ts';

/** A cell that holds a figure, or a sign for none. */
const figure = /^[\d.,%‰+\-－—–/…≥≤<>＜＞[\]［］〔〕()（）~～\s]+$/u;
/** An empty cell is an exception in a column of which at least this share is filled, and this share holds words. */
const [mostlyFilled, mostlyWords] = [0.5, 0.5];

const isFilled = (square: Square | undefined): boolean => Boolean(square?.words.trim());
const isWords = (square: Square | undefined): boolean => isFilled(square) && !figure.test(square!.words);

/** Whether an empty first cell belongs to no row above: there is none, or what stands beside it is a sum. */
const isNoGroup = (rows: readonly (readonly Square[])[], r: number): boolean =>
  !rows.slice(0, r).some((row) => isFilled(row[0])) || isOfAllRows(rows[r]![1]?.words ?? '');

/**
 * Whether an empty cell of `rows` (those below the heading) may be a part of the one beside it, or of the one
 * below, where no upright rules tell: 合计 stands over two columns, the name of a group beside the middle of it.
 * An empty first cell below a filled one is of the group that this names.
 */
export function mayReachOver(rows: readonly (readonly Square[])[]): boolean {
  const count = rows[0]?.length ?? 0;
  for (let c = 0; c + 1 < count; c++) {
    const own = rows.flatMap((row) => row[c] ?? []).filter((square) => !square.covered);
    const filled = own.filter(isFilled);
    if (filled.filter(isWords).length < mostlyWords * filled.length) continue;
    if (c > 0 && filled.length <= mostlyFilled * own.length) continue;
    const isDoubtful = (row: readonly Square[], r: number) =>
      row[c]?.covered === false &&
      !isFilled(row[c]) &&
      (c > 0 ? isWords(row[c - 1]) || isFilled(row[c + 1]) : isFilled(row[1]) && isNoGroup(rows, r));
    if (rows.some(isDoubtful)) return true;
  }
  return false;
}
