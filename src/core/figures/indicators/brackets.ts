import { sumsInBrackets } from '../../chinese/cell-words.ts';
import { anyOf } from '../../chinese/words.ts';
import type { Node } from '../../model/plan.ts';

/** What brackets around a figure say: a sum over the years, or what is not known. */
export type BracketMeaning = (bracket: 'square' | 'round') => 'sum' | null;

const sums = anyOf(sumsInBrackets);
/** A pair of brackets with nothing or a sign in it, and what the note says of it. */
const square = /[〔[【〖［]\s*[^〔[【〖〕\]】〗［］]{0,3}\s*[〕\]】〗］]([^。；;]*)/u;
const round = /[（(]\s*[）)]([^。；;]*)/u;
const sum = new RegExp(sums, 'u');

/**
 * What the notes below a table say of figures in brackets. Without a note those in square ones are sums over the
 * years, as all plans have it; those in round ones are not known.
 */
export function bracketMeaning(notes: readonly Node[]): BracketMeaning {
  const said = (pattern: RegExp) =>
    notes.map(({ words }) => pattern.exec(words)?.[1]).find((w) => w !== undefined);
  return (bracket) => {
    const words = said(bracket === 'square' ? square : round);
    if (words === undefined) return bracket === 'square' ? 'sum' : null;
    return sum.test(words) ? 'sum' : null;
  };
}
