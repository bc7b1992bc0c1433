/** Where the English of a clause says words of its Chinese, of those whose English is known. */
import { remembered } from '../../model/remembered.ts';
import type { Stretch } from '../stretches.ts';
import { actWords } from './acts.ts';
import { economyWords } from './economy.ts';
import { freeWords } from './free.ts';
import type { KnownWord } from './known-word.ts';
import { planWords } from './plans.ts';
import { societyWords } from './society.ts';
import { stateWords } from './state.ts';
import { technologyWords } from './technology.ts';
import { termWords } from './terms.ts';

/** Words that translators seldom leave out: names of things and of acts. */
const firmWords: readonly KnownWord[] = [
  ...economyWords,
  ...technologyWords,
  ...societyWords,
  ...stateWords,
  ...actWords,
];
/** All words whose English is known. */
export const dictionary: readonly KnownWord[] = [...firmWords, ...planWords, ...termWords, ...freeWords];

/** A word without what must, or must not, stand around it. */
const bare = (zh: string) => zh.replace(/\(\?[^)]*\)/gu, '');
const longestFirst = [...dictionary].sort((a, b) => bare(b.zh).length - bare(a.zh).length);
const anyWord = new RegExp(longestFirst.map(({ zh }) => zh).join('|'), 'gu');
const firm = new Set(firmWords.map(({ zh }) => bare(zh)));
const free = new Set(freeWords.map(({ zh }) => bare(zh)));
const inEnglish = new Map(
  dictionary.map(({ zh, en }) => [bare(zh), new RegExp(String.raw`\b(?:${en})\w*`, 'giu')]),
);

/** A known word where it stands in a clause. */
export interface FoundWord {
  zh: string;
  at: number;
  /** Whether translators seldom leave it out. */
  isFirm: boolean;
  /** Whether they say it in so many ways that it tells no place. */
  isFree: boolean;
}

/** The known words of a Chinese text, in their order; a longer one covers those that it holds. */
export const knownWords: (zh: string) => readonly FoundWord[] = remembered((zh = '') =>
  [...zh.matchAll(anyWord)].map(({ 0: word, index }) => ({
    zh: word,
    at: index,
    isFirm: firm.has(word),
    isFree: free.has(word),
  })),
);

/** Where an English text says a known word, in one of its ways. */
export const placesOf: (word: string, en: string) => readonly Stretch[] = remembered((word = '', en = '') =>
  [...en.matchAll(inEnglish.get(word)!)].map(({ 0: said, index }) => ({
    from: index,
    to: index + said.length,
  })),
);
