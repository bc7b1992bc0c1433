import type { Quantity } from '../../model/quantity.ts';

export const isShare = (unit: string) => unit === '%' || unit === '‰' || /百分点/u.test(unit);
export const sentenceOf = (words: string, at: number) => {
  const from = Math.max(words.lastIndexOf('。', at - 1), words.lastIndexOf('；', at - 1)) + 1;
  return { from, words: words.slice(from, at) };
};
/** The digits of a figure as they are printed. */
export const digits = (text: string) => /\d[\d.]*/.exec(text)?.[0];
export const round = (n: number, digits = 2) => String(Number(n.toFixed(digits)));
/** Half of the last printed digit: how far a rounded figure may be from the true one. */
export const slack = ({ text, value }: Pick<Quantity, 'text' | 'value'>) => {
  const decimals = /\.(\d+)/.exec(text)?.[1]!.length ?? 0;
  return value ? 0.5 * 10 ** -decimals : 0;
};
