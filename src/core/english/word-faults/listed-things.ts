/** The things of a Chinese list, held against the English sentence that lists them. */
import { type FoundWord, knownWords, placesOf } from '../dictionary/dictionary.ts';
import { betweenSentences } from '../sentences/sentence.ts';
import { type Stretch, stretchesOf } from '../stretches.ts';

/** A thing of a list, and its words of which the English is known. */
export interface Thing extends Stretch {
  words: readonly FoundWord[];
}

const betweenLists = /[，。；：！？“”（）《》]/gu;
const betweenThings = /、/gu;
/** What joins the last two things of a list. */
const joining = /以及|和(?!平|谐|睦|解|国)|及(?!时|格|其)|与(?!会|否)/u;
/** What ends a list. */
const behindList = /等/u;

/** The lists of a clause, set apart by 、; what 和 joins at the end of one is two things. */
export function listsOf(zh: string): Thing[][] {
  const words = knownWords(zh);
  const withWords = (thing: Stretch): Thing => ({
    ...thing,
    words: words.filter(({ at }) => at >= thing.from && at < thing.to),
  });
  return stretchesOf(zh, betweenLists)
    .map(({ from, to }) => stretchesOf(zh.slice(from, to), betweenThings, from))
    .filter((things) => things.length > 1)
    .map((things) => [...things.slice(0, -1), ...lastThings(zh, things.at(-1)!)].map(withWords));
}

/** The last thing of a list, or the last two. */
function lastThings(zh: string, { from, to }: Stretch): Stretch[] {
  const text = zh.slice(from, to);
  const ends = text.search(behindList);
  const last = ends > 0 ? text.slice(0, ends) : text;
  const joined = joining.exec(last);
  if (!joined?.index) return [{ from, to: from + last.length }];
  return [
    { from, to: from + joined.index },
    { from: from + joined.index + joined[0].length, to: from + last.length },
  ].filter((thing) => thing.to > thing.from);
}

/** What stands before the last thing of an English list. */
const endsList = /^[^,;]*,?\s(?:and|or)\s[^,;]*$/iu;
/** What sets two things of an English list apart. */
const apart = /,?\s(?:and|or|as well as|nor)\s|[,;/]\s?/giu;

/** What is told with a figure is held by its value. */
const figure = /[\d二三四五六七八九十百千万亿]/u;
/** The name of the last thing in a list is no longer than this: what follows belongs to the sentence. */
const nameLength = 8;
/** This many letters of English, or fewer, leave no room for a Chinese character that stands for a thing. */
const lettersOfSign = 2.5;

/**
 * The things of a list with the words that tell them from each other. Of the first thing it is the last word, since
 * the sentence stands before it; of the last those that stand before the sentence goes on.
 */
function tellingWords(things: readonly Thing[]): Thing[] {
  const all = things.flatMap(({ words }) => words);
  const isTelling = ({ zh }: FoundWord) => all.filter((word) => word.zh === zh).length === 1;
  return things.map(({ from, to, words }, i) => {
    const telling = words.filter(isTelling);
    if (i === 0) return { from, to, words: telling.slice(-1).filter((word) => word === words.at(-1)) };
    const isLast = i === things.length - 1;
    return { from, to, words: isLast ? telling.filter(({ at }) => at - from < nameLength) : telling };
  });
}

const isSaid = (thing: Thing, en: string) =>
  thing.words.some(({ zh, isFree }) => !isFree && placesOf(zh, en).length > 0);

/** The sentence of the English that says most of the things; of several the one that stands where the list does. */
function sentenceOf(things: readonly Thing[], zh: string, en: string): string {
  const place = things[0]!.from / zh.length;
  const all = stretchesOf(en, betweenSentences).map(({ from, to }) => {
    const words = en.slice(from, to);
    const far = Math.abs((from + to) / 2 / en.length - place);
    return { words, said: things.filter((thing) => isSaid(thing, words)).length, far };
  });
  return all.sort((x, y) => y.said - x.said || x.far - y.far)[0]?.words ?? en;
}

