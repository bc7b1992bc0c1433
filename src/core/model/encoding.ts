/**
 * Reads bytes in an encoding: null when some are no text in it, or when there is no such encoding. The
 * byte-order mark is left out.
 */
export const decodeStrictly = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Control characters that no text has; tabs, line ends and form feeds are white space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const control = /[\u0000-\u0008\u000e-\u001f\u007f]/u;

/** How many characters of a text are looked at to tell what it is made of. */
const looked = 2 ** 20;
/** The share of a text's characters that Chinese documents are made of. */
const ordinary = (whole: string): number => {
  const text = whole.slice(0, looked);
  const found =
    text.match(/[\u4e00-\u9fff\u3000-\u303f\uff00-\uff5e\u2010-\u2026\s\x20-\x7e]/gu)?.length ?? 0;
  return found / Math.max(1, [...text].length);
};

/** The least share of ordinary characters in a text whose encoding is only guessed. */
const fewest = 0.6;

/**
 * Whether bytes read as GB18030 are more than signs of a Western encoding that happen to pair: the area below
 * 0xA1 holds rarer characters only, and no Chinese text is made of these for the most part.
 */
function isPlausibleGb(bytes: Uint8Array): boolean {
  let [pairs, rare] = [0, 0];
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue;
    pairs++;
    if (bytes[i]! < 0xa1) rare++;
    i++;
  }
  return rare * 2 <= pairs;
}

/**
 * Whether bytes may be UTF-16: letters of a Western text, two at a time, look like rare Chinese. A damaged one has
 * zeros too.
 */
function isPlausibleUtf16(bytes: Uint8Array): boolean {
  let western = 0;
  for (const byte of bytes) if (byte && byte < 0x7f) western++;
  return western < 0.85 * bytes.length;
}

/**
 * Whether bytes are UTF-8 but for a few: a text that is cut or damaged, and in no other encoding, though its bytes may
 * pair as GB18030. The characters of UTF-8 do not come about by chance.
 */
export function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const [han, none] = [/\p{Script=Han}/gu, /\ufffd/gu].map((signs) => text.match(signs)?.length ?? 0);
  return han! > 5 * none!;
}

/** Whether bytes are UTF-8, which no text of UTF-16 is: the mark before them is another's. */
function isUtf8(bytes: Uint8Array): boolean {
  const text = decodeStrictly('utf-8', bytes);
  return text !== null && /\S/u.test(text) && !control.test(text);
}

/** What speaks against a text being in an encoding that its bytes would fit. */
const plausible: Record<string, (bytes: Uint8Array) => boolean> = {
  gb18030: isPlausibleGb,
  'utf-16le': isPlausibleUtf16,
  'utf-16be': isPlausibleUtf16,
};

/** Characters that no Chinese document of some length is without, simplified and traditional. */
const frequent = /[的一是在和有不為为年十發发展國国]/gu;
/** The right encoding gives at least this many frequent characters, and this many times those of another reading. */
const [leastFrequent, timesAsMany] = [3, 4];

/**
 * Whether bytes are Big5, in which old sites of Hong Kong and Taiwan write: nearly all of its bytes are GB18030 too, of
 * characters that hardly stand in any text.
 */
function isBig5(bytes: Uint8Array): boolean {
  const [own, other] = ['big5', 'gb18030'].map(
    (label) => decodeStrictly(label, bytes.subarray(0, looked))?.match(frequent)?.length ?? 0,
  );
  return own! >= leastFrequent && own! > timesAsMany * other!;
}

/** A text and the encoding it was in, as people call it. */
interface Decoded {
  text: string;
  encoding: 'UTF-8' | 'UTF-16' | 'GB18030' | 'Big5';
}

const names: Record<string, Decoded['encoding']> = { 'utf-8': 'UTF-8', gb18030: 'GB18030', big5: 'Big5' };
const nameOf = (label: string): Decoded['encoding'] => names[label] ?? 'UTF-16';

/** What a byte-order mark says the encoding is; nothing without one. */
export function markOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  const marked = [
    [[0xef, 0xbb, 0xbf], 'utf-8'],
    [[0xff, 0xfe], 'utf-16le'],
    [[0xfe, 0xff], 'utf-16be'],
  ] as const;
  return marked.find(([signs]) => signs.every((sign, i) => bytes[i] === sign))?.[1];
}

/**
 * Recognises the encoding of a text by its bytes: UTF-8 and UTF-16 with or without a byte-order mark,
 * GB18030 and Big5. The mark is no character of the text. Null when the bytes are no text in any of them.
 */
export function recognise(bytes: Uint8Array): Decoded | null {
  const mark = markOf(bytes);
  const read = (labels: string[]): Decoded[] =>
    labels.flatMap((label) => {
      const text = mark || (plausible[label]?.(bytes) ?? true) ? decodeStrictly(label, bytes) : null;
      return text === null || control.test(text) ? [] : [{ text, encoding: nameOf(label) }];
    });
  if (mark && mark !== 'utf-8' && isUtf8(bytes.subarray(2))) return null;
  // UTF-8 proves itself; between the others the one that gives ordinary Chinese is right.
  const [best] = read([mark ?? 'utf-8']);
  if (best || mark) return best ?? null;
  if (isDamagedUtf8(bytes)) return null;
  const [traditional] = isBig5(bytes) ? read(['big5']) : [];
  if (traditional) return traditional;
  const guesses = read(['gb18030', 'utf-16le', 'utf-16be'])
    .map((one) => ({ ...one, share: ordinary(one.text) }))
    .filter((one) => one.share >= fewest);
  return guesses.sort((a, b) => b.share - a.share)[0] ?? null;
}

/**
 * The same for an encoding that someone names: null also when the text has signs that no text has, which tell
 * of another encoding.
 */
export function decodeAs(label: string, bytes: Uint8Array): string | null {
  const text = decodeStrictly(label, bytes);
  return text === null || control.test(text) || unassigned.test(text) ? null : text;
}
/** What a single-byte encoding gives for bytes that it does not assign. */
const unassigned = /[\u0080-\u0084\u0086-\u009f]/u;
