import { readMarker } from '../../chinese/heading-numbers.ts';
import { bareNumber, numberOfThing } from '../../chinese/page-numbers.ts';
import { lineEnd, stopEnd } from '../../chinese/punctuation.ts';
import { numberHeadInLine } from '../../chinese/table-heads.ts';
import { measure } from '../../chinese/units.ts';
import type { PartOfLine } from '../../model/plan.ts';

/** A place where a page number may stand: a line by itself, or the beginning or the end of one. */
export interface PagePlace {
  index: number;
  number: number;
  /** As it is printed, and where; a whole line where no part is said. */
  text: string;
  part?: PartOfLine;
}

/** The page numbers of a document. `sure`: whether nothing else could be numbered so. */
export interface PageRun {
  places: readonly PagePlace[];
  sure: boolean;
}

/** A number of a page has at most this many figures. */
const mostFigures = 3;
/** How much each kind of place says; a number that stands by itself most, one at the end of a line least. */
const weights = { whole: 1, beginning: 0.7, end: 0.5, inside: 0 };
/** How many page numbers may be lost between two others, and what each takes from the evidence. */
const [mostLost, lostCosts] = [2, 0.3];
/** The shortest run; of numbers in lines with words it is longer. */
const [shortestRun, shortestStuck] = [3, 5];
/** How much of the document the pages of a run must fill. */
const throughShare = 0.5;

