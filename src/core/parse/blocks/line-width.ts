import { clauseInside, lineEnd, stopEnd } from '../../chinese/punctuation.ts';
import type { SourceLine } from '../../model/source-line.ts';
import type { Frame } from '../frame/state.ts';

/** The width at which the lines of a document were broken, and how wide a line is by the same measure. */
export interface Width {
  width: number;
  of: (words: string) => number;
}

/** A blank between Chinese characters is a speck of a scan. */
const speck = /(?<=\P{ASCII}) (?=\P{ASCII})/gu;
const narrow = (c: string) => c < '\u0100';

/**
 * A program breaks lines by characters; a page by what they take up: figures and letters are half as wide.
 */
const measures: readonly Width['of'][] = [
  (words) => [...words].length,
  (words) => [...words.replace(speck, '')].reduce((n, c) => n + (narrow(c) ? 0.5 : 1), 0),
];

/** Fewer lines show a width only where they hold whole paragraphs that were broken at it. */
const fewestLines = 12;
/** How many characters of a line are measured. */
const longestLine = 200;
/** A line or two may be longer than the width: at least this share is not. */
const withinWidth = 0.97;
/** No page is narrower, and none is wider. */
const [narrowest, widest] = [16, 90];
/** How far a full line may be from the width: a sign that may not begin a line is drawn up. */
const slack = 3;
/** How many lines must be full, and how many of those must end in the middle of a sentence. */
const [fullShare, brokenShare] = [0.3, 0.5];
/** Rows of a table are as wide as their cells. */
const isRow = (l: SourceLine) => l.raw.startsWith('\t') || Boolean(l.grid) || /\S {2,}\S/u.test(l.raw);

/** The width at which the lines of a document were broken, or null where a line is a paragraph. */
export function widthOf(lines: readonly SourceLine[], { roles, artefacts }: Frame): Width | null {
  const words = lines
    .filter((l, i) => l.raw.trim() && !isRow(l) && !roles.has(i) && !artefacts.has(i))
    .map((l) => l.raw.trim().slice(0, longestLine));
  if (words.length < fewestLines) return widthOfFew(words);
  const found = measures.flatMap((of) => {
    const lengths = words.map(of);
    const width = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length * withinWidth)]!;
    if (width < narrowest || width > widest) return [];
    const full = words.filter((_, i) => lengths[i]! >= width - slack);
    const broken = full.filter((w) => !lineEnd.test(w)).length;
    return full.length >= words.length * fullShare && broken >= full.length * brokenShare
      ? [{ width, of, full: full.length }]
      : [];
  });
  return found.toSorted((a, b) => b.full - a.full)[0] ?? widthOfFew(words);
}

/** So many broken lines show a width by themselves, where they are this much the same; */
const [fewestBroken, slackOfFew] = [3, 1.5];
/** two do where they are as long as lines of a page and no shorter sentence lacks its end. */
const [fewestAlone, widestPage] = [2, 46];
/** A heading may have a comma in it and no end. */
const numbered = /^[（(第【\d一二三四五六七八九十]/u;

/**
 * The width of a document of few lines: its longest are equally long and end in the middle of a sentence, and what
 * stands below each of them is another, or the end of its paragraph.
 */
function widthOfFew(words: readonly string[]): Width | null {
  const found = measures.flatMap((of) => {
    const width = Math.max(0, ...words.map(of));
    if (width < narrowest || width > widest) return [];
    const isFull = (w: string) => of(w) >= width - slackOfFew;
    const isBroken = (w: string) => isFull(w) && !lineEnd.test(w);
    const broken = words.filter(isBroken);
    const goesOn = words.every((w, i) => {
      const below = words[i + 1] ?? '';
      return !isBroken(w) || isBroken(below) || stopEnd.test(below);
    });
    const isProse = broken.filter((w) => clauseInside.test(w)).length * 2 > broken.length;
    const isAlone =
      width <= widestPage &&
      words.every((w) => isFull(w) || lineEnd.test(w) || numbered.test(w) || !clauseInside.test(w));
    const isWidth =
      broken.length >= (isAlone ? fewestAlone : fewestBroken) && goesOn && isProse && !areParallel(broken);
    return isWidth ? [{ width, of, full: broken.length }] : [];
  });
  return found.toSorted((a, b) => b.full - a.full)[0] ?? null;
}

/** 薪资待遇：面议. */
const label = /^\p{Script=Han}{2,6}[:：]/u;
/** What lines that say alike things have alike: first signs, the second ones of 一要 and 二要, first pauses, labels. */
const alike: readonly ((words: string) => unknown)[] = [
  ([first]) => first,
  ([, second]) => second,
  (words) => words.search(clauseInside),
  (words) => label.test(words) || words,
];

/** Whether lines are as long as one another because they are worded alike: 加强队伍建设，…… above 加强作风建设，……. */
const areParallel = (lines: readonly string[]): boolean =>
  alike.some((of) => new Set(lines.map(of)).size * 2 <= lines.length);
