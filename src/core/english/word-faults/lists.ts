import { placesOf } from '../dictionary/dictionary.ts';
import { doubtful, type Finding } from '../finding.ts';
import { finds } from '../said.ts';
import { type Aligned, alignedSentences } from '../sentences/aligned.ts';
import { type Passage, passagesOf } from '../wording/wording.ts';
import { listsOf, toldList } from './listed-things.ts';

/** Lists with fewer things are told too freely to be counted. */
const fewest = 4;
/** What is longer than this between two commas of English is no thing of a list. */
const longest = 70;
/** “And” within this many characters ends the list before it. */
const shortEnd = 30;
const shortest = 12;

/** What joins two things at the end of a list; a longer end has words of its own, and joins other things. */
const joined = /^(?=.{4,13}$).+(?:和|以及|及|与).{2}/u;
/** What a list begins behind. */
const opening = /\b(?:such as|including|like|namely|fields of|areas of)\b/iu;

/** One act on two things, which Chinese may list as two. */
const twoActs = /\b[a-z]+ing\b.* and\b/u;

/** How many things stand in each list of the Chinese that is set apart by 、; 和 may set one more apart. */
function chineseLists(zh: string): number[] {
  return zh
    .split(/[，。；：！？“”（）《》]|分别/u)
    .map((part) => part.split('、'))
    .filter(
      (things) => things.length >= fewest && things.slice(1, -1).every((thing) => thing.length <= shortest),
    )
    .map((things) => things.length + (joined.test(things.at(-1)!.split(/等|的/u)[0]!) ? 1 : 0));
}

/** How many things stand in each list of a sentence, and how many it may have where one thing is a list itself. */
interface ListCounts {
  counts: number[];
  others: number[];
}

/** The lists of the English, sentence by sentence: between commas, up to “and” or “or”. */
function englishLists(en: string): ListCounts[] {
  return en.split(/[.;:!?](?=\s|$)/u).map((sentence) => {
    const counts: number[] = [];
    const others: number[] = [];
    let things = 0;
    /** How many of the things so far may be two: developing X and Y, building Z, and launching W. */
    let pairs = 0;
    /** How many stood in a list that the next one goes on with, and whether the part before ended a list. */
    let [joined, held] = [0, false];
    for (const part of sentence.split(/,\s*/u)) {
      const [begins, holds] = [/^(?:and|or)\b/u.test(part), /\S (?:and|or)\b/u.test(part)];
      const opens = opening.test(part) || part.length > longest;
      // A list may end in a part that goes on for long: “and other fields to all who …”.
      if (opens && part.search(/ (?:and|or)\b/u) < shortEnd && holds) counts.push(things + 2);
      // The last of the list may be long itself, and two: 94% of its companies and more than 300 funds.
      if (holds && part.length > longest && part.length <= 2 * longest) others.push(things + 1, things + 2);
      [things, pairs] = opens ? [1, 0] : [things + 1, pairs];
      // Two lists may be one: of A, B and C agencies, and X, Y and Z services.
      if (begins && held) joined = counts.at(-1)!;
      else if (holds && joined) others.push(joined + things + 1);
      if (begins || holds) {
        counts.push(things + Number(holds));
        others.push(...Array.from({ length: pairs }, (_, i) => things + Number(holds) + i + 1));
      }
      pairs += Number(twoActs.test(part));
      if (begins) [things, pairs] = [1, 0];
      held = holds;
    }
    return { counts, others };
  });
}

/** Where a list of a passage has one thing less in English, while no other list of it has as many. */
function shortList({ zh, en }: Passage): Finding | undefined {
  const wanted = chineseLists(zh).sort((a, b) => b - a);
  const lists = englishLists(en);
  const had = lists.flatMap(({ counts }) => counts).sort((a, b) => b - a);
  const others = new Set(lists.flatMap((list) => list.others));
  const short = wanted.findIndex((things, i) => had[i] === things - 1 && !others.has(things));
  if (short < 0) return undefined;
  return doubtful(finds.shortList({ zh: wanted[short]!, en: had[short]! }));
}

/** A list with fewer things is told too freely to miss one by its words alone. */
const fewestKnown = 2;

/** The things of lists for which the English has no room, or no word while it has words for most of the others. */
function lostThings({ zh, en }: Aligned): string[] {
  const lost = listsOf(zh).flatMap((list) => {
    const { things, crowded, roomy } = toldList(list, zh, en);
    const known = things.filter(({ words }) => words.length);
    const unsaid = known.filter(({ words }) => words.every((word) => !placesOf(word.zh, en).length));
    const isTold = things.length >= fewestKnown && 2 * unsaid.length <= known.length;
    const named = unsaid.filter(
      (thing) => !roomy.includes(thing) && thing.words.some(({ isFirm }) => isFirm),
    );
    return isTold ? [...crowded, ...named] : crowded;
  });
  return [...new Set(lost.map(({ from, to }) => zh.slice(from, to)))];
}

/** The points of a clause in their order, as both languages number them in words. */
const points = /(?:^|[，。；：])([一二三四五六七八九])是/gu;
const numerals = '一二三四五六七八九';
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

/** Where the English numbers its points in words, and has fewer of them. */
function fewerPoints(zh: string, en: string): Finding[] {
  const many = Math.max(0, ...[...zh.matchAll(points)].map((m) => numerals.indexOf(m[1]!) + 1));
  const has = (ordinal: string) => new RegExp(`(?:^|[.;:,] )(?:and )?${ordinal}(?:ly)?\\b`, 'iu').test(en);
  const told = ordinals.findLastIndex(has) + 1;
  const isLess = told > 1 && told < many && !/\b(?:last|final)ly\b|\balso,/iu.test(en);
  return isLess ? [doubtful(finds.shortList({ zh: many, en: told }))] : [];
}

/**
 * Where a thing of a list has no place in the English, or a list of the English has one thing less: sentence by
 * sentence.
 */
export function listFaults(zh: string, en: string): Finding[] {
  const lost = alignedSentences(zh, en).flatMap(lostThings);
  if (lost.length) return lost.map((words) => doubtful(finds.leftOut({ words })));
  return [...passagesOf(zh, en, 0).flatMap((passage) => shortList(passage) ?? []), ...fewerPoints(zh, en)];
}
