/** What of pagefind's API the search uses. */
export interface Engine {
  search(
    query: string | null,
    options?: SearchOptions,
  ): Promise<{ results: Found[]; filters: Record<string, Record<string, number>> }>;
  filters(): Promise<Record<string, Record<string, number>>>;
  mergeIndex(path: string, options: object): Promise<void>;
}
export interface SearchOptions {
  filters?: Record<string, string>;
  sort?: Record<string, 'asc' | 'desc'>;
}
export interface Found {
  id: string;
  score: number;
  /** The places of what was found, counted in words. */
  words: number[];
  data(): Promise<{ url: string; content: string; meta: Record<string, string> }>;
}

/**
 * How much the fields of a record weigh beside its words. A phrase search scores 1 for the words and a
 * field's weight for a field, so that the score of a phrase also says where it stands: the small weights
 * are told apart by their sum. Of title and path, which say the same, pagefind counts either, now this and now
 * that: they weigh the same.
 */
export const metaWeights = { title: 0.2, row: 0, head: 1, forms: 1, path: 0.2, note: 0.1, terms: 0.05 };

/**
 * With more plans than this the index of a site is one of chapters, and each plan has one of its clauses
 * (indexes.ts): a record a clause of so many is more than a browser should load.
 */
export const manyPlans = 20;
/** How many plans go into one part of the index of chapters, which then needs 2 GB to make. */
const plansInPart = 250;
/** How many parts the index of chapters has. */
export const indexParts = (plans: number): number => Math.ceil(plans / plansInPart);
/** Where a part of it stands in the site. */
export const partPath = (language: 'zh' | 'en', part: number): string =>
  `pagefind/${language}${part ? `-${part + 1}` : ''}`;

/** Han characters set apart, as the index has them: one character, one token. */
export const spaced = (words: string): string =>
  words
    .replace(/\p{sc=Han}/gu, ' $& ')
    .replace(/ {2,}/g, ' ')
    .trim();

/** The signs that stand between the ends of a range: 5~10, 5～10, 5-10, 5—10; in a character class. */
const between = '~〜∼‐-―−-';
const range = new RegExp(`(?<=[\\d%])\\s*[${between}]{1,2}\\s*(?=\\d)`, 'gu');
/**
 * Words in the one form that is searched, the same for a query and for what is searched: full-width and
 * raised forms (ｍ³ is m3) and capitals are no difference, nor are thousands separators and how the ends of a
 * range are joined (5～10 is 5~10).
 */
export const normal = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\d)[,，](?=\d{3}(?!\d))/g, '$1')
    .replace(range, '~');

/** What a term is, where it stands in no quotes. */
export const run = /[\p{L}\p{N}+%]+(?:(?:[.~]\p{N}|&\p{L})[\p{L}\p{N}+%]*)*/gu;
/** The words of a term: those of a phrase, the ends of a range. */
export const wordsOfTerm = (term: string): string[] => term.split(/[ ~]/);
/**
 * A range, or a figure in per cent, as one word of the index: its sign is a letter that no text has, for
 * pagefind takes words apart at signs.
 */
export const joined = (term: string): string =>
  term.replace(/(?<=\d)%/g, 'ǃ').replace(/(?<=[\dǃ])~(?=\d)/g, 'ǀ');
/**
 * Words with the point of a decimal as a letter that no text has: pagefind leaves signs out, and 12.6 would be 126.
 * The index of clauses has words so; `undotted` gives them as they are printed.
 */
export const dotted = (words: string): string => words.replace(/(?<=\d)\.(?=\d)/g, 'ǂ');
/** Words of the index of clauses as they are printed. */
export const undotted = (words: string): string => words.replace(/(?<=\d)ǂ(?=\d)/g, '.');
/** A term as the index of clauses has it: Han characters apart, a figure one word. */
export const indexed = (term: string): string => spaced(dotted(joined(term)));
/**
 * The terms of a query: what stands in quotes, and else runs of letters, figures and the signs + and %, split
 * at anything else; a range is one, and so is R&D.
 */
