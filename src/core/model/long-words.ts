/**
 * A word of an alphabet that is longer than a line may be (an address, a name of a system): it is broken anywhere, where
 * others are not. In words lines end behind a hyphen and a stroke already. Letters are those from À to Cyrillic with the
 * marks between them, and ẋ to ῾: classes of scripts take long to be made.
 */
export const longWord = /(?:https?:\/\/|www\.)[!-~]{12,}|[\u00c0-\u052f\u1e00-\u1fff!-,.0->@-~]{25,}/gu;

/** How many signs of such a word stay together. */
const together = 8;
const stretch = new RegExp(`[^]{1,${together}}`, 'gu');

/** A text as the pieces behind which a line may end, but for where it may anyway: one piece where no word is so long. */
export function brokenWords(text: string): string[] {
  const pieces = [''];
  let done = 0;
  for (const { 0: word, index } of text.matchAll(longWord)) {
    const [first = '', ...rest] = word.match(stretch) ?? [];
    pieces[pieces.length - 1] += text.slice(done, index) + first;
    pieces.push(...rest);
    done = index + word.length;
  }
  pieces[pieces.length - 1] += text.slice(done);
  return pieces;
}
