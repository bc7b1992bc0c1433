import type { Scheme } from '../chinese/heading-numbers.ts';
import { bullet, sentenceEnd } from '../chinese/punctuation.ts';
import type { DivisionKind, Kind, Lines, Node } from '../model/plan.ts';
import type { Block } from './blocks/block.ts';

/** How far in a kind stands: a division closes every open one that stands as far in or farther. */
export const depths: Record<DivisionKind, number> = {
  attachment: 0,
  part: 0,
  preface: 1,
  chapter: 1,
  section: 2,
  para: 3,
  subpara: 4,
  point: 5,
  box: 6,
};
export const longestTitle = 60;
/** The longest title that stands in the line below its number. */
export const longestBelow = 30;

export const node = (kind: Kind, lines: Lines, words: string, more: Partial<Node> = {}): Node => ({
  eId: '',
  kind,
  page: '',
  level: 0,
  number: null,
  marker: null,
  words,
  lead: '',
  lines,
  label: { zh: '', en: '' },
  cite: { zh: '', en: '' },
  children: [],
  ...more,
});

export const label = (scheme: Scheme | undefined, number: number | null, words: string) =>
  scheme && number !== null ? { zh: scheme.zh(number), en: scheme.en(number) } : { zh: words, en: words };

export const isPlainTitle = ({ words, marker, role, signs }: Block) =>
  words !== '' &&
  !signs &&
  words.length <= longestTitle &&
  !sentenceEnd.test(words) &&
  !marker &&
  !role &&
  !bullet.test(words);
