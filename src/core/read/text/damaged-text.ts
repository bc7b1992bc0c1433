/** Where a text is damaged: bytes that are no characters among many that are, or bytes that were taken for characters. */

import { decodeStrictly } from '../../model/encoding.ts';
import { placeInText } from '../../model/place-in-text.ts';
import type { Sentence } from '../../model/sentence.ts';
import { said } from '../said.ts';

/** What stands in a text for bytes that are none of it, and control characters that no text has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const damage = /[\ufffd\u0000-\u0008\u000e-\u001f\u007f]/gu;
/** With a larger share of damaged characters a file is no text. */
const mayBeDamaged = 0.1;

/** How many characters are damaged, and the line of the first with the words before it. */
export interface TextDamage {
  n: number;
  line: number;
  words: string;
  /** The encoding that the rest is in. */
  encoding: 'UTF-8' | 'GB18030';
}

/**
 * Where bytes that should be text in UTF-8 or GB18030 are damaged or cut; null where they are none, or no Chinese.
 */
export function damageIn(bytes: Uint8Array): TextDamage | null {
  for (const encoding of ['UTF-8', 'GB18030'] as const) {
    const text = new TextDecoder(encoding).decode(bytes);
    const found = [...text.matchAll(damage)];
    const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
    const [first] = found;
    if (!first || found.length > text.length * mayBeDamaged || han <= found.length) continue;
    return { n: found.length, ...placeInText(text, first.index), encoding };
  }
  return null;
}

/** What Windows-1252 and Latin-1 make of three bytes of UTF-8 that are a Chinese character. */
const threeBytes = /[\u00e2-\u00ef][\u0080-\u00bf\u0152-\u0178\u2013-\u2122]{2}/gu;
/** A text with at least this many of them for each other sign is made of them. */
const fewestTwice = 5;

/**
 * That a text was read in a Western encoding, and saved so, as a sentence: its Chinese is signs by threes, which are
 * Chinese where they are taken for bytes; null where it was not.
 */
export function decodedTwice(text: string): Sentence | null {
  const found = text.match(threeBytes) ?? [];
  if (found.length < fewestTwice || /\p{Script=Han}/u.test(text)) return null;
  const latin1 = found.filter((signs) => !/[\u0100-\uffff]/u.test(signs)).slice(0, 100);
  const isChinese = latin1.filter((signs) =>
    /\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u.test(
      decodeStrictly('utf-8', Buffer.from(signs, 'latin1')) ?? '',
    ),
  );
  if (isChinese.length < fewestTwice || isChinese.length < latin1.length * 0.9) return null;
  return said.decodedTwice({
    words: found
      .slice(0, 3)
      .join('')
      .replace(/[\u0080-\u009f]/gu, ''),
  });
}
