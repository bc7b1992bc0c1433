/** What is larger than any plan: reading it, and making pages of it, would take more time and memory than there is. */

import type { Sentence } from '../model/sentence.ts';
import type { SourceLine } from '../model/source-line.ts';
import { wordsOf } from '../model/source-line.ts';
import { Unreadable } from '../model/unreadable.ts';
import { said } from './said.ts';

/** No plan has more lines or characters: the longest that are known have a twentieth of it. */
const [mostLines, mostCharacters] = [50_000, 3_000_000];
/** No file of one has more bytes, with the marks and pictures that may stand in it; as text, and as of an office. */
const [mostOfText, mostOfOffice] = [32 * 2 ** 20, 128 * 2 ** 20];
/** No text has more lines, words or not, and no page more tags. */
const mostMarks = 400_000;

/** That a document is larger than any, as a sentence. `most`: the bytes that its file may have. */
const tooLarge = (most = mostOfText): Sentence =>
  said.tooLarge({ lines: mostLines, characters: mostCharacters, megabytes: most / 2 ** 20 });

/** How often a sign stands in a text, as far as that is asked. */
function countOf(sign: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0 && count <= mostMarks; at = text.indexOf(sign, at + 1)) count++;
  return count;
}

/** That a file has more bytes than any, before it is read, as a sentence; null where it has not. */
export const tooLargeFile = (size: number): Sentence | null =>
  size > mostOfOffice ? tooLarge(mostOfOffice) : null;

/** The same of the bytes of a text. */
export const tooLargeBytes = (bytes: Uint8Array): Sentence | null =>
  bytes.length > mostOfText ? tooLarge() : null;

/** That a text has more characters, lines or marks than any, before its marks are read; null where it has not. */
export function tooLargeText(text: string, isHtml: boolean): Sentence | null {
  const isLong = text.length > (isHtml ? 8 : 2) * mostCharacters;
  return isLong || countOf('\n', text) > mostMarks || (isHtml && countOf('<', text) > mostMarks)
    ? tooLarge()
    : null;
}

/** Throws that the HTML which was made of a file is larger than any, before it is read. */
export function refuseLarge(html: string): void {
  const large = tooLargeText(html, true);
  if (large) throw new Unreadable(large);
}

/** Throws that a file counts more characters, or marks among them, than any, before it is believed. */
export function refuseCounts(characters: number, marks: number): void {
  if (characters > 2 * mostCharacters || marks > mostMarks) throw new Unreadable(tooLarge(mostOfOffice));
}

/** That the lines that were read have more words than any, as a sentence; null where they have not. */
export function tooManyLines(lines: readonly SourceLine[]): Sentence | null {
  let [count, characters] = [0, 0];
  for (const line of lines) {
    const { length } = wordsOf(line);
    characters += length;
    count += line.grid?.rows.length ?? (length ? 1 : 0);
  }
  return count > mostLines || characters > mostCharacters ? tooLarge() : null;
}
