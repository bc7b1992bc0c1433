import { contents } from '../../chinese/contents-words.ts';
import { readRoman } from '../../chinese/numerals.ts';
import {
  bareNumber,
  inWords,
  numbersOfPage,
  pageNumber,
  pageOfPages,
  romanPage,
} from '../../chinese/page-numbers.ts';
import { sentenceEnd } from '../../chinese/punctuation.ts';
import type { SourceLine } from '../../model/source-line.ts';
import type { Part } from '../hints/artefacts.ts';
import { leaderAt } from './leader.ts';
import { pageRun } from './page-run.ts';
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

const pageOfText = (number: number) =>
  `${'这是正文的一行，它说了许多，到这里还没有写完\n'.repeat(3 + number)}${number}\n`;

/** The lines of a document that can have a page number of their own, and its run of page numbers. */
const runOf = ({ words, free }: Pick<FrameState, 'words' | 'free'>) => {
  const bare = words.flatMap((w, i) => (bareNumber.test(w) && free(i) ? [i] : []));
  return { bare, run: pageRun(words, numbersRows(words, bare), free) };
};

/** A bare number is a page number only in a run that goes through the document. */
export const barePageNumbers: Pass = {
  name: 'bare-page-numbers',
  says: 'one of a run of bare numbers that goes up by one through the whole document',
  example: { text: [1, 2, 3, 4].map(pageOfText).join(''), line: 11 },
  order: 'behind printed page numbers, which are none of the run',
  run(state) {
    const { bare, run } = runOf(state);
    const found = new Set(run?.places.flatMap(({ index, part }) => (part ? [] : [index])));
    for (const i of found) state.leaveOut(i, reasons.page, { sure: run!.sure });
    for (const i of bare) if (!found.has(i)) state.decline(i, 'a bare number in no run of pages');
  },
};

/**
 * The page numbers that a document has in lines with words, before them or behind them, as what reads a PDF
 * leaves them: guesses, each a part of its line.
 */
export function stuckPageNumbers(lines: readonly SourceLine[]): Part[] {
  const words = lines.map(({ raw }) => raw.trim());
  const free = (i: number) => !lines[i]!.grid && !lines[i]!.raw.startsWith('\t') && !lines[i]!.chrome;
  const { run } = runOf({ words, free });
  const stuck = (run?.places ?? []).flatMap(({ index, text, part }) => (part ? [{ index, text, part }] : []));
  return [...stuck, ...romanBeforeContents(words, free)].map(({ index, text, part }) => ({
    index,
    artefact: { line: lines[index]!.no, text, reason: reasons.page, part, guessed: true },
  }));
}

/** II 目录: the number of a page before the title of the contents, where others have lines of their own. */
function romanBeforeContents(words: readonly string[], free: (i: number) => boolean) {
  const others = words.filter((w, i) => free(i) && romanPage.test(w)).length;
  if (others < fewestRoman) return [];
  return words.flatMap((w, index) => {
    const text = /^[IVX]{1,4}(?=\s)/u.exec(w)?.[0];
    const isTitle = text !== undefined && contents.test(w.slice(text.length).trim());
    return isTitle && free(index) ? [{ index, text, part: 'beginning' as const }] : [];
  });
}

/** The number of the last page of the contents stands at most this many lines behind them. */
const behindContents = 3;
/** Pages before the first have Roman numbers: at least this many that go up are no accident. */
const fewestRoman = 2;

/** The Roman numbers of the pages before the first, each one more than the last, or 1. */
export const romanPageNumbers: Pass = {
  name: 'roman-page-numbers',
  says: 'one of some Roman numbers that go up by one, each in a line by itself, no farther than the contents',
  example: { text: '某市规划\n前言\n正文。\nI\n目录\nI I\n一、总则\n正文。', line: 6 },
  run(state) {
    const { words } = state;
    const end = words.findLastIndex((w) => contents.test(w) || leaderAt(w)?.dotted) + behindContents;
    if (end < behindContents) return;
    const found = freeLines(state, romanPage).filter((i) => i <= end);
    const numbers = found.map((i) => readRoman(state.words[i]!));
    const goesUp = (k: number) => numbers[k] === (numbers[k - 1] ?? 0) + 1;
    const counted = found.filter((_, k) => goesUp(k) || (numbers[k] === 1 && numbers[k + 1] === 2));
    if (counted.length < fewestRoman) return;
    for (const i of counted) state.leaveOut(i, reasons.page);
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

/**
 * Numbers that stand close and equally far from one another, with cells between, number the rows of a table.
 */
function numbersRows(words: readonly string[], bare: readonly number[]): (i: number) => boolean {
  const numbers = new Map(bare.map((i) => [i, Number(words[i]!.replace(/\s/gu, ''))]));
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

/** At least this many lines that look like page numbers make some of them certain. */
const fewestPages = 3;
/** A page number may be lost between two others. */
const mostLost = 3;
/** Lines that name pages in words (第三页) and stand no farther from each other are of a text on pages. */
const near = 4;

/**
 * Which of the lines that look like page numbers (`marks`: - 12 -, 第3页, 3/20) are some for certain: three
 * at least, each a few more than one before or a few less than one behind; 3/20 only where the others count
 * to 20 too, and 第三页 only where it is far from the others.
 */
function surePageNumbers(words: readonly string[], marks: readonly number[]): ReadonlySet<number> {
  const numbers = marks.map((i) => numbersOfPage(words[i]!));
  const follows = (a: number[] | undefined, b: number[] | undefined) =>
    Boolean(a && b) && b![0]! > a![0]! && b![0]! <= a![0]! + mostLost && a![1] === b![1];
  if (marks.length < fewestPages) return new Set();
  const isNear = (i: number) =>
    inWords.test(words[i]!) && marks.some((k) => k !== i && Math.abs(k - i) <= near);
  return new Set(
    marks.filter(
      (i, k) => !isNear(i) && (follows(numbers[k - 1], numbers[k]) || follows(numbers[k], numbers[k + 1])),
    ),
  );
}
