import type { Quantity } from '../../model/quantity.ts';

/** The part of a clause that goes up to a place: from the last full stop or semicolon before it. */
export const sentenceOf = (words: string, at: number): { from: number; words: string } => {
  const from = Math.max(words.lastIndexOf('。', at - 1), words.lastIndexOf('；', at - 1)) + 1;
  return { from, words: words.slice(from, at) };
};

const digitsOf = /\d[\d.]*/;
/** The digits of a figure as they are printed. */
export const digits = (text: string): string | undefined => digitsOf.exec(text)?.[0];

/** A number with so many decimals at most, as it is written. */
export const round = (value: number, decimals = 2): string => String(Number(value.toFixed(decimals)));

const decimalsOf = /\.(\d+)/;
/** Half of the last printed digit: how far a rounded figure may be from the true one. */
export function slack({ text, value }: Pick<Quantity, 'text' | 'value'>): number {
  const decimals = decimalsOf.exec(text)?.[1]?.length ?? 0;
  return value ? 0.5 * 10 ** -decimals : 0;
}

/** The sum of some values, and how it is written: 10+12+9. */
export const sumOf = (values: readonly number[]): { sum: number; zh: string; en: string } => ({
  sum: values.reduce((sum, value) => sum + value, 0),
  zh: values.join('+'),
  en: values.join(' + '),
});
