import type { Language } from '../core/model/language.ts';
import { remembered } from '../core/model/remembered.ts';

/** The first sign, in the order of sounds, of each letter with which Chinese sounds begin. */
const firsts = {
  A: '阿',
  B: '八',
  C: '嚓',
  D: '咑',
  E: '妸',
  F: '发',
  G: '旮',
  H: '哈',
  J: '丌',
  K: '咔',
  L: '垃',
  M: '妈',
  N: '拏',
  O: '噢',
  P: '妑',
  Q: '七',
  R: '呥',
  S: '仨',
  T: '他',
  W: '屲',
  X: '夕',
  Y: '丫',
  Z: '帀',
};
const bySound = new Intl.Collator('zh-Hans-u-co-pinyin');

/** Words of a language by their sounds, as dictionaries have them. */
const collators = { zh: bySound, en: new Intl.Collator('en') } satisfies Record<Language, Intl.Collator>;

/**
 * The letter under which a word stands in a list: its first, of Chinese the first of its sound (深圳 stands
 * under S); # for what begins with no letter.
 */
export const initialOf: (word: string) => string = remembered((word = '') => {
  const [first = ''] = word.normalize('NFKD').replace(/^[^\p{L}\p{N}]+/u, '');
  if (/\p{sc=Han}/u.test(first))
    return Object.entries(firsts).findLast(([, sign]) => bySound.compare(first, sign) >= 0)?.[0] ?? '#';
  return /[a-z]/i.test(first) ? first.toUpperCase() : '#';
});

/** The order of a list under initials: by letter, # first; under a letter as the dictionaries of a language have it. */
export function underLetters(language: Language, a: string, b: string): number {
  const [one, other] = [initialOf(a), initialOf(b)];
  if (one === other) return collators[language].compare(a, b);
  return one < other ? -1 : 1;
}
