import type { Edge } from '../items.ts';
import { linesOf } from '../lines/lines.ts';
import { type Glyph, isBlank, type Page } from '../page.ts';

/** Letters in the margin are smaller than those of the text; those of the text differ by no more. */
const [smaller, same] = [0.85, 0.05];
/** The text begins and ends where all but this share of its characters does. */
const outliers = 0.002;
/** How far words in the margin stand from the text, in sizes of its letters; and the paper ends there. */
const away = 0.2;
/** A document that has words in its margins has them on so many pages, as a share of all; on two at least. */
const mostPages = 0.3;
/** Columns of less text say nothing. */
const fewestCharacters = 200;

interface Column {
  left: number;
  right: number;
}

/** Where the text begins and ends on pages of one size, left and right pages apart. */
const keyOf = ({ no, width, height }: Page): string => `${no % 2} ${Math.round(width)} ${Math.round(height)}`;

function columnsOf(pages: readonly Page[], bodySize: number): Map<string, Column> {
  const found = new Map<string, Column>();
  for (const [key, own] of Map.groupBy(pages, keyOf)) {
    const body = own.flatMap((page) =>
      page.glyphs.filter((g) => !isBlank(g.text) && Math.abs(g.size - bodySize) <= same * bodySize),
    );
    if (body.length < fewestCharacters) continue;
    const skipped = Math.floor(outliers * body.length);
    const begins = body.map((g) => g.x0).sort((a, b) => a - b);
    const ends = body.map((g) => g.x1).sort((a, b) => b - a);
    found.set(key, { left: begins[skipped]!, right: ends[skipped]! });
  }
  return found;
}

/** Whether a table or a frame reaches from the text into the margin on a page. */
const isDrawnOver = ({ rules }: Page, { left, right }: Column, size: number): boolean =>
  rules.some((r) => r.lies && r.from < right && r.to > left && (r.to > right + size || r.from < left - size));

/**
 * The characters that stand in the margins of page after page, beside the text, in smaller letters: addresses
 * of clauses, numbers of lines, notes beside the text. They are told by their place alone.
 */
export function marginGlyphs(pages: readonly Page[], bodySize: number): Set<Glyph> {
  const columns = columnsOf(pages, bodySize);
  const found = pages.map((page) => {
    const column = columns.get(keyOf(page));
    if (!column || isDrawnOver(page, column, bodySize)) return [];
    const { left, right } = column;
    const top = Math.min(...page.glyphs.filter((g) => g.size > smaller * bodySize).map((g) => g.y));
    const bottom = Math.max(...page.glyphs.filter((g) => g.size > smaller * bodySize).map((g) => g.y));
    const own = page.glyphs.filter(
      (g) =>
        (g.x0 > right + away * bodySize || g.x1 < left - away * bodySize) &&
        g.y > top - bodySize &&
        g.y < bottom + 2 * bodySize,
    );
    return own.every((g) => g.size < smaller * bodySize) ? own : [];
  });
  const count = found.filter((own) => own.some((g) => !isBlank(g.text))).length;
  return new Set(count >= Math.max(2, mostPages * pages.length) ? found.flat() : []);
}

/** Words in the margins as what stands beside the text, a line each. */
export const marginEdges = (pages: readonly Page[], marks: ReadonlySet<Glyph>): Edge[] =>
  pages.flatMap((page) =>
    linesOf(
      page.glyphs.filter((g) => marks.has(g)),
      page.no,
    ).map((line): Edge => ({ kind: 'margin', lines: [line] })),
  );
