import type { Edge } from '../items.ts';
import { linesOf } from '../lines/lines.ts';
import { type Glyph, isBlank, type Page } from '../page.ts';

/** So many characters one below another are words set down a margin; a page with fewer others says nothing. */
const [fewest, most, fewestOthers] = [3, 40, 30];
/** In sizes: how far apart the middles of such characters lie at most, and how far down the next one is at least. */
const [inLine, down] = [0.4, 0.9];
/** So far from them, in sizes, no other character stands. */
const apart = 0.5;
/**
 * Cells of a table stand at the height of other words: so near, and so large a share of them; where so many times as many
 * lines stand beside them, they are none.
 */
const [level, mostLevel, fewAmong] = [0.15, 0.8, 3];

const middle = (g: Glyph): number => (g.x0 + g.x1) / 2;

/** The characters of a page that stand one below another in its left or right margin, of any size (装订线). */
export function setDownOn(page: Page): Glyph[][] {
  const all = page.glyphs.filter((g) => !isBlank(g.text));
  return [-1, 1].flatMap((side) => {
    const edge = (g: Glyph) => (side < 0 ? -g.x0 : g.x1);
    const outermost = all.reduce<Glyph | undefined>((a, g) => (a && edge(a) >= edge(g) ? a : g), undefined);
    if (!outermost) return [];
    const { size } = outermost;
    const own = all.filter((g) => Math.abs(middle(g) - middle(outermost)) < inLine * size);
    const group = own.toSorted((a, b) => a.y - b.y);
    return areSetDown(group) && standApart(group, all, page, side) ? [group] : [];
  });
}

const areSetDown = (group: readonly Glyph[]): boolean =>
  group.length >= fewest &&
  group.length <= most &&
  group.every(
    (g, i) =>
      /^\p{Script=Han}$/u.test(g.text) &&
      !g.turned &&
      (!i || g.y - group[i - 1]!.y > down * Math.max(g.size, group[i - 1]!.size)),
  );

/** Whether no other character and no rule across is near, and whether they are no cells at the height of other words. */
function standApart(group: readonly Glyph[], all: readonly Glyph[], page: Page, side: number): boolean {
  const { size } = group[0]!;
  const [x0, x1] = [Math.min(...group.map((g) => g.x0)), Math.max(...group.map((g) => g.x1))];
  const [first, last] = [group[0]!.y, group.at(-1)!.y];
  const others = all.filter((g) => !group.includes(g));
  const isClear = (g: Glyph) => (side < 0 ? g.x0 - x1 : x0 - g.x1) >= apart * size;
  if (others.length < fewestOthers || !others.every(isClear)) return false;
  if (page.rules.some((r) => r.lies && r.from < x1 && r.to > x0)) return false;
  const heights = [...new Set(others.map((g) => Math.round(g.y)))].filter(
    (y) => y >= first - 1 && y <= last + 1,
  );
  const isLevel = (g: Glyph) => heights.some((y) => Math.abs(y - g.y) < Math.max(1, level * size));
  return group.filter(isLevel).length < mostLevel * group.length || heights.length > fewAmong * group.length;
}

/** Such words as what stands beside the text. */
export const setDownEdges = (page: Page, groups: readonly Glyph[][]): Edge[] =>
  groups.map((group): Edge => ({ kind: 'margin', lines: linesOf(group, page.no) }));
