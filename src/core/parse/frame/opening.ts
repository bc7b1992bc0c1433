import { labels } from '../../chinese/labels.ts';
import type { Cell } from '../../model/plan.ts';

export const metadata = new RegExp(`^(?:${labels})\\s*[:：]`, 'u');
/** Whether a table is the information block of a page: half of its rows have a cell that is a label. */
export const isInformation = (rows: readonly (readonly Cell[])[]): boolean =>
  rows.filter((row) => row.some((c) => labelled.test(c.words.trim()))).length >= rows.length / 2;
const labelled = new RegExp(`^(?:${labels})\\s*(?:[:：]|$)`, 'u');
export const bracketed = /^[（(][^（）()]*[）)]$/u;
