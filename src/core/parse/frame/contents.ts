import { contents, leaderOrPage, pageColumn } from '../../chinese/contents-words.ts';
import { cutOrdinals, readMarker, schemes } from '../../chinese/heading-numbers.ts';
import { attachment, behindEntries } from '../../chinese/heading-words.ts';
import { bodiesIn } from '../../chinese/letter-words.ts';
import { clauseSign, listStop, listStopInside } from '../../chinese/punctuation.ts';
import { key } from '../../model/heading.ts';
import { leaderAt, withoutLeader } from './leader.ts';
import { type FrameState, longestLine, type Pass, reasons } from './state.ts';

/** A run of lines that name, one after another, what comes again farther down. */
export const tableOfContents: Pass = {
  name: 'contents',
  says: 'an entry of a table of contents: it comes again below, or has a page behind it',
  example: { text: '目　录\n一、总则\n二、任务\n一、总则\n正文。\n二、任务\n正文。', line: 2 },
  order: 'behind page numbers and running heads, which may stand in a table of contents',
  run(state) {
    state.lines.forEach((l, i) => {
      if (l.contents && state.free(i)) state.claim(i, 'toc', 'the markup says that contents begin here');
    });
    const places = placesOf(state.words);
    const from = beginningOf(state, places);
    if (from < 0) {
      for (const i of namedAgain(state, places))
        state.claim(i, 'toc', 'one of several lines that come again below, in their order');
      return;
    }
    const titled = isTitled(state, from);
    if (!titled && isInSection(state, places, from)) {
      state.decline(
        from,
        'it stands in a section, and the like of it in another: a higher heading above it comes nowhere again',
      );
      return;
    }
    const { found, heads } = entriesFrom(state, places, from, titled);
    if (found.length < (titled ? fewestTitled : fewestUntitled)) {
      state.decline(from, 'too few entries for a table of contents');
      return;
    }
    for (const i of heads)
      state.leaveOut(i, reasons.head, { why: 'a line above the contents again, on a page of them' });
    for (const i of found) state.claim(i, 'toc');
    list(state, found);
  },
};

/** A title and two entries; without a title, one heading that comes twice is no table of contents. */
const [fewestTitled, fewestUntitled] = [3, 4];
/** A longer line is a paragraph. */
const longestRow = 400;
/** The longest entry that has a line to itself. */
const longestEntry = 80;
const hasLetters = /\p{L}/u;
/** The title of a table of contents is shorter. */
const longestTitle = 20;
/** In a titled table of contents at most this many lines may not look like entries. */
const mostMisses = 2;

/** Where each heading stands last. */
type Places = ReadonlyMap<string, number>;
const placesOf = (words: readonly string[]): Places =>
  new Map(words.flatMap((_, i) => headingsAt(words, i).map((heading) => [key(heading), i] as const)));

/** What a line may be as a heading: itself, and where it is the number of an annex alone, its title below too. */
function headingsAt(words: readonly string[], i: number): string[] {
  const line = words[i]!;
  if (!line) return [];
  const [number] = attachment.pattern.exec(line) ?? [];
  if (number?.trim() !== line) return [line];
  let below = i + 1;
  while (words[below] === '') below++;
  return [line, line + (words[below] ?? '')];
}

/** An entry as headings are compared. */
const entryOf = (text: string): string => key(withoutLeader(text));
/** Whether what a line names comes again below it. */
const comesAgain = ({ words }: FrameState, places: Places, i: number): boolean =>
  (places.get(entryOf(words[i]!)) ?? -1) > i;

/**
 * Whether a line reads as an entry: it has a page behind it, holds several headings, or names what comes
 * again.
 */
function isEntry(state: FrameState, places: Places, i: number): boolean {
  const text = state.words[i]!;
  if (!text || text.length > longestRow || listStopInside.test(withoutLeader(text))) return false;
  const leader = leaderAt(text);
  if (leader?.dotted || cutOrdinals(text).length > 1) return true;
  // 〔6〕 and 2022-2026 come again in a table, and name nothing.
  if (!hasLetters.test(text)) return false;
  if (text.length > longestEntry) return false;
  if (comesAgain(state, places, i)) return true;
  return leader !== null && (readMarker(text) !== null || attachment.pattern.test(text));
}

