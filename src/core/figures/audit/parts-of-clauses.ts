import {
  beforeAllParts,
  beforeNoPart,
  beforeParts,
  beforeTotal,
  behindAllParts,
  overlappingParts,
} from '../../chinese/figure-words.ts';
import { inUnits, isCount, isShare } from '../../chinese/units.ts';
import { anyOf } from '../../chinese/words.ts';
import type { Stated } from '../quantities-and-rows.ts';
import { ahead, farthest } from './arithmetic.ts';

/** A total of a clause, and the parts that it gives of it. */
export interface Parts {
  whole: Stated;
  parts: readonly Stated[];
  /** Whether the words say that these are all: 共……其中, 分为. */
  areAll: boolean;
}

const total = new RegExp(`${anyOf(beforeTotal)}[^，。；]{0,4}$`, 'u');
/** From the end of a total to its parts: what is counted, a stop, 其中; a bracket needs no word. */
const toParts = new RegExp(
  `^[^，。；：（()]{0,8}(?:(?<stop>[，。；（(]?)` +
    `(?:(?<all>${anyOf(beforeAllParts)})|${anyOf(beforeParts)})[，,：:]?|(?<bracket>[（(]))`,
  'u',
);
const allBehind = new RegExp(`^[^，。；、]{0,4}${anyOf(behindAllParts)}`, 'u');
const noPart = new RegExp(anyOf(beforeNoPart), 'u');
const overlapping = new RegExp(anyOf(overlappingParts), 'u');

/** Three parts or more may be all where a total says so; of two it takes words that say it of them. */
const fewestOfTotal = 3;
/** Names of parts behind commas are no longer, or end alike: others may be of something new. */
const shortName = 4;
const alike = 2;

/** Whether a figure may be a part of another: of its unit whatever the scale; 个 counts things of any kind. */
export const isOfMeasure = (whole: Stated, part: Stated): boolean =>
  !isShare(whole.unit) &&
  ((whole.unit === '个' && isCount(part.unit)) || inUnits(1, whole.unit).unit === inUnits(1, part.unit).unit);

/** Whether a figure is a value itself: none compared, no range and no rank. */
export const isExact = ({ comparator, high, announces, unit }: Stated): boolean =>
  comparator === '' && high === null && !announces && unit !== '位' && unit !== '倍';

/**
 * The parts that a clause gives of a total, in the list right behind it: 其中中央资金6亿元、省级资金8亿元. The list ends
 * where its sentence, its bracket or its kind of stop does, and where a name is of something new; null where there are
 * none, or some may overlap.
 */
export function partsOf(whole: Stated, behind: readonly Stated[]): Parts | null {
  if (!isExact(whole)) return null;
  const open = toParts.exec(whole.words.slice(whole.to, whole.to + farthest));
  if (!open) return null;
  const { stop, bracket, all } = open.groups!;
  const list = listFrom(whole, whole.to + open[0].length, stop ?? bracket!);
  const parts = partsIn(list, whole, behind);
  const last = parts.at(-1);
  if (!last || (bracket && parts.length < 2)) return null;
  if (overlapping.test(whole.words.slice(whole.to, list.to))) return null;
  const isTotal = total.test(ahead(whole.words, whole.from)) && parts.length >= fewestOfTotal;
  const isSaid = all !== undefined || allBehind.test(whole.words.slice(last.to, list.to));
  return { whole, parts, areAll: isTotal || (isSaid && parts.length > 1) };
}

interface List {
  from: number;
  to: number;
  words: string;
}

/** The list of parts that begins at a place: it ends with its sentence, or with the bracket that it stands in. */
function listFrom({ words }: Stated, from: number, stop: string): List {
  const near = words.slice(from, from + farthest);
  const end = near.search(stop === '（' || stop === '(' ? /[）)]/u : /[。；]|其中/u);
  const own = end < 0 ? near : near.slice(0, end);
  return { from, to: from + own.length, words: own };
}

/** The figures of a list that are its parts, each right behind its name, from the first on. */
function partsIn(list: List, whole: Stated, behind: readonly Stated[]): Stated[] {
  const found: Stated[] = [];
  let [sign, lastLabel] = ['', ''];
  for (const figure of behind) {
    if (figure.from < list.from || figure.to > list.to) continue;
    const last = found.at(-1);
    const between = whole.words.slice(last?.to ?? list.from, figure.from);
    const { noun = '', stop = '', name = '' } = betweenParts.exec(between)!.groups!;
    const label = last ? name : between;
    if (last && !isNext(stop, sign, { noun, label, figure, last, lastLabel, whole })) break;
    if (!isPart(figure, label, whole)) break;
    if (last && !sign) sign = stop;
    lastLabel = label.replace(stopAhead, '');
    found.push(figure);
  }
  return found;
}

const stopAhead = /^[，,：:]/u;
const stopInside = /[，。；、,]/u;
const betweenParts = /^(?<noun>[^，、,和及]*)(?<stop>[，、,和及])?(?<name>.*)$/su;

const isPart = (figure: Stated, label: string, whole: Stated): boolean =>
  isOfMeasure(whole, figure) &&
  isExact(figure) &&
  figure.time === whole.time &&
  !noPart.test(label) &&
  !stopInside.test(label.replace(stopAhead, ''));

interface Next {
  noun: string;
  label: string;
  figure: Stated;
  last: Stated;
  lastLabel: string;
  whole: Stated;
}

/**
 * Whether a list goes on behind a part: after the stop that it began with; behind a comma only with no more than the
 * total, and where its names are short or end alike.
 */
function isNext(stop: string, sign: string, next: Next): boolean {
  const { noun, label, figure, last, lastLabel, whole } = next;
  const isComma = stop === '，' || stop === ',';
  if (!stop || noun.length > shortName * 2 || (isComma && sign && sign !== stop)) return false;
  if (!isComma) return true;
  const isMore = inUnits(figure.value, figure.unit).value > inUnits(whole.value, whole.unit).value;
  const endsAlike = label.length >= alike && whole.words.slice(0, last.from).endsWith(label.slice(-alike));
  return !isMore && (endsAlike || Math.max(label.length, lastLabel.length) <= shortName);
}
