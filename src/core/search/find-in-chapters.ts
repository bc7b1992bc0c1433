import type { Language } from '../model/language.ts';
import {
  type Engine,
  type Entry,
  type Found,
  joined,
  normal,
  type Results,
  type SearchOptions,
  terms,
  wordsOfTerm,
} from './find.ts';
import { paired, unpaired } from './han-pairs.ts';

/**
 * What of a fragment of pagefind is read here: the words of a chapter, and where in them each clause
 * begins.
 */
interface Chapter {
  url: string;
  content: string;
  meta: Record<string, string>;
  anchors: { element: string; id: string; location: number }[];
}
interface Part {
  id: string;
  heading: boolean;
  from: number;
  to: number;
  words: string;
}

/**
 * How much longer than what was typed a word may be, for its ending: the engine also finds words that only
 * begin alike.
 */
const ending = 3;
/** How many chapters are read for clauses that have only the pieces of a query. */
const nearby = 20;
/** How many chapters are read at a time. */
const atATime = 4;

/** A term as the index of chapters has it: pairs of characters; one character alone only where it is all. */
function query(term: string): string {
  const tokens = paired(term).split(/\s+/u).filter(Boolean);
  const known = tokens.filter((t) => !/^\p{sc=Han}$/u.test(t));
  return (known.length ? known : tokens).join(' ');
}

/** Where words stand in chapters: word -> id of the chapter -> places, counted in words. */
type Standing = Map<string, Map<string, Set<number>>>;

/** A query while it is searched. */
interface Search {
  wanted: string[];
  language: Language;
  /**
   * Where the words of an alphabet stand, with their endings: a phrase search says so of one place only.
   */
  standing: Standing;
}

/**
 * Searches an index of chapters: the engine says which chapters hold the terms, and the clauses are found in
 * their words when a chapter is read. `total` is known when all chapters are. A clause counts as literal as
 * it does in `find`: every term stands in it or in a heading above it, one at least in it.
 */
export async function findInChapters(
  engine: Engine,
  typed: string,
  language: Language,
  options: SearchOptions = {},
): Promise<Results> {
  const wanted = terms(typed);
  if (!wanted.length) return { literal: 0, total: 0, chapters: 0, more: async () => [] };
  const chapters = await chaptersWith(engine, wanted, options);
  const standing = language === 'en' ? await standingOf(engine, wanted, options) : new Map();
  return resultsIn(chapters, { wanted, language, standing });
}

/**
 * The chapters that have every term whole; where none has, the nearest are those that have all its pieces.
 */
async function chaptersWith(engine: Engine, wanted: string[], options: SearchOptions): Promise<Found[]> {
  const [all, ...phrases] = await Promise.all([
    engine.search(wanted.flatMap(wordsOfTerm).map(query).join(' '), options),
    ...wanted.map((t) => engine.search(`"${query(joined(t))}"`, options)),
  ]);
  const at = phrases.map((p) => new Set(p.results.map((r) => r.id)));
  const whole = all.results.filter((r) => at.every((p) => p.has(r.id)));
  return whole.length ? whole : all.results.slice(0, nearby);
}

async function standingOf(engine: Engine, wanted: string[], options: SearchOptions): Promise<Standing> {
  const words = [...new Set(wanted.flatMap(wordsOfTerm))];
  const found = await Promise.all(words.map((word) => engine.search(word, options)));
  return new Map(
    words.map((word, i) => [word, new Map(found[i]!.results.map((r) => [r.id, new Set(r.words)]))]),
  );
}

/** The results in these chapters, which are read as far as they are asked for. */
function resultsIn(chapters: readonly Found[], search: Search): Results {
  const literal: Entry[] = [];
  const related: Entry[] = [];
  let [read, given] = [0, 0];
  const results: Results = { literal: undefined, total: undefined, chapters: chapters.length, more };
  return results;

  async function more(count: number): Promise<Entry[]> {
    while (read < chapters.length && literal.length < given + count) {
      const next = await Promise.all(
        chapters.slice(read, read + atATime).map((found) => readChapter(found, search)),
      );
      read += next.length;
      for (const n of next) {
        literal.push(...n.literal);
        related.push(...n.related);
      }
    }
    const isAll = read === chapters.length;
    if (isAll) {
      results.literal = literal.length;
      results.total = literal.length + related.length;
    }
    // Related clauses follow when there are no more literal ones.
    const entries = (isAll ? [...literal, ...related] : literal).slice(given, given + count);
    given += entries.length;
    return entries;
  }
}

