import { readMarker } from '../chinese/heading-numbers.ts';
import { attachment as annex, box as panel } from '../chinese/heading-words.ts';
import { sentenceEnd } from '../chinese/punctuation.ts';
import type { Cell } from '../model/plan.ts';
import type { SourceLine } from '../model/source-line.ts';
import { isAbove, isBelow } from './captions.ts';
import { bare, type FlatTable, type NoTable } from './flat-table.ts';
import {
  across,
  greatest,
  headed,
  headRowsOf,
  isFigure,
  isMostlyEmpty,
  isValue,
  placeOf,
  reachDown,
  spread,
  squareOf,
  usualLength,
} from './grid.ts';

export const longestCell = 120;
const wide = /\t+|[ 　]{2,}|(?<=\S)　(?=\S)/u;

/** Whether a line is a title above a table and no row of it. */
export const standsAlone = (words: string) =>
  isAbove(words) || panel.pattern.test(words) || annex.pattern.test(words);

/** Whether a line of one cell heads the rows below it: short, no sentence, and a row of all columns, or of all but its last, follows behind tabs. */
function headsRows(
  lines: SourceLine[],
  i: number,
  stops: ReadonlyMap<number, unknown>,
  columns: number,
): boolean {
  const words = lines[i]!.raw.trim();
  const next = lines[i + 1];
  return (
    words.length <= 30 &&
    !sentenceEnd.test(words) &&
    Boolean(next) &&
    !stops.has(i + 1) &&
    next!.raw.includes('\t') &&
    next!.raw.split('\t').length >= columns - 1
  );
}

/**
 * A table whose cells stand in one line behind tabs or wide spaces: at least three such lines (two below a title), of mostly the same number of
 * cells; without tabs, one with figures. Behind single spaces (`single`): at least four lines of the same number, and a column of values.
 */
export function readAligned(
  lines: SourceLine[],
  start: number,
  stops: ReadonlyMap<number, unknown>,
  single = false,
): FlatTable | NoTable {
  const rows: Cell[][] = [];
  let end = start;
  const none = () => ({ until: end + 1 });
  for (let i = start; i < lines.length && !stops.has(i) && !lines[i]!.grid; i++) {
    const { no, raw } = lines[i]!;
    if (raw.length > 2000) break;
    const cells = raw.trim().includes('\t') ? raw.split('\t') : raw.trim().split(single ? /[ 　]+/u : wide);
    if (standsAlone(raw.trim()) || isBelow(raw.trim())) {
      if (i === start) end = i;
      break;
    }
    if (!raw.trim()) {
      if (i > start && lines[i - 1]!.raw.trim() === '') break;
      continue;
    }
    // 第二篇　创新驱动 is a heading, and its one gap is behind its number.
    if (cells.length === 2 && readMarker(raw.trim())?.scheme.evidence === 'strong') break;
    const above = rows.at(-1);
    const columns = rows[0]?.length ?? 0;
    if (single && (cells.length < 4 || (columns && cells.length !== columns) || raw.includes('\t'))) break;
    if (cells.length < 2 && !(columns > 2 && above!.length > 1 && headsRows(lines, i, stops, columns))) break;
    // Sentences are cells where they stand behind tabs in a row as wide as the heading.
    const isRow = columns > 2 && raw.includes('\t') && cells.length === columns;
    if (cells.some((c) => c.length > (isRow ? 300 : 40) || (!isRow && /[。；]/u.test(c)))) break;
    const own = cells.map((words) => squareOf(words.trim(), no));
    if (
      above &&
      raw.includes('\t') &&
      above.length < columns &&
      above.length > 1 &&
      above.length + own.length - 1 === columns
    ) {
      // A cell of two lines: what stands behind it is on the second.
      const [rest, ...more] = own;
      const cell = above.at(-1)!;
      cell.words += `\n${rest!.words}`;
      cell.lines = [cell.lines[0], no];
      above.push(...more);
    } else rows.push(own);
    end = i;
  }
  if (rows.length < (single ? 4 : isAbove(lines[start - 1]?.raw.trim() ?? '') ? 2 : 3)) return none();
  if (single && !rows[0]!.some((_, c) => rows.slice(1).every((r) => isValue(r[c]!.words)))) return none();
  const usual = usualLength(rows);
  const columns = greatest(rows.map((r) => r.length));
  if (isMostlyEmpty(rows, columns)) return none();
  const whole = rows.filter((r, i) => i > 0 && r.length === columns);
  const behindTabs = lines[start]!.raw.includes('\t');
  const places = rows.map((r, i) =>
    behindTabs && i > 0 && r.length > 2 && r.length < columns && whole.length > 1
      ? placeOf(r, whole, columns)
      : 0,
  );
  if (
    usual < 3 ||
    rows.filter((r, i) => r.length === usual || places[i]).length < rows.length * 0.6 ||
    !(behindTabs || rows.some((r) => r.some(isFigure)))
  )
    return none();
  const two = spread(rows, columns);
  if (two) rows.splice(0, 2, ...two);
  const empty = (n: number, { lines: [no] }: Cell) => Array.from({ length: n }, () => squareOf('', no));
  const full = rows.map((r, i) => {
    if (r.length === 1 && columns > 2) return across(r[0]!, columns);
    const from = places[i] ?? 0;
    return [...empty(from, r[0]!), ...r, ...empty(columns - from - r.length, r.at(-1)!)];
  });
  // Tabs at the end of every line are no column.
  while (full.every((r) => !r.at(-1)!.words && !r.at(-1)!.covered)) for (const r of full) r.pop();
  const read = headed(full, two ? 2 : headRowsOf(full));
  reachDown(read.rows, read.headRows);
  return { ...bare, ...read, first: lines[start]!.no, last: lines[end]!.no, start, end };
}
