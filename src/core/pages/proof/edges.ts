import { clustered } from '../clusters.ts';
import type { Rule } from '../page.ts';
import { type Parted, type Seen, type SeenCell, sides } from './seen.ts';

const across = { rows: 'columns', columns: 'rows' } as const;

/** Rules that stand so near an edge are on it, in points; rules that stand nearer one another are one doubled line. */
const near = 3;
export const doubled = 5.5;
/**
 * Words of two rows may reach so far beside one another, in sizes: signs above and below lines; of two columns, in
 * points.
 */
const [besideRows, besideColumns] = [0.3, 1];

const rulesOf = (seen: Seen, what: Parted): Rule[] => (what === 'rows' ? seen.lying : seen.standing);
/** Whether a rule reaches over a place. */
export const reaches = ({ from, to }: Rule, place: number): boolean => from <= place && to >= place;

/** Whether words of two rows or columns stand beside, or above, one another. */
export const overlap = ({ between, size }: Seen, what: Parted): boolean =>
  between[what].some(({ from, to }) => from - to > (what === 'rows' ? besideRows * size : besideColumns));

/** The middle of each row or column, by the ink of what stands in it alone. */
export function middlesOf(seen: Seen, what: Parted): number[] {
  const { first, count, low, high } = sides[what];
  const gaps = seen.between[what];
  return Array.from({ length: gaps.length + 1 }, (_, k) => {
    const boxes = seen.cells.flatMap((cell) =>
      cell.box && cell[first] === k && cell[count] === 1 ? cell.box : [],
    );
    if (!boxes.length && what === 'columns') return (seen.xs[k]! + seen.xs[k + 1]!) / 2;
    if (!boxes.length) return ((gaps[k - 1]?.to ?? seen.box[low]) + (gaps[k]?.from ?? seen.box[high])) / 2;
    return (Math.min(...boxes.map((box) => box[low])) + Math.max(...boxes.map((box) => box[high]))) / 2;
  });
}

/**
 * Whether a rule is drawn along a part of an edge only, and where none is, two cells were read: a rule that ends says
 * that a cell reaches over the edge there.
 */
export function isPartlyRuled(seen: Seen, what: Parted): boolean {
  const places = middlesOf(seen, across[what]);
  return seen.between[what].some(({ from, to }, k) => {
    const [low, high] = [Math.min(from, to) - near, Math.max(from, to) + near];
    const all = rulesOf(seen, what).filter(({ at }) => at >= low && at <= high);
    const lines = all.filter(({ ground }) => !ground);
    // Where lines are drawn, the ground of a cell that ends says nothing: it may be painted row by row.
    const own = lines.length ? lines : all;
    if (!own.length) return false;
    const isDrawn = places.flatMap((place, i) => {
      const [before, behind] =
        what === 'rows' ? [seen.at[k]![i], seen.at[k + 1]![i]] : [seen.at[i]![k], seen.at[i]![k + 1]];
      return before && before === behind ? [] : [own.some((rule) => reaches(rule, place))];
    });
    return isDrawn.includes(true) && isDrawn.includes(false);
  });
}

/** Whether between two cells that follow one another more rules are drawn than edges were read. */
export function hasMoreRules(seen: Seen, what: Parted): boolean {
  const { low, high } = sides[what];
  return middlesOf(seen, across[what]).some((place, i) => {
    const own = rulesOf(seen, what).filter((rule) => reaches(rule, place));
    const drawn = clustered(
      own.map(({ at }) => at),
      doubled,
    );
    const cells: SeenCell[] = [...new Set(what === 'rows' ? seen.at.map((row) => row[i]!) : seen.at[i]!)];
    const filled = cells.flatMap(({ box }, k) => (box ? { box, k } : []));
    return filled.slice(1).some(({ box, k }, n) => {
      const before = filled[n]!;
      const [from, to] = [before.box[high] - near, box[low] + near];
      return drawn.filter((at) => at > from && at < to).length > k - before.k;
    });
  });
}

/** Words of one cell may be set apart by so much, in sizes: 任　务. */
const [setApart, enoughRows] = [2.5, 3];

/** Whether columns are parted by a narrow gap alone, on whose both sides words stand in one row: that may be one cell. */
export function hasLoneGap(seen: Seen): boolean {
  return seen.between.columns.some(({ from, to }, k) => {
    const isRuled = seen.standing.some(
      ({ at }) => at >= Math.min(from, to) - near && at <= Math.max(from, to) + near,
    );
    if (isRuled) return false;
    const rows = seen.at.filter((row) => row[k] !== row[k + 1] && row[k]!.box && row[k + 1]!.box);
    const [only] = rows;
    return (
      only !== undefined &&
      rows.length < 2 &&
      seen.at.length >= enoughRows &&
      only[k + 1]!.box!.x0 - only[k]!.box!.x1 < setApart * seen.size
    );
  });
}
