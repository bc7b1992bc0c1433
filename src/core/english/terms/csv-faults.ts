import type { Sentence } from '../../model/sentence.ts';
import { said } from '../said.ts';

/** What csv-parse throws, as far as it is asked. */
interface CsvError {
  code?: string;
  message: string;
  record?: string[];
}

const fullWidthComma = '，';
/** Whether words that should be values have the commas of a Chinese keyboard. */
export const hasChineseCommas = (words: string): boolean => words.includes(fullWidthComma);

/** What else than a comma parts the names of a first line, as tables of other programs are saved; empty where none. */
export function otherSeparator(first: string): string {
  const [sign = ''] = /[;；\t|、]/u.exec(first) ?? [];
  return first.includes(',') ? '' : sign;
}

/** Why a line of a table of values (CSV) cannot be read, as a part of a sentence. */
export function whyNoRow(error: unknown): Sentence {
  const { code = '', message, record = [] } = error as CsvError;
  if (code.includes('QUOTE')) return said.csvQuote();
  const [, columns] = /columns length is (\d+)/u.exec(message) ?? [];
  if (!columns) return said.csvOther();
  const counts = { has: record.length, columns };
  if (record.length > Number(columns)) return said.csvMore(counts);
  return record.some(hasChineseCommas) ? said.csvChineseComma(counts) : said.csvFewer(counts);
}
