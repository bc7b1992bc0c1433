import { firstPiece, type Line, median } from '../lines/lines.ts';
import { reasons } from '../unsure-said.ts';
import { cellRows } from './cell-rows.ts';

/** Lines that stand farther apart than the closest by this factor are of two rows. */
const rowGap = 1.12;
/** How much the heights of the lines of one row may differ, in sizes. */
const level = 0.35;
/** Lines of one cell stand no farther apart, in sizes. */
const stepOfLines = 1.9;
/** How far apart the heights of one line may be, for letters of a size. */
export const levelsOf = (size: number): number => level * size;

/** Where the rows of a table begin; and why that may be otherwise. */
export interface Rows {
  tops: number[];
  doubt?: string;
}

/**
 * The heights at which rows begin whose cells stand in `columns`, each as its lines. `isParted`: rules part
 * the rows of this table, so that these columns are one.
 */
export function rowsOf(
  columns: readonly (readonly Line[])[],
  { isHead, isParted }: { isHead: boolean; isParted: boolean },
): Rows {
  const lines = columns.flat();
  const size = median(lines.map((l) => l.size));
  const heights = lines.map((l) => l.y).sort((a, b) => a - b);
  const steps = heights.filter((y, i) => !i || y - heights[i - 1]! > level * size);
  if (steps.length <= 1 || ((isHead || isParted) && isOneRow(columns, size)))
    return { tops: steps.slice(0, 1) };
  if (isParted && !standsInRows(columns, size)) return { tops: [steps[0]!], doubt: reasons.noRowRules().en };
  if (!isHead && !isParted) {
    const laid = cellRows(columns, { goesOn: isBroken, level: level * size, rowGap });
    if (laid) return laid.isSure ? { tops: laid.tops } : { tops: laid.tops, doubt: reasons.noRowRules().en };
  }
  const gaps = steps.slice(1).map((y, i) => y - steps[i]!);
  const closest = Math.min(...gaps);
  const parted = gaps.some((gap) => gap > closest * rowGap);
  const tops = steps.filter((_, i) => !i || !parted || gaps[i - 1]! > closest * rowGap);
  if (isHead && tops.length > 1) return { tops, doubt: reasons.headOfRows().en };
  if (isParted) return { tops, doubt: reasons.noRowRules().en };
  const isTop = (y: number) => tops.some((top) => Math.abs(top - y) <= level * size);
  const full = tops.every(
    (top) => columns.filter((own) => own.some((l) => Math.abs(l.y - top) <= level * size)).length >= 2,
  );
  // In a row of several lines each cell begins at its top; one that does not may belong to two rows.
  const fromTop = columns.every((own) =>
    own.every((l, i) => isTop(l.y) || (i > 0 && l.y - own[i - 1]!.y <= closest * rowGap)),
  );
  const isSure = full && fromTop && !tops.some((_, k) => mayGoOn(columns, tops, k, size));
  return isSure ? { tops } : { tops, doubt: reasons.noRowRules().en };
}

/** Whether each cell of a row may be the next line of the one above it. */
function mayGoOn(
  columns: readonly (readonly Line[])[],
  tops: readonly number[],
  k: number,
  size: number,
): boolean {
  const isAt = (y: number | undefined) => (l: Line) => y !== undefined && Math.abs(l.y - y) <= level * size;
  const pairs = columns.map((own) => ({
    own,
    line: own.find(isAt(tops[k])),
    next: own.find(isAt(tops[k + 1])),
  }));
  const filled = pairs.filter(({ next }) => next);
  return (
    filled.length > 0 &&
    filled.every(({ own, line, next }) => {
      const width = Math.max(...own.map((l) => l.x1 - l.x0));
      return line && isBroken(line, next!, width);
    })
  );
}

const isNumber = ({ words }: Line): boolean => /^[\d.,%‰+\-－—–/…]+$/u.test(words.replace(/\s/gu, ''));

/** Whether a line goes on in the next one of its cell: it had no room for that. */
const isBroken = (line: Line, next: Line, width: number): boolean =>
  !isNumber(next) &&
  next.y - line.y <= stepOfLines * line.size &&
  width - (line.x1 - line.x0) < firstPiece(next) + 0.5 * line.size;

/**
 * Whether the cells of a row may be those of several, which no rule parts: they stand apart, or lines of two cells at
 * least end with room left.
 */
export function maybeRows(columns: readonly (readonly Line[])[], size: number): boolean {
  const tall = columns.filter((own) => own.length > 1);
  if (tall.length < 2) return false;
  const laid = cellRows(columns, { goesOn: isBroken, level: level * size, rowGap });
  if (laid && laid.tops.length > 1) return true;
  const hasEnd = (own: readonly Line[]) => {
    const width = Math.max(...own.map((l) => l.x1 - l.x0));
    return own.length > 2 && own.some((line, i) => own[i + 1] && !isBroken(line, own[i + 1]!, width));
  };
  return tall.filter(hasEnd).length > 1;
}

/** Whether columns are one row: the lines of each go on in one another, and all stand alike, high or low. */
export function isOneRow(columns: readonly (readonly Line[])[], size: number): boolean {
  const filled = columns.filter((own) => own.length > 0);
  const isCell = (own: readonly Line[]) => {
    const width = Math.max(...own.map((l) => l.x1 - l.x0));
    return own.every((line, i) => !own[i + 1] || isBroken(line, own[i + 1]!, width));
  };
  const alike = (of: (own: readonly Line[]) => number) => {
    const places = filled.map(of);
    return Math.max(...places) - Math.min(...places) <= level * size;
  };
  const isRows = filled.every((own) => own.length > 1) && standsInRows(filled, size);
  if (isRows || !filled.every(isCell)) return false;
  return (
    alike((own) => own[0]!.y) ||
    alike((own) => own.at(-1)!.y) ||
    alike((own) => (own[0]!.y + own.at(-1)!.y) / 2)
  );
}

/** Whether two columns at least have as many lines at the same heights: rows that no rule parts. */
export function standsInRows(columns: readonly (readonly Line[])[], size: number): boolean {
  const several = columns.filter((own) => own.length > 1);
  return several.some((own, i) =>
    several
      .slice(i + 1)
      .some(
        (other) =>
          other.length === own.length && own.every((l, k) => Math.abs(l.y - other[k]!.y) <= level * size),
      ),
  );
}
