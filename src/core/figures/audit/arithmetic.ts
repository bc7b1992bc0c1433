import type { Quantity } from '../../model/quantity.ts';

/**
 * How far from a figure its sentence is read, in characters, and how many figures each is held against: no
 * sentence of a plan is longer, none gives more, and a line of a million figures is read in time.
 */
export const farthest = 400;
export const mostFigures = 60;

/** What stands before a place in a clause, as far as it is read. */
export const ahead = (words: string, at: number): string => words.slice(Math.max(0, at - farthest), at);

/** The part of a clause that goes up to a place: from the last full stop or semicolon before it. */
export const sentenceOf = (words: string, at: number): { from: number; words: string } => {
  const near = ahead(words, at);
  const own = near.slice(Math.max(near.lastIndexOf('。'), near.lastIndexOf('；')) + 1);
  return { from: at - own.length, words: own };
};

/** The figures of a clause before the one at an index, as many as are read. */
export const figuresBefore = <T>(clause: readonly T[], index: number): readonly T[] =>
  clause.slice(Math.max(0, index - mostFigures), index);

const digitsOf = /\d[\d.]*/;
/** The digits of a figure as they are printed. */
export const digits = (text: string): string | undefined => digitsOf.exec(text)?.[0];

/** A number with at most this many decimals, as it is written. */
export const round = (value: number, decimals = 2): string => String(Number(value.toFixed(decimals)));

const decimalsOf = /\.(\d+)/;
/** Half of the last printed digit: how far a rounded figure may be from the true one. */
export function slack({ text, value }: Pick<Quantity, 'text' | 'value'>): number {
  const decimals = decimalsOf.exec(text)?.[1]?.length ?? 0;
  return value ? 0.5 * 10 ** -decimals : 0;
}

/** How far a stated rate or change may be from the true one, whatever its digits leave open: one printed decimal. */
export const leastMargin = 0.1;

/** The sum of some values, and how it is written: 10+12+9. */
export const sumOf = (values: readonly number[]): { sum: number; zh: string; en: string } => ({
  sum: values.reduce((sum, value) => sum + value, 0),
  zh: values.join('+'),
  en: values.join(' + '),
});
