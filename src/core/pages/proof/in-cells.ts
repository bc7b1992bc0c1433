import { callSigns, firstPiece, isRaised, type Line, linesOf } from '../lines/lines.ts';
import { type Glyph, isBlank, middleOf, type Rule } from '../page.ts';
import type { PrintedTable } from '../tables/cells.ts';
import type { Gap, Seen, SeenCell } from './seen.ts';

/** Whether a character that stands in a table is in none of its cells, or in two. */
export function hasStrays({ page, cells, box }: Seen): boolean {
  const held = new Set<Glyph>();
  for (const g of cells.flatMap(({ ink }) => ink)) {
    if (held.has(g)) return true;
    held.add(g);
  }
  return page.glyphs.some((g) => {
    if (isBlank(g.text) || g.slanted || held.has(g)) return false;
    const { x, y } = middleOf(g);
    return x > box.x0 && x < box.x1 && y > box.top && y < box.bottom;
  });
}

const common = (a0: number, a1: number, b0: number, b1: number): number =>
  Math.min(a1, b1) - Math.max(a0, b0);

/** A rule so near below words (in sizes) underlines them where it is no longer than they are, but for so much. */
const [nearBelow, longer] = [0.35, 2];
/** A rule reaches over so much of words that it parts, in sizes. */
const overWords = 0.5;
/** Characters of one word stand no farther apart, in sizes. */
const withinWord = 0.2;

/** Whether a rule is drawn between lines, or between words, of one cell. */
export function isCrossed({ cells, lying, standing }: Seen): boolean {
  return cells.some(({ ink, box }) => {
    if (!box) return false;
    const level = lying.filter(({ at }) => at > box.top && at < box.bottom);
    const upright = standing.filter(({ at }) => at > box.x0 && at < box.x1);
    if (!level.length && !upright.length) return false;
    const lines = linesOf(ink, 0);
    return level.some((rule) => isBetween(rule, lines)) || upright.some((rule) => parts(rule, lines));
  });
}

function isBetween({ from, to, at }: Rule, lines: readonly Line[]): boolean {
  const own = lines.filter((line) => common(from, to, line.x0, line.x1) > overWords * line.size);
  const over = own.filter((line) => line.y <= at + 0.1 * line.size);
  const last = over.at(-1);
  if (!last || over.length === own.length) return false;
  const isUnder = at - last.y < nearBelow * last.size && from > last.x0 - longer && to < last.x1 + longer;
  return !isUnder;
}

const parts = ({ from, to, at }: Rule, lines: readonly Line[]): boolean =>
  lines.some(({ y, size, glyphs }) => {
    const middle = y - size / 3;
    if (middle < from || middle > to) return false;
    const next = glyphs.findIndex((g) => (g.x0 + g.x1) / 2 > at);
    const [before, behind] = [glyphs[next - 1], glyphs[next]];
    return before !== undefined && behind !== undefined && behind.x0 - before.x1 > withinWord * size;
  });

const isNumber = (line: Line): boolean =>
  /^[\d.,%‰+\-－—–/…<>≥≤＜＞[\]]+$/u.test(line.words.replace(/\s/gu, ''));
