import { clustered } from '../clusters.ts';
import { type Line, linesOf } from '../lines/lines.ts';
import { type Box, boxOf, type Glyph, isBlank, type Rule } from '../page.ts';
import { reasons } from '../unsure-said.ts';
import { levelsOf, type Rows, rowsOf } from './aligned-rows.ts';
import { cellWords, type PrintedTable, type Square } from './cells.ts';
import { mayReachOver } from './empty-cells.ts';
import { columnsOf, inColumn } from './table-columns.ts';

/** Rules that stand so near are one, in points. */
const near = 3;

/** What stands between two lying rules that reach over a whole table. */
interface Band {
  ink: Glyph[];
  top: number;
  bottom: number;
  isHead: boolean;
  /** Rules that reach over some of its columns. */
  partial: Rule[];
}

/**
 * The table that characters between lying rules (`bars`, from the top one to the last) make, where no upright
 * rule parts its columns: columns are where no character stands over the height of the rows, rows are parted
 * by rules and by wider spaces. `partial` are the rules between that reach over some columns only: they part
 * the rows of these, and in the heading join the columns that they reach over. Null where characters make no
 * two columns and no two rows.
 */
export function alignedTable(
  glyphs: readonly Glyph[],
  bars: readonly number[],
  page: number,
  partial: readonly Rule[] = [],
): PrintedTable | null {
  const ink = glyphs.filter((g) => !isBlank(g.text));
  if (ink.length < 6) return null;
  const bands = bandsOf(ink, bars, partial);
  const { xs, headXs, gap, doubt } = columnsOf(bands, ink);
  if (xs.length < 3) return null;
  let unsure = doubt;
  const squares = bands.flatMap((band) => {
    const own = band.isHead ? headXs : xs;
    const laid = band.partial.length
      ? squaresByRules(band, own, page)
      : squaresByRows(band, own, page, {
          isParted: bars.length > 3 && !band.isHead,
          gap: band.isHead ? undefined : gap,
        });
    unsure ??= laid.doubt;
    return laid.squares;
  });
  if (squares.length < 2 || squares.some(overlaps)) return null;
  const body = bands[0]?.isHead ? squares.slice(1) : squares;
  if (hasStray(body) || squares.flat().some(isParted)) unsure ??= reasons.strayWords().en;
  if (mayReachOver(body)) unsure ??= reasons.mayReachOver().en;
  return { page, xs, ...boxOf(ink), squares, ...(unsure && { unsure }) };
}

function bandsOf(ink: readonly Glyph[], bars: readonly number[], partial: readonly Rule[]): Band[] {
  const bands: Band[] = bars.slice(1).map((bottom, i) => {
    const top = bars[i]!;
    const isInside = ({ at }: Rule) => at > top + near && at < bottom - near;
    const own = ink.filter((g) => g.y > top && g.y <= bottom);
    return { ink: own, top, bottom, isHead: i === 0 && bars.length > 2, partial: partial.filter(isInside) };
  });
  return bands.filter((band) => band.ink.length > 0);
}

/** A square of what stands in it. Without rules it is as wide as that. */
function squareOf(ink: readonly Glyph[], page: number, rows = 1, columns = 1): Square {
  const lines = linesOf(ink, page);
  return { lines, words: cellWords(lines, 0), width: 0, rows, columns, covered: false };
}
const covered = (): Square => ({ lines: [], words: '', width: 0, rows: 1, columns: 1, covered: true });

/** Whether words of a row reach into the next cell: its columns are none. */
function overlaps(row: readonly Square[]): boolean {
  const boxes = row
    .filter(({ lines }) => lines.length)
    .map(({ lines }) => boxOf(lines.flatMap((l) => l.glyphs)));
  return boxes.some((box, i) => i > 0 && box.x0 < boxes[i - 1]!.x1 - 1);
}

/** Words that no blank parts stand no farther apart, in sizes. */
const withinWords = 0.3;
/** Whether a gap without a blank stands in a cell: it may be two. */
const isParted = ({ lines }: Square): boolean =>
  lines.some(({ row, size }) =>
    row.some((g, i) => {
      const before = row[i - 1];
      return before && !isBlank(before.text) && !isBlank(g.text) && g.x0 - before.x1 > withinWords * size;
    }),
  );

