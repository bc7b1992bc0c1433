/** Sentences, and parts of them, for which the English is too short, or has no word. */

import { knownWords, placesOf } from '../dictionary/dictionary.ts';
import { doubtful, type Finding } from '../finding.ts';
import { finds } from '../said.ts';
import { type Aligned, alignedSentences } from '../sentences/aligned.ts';
import { type Stretch, stretchesOf } from '../stretches.ts';

/** What a known word weighs: firm words are seldom left out. */
const [firm, other] = [2, 1];
/** A part may be left out where so much of its words is unsaid, and no more than this share is said. */
const [fewest, mostSaid] = [5, 0.2];
/** How many letters of English stand for a Chinese character, where a plan has no ratio of its own. */
const usualRatio = 4.5;
/** Shorter sentences may be as short in English as they like, and be short if words are unsaid. */
const [fewestSigns, someSigns] = [24, 8];
/** A sentence is much too short below this part of the usual length, and too short below that if words are unsaid. */
const [muchTooShort, tooShort] = [0.6, 0.85];
/** Two sentences of which the English makes one are so below this part. */
const twoTooShort = 0.72;
/** A sentence of at least this many signs has some English. */
const neverEmpty = 5;
/** At least this many of its words, and this share of them, must be unsaid then. */
const [fewestUnsaid, shareUnsaid] = [3, 0.2];

/** English that holds the place of words still to come, of Chinese with at least so many signs. */
const noWords = /^(?:[^\p{L}\p{N}]*|n\/?a\.?|tb[cd]\.?|todo|untranslated|to be (?:translated|added|done))$/iu;
const fewestOfWords = 3;

const betweenParts = /[，。；：！？]/gu;
/** What parts two sentences that stand for one of English. */
const sentenceStop = /[。！？](?=.)/u;
/** Figures are as long in both languages. */
const figures = /[\d.,%第〇一二三四五六七八九十百千万亿]/gu;
/** Each letter of an abbreviation stands for a word of about this many letters: CPI is the consumer price index. */
const lettersOfInitial = 7;
const abbreviations = /\b(?:[A-Z]{2,5}s?|R&D)\b/gu;
const signsIn = (text: string) => text.replace(figures, '').length;
const lettersIn = (text: string) =>
  signsIn(text.replace(abbreviations, (initials) => initials.padEnd(initials.length * lettersOfInitial)));

/** A word that stands once in a sentence. */
interface OwnWord {
  at: number;
  weight: number;
  isSaid: boolean;
}

/** The words that stand once in a sentence, and whether its English says them. */
function ownWords({ zh, en }: Aligned): OwnWord[] {
  const found = knownWords(zh);
  return found
    .filter((word) => found.filter(({ zh: same }) => same === word.zh).length === 1)
    .map((word) => ({
      at: word.at,
      weight: word.isFirm ? firm : other,
      isSaid: placesOf(word.zh, en).length > 0,
    }));
}

/** How much words weigh that are said, and that are not. */
function weigh(words: readonly OwnWord[]) {
  const sum = (some: readonly OwnWord[]) => some.reduce((all, { weight }) => all + weight, 0);
  return {
    said: sum(words.filter(({ isSaid }) => isSaid)),
    unsaid: sum(words.filter(({ isSaid }) => !isSaid)),
  };
}

/** Whether a sentence is too short in English, after its length and its words. */
function isShort({ zh, en }: Aligned, ratio: number, words: readonly OwnWord[]): boolean {
  const signs = signsIn(zh);
  const own = lettersIn(en) / signs / ratio;
  if (!en) return signs >= neverEmpty;
  const least = sentenceStop.test(zh) ? twoTooShort : muchTooShort;
  if (signs >= fewestSigns && own < least) return true;
  const { said, unsaid } = weigh(words);
  const isUnsaid = unsaid >= fewestUnsaid && unsaid >= shareUnsaid * (said + unsaid);
  return signs >= someSigns && own < tooShort && isUnsaid;
}

/** Whether the English says next to nothing of what is known of a part. */
function isLost(words: readonly OwnWord[]): boolean {
  const { said, unsaid } = weigh(words);
  return unsaid >= fewest && said <= mostSaid * (said + unsaid);
}

/** The parts of a sentence that may be left out in English. */
function lostParts(pair: Aligned): Stretch[] {
  const words = ownWords(pair);
  const within = ({ from, to }: Stretch) => words.filter(({ at }) => at >= from && at < to);
  return stretchesOf(pair.zh, betweenParts).filter((part) => isLost(within(part)));
}

/**
 * Where a sentence, or a part of one, may be left out; `ratio` is how many letters of English a sign of Chinese has
 * in this plan.
 */
export function omissionFaults(zh: string, en: string, ratio: number): Finding[] {
  if (noWords.test(en.trim()) && (zh.match(/\p{Script=Han}/gu) ?? []).length >= fewestOfWords)
    return [doubtful(finds.tooShort({ words: zh }))];
  return alignedSentences(zh, en).flatMap((pair) => {
    const words = ownWords(pair);
    const usual = Math.min(ratio || usualRatio, usualRatio);
    if (isLost(words)) return [doubtful(finds.leftOut({ words: pair.zh }))];
    const parts = lostParts(pair).map(({ from, to }) => pair.zh.slice(from, to));
    if (parts.length) return parts.map((part) => doubtful(finds.leftOut({ words: part })));
    return isShort(pair, usual, words) ? [doubtful(finds.tooShort({ words: pair.zh }))] : [];
  });
}
