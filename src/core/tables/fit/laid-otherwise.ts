import { cellKind } from '../../chinese/cell-kinds.ts';
import { columnRole } from '../../chinese/column-heads.ts';
import { readMarker } from '../../chinese/heading-numbers.ts';
import { natureRows } from '../../chinese/table-heads.ts';
import { wholly } from '../../chinese/words.ts';
import type { Cell } from '../../model/plan.ts';
import type { Said } from '../../model/sentence.ts';
import { saidOfRow } from '../flat-table.ts';
import { said } from '../said.ts';

const nature = wholly(natureRows);
const bare = ({ words }: Cell): string => words.replace(/\s/gu, '');
const isGroup = (row: readonly Cell[]): boolean => row.length > 1 && row[0]!.columns === row.length;
const headsColumn = (words: string): boolean =>
  readMarker(words)?.scheme.evidence !== 'usual' &&
  !['any', 'group', 'name', 'text'].includes(columnRole(words));

/**
 * What shows, once the cells stand in rows, that they may belong into others, whoever laid them: a line that heads
 * rows and says what heads of columns say (增速), two columns of natures (预期性), a word in a column of times.
 */
export function laidOtherwise(rows: readonly (readonly Cell[])[], headRows: number): Said[] {
  const [heads, body] = [rows.slice(0, headRows), rows.slice(headRows)];
  const found: Said[] = [];
  const named = new Set(heads.flat().map(bare).filter(Boolean));
  const isHead = (words: string) => named.has(words) || headsColumn(words);
  if (body.some((row) => isGroup(row) && isHead(bare(row[0]!)))) found.push(said.headingOfOtherLength());
  const whole = body.filter((row) => !isGroup(row));
  const natures = new Set(
    whole.flatMap((row) => row.flatMap((cell, c) => (nature.test(bare(cell)) ? [c] : []))),
  );
  if (natures.size > 1) found.push(said.maybeTwoRows());
  const odd = heads.length === 1 ? whole.flatMap((row) => oddAtEnd(row, heads[0]!)) : [];
  return [...found, ...odd];
}

/** The last cell of a row, below a head of times, where it is words that may head the rows below. */
function oddAtEnd(row: readonly Cell[], heads: readonly Cell[]): Said[] {
  const last = row.at(-1)!;
  const isOdd = columnRole(bare(heads.at(-1)!)) === 'time' && cellKind(bare(last)) === 'short';
  return isOdd ? [saidOfRow({ line: last.lines[0], why: said.otherColumns() })] : [];
}