const figures = /^\d+/u;
const figuresAtEnd = /(?<=[\p{Script=Han}，、；。：”）)])\d{1,3}$/u;
/** What may stand behind a page number that is set before the words of a line: no unit, no more of a number. */
const wordsBehind = /^[\p{Script=Han}“‘《「（(【]/u;
const partOfDate = /^\s*[年月日号届次世]/u;
/** A decimal number of a heading, or a year, whose figures go on from those of the page. */
const numberBehind = /^(?:[1-9]\d?(?:[.．]\d{1,2})+[.．、]?\s*[\p{Script=Han}“《]|(?:19|20)\d\d年)/u;

/** The places of one line where a page number may stand. */
function placesIn(words: string, index: number, isWhole: boolean): PagePlace[] {
  if (isWhole && bareNumber.test(words))
    return [{ index, number: Number(words.replace(/\s/gu, '')), text: words }];
  const places: PagePlace[] = [];
  const all = figures.exec(words)?.[0] ?? '';
  for (let n = 1; n <= Math.min(all.length, mostFigures); n++) {
    const rest = words.slice(n);
    const isSplit = n < all.length;
    if (isSplit ? numberBehind.test(rest) : isBehind(rest))
      places.push({ index, number: Number(all.slice(0, n)), text: all.slice(0, n), part: 'beginning' });
  }
  const end = numberOfThing.test(words) ? undefined : figuresAtEnd.exec(words)?.[0];
  if (end) places.push({ index, number: Number(end), text: end, part: 'end' });
  return places;
}

/** Whether words may stand behind a page number in its line: behind a blank only a heading with its number. */
function isBehind(rest: string): boolean {
  if (/^\s/u.test(rest)) {
    const marker = readMarker(rest.trim());
    return marker !== null && marker.scheme.evidence !== 'weak';
  }
  return wordsBehind.test(rest) && !measure.test(rest) && !partOfDate.test(rest);
}

/** A run of numbers that ends with a place. */
interface Run {
  place: PagePlace;
  before: Run | null;
  score: number;
}

/** The run of numbers that goes up through the lines with the most evidence, in their order. */
function longestRun(words: readonly string[], isWhole: (i: number) => boolean, may: (i: number) => boolean) {
  const runs = new Map<number, Run>();
  let best: Run | null = null;
  for (const [i, line] of words.entries()) {
    if (!line || !may(i)) continue;
    const found = placesIn(line, i, isWhole(i)).map((place): Run => {
      const before = runBefore(runs, place.number);
      const own = weights[place.part ?? 'whole'];
      return { place, before: before?.run ?? null, score: own + (before?.score ?? 0) };
    });
    for (const run of found) {
      if (run.score >= (runs.get(run.place.number)?.score ?? 0)) runs.set(run.place.number, run);
      if (run.score > (best?.score ?? 0)) best = run;
    }
  }
  const places: PagePlace[] = [];
  for (let run: Run | null = best; run; run = run.before) places.push(run.place);
  return places.reverse();
}

/** The best run that a number may go on from, and what it is worth. */
function runBefore(runs: ReadonlyMap<number, Run>, number: number) {
  let best: { run: Run; score: number } | null = null;
  for (let lost = 0; lost <= mostLost; lost++) {
    const run = runs.get(number - 1 - lost);
    const score = (run?.score ?? 0) - lost * lostCosts;
    if (run && score > (best?.score ?? 0)) best = { run, score };
  }
  return best;
}

/** A shorter line above a number, or before one at its end, was not cut off by the end of a page. */
const shortestCut = 10;
/** At least this share of the numbers in lines with words must end a page: inside a sentence, or before a heading. */
const cutShare = 0.6;

/**
 * The page numbers of a document that stand without dashes: numbers that go up by one through the whole of it,
 * by themselves or stuck to the words of a line. `words`: the lines; `isCell`: those with a number that
 * counts a row of a table; `may`: those that can have one.
 */
export function pageRun(
  words: readonly string[],
  isCell: (i: number) => boolean,
  may: (i: number) => boolean,
): PageRun | null {
  const places = longestRun(words, (i) => !isCell(i), may);
  const whole = places.filter(({ part }) => !part);
  const stuck = places.filter(({ part }) => part);
  if (places.length < shortestRun || !goesThrough(words, places)) return null;
  if (stuck.length > whole.length) {
    const cut = stuck.filter((place) => isAtPageEnd(words, place)).length;
    return places.length >= shortestStuck && cut >= stuck.length * cutShare ? { places, sure: false } : null;
  }
  const kept = places.filter((place, k) => !place.part || fillsHole(places, k));
  const share = cellShare(words, places);
  const size = pageSize(words, places);
  if (size < fewestOfPage.at) return null;
  if (share >= mostCells || (countsRows(words, places[0]!.index) && share > 0)) return null;
  return { places: kept, sure: share <= fewCells && size >= fewestOfPage.sure };
}

function goesThrough(words: readonly string[], places: readonly PagePlace[]): boolean {
  const step = (places.at(-1)!.index - places[0]!.index) / (places.length - 1);
  return step * (places.length + 1) >= words.length * throughShare;
}

/** Whether a number in a line of words is the one that is missing between two others. */
const fillsHole = (places: readonly PagePlace[], k: number): boolean =>
  [k - 1, k + 1].every((n) => !places[n] || Math.abs(places[n].number - places[k]!.number) === 1);

/** Whether a page may end at a number that stands in a line of words. */
function isAtPageEnd(words: readonly string[], { index, text, part }: PagePlace): boolean {
  if (part === 'end') {
    const cut = words[index]!.slice(0, -text.length);
    return cut.length >= shortestCut && !lineEnd.test(cut);
  }
  const rest = words[index]!.slice(text.length).trim();
  const marker = readMarker(rest);
  if ((marker && marker.scheme.evidence !== 'weak') || numberBehind.test(rest)) return true;
  let above = index - 1;
  while (above >= 0 && !words[above]) above--;
  return above >= 0 && words[above]!.length >= shortestCut && !lineEnd.test(words[above]!);
}

/** A cell is shorter than a line of a page, and ends as no sentence does. */
const longestCell = 16;
/** With this share of cells among the lines between them, numbers count rows; with the smaller share, only pages. */
const [mostCells, fewCells] = [0.4, 0.25];

/** How many of the lines between two numbers are as cells of a table are, in the middle of all pages. */
const cellShare = (words: readonly string[], places: readonly PagePlace[]): number =>
  middle(places.slice(1).map(({ index }, k) => cellsIn(words.slice(places[k]!.index + 1, index))));

/** How many of some lines are short, without a stop or a number. */
function cellsIn(words: readonly string[]): number {
  const filled = words.filter(Boolean);
  const cells = filled.filter((w) => w.length < longestCell && !stopEnd.test(w) && !readMarker(w));
  return filled.length ? cells.length / filled.length : 0;
}

const middle = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

/** How many lines above the first number the head of a column that numbers rows is looked for. */
const farthestHead = 24;
const countsRows = (words: readonly string[], first: number): boolean =>
  words.slice(Math.max(0, first - farthestHead), first).some((w) => numberHeadInLine.test(w));

/** A page has at least `at` characters: fewer are the cells of a row; `sure` of them are surely a page. */
const fewestOfPage = { at: 12, sure: 60 };
/** How many characters stand between two numbers, in the middle of all pages. */
const pageSize = (words: readonly string[], places: readonly PagePlace[]): number =>
  middle(
    places
      .slice(1)
      .map(({ index }, k) => words.slice(places[k]!.index + 1, index).reduce((n, w) => n + w.length, 0)),
  );
