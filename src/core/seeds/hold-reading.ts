import { diffArrays } from 'diff';
import type { Report } from '../model/diagnostics.ts';
import { type HeldCharacter, heldCharacters } from '../read/html/held-words.ts';
import { decodeSource } from '../read/text/decode.ts';
import { type Held, mostNamed } from './hold-pages.ts';
import { said } from './said.ts';

/** Two texts that differ in more characters are not one the reading of the other. */
const mostEdits = 2000;
/** How many characters are shown around a difference, and of it. */
const [around, mostShown] = [4, 40];

/** What differs: from and to which character of each text. */
interface Parting {
  original: [from: number, to: number];
  read: [from: number, to: number];
}

/** Whether the text of a plan is HTML beside an original that has no pages of its own (Word, ODT). */
export const isOfWords = ({ sourceName, original }: Held): boolean =>
  /\.html?$/u.test(sourceName) && /\.(?:docx|doc|odt)$/u.test(original?.name ?? '');

/**
 * Holds the text of a plan against a fresh reading of the document that it was made from: the characters of both
 * must be the same in the same order, blanks aside (`pages-not-kept`); where a line begins and what it is, is an
 * editor's to say. Says (`pages-unheld`) where the text is no reading of that document at all.
 */
export function holdReading(files: Held, reading: string, report: Report): void {
  const file = `${files.folder}/${files.sourceName}`;
  const original = files.original?.name ?? '';
  const text = decodeSource(files.source, file, () => {});
  if (text === null) return;
  const [given, read] = [heldCharacters(reading), heldCharacters(text)];
  const found = partingsOf(given, read);
  if (!found) {
    report('pages-unheld', { file }, said.otherDocument({ original }));
    return;
  }
  for (const parting of found.slice(0, mostNamed)) {
    const { line, words } = told(parting, given, read, original);
    report('pages-not-kept', { file, ...(line && { line }) }, words);
  }
  if (found.length > mostNamed)
    report('pages-not-kept', { file }, said.morePartings({ n: found.length - mostNamed }));
}

type Characters = readonly HeldCharacter[];

/** What is said of a difference, and of which line of the text that is read. */
function told({ original: from, read: to }: Parting, given: Characters, read: Characters, original: string) {
  const isMissing = to[0] === to[1];
  if (isMissing || from[0] === from[1]) {
    // It may be a line of its own: it is told by what stands before it.
    const [all, [begin, end]] = isMissing ? [given, from] : [read, to];
    const moved = movedToWord(all, [begin, end]);
    const before = read[to[0] - moved - 1];
    if (before) {
      const near = read.slice(Math.max(0, to[0] - moved - around - 1), to[0] - moved);
      const words = all.slice(begin - moved, end - moved);
      const says = { original, before: cut(near.filter((c) => c.line === before.line)), words: cut(words) };
      if (isMissing) return { line: before.line, words: said.notRead(says) };
      return { line: words[0]!.line, words: said.readMore(says) };
    }
  }
  const { line } = read[to[0]] ?? read.at(-1) ?? {};
  return {
    line,
    words: said.readOtherwise({ original, printed: shown(given, from), read: shown(read, to) }),
  };
}

/**
 * By how many characters what one text has more may be taken to stand earlier, so that it begins a line, or else cuts no
 * number: of 92 and 98 the first is missing, and not the 29 within them.
 */
function movedToWord(all: Characters, [from, to]: Parting['read']): number {
  const is = (at: number) => all[at]?.character ?? '';
  const places = [from];
  for (let at = from; at > 0 && is(at - 1) === is(at - 1 + to - from); at--) places.push(at - 1);
  const place =
    places.find((at) => all[at - 1]?.line !== all[at]?.line) ??
    places.find((at) => !/^\d\d$/u.test(is(at - 1) + is(at)));
  return from - (place ?? from);
}

/** Where two texts part; null where they have too little in common. */
function partingsOf(a: Characters, b: Characters): Parting[] | null {
  const charactersOf = (all: Characters) => all.map(({ character }) => character);
  const changes = diffArrays(charactersOf(a), charactersOf(b), { maxEditLength: mostEdits });
  if (!changes) return null;
  const found: Parting[] = [];
  let [inA, inB, kept] = [0, 0, around];
  for (const { added, removed, count } of changes) {
    const [toA, toB] = [inA + (added ? 0 : count), inB + (removed ? 0 : count)];
    const last = found.at(-1);
    if (!added && !removed) kept = count;
    else if (last && kept < around) [last.original[1], last.read[1], kept] = [toA, toB, 0];
    else {
      found.push({ original: [inA, toA], read: [inB, toB] });
      kept = 0;
    }
    [inA, inB] = [toA, toB];
  }
  return found;
}

/** What differs with a little around it, on its lines alone. */
function shown(all: Characters, [from, to]: Parting['read']): string {
  const lineAt = (i: number) => all[Math.min(i, all.length - 1)]?.line;
  const lines = [lineAt(from), lineAt(Math.max(from, to - 1))];
  const near = all
    .slice(Math.max(0, from - around), to + around)
    .filter(({ line }) => line >= (lines[0] ?? 0) && line <= (lines[1] ?? line));
  return cut(near);
}

/** Characters as they are quoted. */
function cut(all: Characters): string {
  const words = all.map(({ character }) => character);
  return words.length > mostShown ? `${words.slice(0, mostShown).join('')}…` : words.join('');
}
