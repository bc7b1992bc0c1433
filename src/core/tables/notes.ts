import type { TableText } from './flat-table.ts';

/** Below a table * explains what is marked so in it; in a row it marks. */
const star = /^[*＊※]\s*(?=\S)/u;
/** The signs that number notes: 1. （1）, 1 and a blank, and ①, each a series of its own. */
const digits = /(?:^|[:：；;。])\s*[（(]?\s*(\d{1,2})\s*(?:[.．](?!\d)|[、）)])/gu;
const bare = /(?:^|[:：])\s*(\d{1,2})\s+(?=\p{Script=Han})/gu;
const circles = /(?:^|[:：；;。.．、])\s*([①-⑳])/gu;
const beginsDigits = /^[（(]?\s*(\d{1,2})\s*[.．、）)]/u;
const beginsBare = /^(\d{1,2})\s+(?=\p{Script=Han})/u;
const beginsCircle = /^[①-⑳]/u;
const sentence = /[。；;]$/u;
/** The number before ① in Unicode. */
const circled = 0x245f;
const numberOfCircle = (sign: string) => sign.codePointAt(0)! - circled;

/**
 * Whether a line below a table is one of its notes by the sign that it begins with: * and its kin; the number
 * after the last of the notes above (注：1.…… and below it 2.……, whatever is counted inside a note); ①
 * where the cells call for it (`called`) or it is a sentence. `notes`: those found so far.
 */
export function isSignedNote(words: string, notes: readonly TableText[], called: boolean): boolean {
  if (star.test(words)) return true;
  if (beginsCircle.test(words)) {
    const number = numberOfCircle(words[0]!);
    if (number === 1) return called || sentence.test(words);
    return number === lastOf(notes, circles, numberOfCircle) + 1;
  }
  // 2 含光伏。 is a note behind 注：1 含蓄能。, and 2 重点任务 a heading.
  const blank = sentence.test(words) ? beginsBare.exec(words) : null;
  if (blank) return Number(blank[1]) === lastOf(notes, bare, Number) + 1;
  const begun = beginsDigits.exec(words);
  return begun !== null && Number(begun[1]) === lastOf(notes, digits, Number) + 1;
}

/** The last number of a series in the notes above; one that none goes on from where there is none. */
function lastOf(notes: readonly TableText[], series: RegExp, read: (sign: string) => number): number {
  for (let k = notes.length - 1; k >= 0; k--) {
    const found = [...notes[k]!.words.matchAll(series)].at(-1);
    if (found) return read(found[1]!);
  }
  return Number.NaN;
}
