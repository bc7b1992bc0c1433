import { finds } from './said.ts';
import type { Finding } from './finding.ts';
import { type Passage, passagesOf } from './wording.ts';

/** Lists with fewer things are told too freely to be counted. */
const fewest = 4;
/** What is longer than this between two commas of English is no thing of a list. */
const longest = 70;
/** Within so many characters “and” ends the list before it. */
const shortEnd = 30;
const shortest = 12;

/** What joins two things at the end of a list. */
const joined = /.(?:和|以及|及|与).{2}/u;
/** What a list begins behind. */
const opening = /\b(?:such as|including|like|namely|fields of|areas of)\b/iu;

/** How many things stand in each list of the Chinese that is set apart by 、; 和 may set one more apart. */
function chineseLists(zh: string): number[] {
  return zh
    .split(/[，。；：！？“”（）《》]/u)
    .map((part) => part.split('、'))
    .filter(
      (things) => things.length >= fewest && things.slice(1, -1).every((thing) => thing.length <= shortest),
    )
    .map((things) => things.length + (joined.test(things.at(-1)!.split(/等|的/u)[0]!) ? 1 : 0));
}

/** How many things stand in each list of the English: between commas, up to “and” or “or”. */
function englishLists(en: string): number[] {
  return en.split(/[.;:!?](?=\s|$)/u).flatMap((sentence) => {
    const counts: number[] = [];
    let things = 0;
    for (const part of sentence.split(/,\s*/u)) {
      const [begins, holds] = [/^(?:and|or)\b/u.test(part), /\S (?:and|or)\b/u.test(part)];
      const opens = opening.test(part) || part.length > longest;
      // A list may end in a part that goes on for long: “and other fields to all who …”.
      if (opens && part.search(/ (?:and|or)\b/u) < shortEnd && holds) counts.push(things + 2);
      things = opens ? 1 : things + 1;
      if (begins || holds) counts.push(things + (holds ? 1 : 0));
      if (begins) things = 1;
    }
    return counts;
  });
}

/** Where a list of a passage has one thing less in English, while no other list of it has as many. */
function shortList({ zh, en }: Passage): Finding | undefined {
  const wanted = chineseLists(zh).sort((a, b) => b - a);
  const had = englishLists(en).sort((a, b) => b - a);
  const short = wanted.findIndex((things, i) => had[i] !== undefined && had[i] === things - 1);
  if (short < 0) return undefined;
  return {
    certain: false,
    says: finds.shortList({ zh: wanted[short]!, en: had[short]! }),
  };
}

/**
 * Where a list of the English has one thing less than one of the Chinese: sentence by sentence where both
 * have as many, else in the whole clause.
 */
export const listFaults = (zh: string, en: string): Finding[] =>
  passagesOf(zh, en, 0).flatMap((passage) => shortList(passage) ?? []);