export function terms(query: string): string[] {
  const quoted: string[] = [];
  const rest = normal(query).replace(/"([^"]+)"|“([^”]+)”/gu, (_, a?: string, b?: string) => {
    const phrase = (a ?? b)!.match(run)?.join(' ');
    if (phrase) quoted.push(phrase);
    return ' ';
  });
  return [...quoted, ...(rest.match(run) ?? [])];
}

/**
 * How a result has the terms of a query, best first.
 * - literal: every term stands in the clause or in the headings above it, one at least in the clause
 * - asked: what the query asks for stands in it in other words (find-asked.ts)
 * - glossary: or is the other language's word for a term that does
 * - around: every term stands in the headings above it or in an editor's note on it
 * - related: all characters or words stand in it, but not together
 */
const tiers = ['literal', 'asked', 'glossary', 'around', 'related'] as const;
export type Tier = (typeof tiers)[number];
export type Hits = Record<Tier, Found[]>;

/** A clause that was found, as it is shown. */
export interface Entry {
  tier: Tier;
  url: string;
  title: string;
  content: string;
}
/** What was found, best first: `more` gives the next entries, fewer than asked for when there are no more. */
export interface Results {
  /** How many there are, literal ones and all; not known where the words must still be read. */
  literal: number | undefined;
  total: number | undefined;
  /** In how many chapters, where chapters were searched. */
  chapters?: number;
  more(count: number): Promise<Entry[]>;
}

/** The clauses that were found, as they are shown. */
export function resultsOf(hits: Hits): Results {
  const all = tiers.flatMap((tier) => hits[tier].map((found) => ({ tier, found })));
  let given = 0;
  return {
    literal: hits.literal.length,
    total: all.length,
    more(count) {
      const next = all.slice(given, given + count);
      given += count;
      return Promise.all(
        next.map(async ({ tier, found }) => {
          const { url, content, meta } = await found.data();
          return { tier, url, title: meta['title'] ?? '', content: meta['row'] ?? undotted(content) };
        }),
      );
    },
  };
}

/** Where a phrase was found. */
interface FoundIn {
  words: boolean;
  above: boolean;
  terms: boolean;
}
/** Where a phrase was found, by its score (see `metaWeights`). */
export const foundIn = (score: number): FoundIn => {
  const rest = Math.round((score - Math.floor(score + 1e-6)) * 100);
  return { words: score > 0.9, above: rest >= 20, terms: rest % 10 === 5 };
};

/** The tier of a result, by where each term of the query was found in it as a phrase, if anywhere. */
function tierOf(terms: readonly (FoundIn | undefined)[]): Tier {
  if (terms.some((at) => !at)) return 'related';
  if (terms.every((at) => at!.words || at!.above))
    return terms.some((at) => at!.words) ? 'literal' : 'around';
  return terms.every((at) => at!.words || at!.above || at!.terms) ? 'glossary' : 'around';
}

/**
 * Searches for a query: the engine ranks, and a phrase search for each term decides where its results hold
 * it.
 */
export async function find(engine: Engine, query: string, options: SearchOptions = {}): Promise<Hits> {
  const typed = terms(query);
  const wanted = typed.map(indexed);
  const apart = typed.flatMap((t) => wordsOfTerm(t).map(indexed));
  const hits: Hits = { literal: [], asked: [], glossary: [], around: [], related: [] };
  if (!wanted.length) return hits;
  const phrase = (t: string) => engine.search(`"${t}"`, options);
  const [all, whole, ...phrases] = await Promise.all([
    engine.search(apart.join(' '), options),
    wanted.length > 1 ? phrase(wanted.join(' ')) : null,
    ...wanted.map(phrase),
  ]);
  const places = phrases.map((p) => new Map(p.results.map((r) => [r.id, foundIn(r.score)])));
  for (const result of all.results) {
    hits[tierOf(places.map((p) => p.get(result.id)))].push(result);
  }
  if (whole && !options.sort) {
    // Terms that stand together as they were typed come before those that stand apart.
    const together = new Set(whole.results.map((r) => r.id));
    hits.literal = [
      ...hits.literal.filter((r) => together.has(r.id)),
      ...hits.literal.filter((r) => !together.has(r.id)),
    ];
  }
  return hits;
}

