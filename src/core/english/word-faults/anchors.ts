/** Where the English has the words, and the year, that stand beside a figure in the Chinese. */

import { remembered } from '../../model/remembered.ts';
import { knownWords, placesOf } from '../dictionary/dictionary.ts';
import type { Figure } from '../numbers/figure.ts';
import { compareNumbers, type MatchedFigures } from '../numbers/numbers.ts';
import { type Stretch, stretchesOf } from '../stretches.ts';
import { placesOfContrasts } from './word-classes.ts';

/** The places in the English of what stands beside a figure in the same part of the Chinese, and nowhere else there. */
export type Anchors = (pair: MatchedFigures) => readonly Stretch[];

const stretchOf = ({ at, text }: Figure): Stretch => ({ from: at, to: at + text.length });
/** What sets two things of English apart, and how many characters it is worth. */
const apart = /[,;]\s|\band\b/gu;
const worth = 12;
/** How far two stretches of the English stand from each other, in characters. */
function between(en: string, a: Stretch, b: Stretch): number {
  const words = en.slice(Math.min(a.to, b.to), Math.max(a.from, b.from));
  return words.length + worth * (words.match(apart)?.length ?? 0);
}
/** Whether the nearest of some anchors stands nearer to a figure of the English than to another. */
export function areNearer(en: string, places: readonly Stretch[], to: Figure, than: Figure): boolean {
  const nearest = (figure: Figure) =>
    Math.min(...places.map((place) => between(en, place, stretchOf(figure))));
  return places.length > 0 && nearest(to) < nearest(than);
}
/** English that tells several names, and then their figures in the same order. */
export const respectively = /\brespectively\b/iu;
/**
 * Whether two names on one side of two figures stand in the order of these, by the two of their anchors that stand
 * nearest to each other; null where they stand otherwise.
 */
export function toldInOrder(
  own: readonly Stretch[],
  others: readonly Stretch[],
  { en: a }: MatchedFigures,
  { en: b }: MatchedFigures,
): boolean | null {
  const pairs = own.flatMap((one) =>
    others.map((other) => ({ one, other, apart: Math.abs(one.from - other.from) })),
  );
  const [nearest] = pairs.sort((x, y) => x.apart - y.apart);
  if (!nearest) return null;
  const { one, other } = nearest;
  const areBefore = Math.max(one.to, other.to) <= Math.min(a.at, b.at);
  const areBehind = Math.min(one.from, other.from) >= Math.max(stretchOf(a).to, stretchOf(b).to);
  return areBefore || areBehind ? one.from < other.from === a.at < b.at : null;
}
/** Whether each of two figures stands, in English, nearer to the anchors of the other than to its own. */
export const areCrossed = (
  en: string,
  [own, other]: readonly [readonly Stretch[], readonly Stretch[]],
  first: MatchedFigures,
  second: MatchedFigures,
): boolean =>
  !(respectively.test(en) && toldInOrder(own, other, first, second)) &&
  areNearer(en, own, second.en, first.en) &&
  areNearer(en, other, first.en, second.en);

/** What stands before 分别, and what behind it. */
const each = /([^，。；：]{3,40})，?分别([^。；]+)/gu;
const joined = /[、和与及]/gu;
/** Things before 分别 where each has its figure behind it, with these figures. */
export const thingsOfEach = (zh: string, matched: readonly MatchedFigures[]) =>
  [...zh.matchAll(each)].flatMap(({ 1: names, 2: told, index }) => {
    const things = stretchesOf(names!, joined, index);
    const behind = index + names!.length;
    const figures = matched.filter(({ zh: { at } }) => at > behind && at < behind + 3 + told!.length);
    return figures.length === things.length && things.length > 1 ? [{ things, figures }] : [];
  });

const betweenParts = /[，。；：！？、]/gu;

/** A place in the Chinese, and where the English has its words. */
interface ToldPlace {
  at: number;
  place: Stretch;
}
/** The known words, contrasts and years of the Chinese that both texts have once; `names`: what stands before 分别. */
function toldOnce(zh: string, en: string, matched: readonly MatchedFigures[], names: Stretch[]): ToldPlace[] {
  const words = knownWords(zh);
  const places = words
    .filter(({ zh: word }) => words.filter((other) => other.zh === word).length === 1)
    .flatMap(({ zh: word, at }) => {
      const told = placesOf(word, en);
      return told.length === 1 ? [{ at, place: told[0]! }] : [];
    });
  const isNew = ({ at }: ToldPlace) =>
    !names.some(({ from, to }) => at > from && at < to) && !places.some((place) => place.at === at);
  const years = matched
    .filter(({ zh: { unit, value } }, _, all) => {
      const same = all.filter((other) => other.zh.unit === 'year' && other.zh.value === value);
      return unit === 'year' && same.length === 1;
    })
    .map((pair) => ({ at: pair.zh.at, place: stretchOf(pair.en) }));
  return [...places, ...placesOfContrasts(zh, en).filter(isNew), ...years];
}

/**
 * The anchors of the figures of a clause: known words and years that stand once in the Chinese and once in the English,
 * in the part of the Chinese between two stops that has this figure alone, or in its name before 分别.
 */
export const anchorsOf = remembered((zh = '', en = ''): Anchors => {
  const { matched } = compareNumbers(zh, en);
  const parts = stretchesOf(zh, betweenParts);
  const named = thingsOfEach(zh, matched);
  const names = named.flatMap(({ things }) => things);
  let places: ToldPlace[] | undefined;
  return ({ zh: { at } }) => {
    places ??= toldOnce(zh, en, matched, names);
    const [thing] = named.flatMap(
      ({ things, figures }) => things[figures.findIndex((figure) => figure.zh.at === at)] ?? [],
    );
    const part = thing ?? parts.find(({ from, to }) => at >= from && at < to)!;
    const within = (place: number) => place >= part.from && place < part.to;
    const figures = matched.filter((other) => within(other.zh.at) && other.zh.unit !== 'year');
    if (figures.length > 1) return [];
    return places.filter((anchor) => within(anchor.at)).map(({ place }) => place);
  };
});
