import {
  beforeNoPart,
  beforeTotal,
  behindAllParts,
  overlappingParts,
  wholeSets,
} from '../../chinese/figure-words.ts';
import { inUnits } from '../../chinese/units.ts';
import { anyOf } from '../../chinese/words.ts';
import type { Stated } from '../quantities/quantities-and-rows.ts';
import { ahead, farthest } from './arithmetic.ts';
import { isExact, isOfMeasure, isOfTime } from './of-measure.ts';
import { beyondRounding } from './rounding.ts';
import { type Opening, openingOf } from './where-parts-begin.ts';

/** A total of a clause, and the parts that it gives of it. */
export interface Parts {
  whole: Stated;
  parts: readonly Stated[];
  /** Whether the words say that these are all: 共……其中, 分为. */
  areAll: boolean;
}

const total = new RegExp(`${anyOf(beforeTotal)}[^，。；]{0,4}$`, 'u');
const allBehind = new RegExp(`^[^，。；、]{0,4}${anyOf(behindAllParts)}`, 'u');
const noPart = new RegExp(anyOf(beforeNoPart), 'u');
const overlapping = new RegExp(anyOf(overlappingParts), 'u');

/** Three parts or more may be all where a total says so; of two it takes words that say it of them. */
const fewestOfTotal = 3;
/** Names of parts behind commas are no longer, or end alike: others may be of something new. */
const shortName = 4;
const alike = 2;

/**
 * The parts that a clause gives of a total, in the list that opens behind it: 其中中央资金6亿元、省级资金8亿元. The list ends
 * where its sentence, its bracket or its kind of stop does, and where a name is of something new; null where there are
 * none, or some may overlap. `before`, `behind`: the other figures of its clause, as many as are read.
 */
export function partsOf(whole: Stated, before: readonly Stated[], behind: readonly Stated[]): Parts | null {
  const open = openingOf(whole, before, behind);
  if (!open) return null;
  const list = listFrom(whole, open);
  const parts = upToTotal(whole, partsIn(list, whole, behind));
  const last = parts.at(-1);
  if (!last || parts.length < open.fewest) return null;
  if (isWholeSet(whole, list.from, parts)) return { whole, parts, areAll: true };
  if (overlapping.test(whole.words.slice(whole.to, list.to))) return null;
  const goesOn =
    !list.isWhole || behind.some((o) => o.from >= last.to && o.to <= list.to && isOfMeasure(whole, o));
  const isTotal =
    open.isNear && !goesOn && parts.length >= fewestOfTotal && total.test(ahead(whole.words, whole.from));
  const isSaid = open.areAll || allBehind.test(whole.words.slice(last.to, list.to));
  return { whole, parts, areAll: isTotal || (isSaid && parts.length > 1) };
}

const sets = wholeSets.map(({ names }) => names.map((name) => new RegExp(name, 'u')));
/** Whether the names of the parts say that no other is: men and women, the three sectors. */
const isWholeSet = ({ words }: Stated, from: number, parts: readonly Stated[]): boolean =>
  sets.some(
    (names) =>
      names.length === parts.length &&
      names.every((name, i) => name.test(words.slice(parts[i - 1]?.to ?? from, parts[i]!.from))),
  );

/** The parts up to the comma at which they are as much as their total: what follows it is of something else. */
function upToTotal(whole: Stated, parts: readonly Stated[]): readonly Stated[] {
  const end = parts.findIndex(({ from }, n) => {
    const isComma = n > 1 && /[，,]/u.test(whole.words.slice(parts[n - 1]!.to, from));
    return isComma && beyondRounding(whole, parts.slice(0, n)) === 0;
  });
  return end < 0 ? parts : parts.slice(0, end);
}

interface List {
  from: number;
  to: number;
  /** Whether it is read to its end, and neither a semicolon nor the parts of a part cut it short. */
  isWhole: boolean;
}

/** The list of parts that begins at a place: it ends with its sentence, or with the bracket that it stands in. */
function listFrom({ words }: Stated, { at, stop }: Opening): List {
  const near = words.slice(at, at + farthest);
  const end = near.search(stop === '（' || stop === '(' ? /[）)]/u : /[。；]|其中/u);
  const to = end < 0 ? at + near.length : at + end;
  return { from: at, to, isWhole: end < 0 ? to === words.length : !/[；其]/u.test(words[to]!) };
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
  isOfTime(whole, figure) &&
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
