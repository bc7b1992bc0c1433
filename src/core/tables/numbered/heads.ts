import { type ColumnRole, columnRole } from '../../chinese/column-heads.ts';
import { natureHeads } from '../../chinese/table-heads.ts';
import { roleRows } from '../../chinese/value-heads.ts';
import { wholly } from '../../chinese/words.ts';
import type { Cell } from '../../model/plan.ts';
import { isNumberHead } from '../fit/head-words.ts';
import type { TableLines } from '../reader.ts';
import { countOf, isBracket, joined, saysSums, wordsOf } from './words.ts';

/** A heading has no more lines. */
const mostHeadLines = 12;
/** How the head of a column of row numbers begins, in whatever it is broken: asked first, of every line. */
const mayBegin = /^[序编編项項]/u;
const year = /^(?:19|20)\d{2}$/u;
/** 2030年 in one line and 目标 in the next are one head. */
const [yearHead, role] = [/(?:19|20)\d{2}\s*年?$/u, wholly(roleRows)];
/** 指标 in one line and 性质 in the next are one head, behind that of the names. */
const [ofIndicator, nature] = [/^指[标標]$/u, wholly(natureHeads)];
const isSign = (words: string) => /^\p{Script=Han}$/u.test(words);

/** Roles whose cells are one word that is told by its kind. */
const closed: ReadonlySet<ColumnRole> = new Set(['unit', 'value', 'mark', 'time', 'body']);

export interface Heads {
  cells: Cell[];
  roles: ColumnRole[];
  /** The index of the first line behind them. */
  end: number;
  /** The first number that a row below them has; 0 where none has one. */
  firstCount: number;
}

/** The heads that begin at a line: known ones, that of numbers first and one of names. `isGroup`: what heads rows. */
export function readHeads(
  { lines, stops, isFree }: TableLines,
  start: number,
  isGroup: (words: string) => boolean,
): Heads | null {
  if (!mayBegin.test(lines[start]!.raw.trimStart())) return null;
  const cells: Cell[] = [];
  let end = start;
  for (; end < lines.length && end - start < mostHeadLines; end++) {
    if (stops.has(end)) continue;
    const { raw, no, grid } = lines[end]!;
    const own = wordsOf(raw, no);
    if (grid || !own.length || !isFree(end)) return null;
    if (countOf(own[0]!) || isGroup(raw.trim())) break;
    for (const cell of own) addHead(cells, cell);
  }
  if (!isNumberHead(plain(cells[0]))) return null;
  const roles = cells.map((cell) => columnRole(plain(cell)));
  const [first, second, ...others] = roles;
  const isKnown = first === 'number' && (second === 'name' || second === 'text');
  const tells = others.includes('value') && others.every((role) => closed.has(role));
  if (!isKnown || !tells) return null;
  const counts = lines
    .slice(end, end + mostHeadLines)
    .flatMap(({ raw, no }) => wordsOf(raw, no)[0] ?? [])
    .map(countOf);
  return { cells, roles, end, firstCount: counts.find((n) => n > 0) ?? 0 };
}

const plain = (cell: Cell | undefined): string => cell?.words.replace(/\s/gu, '') ?? '';

const isNameOf = (cell: Cell, c: number, cells: readonly Cell[]): boolean =>
  c < cells.length - 1 && columnRole(plain(cell)) === 'name';

/** 序 and 号, 2025 and 年, and what stands in brackets at the beginning of a line, are parts of the head before. */
function addHead(cells: Cell[], cell: Cell): void {
  const last = cells.at(-1);
  const isOtherLine = last?.lines[1] !== cell.lines[0];
  const isPart =
    last !== undefined &&
    (saysSums(cell.words) ||
      (isSign(last.words) && isSign(cell.words)) ||
      (year.test(last.words) && cell.words.startsWith('年')) ||
      (isOtherLine &&
        (isBracket(cell.words) ||
          (yearHead.test(last.words) && role.test(cell.words)) ||
          (ofIndicator.test(last.words) && nature.test(cell.words) && cells.some(isNameOf)))));
  if (isPart) cells[cells.length - 1] = joined(last, cell);
  else cells.push(cell);
}
