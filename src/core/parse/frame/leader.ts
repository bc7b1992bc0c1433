import {
  leaderDots,
  pageInBrackets,
  pagesBehindBlanks,
  pagesBehindDots,
  twoDots,
} from '../../chinese/contents-words.ts';
import { anyOf } from '../../chinese/words.ts';

/**
 * What stands between an entry of a table of contents and its page: 第一章 前言......1-1, 附錄一......附1-1,
 * 摘要......I, 总则 3; a page in brackets needs none: 总则（3）. Read from the end of the line, so that a line of nothing
 * but dots takes no longer than its length.
 */

const isDot = (c: string | undefined) => c !== undefined && leaderDots.includes(c);
/** What may stand in the leader. */
const isLeader = (c: string | undefined) => isDot(c) || (c !== undefined && /\s/u.test(c));
/** The longest page number behind it. */
const longest = 24;

/** The forms of a page number, and whether dots must stand before it. */
const forms = [
  { page: new RegExp(anyOf(pagesBehindDots), 'u'), needsDots: true },
  { page: new RegExp(anyOf(pagesBehindBlanks), 'u'), needsDots: false },
];

/**
 * Where the leader of a line begins, and whether it is dots; null where the line has none with a page behind
 * it.
 */
export function leaderAt(line: string): { at: number; dotted: boolean } | null {
  const tail = line.slice(-longest);
  for (const { page, needsDots } of forms) {
    const found = page.exec(tail);
    if (!found) continue;
    const end = line.length - (tail.length - found.index);
    let from = end;
    while (from > 0 && isLeader(line[from - 1])) from--;
    const leader = line.slice(from, end);
    const run = leader.trimEnd();
    const dotted = isDot(run.at(-1)) && isDot(run.at(-2));
    if (needsDots ? dotted : twoDots.test(leader)) return { at: from, dotted: needsDots && dotted };
    // Behind a single dot the blanks alone are the leader: 1. 总则 · 3.
    const blanks = leader.length - leader.search(/\s*$/u);
    if (!needsDots && blanks > 0 && end > blanks) return { at: end - blanks, dotted: false };
  }
  const bracketed = pageInBrackets.exec(tail)?.[0];
  return bracketed && bracketed.length < tail.length
    ? { at: line.length - bracketed.length, dotted: false }
    : null;
}

/** A line without its leader and page number. */
export const withoutLeader = (line: string): string => line.slice(0, leaderAt(line)?.at ?? line.length);
