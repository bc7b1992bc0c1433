import { exactly } from '../../chinese/exactly.ts';
import { chineseFigures } from './numbers.ts';

/** The scales of English amounts, the greatest first. */
const scales = [
  ['trillion', 1e12],
  ['billion', 1e9],
  ['million', 1e6],
] as const;
const currencies = new Set(['RMB', 'HK$', 'US$', '€']);
/** An amount and nothing else, with the sign of how it compares. */
const oneAmount = /^([≥>≤<≈]?)[\d.,]+\s*[百千万亿]*[美港欧]?元$/u;

/**
 * A Chinese amount of money as English says it: RMB 43 billion for 430亿元, ≥HK$500 million for ≥5亿港元. The same
 * value, every digit of it; null where the words are no single amount.
 */
export function moneyInEnglish(words: string): string | null {
  const sign = oneAmount.exec(words)?.[1];
  const [figure, ...more] = chineseFigures(words);
  if (sign === undefined || !figure || more.length > 0 || !currencies.has(figure.unit)) return null;
  const { value, unit } = figure;
  const [scale, factor] = scales.find(([, least]) => value >= least) ?? ['', 1];
  const digits = exactly(value / factor).toLocaleString('en', { maximumFractionDigits: 12 });
  return `${sign}${unit}${unit === 'RMB' ? ' ' : ''}${digits}${scale && ` ${scale}`}`;
}
