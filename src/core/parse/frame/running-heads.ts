import { lineEnd, sentenceEnd } from '../../chinese/punctuation.ts';

/** 某某规划 - 12 -, 12 某某规划: words of six characters or more with a number before or behind them. */
const numbered =
  /^(?:\p{Script=Han}[^。；]{4,40}?\p{Script=Han}\s*[-—·|]?\s*(\d{1,4})\s*[-—·|]?|[-—·|]?\s*(\d{1,4})\s*[-—·|]?\s+\p{Script=Han}[^。；]{4,40}\p{Script=Han})$/u;
/** A number between dashes is a page number and counts no headings. */
const dashed = /[-—·|]\s*\d{1,4}\s*[-—·|]/u;
const longest = 60;
/** The shortest line that a page can have cut off in the middle of a paragraph. */
const shortestCut = 16;

/** What a line says without blanks and dashes: 某 某 规 划 — is 某某规划. */
const plain = (words: string) => words.replace(/[\s—·|-]/gu, '');
/** A running head without its page number. */
export const bareHead = (words: string): string => plain(words).replace(/^\d+|\d+$/gu, '');
/** Whether a line is words with a number that blanks or signs set apart: 某某规划 12, and not 示范项目12. */
export const hasPage = (words: string): boolean =>
  words.length <= longest &&
  numbered.test(words) &&
  /(?:^|\D)[\s—·|-]+\d+\s*[—·|-]?$|^[—·|-]?\s*\d+\s*[—·|-]?\s/u.test(words);

/**
 * The running heads of a document, by index, told by its pages: words that stand beside at least three page numbers (`pages`) and hardly anywhere
 * else; and words with a number in their line that goes up and stands between dashes, or goes through the whole document and cuts paragraphs in
 * two, as a page does. Headings that
 * repeat with a number (示范项目1, 2, 3) do neither. `may` says which lines can be one. Linear in the lines.
 */
export function runningHeads(
  words: readonly string[],
  pages: ReadonlySet<number>,
  may: (i: number) => boolean,
): number[] {
  const found = new Set<number>();
  /** 责任单位：某局 repeats from project to project. */
  const isLabel = (w: string) => /^[^：:]{2,8}[：:]|[：:]$/u.test(w);
  const isShort = (i: number) =>
    words[i]!.length <= 40 &&
    /\p{L}{2}/u.test(words[i]!) &&
    !sentenceEnd.test(words[i]!) &&
    !isLabel(words[i]!);
  if (pages.size >= 3) {
    const often = new Map<string, number>();
    for (const w of words) if (w && w.length <= 40) often.set(plain(w), (often.get(plain(w)) ?? 0) + 1);
    // A head of two lines: the second stands beside the first.
    for (let pass = 0; pass < 2; pass++) {
      const beside = new Set<number>();
      for (const page of [...pages, ...found])
        for (const step of [-1, 1]) {
          let i = page + step;
          while (words[i] === '' && Math.abs(i - page) < 3) i += step;
          if (words[i] && may(i) && !found.has(i) && isShort(i)) beside.add(i);
        }
      for (const [name, at] of Map.groupBy(beside, (i) => plain(words[i]!)))
        if (at.length >= 3 && at.length >= (often.get(name)! - 1) * 0.8) for (const i of at) found.add(i);
    }
  }
  const filled = (from: number, step: number) => {
    let i = from + step;
    while (words[i] === '' && Math.abs(i - from) < 4) i += step;
    return words[i] ?? '';
  };
  const cuts = (i: number) =>
    filled(i, -1).length >= shortestCut && !lineEnd.test(filled(i, -1)) && filled(i, 1).length > 0;
  const withNumber = words.flatMap((w, i) =>
    w.length <= longest && numbered.test(w) && may(i) && !found.has(i) ? [i] : [],
  );
  for (const at of Map.groupBy(withNumber, (i) => bareHead(words[i]!)).values()) {
    const numbers = at.map((i) => Number(numbered.exec(words[i]!)!.slice(1).find(Boolean)));
    const ascending = numbers.every((n, k) => k === 0 || (n > numbers[k - 1]! && n <= numbers[k - 1]! + 3));
    const through = (at.at(-1)! - at[0]!) * (at.length + 1) >= words.length * 0.5 * (at.length - 1);
    const between = at.every((i) => dashed.test(words[i]!));
    if (at.length >= 3 && ascending && (between || (through && at.filter(cuts).length * 2 >= at.length)))
      for (const i of at) found.add(i);
  }
  return [...found];
}
