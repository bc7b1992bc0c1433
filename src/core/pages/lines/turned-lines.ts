import { groups } from '../clusters.ts';
import { type Box, boxOf, type Glyph } from '../page.ts';

/** Characters of one turned line stand no farther apart along it, and beside it, in sizes. */
const [along, beside] = [1.6, 0.5];
/** Turned lines of one cell stand no farther apart, in sizes. */
const step = 2.5;

/** Characters of one turned line, in the order in which they are read, and the box of all lines beside it. */
interface TurnedLine {
  glyphs: Glyph[];
  block: Box;
}

/**
 * The lines of characters that run upwards or downwards, as in the narrow first column of a table: each in its order,
 * and those beside one another from the first to the last.
 */
export function turnedLines(glyphs: readonly Glyph[]): TurnedLine[] {
  return ([1, 3] as const).flatMap((turn) => {
    const lines = strings(glyphs.filter((g) => g.turned === turn));
    return blocksOf(lines).flatMap((block) => {
      const box = boxOf(block.flat());
      const sign = turn === 3 ? 1 : -1;
      return block
        .toSorted((a, b) => sign * (boxOf(a).x0 - boxOf(b).x0))
        .map((line) => ({ glyphs: line.toSorted((a, b) => sign * (b.y - a.y)), block: box }));
    });
  });
}

const middle = (g: Glyph): number => (g.x0 + g.x1) / 2;

/** The characters that stand above one another, string by string. */
function strings(glyphs: readonly Glyph[]): Glyph[][] {
  const found: Glyph[][] = [];
  for (const glyph of glyphs.toSorted((a, b) => a.y - b.y)) {
    const own = found.find((line) => {
      const last = line.at(-1)!;
      const isNear = Math.abs(middle(last) - middle(glyph)) <= beside * glyph.size;
      return isNear && glyph.y - last.y <= along * glyph.size;
    });
    if (own) own.push(glyph);
    else found.push([glyph]);
  }
  return found;
}

/** Strings that stand beside one another. */
function blocksOf(lines: readonly Glyph[][]): Glyph[][][] {
  const boxes = lines.map((line) => boxOf(line));
  const { find, join } = groups(lines.length);
  for (const [i, a] of boxes.entries())
    for (const [k, b] of boxes.entries()) {
      const apart = Math.max(a.x0 - b.x1, b.x0 - a.x1);
      if (i < k && apart < step * lines[i]![0]!.size && a.top < b.bottom && b.top < a.bottom) join(i, k);
    }
  return [...Map.groupBy(lines.keys(), find).values()].map((own) => own.map((i) => lines[i]!));
}
