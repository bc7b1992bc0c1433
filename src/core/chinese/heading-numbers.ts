import { isOrdinalWord, isWorded, type Scheme, schemes } from './heading-schemes.ts';
import { ANY, CHINESE, CLOSE, misread, numberOf, OPEN } from './number-forms.ts';
import { readRoman } from './numerals.ts';
import { sentenceEnd } from './punctuation.ts';
import { measure } from './units.ts';

/**
 * The door to the numbers of headings: what their forms are (number-forms.ts, heading-schemes.ts), and how a
 * line is read by them.
 */
export { isOfArticles, isOrdinalWord, isWorded, ladder, type Scheme, schemes } from './heading-schemes.ts';
export { numberOf } from './number-forms.ts';

/** The number behind 之 of what was put in later (第四条之一: 1); 0 where none is. */
export const insertedNumber = (printed: string): number =>
  numberOf(/[\p{Script=Han}\s]之\s*(\S+?)[、：:]?$/u.exec(printed)?.[1] ?? '') ?? 0;

/** A heading set with the signs of Markdown. */
export const markdown = /^(#{1,6})\s+(?=\S)/u;

export interface Marker {
  scheme: Scheme;
  printed: string;
  number: number;
  /**
   * True where a scan put specks before it, or made of it what is no number elsewhere: it counts only where
   * it is the next.
   */
  specks?: boolean;
}

const none: ReadonlySet<Scheme> = new Set();

/** How far into a line its marker is looked for. */
const farthest = 80;
/** Signs that a scan sees where the paper is dirty. */
const specksBefore = /^(?:[|_·'‘’`~^]\s*){1,2}/u;
/** What adorns a heading on a web page: ■一、 and 📌第一章; a bullet before a weak number is one. */
const ornament = /^\p{So}\uFE0F?\s*/u;

const numberIn = (scheme: Scheme, printed: string) => (scheme.roman ? readRoman(printed) : numberOf(printed));

/**
 * The marker a line begins with, or null. `words` have no leading white space; `series`: those the document
 * has by series.
 */
export function readMarker(words: string, series: ReadonlySet<Scheme> = none): Marker | null {
  const line = words.slice(0, farthest);
  for (const scheme of schemes) {
    if (scheme.evidence === 'series' && !series.has(scheme)) continue;
    const match = scheme.pattern.exec(line);
    const number = match && numberIn(scheme, match[1] ?? match[2]!);
    if (match && number !== null)
      return { scheme, printed: match[0].trimEnd(), number, ...(misread.test(match[0]) && { specks: true }) };
  }
  const signs = specksBefore.exec(line) ?? ornament.exec(line);
  const behind = signs && readMarker(line.slice(signs[0].length), series);
  if (!behind || (ornament.test(line) && isWeak(behind.scheme))) return null;
  return { ...behind, printed: signs[0] + behind.printed, specks: true };
}
/** Whether lists and cells begin with such numbers, too. */
const isWeak = ({ evidence }: Scheme) => evidence === 'weak' || evidence === 'series';

/**
 * How many lines must begin with one number after another before a document is said to number its headings so.
 */
const fewestOfSeries = 3;
/** Where the markup sets them as headings, */
const fewestInMarkup = 2;
/** A letter before the figures says more: two lines are enough. */
const fewestLettered = 2;
/** 第一类 and 第二类 with their titles say it too, and 议题一 and 议题二. */
const fewestOrdinals = 2;
/** Below 第一章 1.1 and 1.2 say it too. */
const fewestBelowChapters = 2;
const firstChapter = /^\s*第\s*[一1１]\s*[章篇编編]/u;
/** 项目一：甲 and 项目二：乙 say it where words stand below each. */
const fewestTitles = 2;
const longestTitle = 30;
const stopInTitle = /[，。；！？]/u;

/** Whether the lines that begin with a scheme are short and without a stop, and below each stand other words. */
function areTitles({ pattern }: Scheme, lines: readonly string[]): boolean {
  const isOne = (line: string) => pattern.test(line);
  return lines.every((line, i) => {
    if (!isOne(line)) return true;
    const below = lines.slice(i + 1).find((other) => other.trim());
    return line.length <= longestTitle && !stopInTitle.test(line) && !!below && !isOne(below);
  });
}

/** A longer line that begins with a figure is a paragraph. */
const longestOfSeries = 60;

/** How many lines begin with a scheme, each with 1 or with the number after the last. */
function runOf(scheme: Scheme, lines: readonly string[]): number {
  let [run, last] = [0, 0];
  for (const line of lines) {
    const match = scheme.pattern.exec(line.slice(0, farthest));
    if (
      !match ||
      (!isWorded(scheme) && (sentenceEnd.test(line) || line.length > longestOfSeries)) ||
      measure.test(line.slice(match[0].length))
    )
      continue;
    const number = numberIn(scheme, match[1]!)!;
    if (number === 1 || number === last + 1) run++;
    last = number;
  }
  return run;
}

/**
 * The schemes of figures that a document numbers its headings by: 1.1 where at least three short lines begin
 * so, one number after another, and then what stands above and below it; 一 甲, 01 甲 and 行动一 where three do, and
 * A.1 where two. `headings`: the lines that the markup sets as headings, of which two are as good as three.
 */
export function seriesIn(lines: readonly string[], headings: readonly string[] = []): ReadonlySet<Scheme> {
  const inMarkup = (scheme: Scheme) => (runOf(scheme, headings) >= fewestInMarkup ? 1 : 0);
  const runs = schemes
    .filter((s) => s.evidence === 'series')
    .map((scheme) => ({ scheme, run: runOf(scheme, lines) + inMarkup(scheme) }));
  const ofChapters = lines.some((line) => firstChapter.test(line)) ? fewestBelowChapters : fewestOfSeries;
  /** Whether lines enough begin with the highest of the decimals of a form. */
  const has = (form: Scheme['form'], fewest: number) =>
    runs.some(({ scheme, run }) => scheme.form === form && scheme.points === 1 && run >= fewest);
  const decimals = has('decimal', ofChapters);
  const lettered = has('lettered-decimal', fewestLettered);
  const bySelf = (scheme: Scheme) =>
    scheme.form === 'blank-behind-numeral' || scheme.form === 'nought-before-figure' || isWorded(scheme);
  return new Set(
    runs
      .filter(({ scheme, run }) => {
        if (bySelf(scheme))
          return (
            run >= (isOrdinalWord(scheme) || scheme.alone ? fewestOrdinals : fewestOfSeries) ||
            (run === fewestTitles && areTitles(scheme, lines))
          );
        return run > 0 && (scheme.form === 'lettered-decimal' ? lettered : decimals);
      })
      .map(({ scheme }) => scheme),
  );
}

/** Where a heading with 第…篇/部分/章/节 begins inside a line. */
export const ordinalInside = new RegExp(`第\\s*${ANY}\\s*(?:[篇编編章节節]|部\\s*分)`, 'gu');
/** Where （一） begins inside a line. */
export const bracketInside = new RegExp(`${OPEN}\\s*${CHINESE}\\s*${CLOSE}`, 'gu');

/** The pieces of a line that holds several headings, cut before each 第…章 and its like. */
export function cutOrdinals(words: string): string[] {
  const at = [...words.matchAll(ordinalInside)].map((m) => m.index).filter((i) => i > 0);
  return [0, ...at].map((start, i) => words.slice(start, at[i]).trim()).filter(Boolean);
}
