import { beforeAllParts, beforeParts, comparesTotal, figuresNotAdded } from '../../chinese/figure-words.ts';
import { isShare } from '../../chinese/units.ts';
import { anyOf } from '../../chinese/words.ts';
import type { Stated } from '../quantities/quantities-and-rows.ts';
import { ahead, farthest, sentenceOf } from './arithmetic.ts';
import { isExact, isOfMeasure } from './of-measure.ts';

/** Where the parts of a total begin. */
export interface Opening {
  /** The place in the words of the clause. */
  at: number;
  /** The stop or the bracket before them; empty where none is. */
  stop: string;
  /** Whether the words say that these are all: 分为. */
  areAll: boolean;
  /** Whether 共 before the total says so of a list: not where other words stand between them. */
  isNear: boolean;
  /** Fewer are no list of parts. */
  fewest: number;
}

const counted = '^[^，,。；：（()]{0,8}';
/** From the end of a total to its parts: what is counted, a stop, 其中; a bracket needs no word. */
const toParts = new RegExp(
  `${counted}(?:(?<stop>[，。；（(]?)` +
    `(?:(?<all>${anyOf(beforeAllParts)})|${anyOf(beforeParts)})[，,：:]?|(?<bracket>[（(]))`,
  'u',
);
const comparison = anyOf(comparesTotal);
/** The same with what compares the total before it: ，比上年增长35%，居全省第二位。其中. */
const pastComparisons = new RegExp(
  `${counted}(?<between>(?:[，,]${comparison}[^，,。；：（()]*|[（(]${comparison}[^。；：（）()]*[）)]){1,3})` +
    `(?<stop>[，,。；])其中[，,：:]?`,
  'u',
);

const notAdded = new RegExp(anyOf(figuresNotAdded), 'u');
const ownPart = /[^，。；：、（(]*$/u;

/** Whether parts of it may add up to a figure: it is no average, rate or difference. */
const isTotal = (whole: Stated): boolean =>
  isExact(whole) &&
  !notAdded.test(whole.measures) &&
  !notAdded.test(ownPart.exec(ahead(whole.words, whole.from))![0]);

/** Whether no other figure of its measure stands before a figure in its sentence: 其中 of the next may be of both. */
const isAlone = (whole: Stated, before: readonly Stated[]): boolean => {
  const { from } = sentenceOf(whole.words, whole.from);
  return !before.some((other) => other.from >= from && isOfMeasure(whole, other));
};

const isComparison = ({ unit }: Stated): boolean => isShare(unit) || unit === '位' || unit === '倍';

/**
 * Where the parts of a figure begin behind it: at its 其中 or bracket, or behind words that only compare it. Null where
 * none are opened, where it is no total, or where they may be of another figure. `before`, `behind`: the other figures
 * of its clause, as many as are read.
 */
export function openingOf(
  whole: Stated,
  before: readonly Stated[],
  behind: readonly Stated[],
): Opening | null {
  if (!isTotal(whole)) return null;
  const words = whole.words.slice(whole.to, whole.to + farthest);
  const near = toParts.exec(words);
  const far = near && !near.groups!['bracket'] ? null : pastComparisons.exec(words);
  const open = far ?? near;
  if (!open) return null;
  const { stop, bracket, all, between } = open.groups!;
  const at = whole.to + open[0].length;
  const isOfOther = far && behind.some((figure) => figure.to <= at && !isComparison(figure));
  const isNext = stop === '。' || stop === '；';
  if (isOfOther || ((far || isNext) && !isAlone(whole, before))) return null;
  return {
    at,
    stop: stop ?? bracket!,
    areAll: all !== undefined,
    isNear: between === undefined,
    fewest: far || bracket ? 2 : 1,
  };
}
