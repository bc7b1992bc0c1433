import type { Language } from '../model/language.ts';
import { normal } from './find.ts';
import { chineseParticles, chineseQuestionWords, englishQuestionWords, wordsOf } from './question-words.ts';
import type { ReadersWords } from './readers-words.ts';

/** A thing that a query asks for: the words typed, and the terms of the plans that they lead to. */
export interface Asked {
  typed: string;
  terms: string[];
}

/**
 * Takes a query apart into what it asks for: the terms of the plans and the readers' words in it, the longest
 * first; words of a question are passed over. What is neither is given as it was typed, without terms.
 */
export const askedIn = (query: string, language: Language, words: ReadersWords): Asked[] =>
  language === 'zh' ? askedInChinese(query, words) : askedInEnglish(query, words);

/** A run of letters or figures, in which no word begins or ends. */
const letter = /[\p{L}\p{N}]/u;
const isWithin = (text: string, at: number) =>
  [text[at - 1], text[at]].every((sign) => sign && letter.test(sign) && !/\p{sc=Han}/u.test(sign));

function askedInChinese(query: string, { synonyms, terms }: ReadersWords): Asked[] {
  const text = normal(query);
  const known = new Map<string, string[] | null>();
  // An English question may be asked of the Chinese; in a Chinese one IT and US are no words of a question.
  const questionWords = /\p{sc=Han}/u.test(text) ? chineseQuestionWords : englishQuestionWords;
  for (const word of wordsOf(questionWords)) known.set(word, null);
  for (const term of terms) known.set(normal(term), [term]);
  for (const [word, names] of Object.entries(synonyms))
    known.set(normal(word), [...(known.get(normal(word)) ?? []), ...names]);
  const longestFirst = [...known.keys()].sort((a, b) => b.length - a.length);
  const asked: Asked[] = [];
  let rest = '';
  const passed = () => {
    for (const typed of rest.match(/\d{4}年|\p{sc=Han}+|(?:(?!\p{sc=Han})[\p{L}\p{N}+%.])+/gu) ?? [])
      asked.push({ typed, terms: [] });
    rest = '';
  };
  for (let at = 0; at < text.length; ) {
    const word = longestFirst.find(
      (w) => text.startsWith(w, at) && !isWithin(text, at) && !isWithin(text, at + w.length),
    );
    if (!word) {
      rest += text[at++]!;
      continue;
    }
    passed();
    const found = known.get(word);
    if (found) asked.push({ typed: word, terms: found });
    at += word.length;
  }
  passed();
  return asked;
}

/** The signs between particles at both ends. */
export function withoutParticles(word: string): string {
  const signs = [...word];
  while (signs.length && chineseParticles.has(signs[0]!)) signs.shift();
  while (signs.length && chineseParticles.has(signs.at(-1)!)) signs.pop();
  return signs.join('');
}

/** Forms in which Chinese may stand: without particles at both ends, at one, and as typed: 能参与 is 参与. */
export function formsOfChinese(word: string): string[] {
  const inner = withoutParticles(word);
  const from = word.indexOf(inner);
  return [...new Set([inner, word.slice(from), word.slice(0, from + inner.length), word])];
}

