import { readNumber } from './numerals.ts';

/** The years of a five-year plan by its number (“十三五” is 2016-2020; from the sixth on they follow one another), or those a title gives. */
export function readPeriod(title: string): string | null {
  const years = /(\d{4})\s*(?:年)?\s*[-—–－至~～]+\s*(\d{4})/u.exec(title);
  if (years) return `${years[1]}-${years[2]}`;
  const named = /(?:第|[“"「])\s*([一二三四五六七八九十]{1,2})\s*(?:五\s*[”"」]|个五年)/u.exec(title);
  const number = named ? readNumber(named[1]!) : null;
  if (!number || number < 6 || number > 20) return null;
  const first = 1981 + 5 * (number - 6);
  return `${first}-${first + 4}`;
}

/** The five years of a plan by its number: “十二五” is the twelfth, 2011 to 2015. */
export const planPeriod = (numeral: string): [number, number] => {
  const first = 1981 + 5 * (readNumber(numeral)! - 6);
  return [first, first + 4];
};
