import type { Language } from '../model/language.ts';
import { dotted, joined, normal, run, spaced } from './find.ts';

/** A letter, a figure or a sign of theirs, but not of Han. */
const sign = '(?:(?!\\p{sc=Han})[\\p{L}\\p{N}+%])';
/** Runs of letters and figures other than Han, as the index has them for words. */
const runs = new RegExp(`${sign}+(?:\\.\\p{N}${sign}*)*`, 'gu');
const runsIn = (words: string) => words.match(runs) ?? [];

/** A figure, and the unit that is written together with it: 20m3, 10%. */
const figureAndUnit = /^(\d+(?:\.\d+)?)(.*)$/u;
/** Of a figure with what is measured by it, both, and the two as one word too. */
function partsOf(run: string): string[] {
  const [, figure = '', unit = ''] = figureAndUnit.exec(run) ?? [];
  return [joined(run), figure, unit].filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** The ranges of a text (5～10, 10%–20%), each one word. */
const ranges = /\d+(?:\.\d+)?%?(?:~\d+(?:\.\d+)?%?)+/gu;
const rangesIn = (words: string) => (normal(words).match(ranges) ?? []).map(joined);

/** Names joined by a dash: Guangdong–Hong Kong. */
const joinedNames = /\p{L}+(?:–\p{L}+)+(?: \p{Lu}\p{L}+)?/gu;
const namesIn = (words: string) => (words.match(joinedNames) ?? []).flatMap((name) => name.split('–'));

/**
 * What is searched in another form than it is printed: figures and units in full width, raised (m³) or with
 * thousands separators, the figure and the unit of what is written together, and the parts of names joined by
 * a dash.
 */
export function formsIn(words: string, language: Language): string {
  const searched = new Set([...runsIn(normal(words)).flatMap(partsOf), ...rangesIn(words)]);
  const other = searched.difference(new Set(runsIn(words.toLowerCase())));
  return [...other, ...(language === 'en' ? namesIn(words) : [])].join(' ');
}

/** Stands between two stretches, so that no phrase runs from one into the other: a letter that no text has. */
const apart = ' ǁ ';
/**
 * The stretches in which Chinese stands beside what is searched in another form (年均增长8%, ＡＢＣ公司), whole: a term
 * of a query stands within one.
 */
export function stretchesIn(words: string): string {
  const printed = new Set(runsIn(words.toLowerCase()));
  return (normal(words).match(run) ?? [])
    .filter((term) => /\p{sc=Han}/u.test(term) && runsIn(joined(term)).some((part) => !printed.has(part)))
    .map((term) => spaced(joined(term)))
    .join(apart);
}

/**
 * Words as a field of the index of clauses has them: in the searched form, Han characters apart, without other signs.
 */
export const searchable = (words: string): string =>
  dotted(spaced(normal(words).replace(/[^\p{L}\p{N}+%.]+/gu, ' ')));

/** English words, and those that end in s without it: the Chinese index knows no English endings. */
export const withSingulars = (words: string): string =>
  [words, ...(words.match(/\p{L}{3,}(?=s\b)/gu) ?? [])].join(' ');

/**
 * Every Han character between zero-width spaces is one token of the index; pagefind drops the spaces from
 * what it shows.
 */
export const tokens = (words: string): string => dotted(words).replace(/\p{sc=Han}/gu, '\u200b$&\u200b');