/** A term has at most this many English words. */
const mostWords = 5;
/** A word without what its plural or an owner gives it. */
const folded = (word: string): string =>
  word
    .replace(/’s$|'s$/u, '')
    .replace(/ies$/u, 'y')
    .replace(/(?<=ch|sh|ss|x)es$/u, '')
    .replace(/(?<=[^s])s$/u, '');
/** An English word; one with & in it is one, as it is in the index (R&D, M&A), and so is a decimal (12.6%). */
const aWord = /[\p{L}\p{N}+%’']+(?:&[\p{L}\p{N}]+|(?<=\d)\.\d[\d%]*)*/gu;
const foldedWords = (words: string): string[] => (normal(words).match(aWord) ?? []).map(folded);

function askedInEnglish(query: string, { synonyms, terms }: ReadersWords): Asked[] {
  const known = new Map<string, string[]>();
  for (const term of terms) known.set(foldedWords(term).join(' '), [term]);
  for (const [word, names] of Object.entries(synonyms)) {
    const key = foldedWords(word).join(' ');
    known.set(key, [...(known.get(key) ?? []), ...names]);
  }
  const passedOver = new Set(wordsOf(englishQuestionWords).map(folded));
  const { typed, isJoined } = wordsTyped(query);
  const asked: Asked[] = [];
  for (let at = 0; at < typed.length; ) {
    let count = Math.min(mostWords, typed.length - at);
    const key = () =>
      typed
        .slice(at, at + count)
        .map(folded)
        .join(' ');
    while (count > 1 && !known.has(key())) count--;
    const found = known.get(key());
    const isPassedOver = !found && passedOver.has(key());
    if (!found) while (isJoined[at + count - 1]) count++;
    if (count > 1 || !isPassedOver)
      asked.push({ typed: typed.slice(at, at + count).join(' '), terms: found ?? [] });
    at += count;
  }
  return asked;
}

/** The words of an English query, and which of them a hyphen joins to the next: high-tech. */
function wordsTyped(query: string): { typed: string[]; isJoined: boolean[] } {
  const words = normal(query);
  const found = [...words.matchAll(aWord)];
  const isJoined = found.map(({ index, 0: word }, i) =>
    /^[-‐]$/u.test(words.slice(index + word.length, found[i + 1]?.index ?? 0)),
  );
  return { typed: found.map(([word]) => word), isJoined };
}

/** Two words that begin with this many equal letters are forms of one word, if no more than a few letters follow. */
const sameLetters = 5;
const otherLetters = 4;
/** Whether two words are forms of one: robotics and robots. */
const isForm = (a: string, b: string): boolean => {
  const same = [...a].findIndex((sign, i) => sign !== b[i]);
  const begin = same < 0 ? a.length : same;
  return begin >= sameLetters && Math.max(a.length, b.length) - begin <= otherLetters;
};

/** The terms that readers' words lead to of which an English word is another form. */
export const akinTo = (word: string, { synonyms }: ReadersWords): string[] => [
  ...new Set(
    Object.entries(synonyms).flatMap(([known, terms]) => (isForm(normal(known), word) ? terms : [])),
  ),
];

/** What ends otherwise in British and in American English, before an ending of its own. */
export const spellings = [
  { british: 'tre', american: 'ter', example: 'centres' },
  { british: 'bre', american: 'ber', example: 'fibre' },
  { british: 'our', american: 'or', example: 'labour' },
  { british: 'isation', american: 'ization', example: 'modernisation' },
  { british: 'is', american: 'iz', example: 'organising' },
  { british: 'ys', american: 'yz', example: 'analysed' },
  { british: 'ogue', american: 'og', example: 'catalogue' },
  { british: 'ence', american: 'ense', example: 'licence' },
  { british: 'amme', american: 'am', example: 'programmes' },
  { british: 'll', american: 'l', example: 'modelling' },
] as const;
/** What may follow the place where the two differ. */
const tail = '(?=(?:e|es|s|ed|d|ers?|ing|al|ation)?$)';
/** The other spellings of an English word, whether or not there is such a word: only what stands is found. */
const otherSpellings = (word: string): string[] =>
  spellings
    .flatMap(({ british, american }) => [
      word.replace(new RegExp(`(?<=..)${british}${tail}`, 'u'), american),
      word.replace(new RegExp(`(?<=..)${american}${tail}`, 'u'), british),
    ])
    .filter((spelled) => spelled !== word);

/** The forms in which an English word may stand, as it was typed first. */
export const formsOfWord = (word: string): string[] => [
  word,
  ...otherSpellings(word),
  ...[/s$/u, /es$/u, /ing$/u, /ed$/u, /ers?$/u, /(?:at)?ions?$/u]
    .filter((ending) => ending.test(word))
    .flatMap((ending) => [word.replace(ending, ''), word.replace(ending, 'e')])
    .filter((form) => form.length > 2),
];
