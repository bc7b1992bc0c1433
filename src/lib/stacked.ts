import { attachment, box, bullet, readMarker, sentenceEnd, type Scheme } from './grammar.ts';
import { isValue, squareOf } from './grid.ts';
import { isAbove, isBelow } from './legend.ts';
import type { Cell } from './plan.ts';
import type { SourceLine } from './lines.ts';
import type { FlatTable } from './table.ts';

const longest = 40;
const fewest = 8;

/**
 * A table that a text set one cell a line, without tabs: short lines, a quarter of them figures. The number of its columns is the one with which
 * every column below the heading is all figures or has none. Where there is no such number but words above call it a table,
 * it is a table of one column, which says so; else there is none before the index `until`. `numbers` are the last of each scheme above: the next
 * of them is a heading and no cell, unless a figure follows.
 */
export function readStacked(lines: readonly SourceLine[], start: number, free: (i: number) => boolean, numbers: ReadonlyMap<Scheme, number>): FlatTable | { until: number } {
  const at: number[] = [];
  let i = start;
  for (let blanks = 0; i < lines.length; i++) {
    const { raw, heading, grid, prose, item } = lines[i]!;
    const words = raw.trim();
    if (!words && !grid) {
      if (++blanks > 3) break;
      continue;
    }
    if (!free(i) || heading || grid || prose || item || raw.startsWith('\t') || words.length > longest || sentenceEnd.test(words) || /[:：]$/u.test(words)) break;
    if (bullet.test(words) || attachment.pattern.test(words) || box.pattern.test(words) || isBelow(words) || isAbove(words)) break;
    const marker = readMarker(words);
    if (marker) {
      const next = numbers.get(marker.scheme) === marker.number - 1 && !isValue(lines[i + 1]?.raw.trim() ?? '');
      if (marker.scheme.evidence === 'strong' || (words.length > marker.printed.length && (!at.length || blanks > 0 || next))) break;
    }
    at.push(i);
    blanks = 0;
  }
  // A number among the cells may be the heading behind the table: it is where the cells above it are whole rows.
  const all = at.map((k) => lines[k]!.raw.trim());
  const cut = all.flatMap((w, k) => (readMarker(w)?.scheme.evidence === 'usual' && !isValue(all[k + 1] ?? '') ? [k] : [])).slice(-8).find((k) => k >= fewest && widthOf(all.slice(0, k))?.sure);
  if (cut && !widthOf(all)?.sure) at.length = cut;
  const none = { until: i + 1 };
  const words = at.map((k) => lines[k]!.raw.trim());
  if (at.length < fewest || words.filter((w) => isValue(w)).length < at.length / 4 || isValue(words[0]!)) return none;
  const cells = at.map((k): Cell => squareOf(lines[k]!.raw.trim(), lines[k]!.no));
  const width = widthOf(words);
  const end = at.at(-1)!;
  const whole = { above: [], below: [], first: lines[start]!.no, last: lines[end]!.no, start, end };
  if (width) {
    const { columns, sure } = width;
    return { ...whole, rows: Array.from({ length: cells.length / columns }, (_, r) => cells.slice(r * columns, (r + 1) * columns)), headRows: 1, ...(!sure && { unsure: `its cells stand one under another; ${columns} columns fit best` }) };
  }
  let before = start - 1;
  while (before >= 0 && !lines[before]!.raw.trim()) before--;
  if (before < 0 || !/表|单\s*位|單\s*位/u.test(lines[before]!.raw.slice(0, 60)) || sentenceEnd.test(lines[before]!.raw.trim())) return none;
  return { ...whole, rows: cells.map((cell) => [cell]), headRows: 0, unsure: 'its cells stand one under another; which of them make a row is not told' };
}

/**
 * The number of columns that the kinds of the cells agree with: the one with which every column below the heading is all figures or has none,
 * else the one with which the fewest cells, and not one in twenty, are of another kind than their column (`sure` false).
 */
function widthOf(words: string[]): { columns: number; sure: boolean } | null {
  const fits: { columns: number; odd: number }[] = [];
  for (let n = 2; n <= 12 && n * 3 <= words.length; n++) {
    if (words.length % n || words.slice(0, n).some((w) => isValue(w))) continue;
    const columns = Array.from({ length: n }, (_, c) => words.filter((_, k) => k >= n && k % n === c).map((w) => isValue(w)));
    const odds = columns.map((column) => { const figures = column.filter(Boolean).length; return Math.min(figures, column.length - figures); });
    if (columns.some((column) => column.filter(Boolean).length * 2 > column.length)) fits.push({ columns: n, odd: odds.reduce((a, b) => a + b, 0) });
  }
  const exact = fits.find(({ odd }) => odd === 0);
  if (exact) return { columns: exact.columns, sure: true };
  const [best, second] = fits.sort((a, b) => a.odd - b.odd);
  return best && best.odd * 20 <= words.length && (!second || second.odd > best.odd * 2) ? { columns: best.columns, sure: false } : null;
}