/** A thing of the Chinese at a place of the English. */
interface Anchor extends Stretch {
  thing: number;
}

/** The longest run of things that the English says in their order, the nearest to each other of several. */
function inOrder(things: readonly Thing[], en: string): Anchor[] {
  const anchors = things.flatMap(({ words }, thing) =>
    words.flatMap(({ zh, isFree }) => (isFree ? [] : placesOf(zh, en).map((place) => ({ thing, ...place })))),
  );
  const runs: { many: number; gaps: number; before: number }[] = [];
  for (const [i, anchor] of anchors.entries()) {
    let best = { many: 1, gaps: 0, before: -1 };
    for (const [j, earlier] of anchors.slice(0, i).entries()) {
      if (earlier.thing >= anchor.thing || earlier.to > anchor.from) continue;
      const [many, gaps] = [runs[j]!.many + 1, runs[j]!.gaps + anchor.from - earlier.to];
      if (many > best.many || (many === best.many && gaps < best.gaps)) best = { many, gaps, before: j };
    }
    runs.push(best);
  }
  const most = Math.max(0, ...runs.map(({ many }) => many));
  const ends = runs.flatMap((run, i) => (run.many === most ? [i] : []));
  let at = ends.sort((a, b) => runs[a]!.gaps - runs[b]!.gaps)[0] ?? -1;
  const chain: Anchor[] = [];
  for (; at >= 0; at = runs[at]!.before) chain.unshift(anchors[at]!);
  return chain;
}

/** At least this many things of a list must stand in order before the list is surely there. */
const surely = 3;

/** How the things of a list stand in the English. */
export interface ToldList {
  things: readonly Thing[];
  /** Things for which the English has no room where they would stand. */
  crowded: readonly Thing[];
  /** Things that may stand between two others in words that nobody knows. */
  roomy: readonly Thing[];
  /** The sentence that tells the list. */
  within: string;
}

/** In English a list may reach this far before its first thing in order, and behind its last. */
const reach = 40;

/** Where the English tells a list of the Chinese, and what of it has no room there. */
export function toldList(list: readonly Thing[], zh: string, en: string): ToldList {
  const things = tellingWords(list);
  const within = sentenceOf(things, zh, en);
  const chain = inOrder(things, within);
  /** Whether the list surely stands there, so that a name of which no word is known may be missed. */
  const isSure = chain.length >= surely && chain.length >= things.length - 2;
  const [begin, end] = [(chain[0]?.from ?? 0) - reach, (chain.at(-1)?.to ?? within.length) + reach];
  const isUnsaid = ({ zh: word }: FoundWord) =>
    !placesOf(word, within).some(({ from, to }) => from >= begin && to <= end);
  const [crowded, roomy]: [Thing[], Thing[]] = [[], []];
  for (const [i, anchor] of chain.entries()) {
    const next = chain[i + 1];
    const skipped = next ? things.slice(anchor.thing + 1, next.thing) : [];
    if (!next || !skipped.length) continue;
    const between = within.slice(anchor.to, next.from);
    const room = between.match(apart)?.length ?? 0;
    const signs = skipped.reduce((sum, { from, to }) => sum + to - from, 0);
    const isTight = between.replace(apart, '').length <= signs * lettersOfSign;
    const lost = skipped.filter(({ words, from, to }) => {
      const isNamed = words.length ? words.every(isUnsaid) : isSure && isTight;
      return isNamed && !figure.test(zh.slice(from, to));
    });
    if (room <= skipped.length) crowded.push(...lost.slice(0, skipped.length + 1 - room));
    else roomy.push(...skipped);
  }
  // Where “and” stands before the last but one, the last has no place behind it.
  const [first, second] = chain.slice(-2);
  const isEnd = first && second && second.thing === things.length - 2 && first.thing === second.thing - 1;
  const last = things.at(-1)!;
  if (
    isEnd &&
    endsList.test(within.slice(first.to, second.from)) &&
    last.words.length &&
    last.words.every(isUnsaid)
  )
    crowded.push(last);
  return { things, crowded, roomy, within };
}
