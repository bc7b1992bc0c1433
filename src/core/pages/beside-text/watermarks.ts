import type { Edge } from '../items.ts';
import { linesOf } from '../lines/lines.ts';
import { boxOf, type Glyph, isBlank, middleOf, type Page } from '../page.ts';

/** Characters of a watermark that is not slanted are larger than those of the text by so much. */
const larger = 1.5;
/** It stands at one place on so many of the pages, and on two at least. */
const mostPages = 0.5;
/** Places that differ by less are one, in points. */
const samePlace = 2;

/**
 * The characters that are laid over the text of page after page (稿, 内部资料): slanted, or larger than the
 * text, and at the same place each time; where they are both, also on a single page. And those that the file says to be so.
 */
export function watermarksOf(pages: readonly Page[], bodySize: number): Set<Glyph> {
  const may = pages.flatMap((page) =>
    page.glyphs
      .filter((g) => g.slanted || g.size > larger * bodySize)
      .map((glyph) => ({ page: page.no, glyph })),
  );
  const key = ({ glyph: { text, x0, y } }: (typeof may)[number]) =>
    `${text} ${Math.round(x0 / samePlace)} ${Math.round(y / samePlace)}`;
  const isOverWords = isOver(pages);
  const fewest = Math.max(2, mostPages * pages.length);
  const again = [...Map.groupBy(may, key).values()].filter(
    (alike) => new Set(alike.map(({ page }) => page)).size >= fewest,
  );
  const alone = may.filter(
    (one) => (one.glyph.slanted && one.glyph.size > larger * bodySize) || isOverWords(one),
  );
  const marks = new Set([...again.flat(), ...alone].map(({ glyph }) => glyph));
  for (const { glyphs } of pages) {
    for (const mark of glyphs.filter((g) => marks.has(g) && !g.slanted))
      if (glyphs.some((g) => !marks.has(g) && isBeside(g, mark))) marks.delete(mark);
    for (const mark of glyphs.filter((g) => g.watermark)) marks.add(mark);
  }
  return marks;
}

/** Letters that lie over words are so many times as large as those. */
const huge = 4;
/** Whether a character lies over words of its page: no title does. */
function isOver(pages: readonly Page[]) {
  const glyphsOn = new Map(pages.map(({ no, glyphs }) => [no, glyphs]));
  return ({ page, glyph }: { page: number; glyph: Glyph }): boolean => {
    const { x0, x1, top, bottom } = boxOf([glyph]);
    return glyphsOn.get(page)!.some((g) => {
      if (g.size * huge > glyph.size || isBlank(g.text)) return false;
      const { x, y } = middleOf(g);
      return x > x0 && x < x1 && y > top && y < bottom;
    });
  };
}

/** Characters of one line stand no farther apart, in sizes. */
const withinLine = 0.3;
/** Whether a character is of the line of another: large text may have the same character there on the next page. */
const isBeside = (a: Glyph, b: Glyph): boolean =>
  !isBlank(a.text) &&
  Math.abs(a.y - b.y) < 1 &&
  Math.abs(a.size - b.size) < 1 &&
  Math.max(a.x0 - b.x1, b.x0 - a.x1) < withinLine * b.size;

/** Watermarks as what stands beside the text, one a page: each character a line, for it crosses those. */
export function watermarkEdges(pages: readonly Page[], marks: ReadonlySet<Glyph>): Edge[] {
  return pages.flatMap((page) => {
    const lines = page.glyphs.filter((g) => marks.has(g)).flatMap((g) => linesOf([g], page.no));
    return lines.length ? [{ kind: 'watermark' as const, lines }] : [];
  });
}
