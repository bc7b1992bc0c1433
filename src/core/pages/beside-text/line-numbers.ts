import { type Glyph, isBlank, type Page, type Rule } from '../page.ts';

/** Numbers of lines are smaller than the text, and stand apart from it, in sizes of its letters. */
const [smaller, apart] = [0.85, 0.2];
/** So many stand below one another at least, their edges no farther apart than this, in points. */
const [fewest, sameEdge] = [3, 2];
/** Rules above and below a number whose ends differ by no more, in points, are of a table that it stands in. */
const sameBreadth = 2.5;
/** Digits of one number stand no farther apart, in their sizes. */
const withinNumber = 0.4;

interface LineNumber {
  glyphs: Glyph[];
  x0: number;
  x1: number;
  y: number;
}
const countOf = ({ glyphs }: LineNumber): number => Number(glyphs.map((g) => g.text).join(''));

/** The small numbers of a page that stand before text and apart from it on both sides. */
function numbersBefore(page: Page, bodySize: number): LineNumber[] {
  const rows = Map.groupBy(
    page.glyphs.filter((g) => !isBlank(g.text) && !g.turned),
    ({ y }) => Math.round(y / (bodySize / 2)),
  );
  const found: LineNumber[] = [];
  for (const row of rows.values()) {
    const sorted = row.toSorted((a, b) => a.x0 - b.x0);
    for (let i = 0; i < sorted.length; i++) {
      const glyphs: Glyph[] = [];
      for (let g = sorted[i]; g && isSmallDigit(g, bodySize) && joins(glyphs.at(-1), g); g = sorted[++i])
        glyphs.push(g);
      if (!glyphs.length) continue;
      const [first, last] = [glyphs[0]!, glyphs.at(-1)!];
      const [before, behind] = [sorted[i - glyphs.length - 1], sorted[i]];
      const isApart =
        (!before || first.x0 - before.x1 > apart * bodySize) &&
        behind !== undefined &&
        behind.size > smaller * bodySize &&
        behind.x0 - last.x1 > apart * bodySize;
      if (isApart) found.push({ glyphs, x0: first.x0, x1: last.x1, y: first.y });
      i--;
    }
  }
  return found;
}

const isSmallDigit = ({ text, size }: Glyph, bodySize: number): boolean =>
  /^\d$/u.test(text) && size < smaller * bodySize;
const joins = (before: Glyph | undefined, { x0, size }: Glyph): boolean =>
  !before || x0 - before.x1 < withinNumber * size;

/** Whether a number stands in a table, between two rules of one breadth: it is a word of the table. */
function isInTable({ rules }: Page, { x0, x1, y }: LineNumber): boolean {
  const over = rules.filter((r) => r.lies && r.from < x1 && r.to > x0);
  const areAlike = (one: Rule, other: Rule) =>
    Math.abs(one.from - other.from) < sameBreadth && Math.abs(one.to - other.to) < sameBreadth;
  const [above, below] = [over.filter((r) => r.at <= y), over.filter((r) => r.at > y)];
  return above.some((one) => below.some((other) => areAlike(one, other)));
}

/** Whether numbers count lines as they go down: 1, 5, 10, 15 or 5, 10, 15, 20. */
function countsLines(stack: readonly LineNumber[]): boolean {
  if (stack.length < fewest) return false;
  const values = stack.toSorted((a, b) => a.y - b.y).map(countOf);
  const step = values[2]! - values[1]!;
  return (
    step > 0 &&
    values.every((n, i) => (i ? n === values[1]! + step * (i - 1) : n === 1 || n === values[1]! - step))
  );
}

/**
 * The numbers of lines on a page, also those before each of its columns: small numbers below one another that count on.
 */
export function lineNumbers(page: Page, bodySize: number): Glyph[] {
  const numbers = numbersBefore(page, bodySize).filter((number) => !isInTable(page, number));
  const stacks = (['x0', 'x1'] as const).flatMap((edge) => [
    ...Map.groupBy(numbers, (number) => Math.round(number[edge] / sameEdge)).values(),
  ]);
  return stacks.filter(countsLines).flatMap((stack) => stack.flatMap(({ glyphs }) => glyphs));
}
