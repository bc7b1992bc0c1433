import { longWord } from '../../model/long-words.ts';

/**
 * What Typst's strings have a sign of their own for; controls, and halves of characters, have none at all.
 */
const signs = /["\\]|\p{Cc}|\p{Cs}/gu;

/**
 * Words as a string of Typst's language: they can never become code or markup. Half a character, which no file can
 * hold, becomes U+FFFD.
 */
export const literal = (words: string): string =>
  `"${words.replace(signs, (sign) => {
    if (sign === '"' || sign === '\\') return `\\${sign}`;
    const code = sign.codePointAt(0)!;
    return code >= 0xd800 ? '\u{fffd}' : `\\u{${code.toString(16)}}`;
  })}"`;

/** Words that have no sign which the letters lack; one longer than a line may end a line anywhere. */
function setWhole(words: string): string {
  const [first = '', ...rest] = words.split(longWord);
  const long = words.match(longWord) ?? [];
  const plain = (part: string) => part && `#${literal(part)}`;
  return plain(first) + rest.map((part, i) => `#long(${literal(long[i]!)})${plain(part)}`).join('');
}

/** Words as what Typst sets; a sign of those that the letters lack is named by its number instead. */
export function setWords(words: string, lacking: ReadonlySet<string>): string {
  if (!words) return '';
  if (!lacking.size) return setWhole(words);
  const parts: string[] = [''];
  for (const sign of words)
    if (lacking.has(sign)) parts.push(sign, '');
    else parts[parts.length - 1] += sign;
  return parts.map((part, i) => (i % 2 ? setLacking(part) : setWhole(part))).join('');
}
const setLacking = (sign: string) =>
  `#lacks(${literal(`U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`)})`;

/** Words that stand beside those of the plan: a sign that the letters lack is a box. */
export const without = (words: string, lacking: ReadonlySet<string>): string =>
  lacking.size ? [...words].map((sign) => (lacking.has(sign) ? '□' : sign)).join('') : words;
