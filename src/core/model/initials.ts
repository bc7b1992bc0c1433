/** The letters with which the sounds of Chinese words begin. */
import { remembered } from './remembered.ts';

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
/** The order of Chinese words by their sounds. */
export const bySound = new Intl.Collator('zh-Hans-u-co-pinyin');

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