/** Whether a cell stands above or below no other of its column: it may belong to the one beside it. */
const hasStray = (squares: readonly Square[][]): boolean =>
  (squares[0] ?? []).some((_, c) => {
    const boxes = squares.flatMap((row) =>
      row[c]!.lines.length ? [boxOf(row[c]!.lines.flatMap((l) => l.glyphs))] : [],
    );
    const overlap = (a: Box, b: Box) => Math.min(a.x1, b.x1) > Math.max(a.x0, b.x0);
    return boxes.length > 2 && boxes.some((a) => !boxes.some((b) => b !== a && overlap(a, b)));
  });

/** The rows of a band that no rule parts. */
function squaresByRows(
  { ink, isHead }: Band,
  xs: readonly number[],
  page: number,
  { isParted, gap }: { isParted: boolean; gap: number | undefined },
) {
  const columns = xs.slice(1).map((_, c) => linesOf(inColumn(ink, xs, c, gap), page));
  const { tops, doubt }: Rows = rowsOf(columns, { isHead, isParted });
  // A character is in the row of its line: the raised call of a note stands higher than that.
  const squares = tops.map((top, k) => {
    const end = tops[k + 1] ?? Infinity;
    const isIn = ({ y, size }: Line) => y >= top - levelsOf(size) && y < end - levelsOf(size);
    return columns.map((own) =>
      squareOf(
        own.filter(isIn).flatMap((line) => line.row),
        page,
      ),
    );
  });
  return { squares, doubt };
}

/** Whether a rule reaches over the middle of what stands in a column, or of the column where nothing does. */
function reachesOver({ from, to }: Rule, inside: readonly Glyph[], [left, right]: readonly [number, number]) {
  const { x0, x1 } = inside.length ? boxOf(inside) : { x0: left, x1: right };
  return from <= (x0 + x1) / 2 && to >= (x0 + x1) / 2;
}

/** The rows of a band that rules over some of its columns part: where none does, a cell reaches over rows. */
function squaresByRules({ ink, top, bottom, partial, isHead }: Band, xs: readonly number[], page: number) {
  const heights = partial.map((rule) => rule.at);
  const ys = [top, ...clustered(heights, near), bottom];
  const count = xs.length - 1;
  const rulesAt = (r: number) => partial.filter((rule) => Math.abs(rule.at - ys[r]!) <= near);
  const reaches = (rule: Rule, c: number) => reachesOver(rule, inColumn(ink, xs, c), [xs[c]!, xs[c + 1]!]);
  const inkOf = (r: number, end: number, c: number) =>
    inColumn(ink, xs, c).filter((g) => g.y > ys[r]! && g.y <= ys[end]!);
  const squares: Square[][] = ys.slice(1).map(() => []);
  let doubt: string | undefined;
  for (let r = 0; r + 1 < ys.length; r++)
    for (let c = 0; c < count; c++) {
      if (squares[r]![c]) continue;
      let end = r + 1;
      while (end + 1 < ys.length && !rulesAt(end).some((rule) => reaches(rule, c))) end++;
      const across = isHead ? columnsOver(r + 1, c) : 1;
      const own = Array.from({ length: across }, (_, k) => inkOf(r, end, c + k)).flat();
      const square = squareOf(own, page, end - r, across);
      doubt ??= rowsOf([square.lines], { isHead, isParted: true }).doubt;
      for (let y = r; y < end; y++) for (let x = c; x < c + across; x++) squares[y]![x] = covered();
      squares[r]![c] = square;
    }
  return { squares, doubt };

  /** Over how many columns a heading reaches that a rule sets off from those below it. */
  function columnsOver(below: number, c: number): number {
    const rules = rulesAt(below);
    const one = rules.filter((rule) => reaches(rule, c));
    for (const reach of [one, rules]) {
      let across = 0;
      while (c + across < count && reach.some((rule) => reaches(rule, c + across))) across++;
      const filled = Array.from({ length: across }, (_, k) => inkOf(below - 1, below, c + k).length > 0);
      if (across > 1 && filled.filter(Boolean).length === 1) return across;
      if (reach === rules && filled.includes(false)) doubt ??= reasons.headOfColumns().en;
    }
    return 1;
  }
}
