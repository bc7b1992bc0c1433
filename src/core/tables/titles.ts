import { columnRole } from '../chinese/column-heads.ts';
import { readMarker } from '../chinese/heading-numbers.ts';
import { sentenceEnd } from '../chinese/punctuation.ts';
import { tableTitleEnd } from '../chinese/table-words.ts';
import type { SourceLine } from '../model/source-line.ts';
import { isNumberHead } from './fit/head-words.ts';

/** Fewest and most signs of a title without a number. */
const [shortest, longest] = [6, 40];
/** At least this many heads of known columns in a row are no accident. */
const fewestHeads = 3;

/**
 * Whether a line can be the title of a table without a number: it says what the rows of a table are (重大工程项目), and
 * right below it heads stand one under another, first that of the row numbers, or several of known columns.
 */
export function isTitleOverHeads(lines: readonly SourceLine[], i: number): boolean {
  const { raw, heading, grid, item, prose } = lines[i]!;
  const words = raw.trim();
  if (heading || grid || item || prose || words.length < shortest || words.length > longest) return false;
  if (/[\s、，]/u.test(words) || sentenceEnd.test(words) || readMarker(words)) return false;
  return tableTitleEnd.test(words) && areHeads(lines.slice(i + 1, i + 1 + fewestHeads * 2));
}

/** Whether the first lines with words are heads. */
function areHeads(below: readonly SourceLine[]): boolean {
  const heads = below.map(({ raw }) => raw.replace(/\s/gu, '')).filter(Boolean);
  if (isNumberHead(heads[0] ?? '')) return true;
  const roles = heads.slice(0, fewestHeads).map(columnRole);
  return roles.length === fewestHeads && !roles.includes('any') && new Set(roles).size > 1;
}
