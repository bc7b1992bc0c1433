import { attachment, box, preface } from '../../chinese/heading-words.ts';
import { lineEnd, sentenceEnd } from '../../chinese/punctuation.ts';
import { longestLine, type Pass, reasons } from './state.ts';

const page = (number: number) => `正文的一行还没有写完它的句子\n某某规划文本\n- ${number} -\n`;

/** What repeats from page to page beside the page numbers, or with them. */
export const runningHeads: Pass = {
  name: 'running-heads',
  says: 'words that repeat from page to page beside a page number, or with one',
  example: { text: [1, 2, 3].map(page).join(''), line: 5 },
  order: 'behind the page numbers, which show where pages begin and end',
  run(state) {
    const { words, pageNumbersAt, free, marker } = state;
    const isHeading = (i: number) =>
      Boolean(marker(i)) ||
      box.pattern.test(words[i]!) ||
      attachment.pattern.test(words[i]!) ||
      preface.test(words[i]!);
    const may = (i: number) => free(i) && !isHeading(i);
    const found = headsBesidePages(words, pageNumbersAt, may);
    for (const i of headsWithNumbers(words, (k) => may(k) && !found.has(k))) found.add(i);
    for (const i of found) state.leaveOut(i, reasons.head);
  },
};

/** A sign that may set a number off. */
const sign = '[-—·|]?';
/** 某某规划 - 12 -, 12 某某规划: words of six characters or more with a number before or behind them. */
const numbered = new RegExp(
  `^(?:\\p{Script=Han}[^。；]{4,40}?\\p{Script=Han}\\s*${sign}\\s*(\\d{1,4})\\s*${sign}` +
    `|${sign}\\s*(\\d{1,4})\\s*${sign}\\s+\\p{Script=Han}[^。；]{4,40}\\p{Script=Han})$`,
  'u',
);
/** A number between dashes is a page number and counts no headings. */
const dashed = /[-—·|]\s*\d{1,4}\s*[-—·|]/u;
/** A number that blanks or signs set apart from the words before it, or behind it. */
const setApart = /(?:^|\D)[\s—·|-]+\d+\s*[—·|-]?$|^[—·|-]?\s*\d+\s*[—·|-]?\s/u;
/** 责任单位：某局 repeats from project to project. */
const isLabel = /^[^：:]{2,8}[：:]|[：:]$/u;
const twoLetters = /\p{L}{2}/u;
/** What parts or ends sentences stands in the middle of a text, and in no name of it. */
const partOfSentence = new RegExp(`[，；。]|${sentenceEnd.source}`, 'u');

/** The longest running head beside a page number. */
const longestHead = 40;
/** The shortest line that a page can have cut off in the middle of a paragraph. */
const shortestCut = 16;
/** It takes at least this many pages to show what repeats. */
const fewestPages = 3;
/** A head stands hardly anywhere else; the title that it repeats is one other place. */
const besideShare = 0.8;
/** A head of two lines: the second stands beside the first. */
const mostLines = 2;
/** The second stands with at least this share of the first: a word of the text stands there by accident. */
const withFirst = 0.6;
/** How much of the document heads must go through. */
const throughShare = 0.5;
/** A head may be lost between two others. */
const mostLost = 3;

/** What a line says without blanks and dashes: 某 某 规 划 — is 某某规划. */
const bare = (words: string) => words.replace(/[\s—·|-]/gu, '');
/** A running head without its page number. */
export const bareHead = (words: string): string => bare(words).replace(/^\d+|\d+$/gu, '');
/** Whether a line is words with a number that blanks or signs set apart: 某某规划 12, and not 示范项目12. */
export const hasPage = (words: string): boolean =>
  words.length <= longestLine && numbered.test(words) && setApart.test(words);

/**
 * Words that stand beside at least three page numbers (`pages`) and hardly anywhere else. `may` says which
 * lines can be one.
 */
function headsBesidePages(
  words: readonly string[],
  pages: ReadonlySet<number>,
  may: (i: number) => boolean,
): Set<number> {
  const found = new Set<number>();
  if (pages.size < fewestPages) return found;
  const often = new Map<string, number>();
  for (const w of words) if (w && w.length <= longestHead) often.set(bare(w), (often.get(bare(w)) ?? 0) + 1);
  const isShort = (w: string) =>
    w.length <= longestHead && twoLetters.test(w) && !partOfSentence.test(w) && !isLabel.test(w);
  let firstLine = 0;
  for (let line = 0; line < mostLines; line++) {
    const beside = new Set<number>();
    for (const page of [...pages, ...found])
      for (const step of [-1, 1]) {
        const i = nextFilled(words, page, step, 3);
        if (words[i] && may(i) && !found.has(i) && isShort(words[i]!)) beside.add(i);
      }
    const least = Math.max(fewestPages, firstLine * withFirst);
    for (const [name, at] of Map.groupBy(beside, (i) => bare(words[i]!)))
      if (at.length >= least && at.length >= (often.get(name)! - 1) * besideShare) {
        if (!line) firstLine = Math.max(firstLine, at.length);
        for (const i of at) found.add(i);
      }
  }
  return found;
}

/**
 * Words with a number in their line that goes up and stands between dashes, or goes through the whole
 * document and cuts paragraphs in two, as a page does. Headings that repeat with a number (示范项目1, 2, 3)
 * do neither.
 */
function headsWithNumbers(words: readonly string[], may: (i: number) => boolean): number[] {
  const filled = (from: number, step: number) => words[nextFilled(words, from, step, 4)] ?? '';
  const cutsParagraph = (i: number) =>
    filled(i, -1).length >= shortestCut && !lineEnd.test(filled(i, -1)) && filled(i, 1).length > 0;
  const withNumber = words.flatMap((w, i) =>
    w.length <= longestLine && numbered.test(w) && may(i) ? [i] : [],
  );
  return [...Map.groupBy(withNumber, (i) => bareHead(words[i]!)).values()]
    .filter((at) => {
      const numbers = at.map((i) => Number(numbered.exec(words[i]!)!.slice(1).find(Boolean)));
      const goesUp = numbers.every(
        (n, k) => k === 0 || (n > numbers[k - 1]! && n <= numbers[k - 1]! + mostLost),
      );
      const through =
        (at.at(-1)! - at[0]!) * (at.length + 1) >= words.length * throughShare * (at.length - 1);
      const between = at.every((i) => dashed.test(words[i]!));
      return (
        at.length >= fewestPages &&
        goesUp &&
        (between || (through && at.filter(cutsParagraph).length * 2 >= at.length))
      );
    })
    .flat();
}

/** The next line with words, up or down; no farther than `most` lines. */
export function nextFilled(words: readonly string[], from: number, step: number, most: number): number {
  let i = from + step;
  while (words[i] === '' && Math.abs(i - from) < most) i += step;
  return i;
}
