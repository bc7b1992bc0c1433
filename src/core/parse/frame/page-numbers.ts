import { bareNumber, pageNumber, pageOfPages } from '../../chinese/page-numbers.ts';
import { sentenceEnd } from '../../chinese/punctuation.ts';
import { type FrameState, type Pass, reasons } from './state.ts';

/** The indices of the free lines that a pattern finds. */
const freeLines = ({ lines, words, free }: FrameState, pattern: RegExp): number[] =>
  lines.flatMap((_, i) => (free(i) && pattern.test(words[i]!) ? [i] : []));

/** A number that is printed as a page number is; 3/20 counts only where others count to 20 too. */
export const printedPageNumbers: Pass = {
  name: 'page-numbers',
  says: 'a number between dashes, or with 第…页, in a line by itself',
  example: { text: '一、总则\n正文。\n- 1 -\n正文。\n- 2 -\n正文。\n- 3 -', line: 5 },
  run(state) {
    const marks = freeLines(state, pageNumber);
    const sure = surePageNumbers(state.words, marks);
    for (const i of marks) {
      if (sure.has(i) || !pageOfPages.test(state.words[i]!))
        state.leaveOut(i, reasons.page, { sure: sure.has(i) });
      else state.decline(i, 'a fraction that no other goes on from');
    }
  },
};

const pageOfText = (number: number) => `${'正文的一行没有写完\n'.repeat(3 + number)}${number}\n`;

/** A bare number is a page number only in a run that goes through the document. */
export const barePageNumbers: Pass = {
  name: 'bare-page-numbers',
  says: 'one of a run of bare numbers that goes up by one through the whole document',
  example: { text: [1, 2, 3, 4].map(pageOfText).join(''), line: 11 },
  order: 'behind printed page numbers, which are none of the run',
  run(state) {
    const bare = freeLines(state, bareNumber);
    const found = new Set(runOfPageNumbers(state.words, bare));
    for (const i of found) state.leaveOut(i, reasons.page, { sure: true });
    for (const i of bare) if (!found.has(i)) state.decline(i, 'a bare number in no run of pages');
  },
};

/** A document that is shorter has no page but one. */
const shortestDocument = 60;

/** The number of the last page, where the others are gone. */
export const lastPageNumber: Pass = {
  name: 'last-page-number',
  says: 'a bare number in the last line of a long document',
  example: { text: `${'正文。\n'.repeat(shortestDocument + 1)}9`, line: shortestDocument + 2 },
  order: 'behind the run of bare numbers, which it would belong to',
  run(state) {
    const foot = state.words.findLastIndex((w) => w !== '');
    if (foot > shortestDocument && state.free(foot) && bareNumber.test(state.words[foot]!))
      state.leaveOut(foot, reasons.page);
  },
};

/** Rows of a table stand no farther from one another. */
const farthestRow = 12;
/** A cell is no longer. */
const longestCell = 40;
/** A run is longer than this. */
const shortestRun = 2;
/** How much of the document the pages of a run must fill. */
const throughShare = 0.5;

/**
 * Numbers that stand close and equally far from one another, with cells between, number the rows of a table.
 */
function numbersRows(words: readonly string[], bare: readonly number[]): (i: number) => boolean {
  const numbers = new Map(bare.map((i) => [i, Number(words[i])]));
  const isCell = (w: string) => w.length <= longestCell && !sentenceEnd.test(w);
  const inRows = (i: number, distance: number) =>
    [-2, -1, 0].some(
      (from) =>
        [0, 1, 2].every((k) => numbers.get(i + (from + k) * distance) === numbers.get(i)! + from + k) &&
        words.slice(i + from * distance, i + (from + 2) * distance).every(isCell),
    );
  const distances = Array.from({ length: farthestRow }, (_, n) => n + 1);
  return (i) => distances.some((distance) => inRows(i, distance));
}

/**
 * Which of the lines that are but a number are page numbers: the longest run of numbers that go up by one,
 * where it goes through the document as pages do; the rows of a table stand close and equally far from one
 * another, with cells between.
 */
function runOfPageNumbers(words: readonly string[], bare: readonly number[]): number[] {
  const isRow = numbersRows(words, bare);
  const runs = new Map<number, { at: number; length: number }>();
  const before = new Map<number, number | null>();
  let longest: { at: number; length: number } | null = null;
  for (const at of bare.filter((i) => !isRow(i))) {
    const number = Number(words[at]);
    const above = runs.get(number - 1);
    const run = { at, length: (above?.length ?? 0) + 1 };
    before.set(at, above?.at ?? null);
    if (run.length >= (runs.get(number)?.length ?? 0)) runs.set(number, run);
    if (run.length > (longest?.length ?? shortestRun)) longest = run;
  }
  const found: number[] = [];
  for (let at = longest?.at ?? null; at !== null; at = before.get(at) ?? null) found.push(at);
  found.reverse();
  const step = (found.at(-1)! - found[0]!) / (found.length - 1);
  return found.length && step * (found.length + 1) >= words.length * throughShare ? found : [];
}

/** So many lines that look like page numbers make some of them certain. */
const fewestPages = 3;
/** A page number may be lost between two others. */
const mostLost = 3;

/**
 * Which of the lines that look like page numbers (`marks`: - 12 -, 第3页, 3/20) are some for certain: three
 * at least, each a few more than one before or a few less than one behind; 3/20 only where the others count
 * to 20 too.
 */
function surePageNumbers(words: readonly string[], marks: readonly number[]): ReadonlySet<number> {
  const read = (i: number) =>
    (words[i]!.replace(/[lI]/gu, '1').replace(/O/gu, '0').match(/\d+/gu) ?? []).map(Number);
  const numbers = marks.map(read);
  const follows = (a: number[] | undefined, b: number[] | undefined) =>
    Boolean(a && b) && b![0]! > a![0]! && b![0]! <= a![0]! + mostLost && a![1] === b![1];
  if (marks.length < fewestPages) return new Set();
  return new Set(
    marks.filter((_, k) => follows(numbers[k - 1], numbers[k]) || follows(numbers[k], numbers[k + 1])),
  );
}