/** A term as a pattern over a text in its searched form; a short one of an alphabet is a whole word: AI, not aims. */
const patternOf = (term: string): string =>
  term
    .replace(/[.+*?^${}()|[\]\\]/g, '\\$&')
    .replace(/(\d)(?=\d)/g, '$1,?')
    .replace(/ /g, '\\P{L}+')
    .replace(/~/g, `\\s*[${between}]+\\s*`)
    .replace(/^[a-z]{1,3}$/, '\\b$&\\b');

/**
 * The pieces of a term by which it was found where it does not stand whole: pairs of characters, words without
 * what may be their ending.
 */
const piecesOf = (term: string): string[] =>
  [...term.matchAll(/(?=(\p{sc=Han}{2}))|[a-z]{4,}(?=[a-z]{3})/gu)].map(
    ([stem, pair]) => pair ?? `${patternOf(stem)}[a-z]*`,
  );

/**
 * The places of terms in a text, in order, without overlaps. What `normal` takes for no difference is none
 * here. `source`: the patterns that are looked for.
 */
export function places(
  text: string,
  wanted: readonly string[],
  source = wanted.map(patternOf),
): [from: number, to: number][] {
  if (!source.length) return [];
  // Each sign, with its marks, in its searched form, which may be longer, with the place where it stands in the text.
  const at: number[] = [];
  let searched = '';
  for (const { index, 0: sign } of text.matchAll(/.\p{M}*/gsu)) {
    const form = sign.normalize('NFKC').toLowerCase();
    searched += form;
    while (at.length < searched.length) at.push(index);
  }
  at.push(text.length);
  // Backwards, so that a longer one stands before the shorter that it begins with.
  return [...searched.matchAll(new RegExp(source.sort().reverse().join('|'), 'gu'))].map((m) => [
    at[m.index]!,
    at[m.index + m[0].length]!,
  ]);
}

/** A place in a text, or where the sign begins that it is in: a letter with its marks, an emoji of several. */
function signAt(text: string, at: number): number {
  while (text[at - 1] === '\u200d' || /^[\p{M}\p{Cs}\u200d]/u.test(text.slice(at, at + 2))) at--;
  return at;
}

/** How long an excerpt is, in characters: words of an alphabet say less in as many letters. */
const excerptLength = { han: 90, alphabet: 220 };

/**
 * A piece of a text around the first term, cut into runs that are marked or not; words of an alphabet are cut
 * between words.
 */
export function excerpt(
  text: string,
  wanted: readonly string[],
  length = /\p{sc=Han}/u.test(text) ? excerptLength.han : excerptLength.alphabet,
): { text: string; marked: boolean }[] {
  // Where no term stands whole, its pieces are marked.
  const source = places(text, wanted)[0] ? undefined : wanted.flatMap(piecesOf);
  const first = places(text, wanted, source)[0]?.[0] ?? 0;
  const from = signAt(text, Math.max(0, first - Math.floor(length / 4)));
  const to = signAt(text, Math.min(text.length, from + length));
  let piece = text.slice(from, to);
  if (/[\w.]/.test(text[from - 1] ?? '')) piece = piece.replace(/^[\w.%]+\s*/, '');
  if (/[\w.%]/.test(text[to] ?? '')) piece = piece.replace(/\s*[\w.]+$/, '');
  piece = (from ? `…${piece.replace(/^[。，；、]/, '')}` : piece) + (to < text.length ? '…' : '');
  const runs: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const [a, b] of places(piece, wanted, source)) {
    runs.push({ text: piece.slice(at, a), marked: false }, { text: piece.slice(a, b), marked: true });
    at = b;
  }
  return [...runs, { text: piece.slice(at), marked: false }].filter((r) => r.text);
}
