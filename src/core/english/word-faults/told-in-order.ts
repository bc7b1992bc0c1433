/** Things that change places in English: before 分别, whose figures do not, and behind 先 and 后. */

import { doubtful, type Finding } from '../finding.ts';
import { compareNumbers } from '../numbers/numbers.ts';
import { finds } from '../said.ts';
import { alignedSentences } from '../sentences/aligned.ts';
import { anchorsOf, areCrossed, thingsOfEach } from './anchors.ts';
import { placeOfFirst } from './contrary-acts.ts';
import { placesOfContrasts } from './word-classes.ts';

/** More figures than any clause of a plan has are not compared with their neighbours. */
const mostFigures = 100;
/** The last of several goes on with what all of them have: 风电、光伏装机. */
const ofName = 3;

/** Two neighbours before 分别 of which the later stands first in English, while their figures stand as in the Chinese. */
function turnedBeforeEach(zh: string, en: string): Finding[] {
  return thingsOfEach(zh, compareNumbers(zh, en).matched).flatMap(({ things: named, figures }): Finding[] => {
    const things = named.map(({ from, to }, i) =>
      zh.slice(from, i === named.length - 1 ? Math.min(to, from + ofName) : to),
    );
    const places = named.map(({ from }, i) => {
      const opposite = placesOfContrasts(zh, en).find(({ at }) => at === from);
      return opposite ? opposite.place.from : placeOfFirst(things[i]!, zh, en);
    });
    const at = things.findIndex((_, i) => {
      const [own, next] = [places[i] ?? NaN, places[i + 1] ?? NaN];
      return next < own && figures[i]!.en.at < figures[i + 1]!.en.at;
    });
    return at < 0 ? [] : [says([things[at]!, things[at + 1]!], en, places[at + 1]!)];
  });
}

/** Two figures in a row whose things have changed places, each told beside the other figure. */
function turnedNames(zh: string, en: string): Finding[] {
  const { matched, missing, extra } = compareNumbers(zh, en);
  if (missing.length || extra.some(({ weight }) => weight !== 'free') || matched.length > mostFigures)
    return [];
  const anchors = anchorsOf(zh, en);
  return matched.slice(1).flatMap((next, i): Finding[] => {
    const own = matched[i]!;
    if (own.en.at > next.en.at || own.zh.unit !== next.zh.unit || own.zh.value === next.zh.value) return [];
    const places = [anchors(own), anchors(next)] as const;
    if (!areCrossed(en, places, own, next)) return [];
    return [says([own.zh.text, next.zh.text], en, places[1][0]!.from)];
  });
}

/** Two acts of which the one comes first: 先建设后拆除; no 先进, and no 优先. */
const firstAndThen =
  /(?<![优率首领祖争原抢占事预最])先(?!发(?!布)|[进行后锋导河期生天烈驱例决])([^，。；先后再]{2,8})，?(?:然?后|再)([^，。；、]{2,8})/gu;
/** What says in English that things are told in their order, and what says it of them wherever they stand. */
const inOrder = /\b(?:first|then|next|later|afterwards?|second|subsequently)\b/iu;
const orderTold =
  /\b(?:before|after(?!wards?\b)\w*|until|unless|follow\w*|prior|once|when|preced\w*|ahead|only)\b/iu;

/** Where what comes first in the Chinese stands behind what comes then. */
function turnedActs(zh: string, en: string): Finding[] {
  if (!inOrder.test(en) || orderTold.test(en)) return [];
  return [...zh.matchAll(firstAndThen)].flatMap(({ 1: first, 2: then }): Finding[] => {
    const [own, next] = [placeOfFirst(first!, zh, en), placeOfFirst(then!, zh, en)];
    return own !== null && next !== null && next < own ? [says([first!, then!], en, next)] : [];
  });
}

const says = (words: readonly string[], en: string, at: number): Finding =>
  doubtful(finds.changedPlaces({ zh: words.join('”“'), en: en.slice(at).split(' ', 1)[0]! }));

/** Where things that the Chinese tells in an order are told in another. */
export const turnedFaults = (zh: string, en: string): Finding[] => [
  ...turnedNames(zh, en),
  ...(/分别|先/u.test(zh)
    ? alignedSentences(zh, en).flatMap((of) => [
        ...turnedBeforeEach(of.zh, of.en),
        ...turnedActs(of.zh, of.en),
      ])
    : []),
];
