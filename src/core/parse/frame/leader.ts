/**
 * What stands between an entry of a table of contents and its page: 第一章 前言......1-1, 附錄一......附1-1, 摘要......I, 总则 3.
 * Read from the end of the line, so that a line of nothing but dots takes no longer than its length.
 */

const dots = '.…·．‥';
/** What may stand in the leader, and the longest page number behind it. */
const isLeader = (c: string | undefined) => c !== undefined && (dots.includes(c) || /\s/u.test(c));
const longest = 24;
/** A page number at the end, as it follows dots, and as it follows blanks. */
const [afterDots, afterBlanks] = [
  /(?:附\s{0,2})?(?:\d{1,4}(?:\s{0,2}[-－–]\s{0,2}\d{1,3})?|[IVXivx]{1,6})$/u,
  /(?:[-—]\s{0,2})?\d{1,4}(?:\s{0,2}[-—])?$/u,
];

/** Where the leader of a line begins, and whether it is dots; null where the line has none with a page behind it. */
export function leaderAt(line: string): { at: number; dotted: boolean } | null {
  const tail = line.slice(-longest);
  for (const [page, needsDots] of [
    [afterDots, true],
    [afterBlanks, false],
  ] as const) {
    const found = page.exec(tail);
    if (!found) continue;
    const end = line.length - (tail.length - found.index);
    let from = end;
    while (from > 0 && isLeader(line[from - 1])) from--;
    const leader = line.slice(from, end);
    const run = leader.trimEnd();
    const dotted = run.length > 1 && dots.includes(run.at(-1)!) && dots.includes(run.at(-2)!);
    if (needsDots ? dotted : /[.…·．‥]{2}|…$/u.test(leader)) return { at: from, dotted: needsDots && dotted };
    // Behind a single dot the blanks alone are the leader: 1. 总则 · 3.
    const blanks = leader.length - leader.search(/\s*$/u);
    if (!needsDots && blanks > 0 && end > blanks) return { at: end - blanks, dotted: false };
  }
  return null;
}

/** A line without its leader and page number. */
export const withoutLeader = (line: string): string => line.slice(0, leaderAt(line)?.at ?? line.length);
