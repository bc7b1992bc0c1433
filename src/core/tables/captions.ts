import { columnRole } from '../chinese/column-heads.ts';
import { readMarker } from '../chinese/heading-numbers.ts';
import { attachment, box } from '../chinese/heading-words.ts';
import { bullet, sentenceEnd } from '../chinese/punctuation.ts';
import {
  tableNames,
  tableNotes,
  tableNumberAlone,
  tableNumbers,
  tableTitleEnd,
} from '../chinese/table-words.ts';
import { unitsOfKinds, unitWords } from '../chinese/units.ts';
import type { SourceLine } from '../model/source-line.ts';
import type { FlatTable, TableText } from './flat-table.ts';
import { isSignedNote } from './notes.ts';
import type { TableLines } from './reader.ts';
import { isTitleOverHeads } from './titles.ts';

const unitLine = new RegExp(`^${unitWords.source}`, 'u');
/** The longest title of a table, with its number and without. */
const [longestNumbered, longestTitle] = [60, 40];
/** How many titles and units stand above a table at most, and how many blank lines end the search, above and below. */
const [mostAbove, blanksAbove, blanksBelow] = [4, 3, 2];

/** Whether these words can only be the title or the unit of a table that follows. */
export const isAbove = (words: string) =>
  words.length <= longestNumbered &&
  !sentenceEnd.test(words) &&
  (tableNumbers.test(words) || unitLine.test(words) || unitsOfKinds.test(words));
const endsWithUnit = new RegExp(`^[^，。；：、]{2,}(?=[（(])${unitWords.source}`, 'u');
/** 主要指标（单位：亿元）, right above a table; elsewhere a cell may be so. */
const isTitleWithUnit = (words: string) =>
  words.length <= longestTitle && endsWithUnit.test(words) && !readMarker(words);
/** Whether these words are a note or a source below a table. */
export const isBelow = (words: string) => tableNotes.test(words);

/** Whether a line stands above a table, or heads something else, and is no row of one. */
export const standsAlone = (words: string) =>
  isAbove(words) || attachment.pattern.test(words) || box.pattern.test(words);
/** Whether a line is no cell of a table: it stands above one, below one, or heads something else. */
export const isNoCell = (words: string) => standsAlone(words) || isBelow(words);

/** The only filled cell of a row, where it is the only one. */
const alone = (row: FlatTable['rows'][number]) => {
  const filled = row.filter((c) => c.words);
  return filled.length === 1 ? filled[0]! : null;
};

/**
 * Gives a table what belongs to it: title and unit above it, notes and sources below it, whether they stand
 * in lines around it or in rows of one cell at its edges. `free` tells the lines that are nothing else;
 * `hintAt`: what a person has said of a line comes first; `stops`: lines that are no words of the plan.
 */
export function withTexts(
  table: FlatTable,
  lines: readonly SourceLine[],
  free: (i: number) => boolean,
  { hintAt, stops }: Pick<TableLines, 'hintAt' | 'stops'>,
): FlatTable {
  const { rows } = table;
  let [top, bottom] = [0, rows.length];
  while (top < bottom - 1 && isAbove(alone(rows[top]!)?.words ?? '')) top++;
  while (bottom > top + 1 && isBelow(alone(rows[bottom - 1]!)?.words ?? '')) bottom--;
  const textsOf = (from: number, to: number) =>
    rows.slice(from, to).map((row): TableText => ({ words: alone(row)!.words, lines: alone(row)!.lines }));
  const around = { lines, free, hintAt, stops };
  const above = textsAbove(textsOf(0, top), table.start, around);
  const called = rows.some((row) => row.some((c) => /[①-⑳]/u.test(c.words)));
  const below = textsBelow(textsOf(bottom, rows.length), table.end, around, called);
  const kept = rows.slice(top, bottom);
  return {
    ...table,
    rows: kept,
    headRows: Math.max(0, Math.min(table.headRows - top, kept.length - 1)),
    above: above.texts,
    below: below.texts,
    start: above.start,
    end: below.end,
    first: Math.min(table.first, lines[above.start]!.no),
    last: Math.max(table.last, lines[below.end]!.no),
  };
}

const textOf = ({ raw, no }: SourceLine): TableText => ({ words: raw.trim(), lines: [no, no] });
const isBlank = ({ raw, grid }: SourceLine) => !raw.trim() && !grid;

interface Around extends Pick<TableLines, 'lines' | 'hintAt' | 'stops'> {
  free: (i: number) => boolean;
}

