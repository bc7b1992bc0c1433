import { listed, type Said, type Sentence } from '../model/sentence.ts';
import { unseenSigns } from '../model/unseen-signs.ts';
import { said } from './said.ts';

/** Words as a document has them, and the line they stand on where it has lines. */
export interface Piece {
  text: string;
  line?: number;
}

/**
 * What of a document's words is not where it should be: how many characters, and the first pieces that hold
 * some.
 */
export interface Missing {
  count: number;
  first: Piece[];
}

/** White space, and the signs that only say where a word may be broken, or in which direction it runs. */
const unprinted = new RegExp(`[\\s${unseenSigns}]`, 'gu');
const shown = 3;
/** How many pieces are looked for one by one. */
const looked = 50;

/** Adds the characters of a text to counts, or takes them from them. */
function count(counts: Map<string, number>, text: string, step: 1 | -1): void {
  for (const c of text.replace(unprinted, '')) counts.set(c, (counts.get(c) ?? 0) + step);
}

/**
 * What of `expected`, the words of a document as its own markup has them, is not in `got`, the words that
 * were read of it: the wall behind every reader. Holds the characters against each other as often as they
 * stand, white space aside, whatever their order. Null where nothing is missing. Linear in both.
 */
export function missingCharacters(expected: readonly Piece[], got: string): Missing | null {
  const left = new Map<string, number>();
  for (const { text } of expected) count(left, text, 1);
  count(left, got, -1);
  const missing = new Map([...left].filter(([, n]) => n > 0));
  if (!missing.size) return null;
  const total = [...missing.values()].reduce((a, b) => a + b, 0);
  const plain = got.replace(unprinted, '');
  // A piece that is gone as a whole names itself; where none is, one that holds a character too few.
  const holds = expected.filter(({ text }) => [...text].some((c) => missing.has(c)));
  const gone = holds
    .filter(({ text }) => [...text.replace(unprinted, '')].every((c) => missing.has(c)))
    .slice(0, looked)
    .filter(({ text }) => !plain.includes(text.replace(unprinted, '')));
  return { count: total, first: (gone.length ? gone : holds).slice(0, shown) };
}

/** The characters of a text less those of another, each as often as it stands there. */
export function charactersLess(text: string, other: string): string {
  if (!other) return text;
  const taken = new Map<string, number>();
  count(taken, other, 1);
  return [...text]
    .filter((c) => {
      const n = taken.get(c) ?? 0;
      taken.set(c, n - 1);
      return n <= 0;
    })
    .join('');
}

/** Pieces for a sentence: line 3 “…”, line 9 “…”. */
export const quoted = (pieces: readonly Piece[]): Sentence =>
  listed(
    pieces.map(({ text, line }) => {
      const words = [...text.trim().replace(/\s+/gu, ' ')].slice(0, 40).join('');
      return line ? said.line({ line, words }) : said.noLine({ words });
    }),
  );

/** The first of many words that are left out or stand elsewhere, for a sentence; empty where there are none. */
export function few(words: readonly string[]): Said {
  const all = words.map((w) => w.replace(/\s+/gu, ' ').trim()).filter(Boolean);
  if (!all.length) return '';
  const first = listed(all.slice(0, 3).map((w) => said.noLine({ words: [...w].slice(0, 30).join('') })));
  return all.length > 3 ? said.fewOfMore({ quoted: first }) : said.few({ quoted: first });
}
