/** The English sentences that say what a Chinese sentence of the same clause says. */
import { counterpart } from '../numbers/numbers.ts';

/** What stands between two English sentences. */
export const betweenSentences = /(?<=[.!?][”’)]?)\s+(?=[“‘(]?[A-Z0-9])/gu;

/** The sentences of English words, by where they begin and end. */
function sentencesOf(english: string): { from: number; to: number }[] {
  const cuts = [...english.matchAll(betweenSentences)].map((m) => m.index + m[0].length);
  return [0, ...cuts].map((from, i) => ({ from, to: cuts[i] ?? english.length }));
}

/** A sentence of a Chinese clause, by what is known of it. */
export interface ChineseSentence {
  /** Its place among the sentences of its clause, from 0, and how many there are. */
  place: number;
  many: number;
  /** What its English names too: a year. */
  year: string;
  /** Where its figures stand in the clause. */
  figures: readonly number[];
}

/**
 * The English of a sentence. Where the English of the clause has as many sentences: the one at its place. Else those
 * from its year to the last of its figures, with … for what is left out; all of the clause where a figure or the year
 * is not found there exactly once: nothing is guessed.
 */
export function englishOf(
  { place, many, year, figures }: ChineseSentence,
  chinese: string,
  english: string,
): string {
  const words = english.trim();
  const sentences = sentencesOf(words);
  if (sentences.length === many) {
    const { from, to } = sentences[place]!;
    return words.slice(from, to).trim();
  }
  const places = figures.map((at) => counterpart(chinese, at, words)?.at);
  const years = sentences.filter(({ from, to }) => year && words.slice(from, to).includes(year));
  if (years.length !== 1 || places.includes(undefined)) return words;
  const first = Math.min(years[0]!.from, ...(places as number[]));
  const last = Math.max(years[0]!.to - 1, ...(places as number[]));
  const run = sentences.filter(({ from, to }) => to > first && from <= last);
  const [from, to] = [run[0]!.from, run.at(-1)!.to];
  return `${from > 0 ? '… ' : ''}${words.slice(from, to).trim()}${to < words.length ? ' …' : ''}`;
}