/** Whether a line is the title of a table of contents. */
const isTitled = ({ lines, words }: FrameState, i: number): boolean =>
  Boolean(lines[i]!.contents) || (contents.test(words[i]!) && words[i]!.length < longestTitle);

/** Where the table of contents begins: at its title, or at the first entry; -1 where there is none. */
function beginningOf(state: FrameState, places: Places): number {
  const { lines, words, roles, free, marker } = state;
  const begins = (i: number) =>
    isTitled(state, i) ||
    Boolean(leaderAt(words[i]!)?.dotted) ||
    (isEntry(state, places, i) && marker(i) !== null && comesAgain(state, places, i));
  return lines.findIndex((l, i) => (roles.get(i) === 'toc' && l.contents) || (free(i) && begins(i)));
}

/**
 * Whether the heading above a line is a higher one that comes nowhere again: 一、公租房 above （一）工作目标, which comes
 * again below 二、保租房.
 */
function isInSection(state: FrameState, places: Places, from: number): boolean {
  const { lines, words, marker } = state;
  const rank = (i: number) => lines[i]!.heading ?? schemes.indexOf(marker(i)!.scheme);
  const isAlike = (i: number) =>
    lines[from]!.heading ? Boolean(lines[i]!.heading) : !lines[i]!.heading && marker(i) !== null;
  const first = words.findIndex(Boolean);
  if (leaderAt(words[from]!) || !isAlike(from)) return false;
  if (haveHeadsOfTheirOwn(state, places, from)) return true;
  for (let i = from - 1; i >= 0; i--)
    if (words[i] && isAlike(i)) return rank(i) < rank(from) && i > first && !comesAgain(state, places, i);
  return false;
}

/** The longest head without a number that stands above numbers which begin anew. */
const longestHead = 12;
const isHead = /^\p{Script=Han}+$/u;
/** Who issued a document, or when: no head. */
const signs = (words: string) => /年.*月/u.test(words) || bodiesIn(words).length > 0;
/**
 * Whether a head without a number stands above a line, and another above where it comes again, each nowhere else: 工作目标
 * above 1.甲 to 4.丁, and 重点工作 above the same.
 */
function haveHeadsOfTheirOwn({ words, marker }: FrameState, places: Places, from: number): boolean {
  const times = timesOf(words);
  const lineAbove = (i: number) => words.findLastIndex((w, k) => k < i && Boolean(w));
  const isOwnHead = (i: number) =>
    i >= 0 &&
    words[i]!.length <= longestHead &&
    isHead.test(words[i]!) &&
    !signs(words[i]!) &&
    marker(i) === null &&
    times.get(key(words[i]!)) === 1;
  const again = places.get(entryOf(words[from]!)) ?? -1;
  return (
    isOwnHead(lineAbove(from)) && lineAbove(from) > words.findIndex(Boolean) && isOwnHead(lineAbove(again))
  );
}

/** What stands behind the title of a table of contents in its line. */
const behindTitle = (words: string): string => words.replace(contents, '').trim();

interface Entries {
  found: number[];
  /** The lines between them that stand at the head of their pages. */
  heads: number[];
}

/**
 * Tells, line after line, which can be an entry of one table of contents; a titled one may hold some that come nowhere
 * again.
 */
function belongingIn(state: FrameState, places: Places, titled: boolean): (i: number) => boolean {
  let misses = 0;
  return (i) => {
    const text = state.words[i]!;
    if (isEntry(state, places, i)) return titled || !listStop.test(withoutLeader(text));
    if (!titled || text.length > longestLine) return false;
    if (state.marker(i) !== null && !listStop.test(text)) return true;
    return ++misses <= mostMisses && !clauseSign.test(text);
  };
}

