/**
 * What a program says to people, in every language at once: a sentence is made where something is found, and a
 * language is chosen only where it is printed.
 */
import { type Language, languages } from './language.ts';

/** A sentence, or a part of one, as it reads in each language. */
export type Sentence = Readonly<Record<Language, string>>;
/** What is said: a sentence; or words that stand as they are in every language, such as a name or a quotation. */
export type Said = string | Sentence;
/** Whether a value is something said, where it may be another thing. */
export const isSaid = (value: unknown): value is Said =>
  typeof value === 'string' ||
  (typeof value === 'object' &&
    value !== null &&
    languages.every((language) => Object.hasOwn(value, language)));
/** What can stand at a place of a sentence. */
export type Value = Said | number;

/** What is said, in one language. */
export const worded = (said: Value, language: Language): string =>
  typeof said === 'object' ? said[language] : String(said);

/** A sentence that is made in each language by one function. */
const inEach = (make: (language: Language) => string): Sentence => ({
  zh: make('zh'),
  en: make('en'),
});

/** Words put between others, such as ` and ` between the names of a list, in each language. */
export const joined = (parts: readonly Value[], between: Said): Sentence =>
  inEach((language) => parts.map((part) => worded(part, language)).join(worded(between, language)));

/** Things said, each once. */
export const distinct = <T extends Said>(all: readonly T[]): T[] => [
  ...new Map(all.map((one) => [worded(one, 'en'), one] as const)).values(),
];

/** A list: a, b, c. */
export const listed = (parts: readonly Value[]): Sentence => joined(parts, { en: ', ', zh: '、' });
/** A list whose things are all meant: a and b. */
export const both = (parts: readonly Value[]): Sentence =>
  // Latin words do not run into the Chinese between them.
  joined(parts, { en: ' and ', zh: parts.every(isAscii) ? ' 和 ' : '和' });
const isAscii = (part: Value): boolean => /^[\u0020-\u007e]*$/u.test(worded(part, 'zh'));
/** A list of which one thing is meant: a or b. */
export const either = (parts: readonly Value[]): Sentence => joined(parts, { en: ' or ', zh: '或' });

/** The name of a place in a sentence: `word` of `{word}`, `n` of `{n:line|lines}`; none of `{{word}}`. */
type NameIn<Place extends string> = Place extends `${infer Name}:${string}`
  ? NameIn<Name>
  : Place extends `${string} ${string}` | `{${string}`
    ? never
    : Place;
/** The names of all places of a sentence. */
type PlacesOf<Words extends string> = Words extends `${string}{${infer Place}}${infer Rest}`
  ? NameIn<Place> | PlacesOf<Rest>
  : never;
/** What a sentence is called with: nothing, or a value for each of its places. */
type Values<Words extends string> = [PlacesOf<Words>] extends [never]
  ? []
  : [values: Readonly<Record<PlacesOf<Words>, Value>>];

type Same<A, B> = [A, B] extends [B, A] ? true : false;
/** A row, if its words are one literal and have the same places in both languages; else what is to be mended. */
type Checked<R extends Sentence> = string extends R[Language]
  ? 'write each language as one literal, so that its places are known'
  : Same<PlacesOf<R['en']>, PlacesOf<R['zh']>> extends true
    ? R
    : 'both languages must have the same places';

/** A sentence of a catalogue: called with the values of its places. `row` is how it is written. */
export type Wording<R extends Sentence> = ((...values: Values<R['en']>) => Sentence) & { readonly row: R };
export type Catalogue<Rows extends Record<string, Sentence>> = {
  readonly [Key in keyof Rows]: Wording<Rows[Key]>;
};

const place = /\{\{(\w+)\}\}|\{(\w+)(?::([^{}|]*)\|([^{}|]*))?\}/gu;
/** How a row is broken into lines: a blank between English words, nothing between Chinese ones. */
const unbroken: Record<Language, (words: string) => string> = {
  en: (words) => words.replace(/\s*\n\s*/gu, ' '),
  zh: (words) => words.replace(/\s*\n\s*/gu, ''),
};

function fill(row: Sentence, values: Readonly<Record<string, Value>>, language: Language): string {
  const put = (_: string, literal?: string, name = '', one?: string, many?: string) => {
    if (literal !== undefined) return `{${literal}}`;
    const value = values[name]!;
    const words = worded(value, language);
    return one === undefined ? words : `${words} ${Number(value) === 1 ? one : many}`;
  };
  return unbroken[language](row[language]).replace(place, put);
}

/**
 * A catalogue of sentences: rows of the words in each language, by key. `{word}` stands for a value that is said
 * there, `{n:line|lines}` for a number and the word behind it; `{ line: 5 }`, with blanks, stands for itself, and
 * `{{word}}` for `{word}`. A row may be broken into lines anywhere between words. A language or a value that is missing
 * does not compile.
 */
export function catalogue<const Rows extends Record<string, Sentence>>(
  rows: Rows & { [Key in keyof Rows]: Checked<Rows[Key]> },
): Catalogue<Rows> {
  const wordings = Object.entries<Sentence>(rows).map(([key, row]) => [
    key,
    Object.assign(
      (values: Readonly<Record<string, Value>> = {}) => inEach((language) => fill(row, values, language)),
      { row },
    ),
  ]);
  return Object.fromEntries(wordings) as Catalogue<Rows>;
}