/**
 * The titles and units in the lines above a table, with those in its first rows, and the index of the first.
 */
function textsAbove(
  texts: TableText[],
  table: number,
  { lines, free, hintAt }: Around,
): { texts: TableText[]; start: number } {
  let start = table;
  for (let i = table - 1, blanks = 0; i >= 0 && texts.length < mostAbove && blanks < blanksAbove; i--) {
    const line = lines[i]!;
    if (isBlank(line)) {
      blanks++;
      continue;
    }
    const isSaid = hintAt.get(i)?.kind === 'caption';
    if (line.grid || (!isSaid && !free(i))) break;
    const words = line.raw.trim();
    const isOwn = isAbove(words) || isTitleWithUnit(words) || isTitle(i, texts, lines);
    if (!isSaid && !line.caption && !isOwn) break;
    texts.unshift(textOf(line));
    start = i;
    blanks = 0;
  }
  return { texts, start };
}

/**
 * The notes and sources in the lines below a table, with those in its last rows, and the index of the last.
 */
function textsBelow(
  texts: TableText[],
  table: number,
  { lines, free, hintAt, stops }: Around,
  called: boolean,
): { texts: TableText[]; end: number } {
  let end = table;
  for (let i = table + 1, blanks = 0; i < lines.length && blanks < blanksBelow; i++) {
    const line = lines[i]!;
    // Above a note and between two a page may end.
    if (stops.has(i)) continue;
    if (isBlank(line)) {
      blanks++;
      continue;
    }
    const words = line.raw.trim();
    const isSaid = hintAt.get(i)?.kind === 'table-note';
    if (line.grid || (!isSaid && (line.heading || !free(i)))) break;
    if (!isSaid && !isBelow(words) && !isSignedNote(words, texts, called)) break;
    texts.push(textOf(line));
    end = i;
    blanks = 0;
  }
  return { texts, end };
}

/**
 * A short line that calls itself a table, stands above its heads or the unit; below 附件1 it is the title of the annex.
 */
function isTitle(i: number, found: TableText[], lines: readonly SourceLine[]): boolean {
  const { raw, heading } = lines[i]!;
  const words = raw.trim();
  if (heading || raw.startsWith('\t') || words.length > longestTitle || isSomethingElse(words)) return false;
  const isOwn = tableNames.test(words) || isTitleOverHeads(lines, i) || isTitleBelowNumber(lines, i);
  if (found.length ? !unitLine.test(found[0]!.words) : !isOwn) return false;
  const above = wordsAbove(lines, i);
  return above !== '' && !isNumberOnly(above);
}

/** The words above a line, where at most so many blank lines part them from it; else none. */
function wordsAbove(lines: readonly SourceLine[], i: number, mostBlank = Infinity): string {
  let above = i - 1;
  while (above >= 0 && i - above <= mostBlank && !lines[above]!.raw.trim()) above--;
  return lines[above]?.raw.trim() ?? '';
}

/** What heads the first column of a table. */
const firstHeads: ReadonlySet<string> = new Set(['number', 'group', 'name']);

/** Whether a line is the title of a table whose number stands alone above it: 表1, and 主要指标 in the next line. */
export function isTitleBelowNumber(lines: readonly SourceLine[], i: number): boolean {
  const words = lines[i]!.raw.trim();
  if (!words || words.length > longestTitle || isSomethingElse(words)) return false;
  // 类别 指标 目标 are heads, and so is 主要指标 where no head that comes first stands below it.
  if (/\s/u.test(words)) return false;
  let below = i + 1;
  while (below - i <= 2 && lines[below] && !lines[below]!.raw.trim()) below++;
  const isHead = columnRole(words) !== 'any' && !firstHeads.has(columnRole(lines[below]?.raw.trim() ?? ''));
  if (isHead) return false;
  if (!tableNames.test(words) && !tableTitleEnd.test(words)) return false;
  return tableNumberAlone.test(wordsAbove(lines, i, 2));
}

const isSomethingElse = (words: string) =>
  sentenceEnd.test(words) ||
  /[:：]$/u.test(words) ||
  readMarker(words) !== null ||
  bullet.test(words) ||
  attachment.pattern.test(words) ||
  box.pattern.test(words);

/** 附件1 or 专栏2 alone: its title stands in the next line. */
export const isNumberOnly = (words: string) =>
  [attachment, box].some(({ pattern }) => pattern.exec(words)?.[0] === words);
