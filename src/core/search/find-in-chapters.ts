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

/** What of a fragment of pagefind is read here: the words of a chapter, and where in them each clause begins. */
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

/** How much longer than what was typed a word may be, for its ending: the engine also finds words that only begin alike. */
const ending = 3;
/** How many chapters are read for clauses that have only the pieces of a query. */
const nearby = 20;

/** A term as the index of chapters has it: pairs of characters; one character alone only where the term is nothing else. */
function query(term: string): string {
  const tokens = paired(term).split(/\s+/u).filter(Boolean);
  const known = tokens.filter((t) => !/^\p{sc=Han}$/u.test(t));
  return (known.length ? known : tokens).join(' ');
}

/**
 * Searches an index of chapters: the engine says which chapters hold the terms, and the clauses are found in their words when a chapter is
 * read. `total` is known when all chapters are. A clause counts as literal as it does in `find`: every term stands in it or in a heading above it, one at least in it.
 */
export async function findInChapters(
  engine: Engine,
  typed: string,
  language: 'zh' | 'en',
  options: SearchOptions = {},
): Promise<Results> {
  const wanted = terms(typed);
  const results: Results = { literal: 0, total: 0, chapters: 0, more: async () => [] };
  if (!wanted.length) return results;
  const [all, ...phrases] = await Promise.all([
    engine.search(wanted.flatMap(wordsOfTerm).map(query).join(' '), options),
    ...wanted.map((t) => engine.search(`"${query(joined(t))}"`, options)),
  ]);
  const at = phrases.map((p) => new Set(p.results.map((r) => r.id)));
  /** Where the words of an alphabet stand, with their endings: a phrase search says so of one place only. */
  const standing = new Map<string, Map<string, Set<number>>>();
  if (language === 'en')
    await Promise.all(
      [...new Set(wanted.flatMap(wordsOfTerm))].map(async (word) =>
        standing.set(
          word,
          new Map((await engine.search(word, options)).results.map((r) => [r.id, new Set(r.words)])),
        ),
      ),
    );
  // Where no chapter has every term whole, the nearest are those that have all its pieces.
  const whole = all.results.filter((r) => at.every((p) => p.has(r.id)));
  const chapters = whole.length ? whole : all.results.slice(0, nearby);
  const literal: Entry[] = [];
  const related: Entry[] = [];
  let [read, given] = [0, 0];
  const readOne = async (found: Found) => {
    const chapter = (await found.data()) as unknown as Chapter;
    const parts = partsOf(chapter, language);
    const words = chapter.content.split(/\s+/u);
    const stands = (word: string, n: number) =>
      Boolean(standing.get(word)?.get(found.id)?.has(n)) &&
      normal(words[n] ?? '').replace(/[^\p{L}\p{N}]/gu, '').length <= word.length + ending;
    const has = wanted.map((t) => (p: Part) => {
      if (language === 'zh') return normal(p.words).includes(t);
      const phrase = wordsOfTerm(t);
      return Array.from({ length: p.to - p.from }, (_, i) => p.from + i).some((n) =>
        phrase.every((word, i) => stands(word, n + i)),
      );
    });
    const scored = parts.map((part) => {
      const above = parts.filter((p) => p.heading && part.id.startsWith(`${p.id}__`));
      const own = has.map((h) => h(part));
      return {
        part,
        above,
        all: own.some(Boolean) && has.every((h, i) => own[i] || above.some(h)),
        own: own.filter(Boolean).length,
      };
    });
    const entry = ({ part, above }: (typeof scored)[number], tier: Entry['tier']): Entry => ({
      tier,
      url: `${chapter.url}#${part.id}`,
      title: [chapter.meta['title'] ?? '', ...above.map((p) => p.words)].join(' › '),
      content: part.words,
    });
    const hits = scored.filter((s) => s.all).sort((a, b) => Number(b.part.heading) - Number(a.part.heading));
    const best = scored.toSorted((a, b) => b.own - a.own)[0];
    return {
      literal: hits.map((s) => entry(s, 'literal')),
      related: hits.length || !best ? [] : [entry(best, 'related')],
    };
  };
  results.chapters = chapters.length;
  results.literal = results.total = undefined;
  results.more = async (count) => {
    while (read < chapters.length && literal.length < given + count) {
      const next = await Promise.all(chapters.slice(read, read + 4).map(readOne));
      read += next.length;
      for (const n of next) {
        literal.push(...n.literal);
        related.push(...n.related);
      }
    }
    if (read === chapters.length) {
      results.literal = literal.length;
      results.total = literal.length + related.length;
    }
    // Related clauses follow when there are no more literal ones.
    const entries = (read === chapters.length ? [...literal, ...related] : literal).slice(
      given,
      given + count,
    );
    given += entries.length;
    return entries;
  };
  return results;
}

/** The clauses of a chapter: pagefind counts places in words set apart by white space. */
function partsOf({ content, anchors }: Chapter, language: 'zh' | 'en'): Part[] {
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
