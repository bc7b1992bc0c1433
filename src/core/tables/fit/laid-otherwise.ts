import { cellKind } from '../../chinese/cell-kinds.ts';
import { columnRole } from '../../chinese/column-heads.ts';
import { readMarker } from '../../chinese/heading-numbers.ts';
import { natureRows, partOfAbove } from '../../chinese/table-heads.ts';
import { anyOf, wholly } from '../../chinese/words.ts';
import type { Cell } from '../../model/plan.ts';
import type { Said, Sentence } from '../../model/sentence.ts';
import { saidOfRow } from '../flat-table.ts';
import { said } from '../said.ts';

const nature = wholly(natureRows);
/** 其中：生活用 is the beginning of a name, and 其中： alone heads parts. */
const aPart = new RegExp(`^${anyOf(partOfAbove)}(?=.)`, 'iu');
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
  found.push(...groupsOrCells(rows, headRows));
  const whole = body.filter((row) => !isGroup(row));
  const natures = new Set(
    whole.flatMap((row) => row.flatMap((cell, c) => (nature.test(bare(cell)) ? [c] : []))),
  );
  if (natures.size > 1) found.push(said.maybeTwoRows());
  const odd = heads.length === 1 ? whole.flatMap((row) => oddAtEnd(row, heads[0]!)) : [];
  return [...found, ...odd];
}

/** What is said of the first line that heads rows and may be a part of a cell. */
export function groupsOrCells(rows: readonly (readonly Cell[])[], headRows: number): Sentence[] {
  const body = rows.slice(headRows);
  const broken = body.find((row, r) => isGroup(row) && mayBeBroken(body, r));
  return broken ? [said.groupOrCell({ line: broken[0]!.lines[0] })] : [];
}

/** The number of a line that heads rows; null where it has none. */
function numberOf([cell]: readonly Cell[]): number | null {
  const marker = readMarker(bare(cell!));
  return marker?.scheme.evidence === 'usual' ? marker.number : null;
}
/** Whether lines that head rows have numbers which do not count those without one: 一、甲, 乙, 二、丙. */
const countsOnlyNumbered = (groups: readonly (readonly Cell[])[]): boolean =>
  groups.some((group, i) => numberOf(group) !== null && numberOf(group) !== i + 1);
/** Kinds of cells that no line goes on with, and what ends a time or an office: 2023年12月 / 底前, 市工业和信 / 息化局. */
const closedKinds: ReadonlySet<string> = new Set(['value', 'count', 'unit', 'mark', 'empty']);
const ends = { time: /^(?:[年月日底末前]|以前|之前|完成)/u, body: /[局委办厅部院会室处府]$/u } as const;
/** Whether no words go on with a cell, or these cannot. */
function isClosed(cell: Cell, words: string): boolean {
  const kind = cellKind(bare(cell));
  if (kind === 'time' || kind === 'body') return !ends[kind].test(words);
  return closedKinds.has(kind);
}

/**
 * Whether the line that heads the rows below row `r` may be half of a cell: it is one sign (前), begins with what names a
 * part (其中：生活用), or is not counted by the numbers of others; or it may go on with the last cell of the row
 * above, or begin the name of the one below, as where rows above it stand under none.
 */
function mayBeBroken(body: readonly (readonly Cell[])[], r: number): boolean {
  const words = bare(body[r]![0]!);
  if (words.length < 2 || aPart.test(words)) return true;
  if (numberOf(body[r]!) !== null || /[:：]$/u.test(words)) return false;
  if (countsOnlyNumbered(body.filter(isGroup))) return true;
  const [above, below] = [body[r - 1], body[r + 1]];
  if (below && cellKind(bare(below[0]!)) === 'count')
    return above !== undefined && !isGroup(above) && !isClosed(above.at(-1)!, words);
  return !isGroup(body[0]!);
}

/** The last cell of a row, below a head of times, where it is words that may head the rows below. */
function oddAtEnd(row: readonly Cell[], heads: readonly Cell[]): Said[] {
  const last = row.at(-1)!;
  const isOdd = columnRole(bare(heads.at(-1)!)) === 'time' && cellKind(bare(last)) === 'short';
  return isOdd ? [saidOfRow({ line: last.lines[0], why: said.otherColumns() })] : [];
}
