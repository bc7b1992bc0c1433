/** A sign that no words are made of, beyond ASCII (、。”), which sticks to what stands behind it. */
const signBeforeWord = /([^\p{L}\p{N}\s\p{ASCII}])(?=[\p{L}\p{N}])/gu;
/** Where a run of Han begins behind something else. */
const beforeHan = '(?<=\\S)(?=\\p{sc=Han})(?<!\\p{sc=Han})';
/** Behind a Han character with a sign. */
const behindSign = '(?<=\\p{sc=Han}[^\\p{L}\\p{N}\\s])(?=[\\p{L}\\p{N}])';
/** Where letters or figures begin behind Han. */
const behindHan = '(?<=\\p{sc=Han})(?=[\\p{L}\\p{N}+%])(?!\\p{sc=Han})';
const seams = new RegExp([beforeHan, behindSign, behindHan].join('|'), 'gu');
const hanRun = /\p{sc=Han}{2,}/gu;

/**
 * Blanks between two of the same character, where two words would look like pairs of one run: 工作 作风. A sign that pagefind
 * keeps in the words, and searches for in none, stands before them.
 */
const betweenSame = /(?<=(\p{sc=Han}))\s+(?=\1)/gu;
const apart = '\u2060';
const wasBetweenSame = new RegExp(`(?<=(\\p{sc=Han}))${apart}(?=\\1)`, 'gu');

const pairsOf = (run: string) => {
  const signs = [...run];
  return signs
    .slice(1)
    .map((sign, i) => signs[i]! + sign)
    .join(' ');
};

/**
 * Words with every run of Han characters as its pairs, as an index of chapters has them: 知识产权 is
 * 知识 识产 产权. Signs stay with what they follow.
 */
export const paired = (words: string): string =>
  words
    .replace(betweenSame, `${apart} `)
    .replace(signBeforeWord, '$1 ')
    .replace(seams, ' ')
    .replace(hanRun, pairsOf);

const endsInPair = /^\P{L}*\p{sc=Han}{2}$/u;
const beginsWithPair = /^\p{sc=Han}{2}/u;
const endsInAlphabet = /[\p{Script=Latin}\p{N}][.,;:)%]*$/u;
const beginsWithAlphabet = /^[\p{Script=Latin}\p{N}(]/u;

/** A token as it goes on from the one before it. */
function joinedTo(last: string, token: string): string {
  const [first = ''] = token;
  const overlaps = endsInPair.test(last) && beginsWithPair.test(token) && last.endsWith(first);
  if (overlaps) return token.slice(first.length);
  return endsInAlphabet.test(last) && beginsWithAlphabet.test(token) ? ` ${token}` : token;
}

/** The words of tokens of an index of pairs: what overlaps once, and words of an alphabet apart. */
export const unpaired = (tokens: readonly string[]): string =>
  tokens
    .map((token, i) => joinedTo(tokens[i - 1] ?? '', token))
    .join('')
    .replace(wasBetweenSame, ' ');
