/** Which sentences of the English say which of the Chinese, after how long they are and what words they share. */
import { remembered } from '../../model/remembered.ts';
import { knownWords, placesOf } from '../dictionary/dictionary.ts';
import { chineseFigures, englishFigures } from '../numbers/numbers.ts';
import { type Stretch, stretchesOf } from '../stretches.ts';

/** Sentences of a clause that stand for each other; either may be none. */
export interface Aligned {
  zh: string;
  en: string;
}

const chineseStop = /(?<=[。！？；])(?=.)/gu;
const englishStop = /(?<=[.!?][”’)]?)\s+(?=[“‘(]?[A-Z0-9])|(?<=;)\s+/gu;

/** How many sentences of each language may stand for each other, and what speaks against it. */
const groups: readonly { zh: number; en: number; cost: number }[] = [
  ...[1, 2, 3, 4, 5, 6].map((en) => ({ zh: 1, en, cost: (en - 1) / 2 })),
  ...[2, 3, 4].map((zh) => ({ zh, en: 1, cost: (zh - 1) / 2 })),
  { zh: 2, en: 2, cost: 2 },
  { zh: 1, en: 0, cost: 2 },
  { zh: 0, en: 1, cost: 2 },
];
/** This many characters without a counterpart in the other language weigh against a pair as much as a word for it. */
const charactersOfWord = 10;
/** Clauses with more sentences of one language times those of the other are no clauses of a plan. */
const mostPairs = 2500;

/** A sentence, with what it may share with one of the other language. */
interface Known {
  text: string;
  /** The known words of a Chinese sentence. */
  words: readonly string[];
  figures: readonly number[];
}

const chinese = (text: string): Known => ({
  text,
  words: [...new Set(knownWords(text).map(({ zh }) => zh))],
  figures: chineseFigures(text).flatMap(({ value, weight }) => (weight === 'firm' ? [value] : [])),
});
const english = (text: string): Known => ({
  text,
  words: [],
  figures: englishFigures(text).map(({ value }) => value),
});

/** How much two groups of sentences share: words that are known, and figures. */
function shared(zh: readonly Known[], en: readonly Known[]): number {
  const words = new Set(zh.flatMap((one) => one.words));
  const said = [...words].filter((word) => en.some(({ text }) => placesOf(word, text).length > 0)).length;
  const figures = new Set(en.flatMap((one) => one.figures));
  const same = zh.flatMap((one) => one.figures).filter((value) => figures.has(value)).length;
  return said + 2 * same - (words.size - said);
}

/** The best way to pair the first sentences of both languages: how good it is, and what its last pair holds. */
interface Way {
  score: number;
  zh: number;
  en: number;
}

/** The best ways to pair the first so many sentences of the Chinese with the first so many of the English. */
function waysOf(zh: readonly Known[], en: readonly Known[]): Way[][] {
  const lengthOf = (some: readonly Known[]) => some.reduce((sum, { text }) => sum + text.length, 0);
  const ratio = lengthOf(en) / lengthOf(zh);
  const ways: Way[][] = Array.from({ length: zh.length + 1 }, () => []);
  ways[0]![0] = { score: 0, zh: 0, en: 0 };
  for (let i = 0; i <= zh.length; i++)
    for (let j = 0; j <= en.length; j++) {
      const here = ways[i]![j];
      if (!here) continue;
      for (const group of groups) {
        const [a, b] = [i + group.zh, j + group.en];
        if (a > zh.length || b > en.length) continue;
        const [from, to] = [zh.slice(i, a), en.slice(j, b)];
        const odd = Math.abs(lengthOf(to) / ratio - lengthOf(from)) / charactersOfWord;
        const score = here.score + (from.length && to.length ? shared(from, to) : 0) - odd - group.cost;
        const known = ways[a]![b];
        if (!known || score > known.score) ways[a]![b] = { score, zh: group.zh, en: group.en };
      }
    }
  return ways;
}

const textsOf = (text: string, stretches: readonly Stretch[]) =>
  stretches.map(({ from, to }) => text.slice(from, to));

/**
 * The sentences of a clause with those of its English, in their order; each is in one pair. Where the Chinese is one
 * sentence, or a clause has more sentences than anybody writes, all of both is one pair.
 */
export const alignedSentences: (zh: string, en: string) => readonly Aligned[] = remembered(
  (zh = '', en = '') => {
    const from = textsOf(zh, stretchesOf(zh, chineseStop));
    const to = textsOf(en, stretchesOf(en, englishStop));
    if (from.length < 2 || !to.length || from.length * to.length > mostPairs) return [{ zh, en }];
    const ways = waysOf(from.map(chinese), to.map(english));
    const pairs: Aligned[] = [];
    let [i, j] = [from.length, to.length];
    while (i || j) {
      const { zh: a, en: b } = ways[i]![j]!;
      pairs.unshift({ zh: from.slice(i - a, i).join(''), en: to.slice(j - b, j).join(' ') });
      [i, j] = [i - a, j - b];
    }
    return pairs;
  },
);
