import entries from 'opencc-js/dict/TSCharacters';

/** Traditional characters of one sign, each with the Simplified one; of several that which stands first. */
const pairs = entries
  .split('|')
  .map((entry) => entry.split(' ') as [string, string])
  .filter((pair) => pair.every((sign) => sign.length === 1));
const forms = new Map(pairs);
const traditional = new RegExp(`[${[...forms.keys()].join('')}]`, 'gu');

/**
 * A text with its Traditional characters as Simplified ones, each in its place (不低於12萬噸: 不低于12万吨): what finds and
 * reads figures is written in these.
 */
export const simplified = (words: string): string => words.replace(traditional, (sign) => forms.get(sign)!);