/** A clause of a chapter that is read: the headings above it, and how it has the terms. */
interface Scored {
  part: Part;
  above: Part[];
  /** Whether every term stands in it or above it, one at least in it. */
  all: boolean;
  /** How many stand in it. */
  own: number;
}

/** The clauses of a chapter that have the terms, headings first; where none has all, the one with most. */
async function readChapter(found: Found, search: Search): Promise<{ literal: Entry[]; related: Entry[] }> {
  const chapter = (await found.data()) as unknown as Chapter;
  const parts = partsOf(chapter, search.language);
  const has = testsOf(found.id, chapter, search);
  const scored = parts.map((part): Scored => {
    const above = parts.filter((p) => p.heading && part.id.startsWith(`${p.id}__`));
    const own = has.map((h) => h(part));
    const all = own.some(Boolean) && has.every((h, i) => own[i] || above.some(h));
    return { part, above, all, own: own.filter(Boolean).length };
  });
  const hits = scored.filter((s) => s.all).sort((a, b) => Number(b.part.heading) - Number(a.part.heading));
  const best = scored.toSorted((a, b) => b.own - a.own)[0];
  return {
    literal: hits.map((s) => entryOf(chapter, s, 'literal')),
    related: hits.length || !best ? [] : [entryOf(chapter, best, 'related')],
  };
}

const entryOf = (chapter: Chapter, { part, above }: Scored, tier: Entry['tier']): Entry => ({
  tier,
  url: `${chapter.url}#${part.id}`,
  title: [chapter.meta['title'] ?? '', ...above.map((p) => p.words)].join(' › '),
  content: part.words,
});

/** For each term, whether it stands in a clause of this chapter. */
function testsOf(
  id: string,
  chapter: Chapter,
  { wanted, language, standing }: Search,
): ((part: Part) => boolean)[] {
  if (language === 'zh') return wanted.map((t) => (part) => normal(part.words).includes(t));
  const words = chapter.content.split(/\s+/u);
  const stands = (word: string, n: number) =>
    Boolean(standing.get(word)?.get(id)?.has(n)) &&
    normal(words[n] ?? '').replace(/[^\p{L}\p{N}]/gu, '').length <= word.length + ending;
  return wanted.map((term) => {
    const phrase = wordsOfTerm(term);
    const beginsAt = (n: number) => phrase.every((word, i) => stands(word, n + i));
    return ({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i).some(beginsAt);
  });
}

/** The clauses of a chapter: pagefind counts places in words set apart by white space. */
function partsOf({ content, anchors }: Chapter, language: Language): Part[] {
  const words = content.split(/\s+/u);
  return anchors.map(({ id, element, location }, i) => {
    const to = anchors[i + 1]?.location ?? words.length;
    const own = words.slice(location, to);
    return {
      id,
      heading: /^h\d$/i.test(element),
      from: location,
      to,
      words: language === 'zh' ? unpaired(own) : own.join(' '),
    };
  });
}

/** How many chapters with all the terms each value of a facet has, under the other choices. */
export async function facetsInChapters(
  engine: Engine,
  typed: string,
  filters: Record<string, string>,
): Promise<Record<string, Record<string, number>>> {
  const known = await engine.filters();
  return Object.fromEntries(
    await Promise.all(
      Object.keys(known).map(async (facet) => {
        const others = Object.fromEntries(Object.entries(filters).filter(([f]) => f !== facet));
        const { filters: counts } = await engine.search(
          terms(typed).flatMap(wordsOfTerm).map(query).join(' '),
          { filters: others },
        );
        return [facet, counts[facet] ?? {}] as const;
      }),
    ),
  );
}
