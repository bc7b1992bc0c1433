/** Where a text is damaged: bytes that are no characters among many that are. */

/** What stands in a text for bytes that are none of it, and control characters that no text has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const damage = /[\ufffd\u0000-\u0008\u000e-\u001f\u007f]/gu;
/** So many of the characters of a text may be damaged: more, and it is no text. */
const mayBeDamaged = 0.1;
/** So many characters before a place tell where it is. */
const shownBefore = 12;

/** How many characters are damaged, and the line of the first with the words before it. */
export interface TextDamage {
  n: number;
  line: number;
  words: string;
}

/** Where bytes that should be text in UTF-8 are damaged or cut; null where they are none, or no Chinese. */
export function damageIn(bytes: Uint8Array): TextDamage | null {
  const text = new TextDecoder().decode(bytes);
  const found = [...text.matchAll(damage)];
  const [first] = found;
  if (!first || found.length > text.length * mayBeDamaged) return null;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han <= found.length) return null;
  const before = text.slice(0, first.index).split('\n');
  return { n: found.length, line: before.length, words: before.at(-1)!.trim().slice(-shownBefore) };
}
