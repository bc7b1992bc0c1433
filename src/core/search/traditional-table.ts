import { keptRead, keptReading, unread } from '../model/readings.ts';
import { segmenterOf } from '../model/segmenter.ts';
import { toHongKong } from './conversion.ts';
import { converterOf, type Traditional } from './traditional.ts';

const han = /^\p{sc=Han}$/u;
/** How far around a character an exception may reach, tried one after the other. */
const reaches = [1, 2, 4, 8];

/** A text, and its characters as printed and as the dictionary has them. */
interface Pair {
  text: string;
  from: string[];
  to: string[];
}

/** The most frequent form of each character of texts, where it is another. */
function frequentForms(pairs: readonly Pair[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { from, to } of pairs)
    for (const [i, c] of from.entries()) {
      const own = counts.get(c) ?? counts.set(c, new Map()).get(c)!;
      own.set(to[i]!, (own.get(to[i]!) ?? 0) + 1);
    }
  return new Map(
    [...counts].flatMap(([c, own]) => {
      const [[form]] = [...own].sort((a, b) => b[1] - a[1]) as [[string, number]];
      return form === c || !han.test(c) ? [] : [[c, form] as const];
    }),
  );
}

/** Where the words of a text begin and end. */
const wordsIn = keptReading('words', (text = '') =>
  [...segmenterOf('zh').segment(text)].map(({ index, segment }) => [index, index + segment.length]),
);

/** The words around places at which a text is shown otherwise than the dictionary has it, with how they should be. */
function exceptionsIn({ text, from, to }: Pair, shown: string[], reach: number): [string, string][] {
  const words = wordsIn(text);
  return from.flatMap((_, i): [string, string][] => {
    if (shown[i] === to[i]) return [];
    const [start, end] =
      reach === reaches[0]
        ? words.find(([a, b]) => a! <= i && i < b!)!
        : [Math.max(0, i - reach), Math.min(from.length, i + reach + 1)];
    // A character by itself is no word that could tell its form.
    return end! - start! > 1 ? [[from.slice(start, end).join(''), to.slice(start, end).join('')]] : [];
  });
}

/** Whether a word has one form wherever it stands. */
const hasOneForm = (pairs: readonly Pair[], word: string, form: string): boolean =>
  pairs.every(({ text, to }) => {
    const length = [...word].length;
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const i = [...text.slice(0, at)].length;
      if (to.slice(i, i + length).join('') !== form) return false;
    }
    return true;
  });

/** Of texts in Simplified characters some three in ten have another form; of Traditional ones few, which are variants. */
const fewest = 0.1;

/** Whether texts are in Traditional characters as they are: hardly any of their characters has another form. */
function areTraditional(pairs: readonly Pair[]): boolean {
  let [all, others] = [0, 0];
  for (const { from, to } of pairs)
    for (const [i, c] of from.entries()) {
      if (!han.test(c)) continue;
      all++;
      if (to[i] !== c) others++;
    }
  return others < all * fewest;
}

/** Texts as the dictionary has them; those that were converted in an earlier run are as they were then. */
function inHongKong(texts: readonly string[]): Pair[] {
  const name = 'in-hong-kong';
  const convert = toHongKong(unread(name, texts));
  return texts.map((text) => ({
    text,
    from: [...text],
    to: [...keptRead(name, [text], () => convert(text))],
  }));
}

/**
 * How texts are converted to the characters of Hong Kong with a small table of their own instead of a
 * dictionary: of these very texts it gives what the dictionary gives. What changes its length stays as it is, and so
 * do the words of a document (`own`, some of the texts) that was issued in Traditional characters: 臺 stays 臺.
 */
export function traditionalOf(texts: readonly string[], own: readonly string[] = texts): Traditional {
  const converted = inHongKong([...new Set(texts)]).filter(({ from, to }) => from.length === to.length);
  const issued = new Set(own);
  const isTraditional = areTraditional(converted.filter(({ text }) => issued.has(text)));
  const pairs = converted.map((pair) =>
    isTraditional && issued.has(pair.text) ? { ...pair, to: pair.from } : pair,
  );
  const characters = [...frequentForms(pairs)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flat()
    .join('');
  const words: Record<string, string> = {};
  let unsure: readonly Pair[] = pairs;
  for (const reach of reaches) {
    const apply = converterOf({ characters, words });
    const shown = unsure.map((pair) => ({ pair, signs: [...apply(pair.text)] }));
    const wrong = shown.filter(({ pair, signs }) => signs.some((c, i) => c !== pair.to[i]));
    const found = new Map(wrong.flatMap(({ pair, signs }) => exceptionsIn(pair, signs, reach)));
    const added = [...found].filter(([word, form]) => hasOneForm(pairs, word, form));
    for (const [word, form] of added) words[word] = form;
    // All others are shown as they were, and rightly.
    const isWrong = new Set(wrong.map(({ pair }) => pair));
    unsure = pairs.filter((pair) => isWrong.has(pair) || added.some(([word]) => pair.text.includes(word)));
  }
  return { characters, words };
}
