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
  for (const { original: from, read: to } of found.slice(0, mostNamed)) {
    // What is missing may have been a line of its own: it is told by what stands before it.
    const [before] = to[0] === to[1] && to[0] > 0 ? [read[to[0] - 1]!] : [];
    const line = (before ?? read[to[0]] ?? read.at(-1))?.line;
    const words = before
      ? said.notRead({ original, before: shown(read, [to[0] - 1, to[0]]), words: cut(given.slice(...from)) })
      : said.readOtherwise({ original, printed: shown(given, from), read: shown(read, to) });
    report('pages-not-kept', { file, ...(line && { line }) }, words);
  }
  if (found.length > mostNamed)
    report('pages-not-kept', { file }, said.morePartings({ n: found.length - mostNamed }));
}

/** Where two texts part; null where they have too little in common. */
function partingsOf(a: readonly HeldCharacter[], b: readonly HeldCharacter[]): Parting[] | null {
  const charactersOf = (all: readonly HeldCharacter[]) => all.map(({ character }) => character);
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
function shown(all: readonly HeldCharacter[], [from, to]: Parting['read']): string {
  const lineAt = (i: number) => all[Math.min(i, all.length - 1)]?.line;
  const lines = [lineAt(from), lineAt(Math.max(from, to - 1))];
  const near = all
    .slice(Math.max(0, from - around), to + around)
    .filter(({ line }) => line >= (lines[0] ?? 0) && line <= (lines[1] ?? line));
  return cut(near);
}

/** Characters as they are quoted. */
function cut(all: readonly HeldCharacter[]): string {
  const words = all.map(({ character }) => character);
  return words.length > mostShown ? `${words.slice(0, mostShown).join('')}…` : words.join('');
}