/** What stands below words in a cell of its own accord: a unit, or a sign of a note. */
const setBelow = /^[（([［〔*＊※①-⑳]/u;
/** Whether a line says in Latin letters what the Chinese above it says: 森林覆盖率, Forest coverage. */
const isTranslation = (line: Line, next: Line): boolean =>
  /\p{Script=Han}/u.test(line.words) && /^[\p{Script=Latin}\s.,’'&()/%-]{2,}$/u.test(next.words);
/** A gap in a line of a cell so wide (in sizes) may part cells. */
const widestBlank = 1.3;
/** Around the words of a cell is so much room at both sides together, in sizes. */
const roomAround = 1.8;

/**
 * Whether a row may be several that no rule parts: lines of two of its cells end where the words of the next one had
 * room. In the first row, the heading, words are often set in lines.
 */
export function mayBeRows(seen: Seen, { byWords }: PrintedTable): boolean {
  const isBare =
    !byWords &&
    seen.between.rows.filter(({ from, to }) => seen.lying.some(({ at }) => at > from - 3 && at < to + 3))
      .length < 2;
  return seen.at.some((_, r) => {
    const own = seen.cells.filter(({ row, rows, box }) => row === r && rows === 1 && box);
    const ended = own.filter((cell) => hasEnds(seen, cell, isBare));
    return ended.length > (isBare ? 0 : 1) && (r > 0 || seen.at.length === 1);
  });
}

function hasEnds(seen: Seen, cell: SeenCell, isBare: boolean): boolean {
  const lines = linesOf(cell.ink, 0);
  if (lines.length < 2) return false;
  const width = Math.max(widthFor(seen, cell), ...lines.map((line) => line.x1 - line.x0));
  return lines.slice(1).some((next, i) => {
    const line = lines[i]!;
    if (setBelow.test(next.words) || line.glyphs.some((g) => g.turned)) return false;
    if (!isBare && isTranslation(line, next)) return false;
    return isNumber(next) || width - (line.x1 - line.x0) >= firstPiece(next) + 0.5 * line.size;
  });
}

/** How wide the words of a cell may run: as wide as others of its column do, or as rules or cells beside it leave room. */
function widthFor({ cells, standing, size }: Seen, { row, column, columns, box }: SeenCell): number {
  const alike = cells.flatMap((c) => (c.column === column && c.columns === columns && c.box ? c.box : []));
  const widest = Math.max(...alike.map(({ x0, x1 }) => x1 - x0));
  const beside = cells.flatMap((c) => (c.row === row && c.box && c.box !== box ? c.box : []));
  const upright = standing
    .filter(({ from, to }) => common(from, to, box!.top, box!.bottom) > 0)
    .map(({ at }) => at);
  const left = Math.max(...[...upright, ...beside.map(({ x1 }) => x1)].filter((x) => x <= box!.x0 + 1));
  const right = Math.min(...[...upright, ...beside.map(({ x0 }) => x0)].filter((x) => x >= box!.x1 - 1));
  const room = right - left - roomAround * size;
  return Number.isFinite(room) ? Math.max(widest, room) : widest;
}

/** Whether a raised letter or figure stands among the words of a cell that was told to be no call and is no power. */
export const hasRaised = ({ squares }: PrintedTable): boolean =>
  squares.flat().some(({ lines, words }) => {
    const told = [...words.matchAll(call)].reduce((sum, [found]) => sum + [...found].length - 2, 0);
    const raised = lines.flatMap((line) =>
      line.glyphs.filter((g, i) => {
        const before = line.glyphs[i - 1];
        return isRaised(g, line) && sign.test(g.text) && before && !letter.test(before.text);
      }),
    );
    return raised.length > told;
  });
const call = new RegExp(`${callSigns[0]}[^${callSigns[1]}]*${callSigns[1]}`, 'gu');
const [sign, letter] = [/^[0-9a-z]$/u, /[[［〔\p{Script=Latin}\p{Script=Greek}\d\u3300-\u33ff℃]/u];

/** Whether the words of a cell that run upwards or downwards are read in another order than they stand in. */
export const isTurnedOtherwise = ({ squares }: PrintedTable): boolean =>
  squares.flat().some(({ lines }) => {
    const glyphs = lines.flatMap((line) => line.glyphs);
    return [1, 3].some((turn) => {
      const own = glyphs.filter((g) => g.turned === turn);
      const way = turn === 3 ? 1 : -1;
      return own.some((g, i) => {
        const before = own[i - 1];
        if (!before) return false;
        const beside = way * (middleOf(g).x - middleOf(before).x);
        return Math.abs(beside) < 0.5 * g.size ? way * (before.y - g.y) < 0 : beside < 0;
      });
    });
  });

/** Whether words stand apart in a line of a cell, as those of two cells do. */
export const standsApart = (seen: Seen): boolean =>
  seen.cells.some((cell) => {
    const lines = linesOf(cell.ink, 0).map((line) => ({ line, gaps: wideGaps(line) }));
    const counts = lines
      .filter(({ line, gaps }) => !(isLetterspaced(line, gaps) && isOneColumn(seen, cell, gaps)))
      .map(({ gaps }) => gaps.length);
    return counts.some((count) => count > 1) || counts.filter(Boolean).length > 1;
  });

const wideGaps = ({ glyphs, size }: Line): Gap[] =>
  glyphs.flatMap((g, i) => {
    const from = glyphs[i - 1]?.x1 ?? Infinity;
    return g.x0 - from > widestBlank * size ? [{ from, to: g.x0 }] : [];
  });

/** The gaps of a word that is set in wide letters are alike, but for so much, in sizes. */
const alike = 0.15;
/** Whether a line is one word in wide letters, one Chinese character and a gap in turn: 预　　算　　数. */
function isLetterspaced({ glyphs, size }: Line, gaps: readonly Gap[]): boolean {
  const widths = gaps.map(({ from, to }) => to - from);
  return (
    gaps.length > 1 &&
    gaps.length === glyphs.length - 1 &&
    glyphs.every((g) => /^\p{Script=Han}$/u.test(g.text)) &&
    Math.max(...widths) - Math.min(...widths) < alike * size
  );
}

/**
 * Whether what else stands in the column of a cell says nothing of columns at gaps in it: words run over each gap, or
 * none stand on one of its sides.
 */
function isOneColumn({ cells }: Seen, own: SeenCell, gaps: readonly Gap[]): boolean {
  const last = own.column + own.columns;
  const boxes = cells.flatMap((cell) =>
    cell !== own && cell.box && cell.column < last && cell.column + cell.columns > own.column ? cell.box : [],
  );
  return gaps.every(({ from, to }) => {
    const isOver = boxes.some((box) => box.x0 < from && box.x1 > to);
    const isLeft = boxes.some((box) => box.x1 < to);
    const isRight = boxes.some((box) => box.x0 > from);
    return isOver || !(isLeft && isRight);
  });
}
