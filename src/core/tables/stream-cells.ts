import { cellKind } from '../chinese/cell-kinds.ts';
import { isValueInWords } from '../chinese/column-heads.ts';
import { readMarker } from '../chinese/heading-numbers.ts';
import { bullet, sentenceEnd } from '../chinese/punctuation.ts';
import type { SourceLine } from '../model/source-line.ts';
import { isNoCell } from './captions.ts';
import { holdsValue, holdsWords } from './fit/piece.ts';
import { isValue } from './grid.ts';

/** A longer line is no cell; a cell that is a sentence is no longer than the second. */
export const [longestCell, longestSentence] = [40, 300];

/** Whether a line can be a cell by itself: short, set in no other way, no sentence, no label, title or note. */
export function isCell({ raw, heading, grid, prose, item }: SourceLine, words: string): boolean {
  if (heading || grid || prose || item || raw.startsWith('\t') || words.length > longestCell) return false;
  // —— is no bullet by itself.
  if (isValue(words)) return true;
  if (sentenceEnd.test(words) || /[:：]$/u.test(words) || bullet.test(words)) return isGroupLine(words);
  if (isRowOfCells(words)) return false;
  return !isNoCell(words);
}

/** Whether a line has several cells: behind tabs or wide blanks, or a value behind a blank; 合    计 has one. */
function isRowOfCells(words: string): boolean {
  const cells = words.split(/\t|[ 　]{2,}/u);
  if (cells.length > 1 && cells.some((cell) => cell.length > 2)) return true;
  const parts = words.split(/[ 　]+/u);
  if (parts.length > mostParts && parts.slice(1).some(isNoName)) return true;
  return parts.length > 1 && parts.at(-2)!.length > 1 && holdsValue(cellKind(parts.at(-1)!));
}
/** A cell of more words than this that a blank parts, a value or a nature among them, is several. */
const mostParts = 2;
const isNoName = (part: string) => holdsValue(cellKind(part)) || cellKind(part) === 'mark';

/** “十二五”期间： may head the rows below it. */
const isGroupLine = (words: string) => /^[“"《]?[^，。；]{2,14}[:：]$/u.test(words) && /[“"期]/u.test(words);

/** What a cell is, as far as it tells a row from another. */
export function sortOf(words: string): string {
  const kind = cellKind(words);
  if (holdsValue(kind) || isValueInWords(words)) return 'value';
  return holdsWords(kind) ? 'words' : kind;
}

/** Whether a line is a sentence, or as long as one. */
export const isSentence = (words: string) => sentenceEnd.test(words) || words.length > longestCell;
/** Whether a line can stand among cells, be it a sentence. */
export const isShort = ({ words }: { words: string }) => words.length <= longestCell * 2;
/** A numbered line with words, at the end. */
export function endsTable(words: string): boolean {
  const marker = readMarker(words);
  return marker !== null && words.length > marker.printed.length && !isValue(words);
}