/** The indices of the lines of the table that begins at `from`. */
function entriesFrom(state: FrameState, places: Places, from: number, titled: boolean): Entries {
  const { lines, words, artefacts, free } = state;
  const [found, heads]: [number[], number[]] = [[], []];
  const seen = new Set<string>();
  /** What stands above the contents, on the cover: it may come again at the head of their pages. */
  const above = new Set(words.slice(0, from).filter(Boolean).map(entryOf));
  const belongs = belongingIn(state, places, titled);
  for (let i = from; i < lines.length; i++) {
    const text = words[i]!;
    if (!text) continue;
    if (text.length > longestRow) break;
    const isTitle = i === from && titled;
    const isHead = !isTitle && found.length > 0 && above.has(entryOf(text)) && free(i);
    if (titled && pageColumn.test(text)) found.push(i);
    else if (found.length > 0 && leaderOrPage.test(text) && free(i)) found.push(i);
    else if (isHead) heads.push(i);
    else if (!free(i) && i !== from) {
      if (!artefacts.has(i)) break;
    } else if (isTitle) {
      const rest = behindTitle(text);
      if (rest) seen.add(entryOf(rest));
      found.push(i);
    } else {
      // What was named once and comes again begins the body.
      if (seen.has(entryOf(text)) && !leaderAt(text)) break;
      if (!belongs(i)) break;
      for (const piece of cutOrdinals(text)) seen.add(entryOf(piece));
      found.push(i);
    }
  }
  const isLast = (i: number) => isEntry(state, places, i) || leaderOrPage.test(words[i]!);
  while (found.length && !isLast(found.at(-1)!) && found.at(-1) !== from) found.pop();
  const last = found.at(-1) ?? from;
  return { found, heads: heads.filter((i) => i < last) };
}

/** What a line of a table of contents names, as headings are compared: one entry or several. */
export const entriesIn = (words: string): string[] =>
  cutOrdinals(behindTitle(words)).map(entryOf).filter(Boolean);

/** At least this many lines in a row that come again in their order are contents, whatever they look like. */
const fewestAgain = 4;
/** What parts the cells of a row of a table; in a heading it stands behind the number alone. */
const cellsApart = /\t|[ 　]{2,}/u;
/** The longest heading without a number. */
const longestAgain = 40;
/** The shortest line of text below a heading. */
const shortestText = 18;
/** At least this share of the headings must have text below them: the heading of a table that goes on has none. */
const withText = 0.6;
/** At least this share of the lines must come again exactly once. */
const mostOnce = 0.6;

/**
 * A run of short lines that all come again farther down, in their order, each above some text: a table of
 * contents of headings without numbers.
 */
function namedAgain(state: FrameState, places: Places): number[] {
  const { words, free, marker } = state;
  const isRow = (i: number) => cellsApart.test(words[i]!) && !marker(i);
  let run: number[] = [];
  const placeOf = (i: number) => places.get(entryOf(words[i]!)) ?? -1;
  const times = timesOf(words);
  // The cells of a table come again as often as it pleases.
  const isOnceMore = (at: readonly number[]) =>
    at.filter((i) => (times.get(entryOf(words[i]!)) ?? 0) <= 2).length >= at.length * mostOnce;
  for (let i = 0; i <= words.length; i++) {
    if (words[i] === '') continue;
    const isNext =
      i < words.length &&
      free(i) &&
      words[i]!.length <= longestAgain &&
      !clauseSign.test(words[i]!) &&
      !isRow(i) &&
      placeOf(i) > i;
    if (isNext && (!run.length || placeOf(i) > placeOf(run.at(-1)!))) {
      run.push(i);
      continue;
    }
    const isRun = run.length >= fewestAgain && placeOf(run[0]!) > run.at(-1)!;
    if (
      isRun &&
      !isInSection(state, places, run[0]!) &&
      haveText(words, run.map(placeOf)) &&
      isOnceMore(run)
    ) {
      for (const k of run) state.listed.add(entryOf(words[k]!));
      return run;
    }
    run = isNext ? [i] : [];
  }
  return [];
}

/** Whether most of some headings have a line of text below them, before the next. */
function haveText(words: readonly string[], at: readonly number[]): boolean {
  const texts = at.filter((i) => words.slice(i + 1, i + 4).some((w) => w.length >= shortestText));
  return texts.length >= at.length * withText;
}

/** How often each line stands. */
function timesOf(words: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const w of words) if (w) times.set(key(w), (times.get(key(w)) ?? 0) + 1);
  return times;
}

/** Keeps what the entries name, so that a heading without a number is known by it. */
function list({ words, listed }: FrameState, found: readonly number[]): void {
  for (const i of found) {
    for (const entry of entriesIn(words[i]!)) listed.add(entry);
    for (const [word] of words[i]!.matchAll(behindEntries)) listed.add(key(word));
  }
}
