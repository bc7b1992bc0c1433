/**
 * Searching further than one language's index as typed: in Traditional characters, in the other language, by
 * what a question asks for and what readers call things. Loaded when it comes to that.
 */
import {
  type Engine,
  type Found,
  normal,
  resultsOf,
  type SearchOptions,
  terms,
  undotted,
  wordsOfTerm,
} from '../core/search/find.ts';
import { type FoundAsked, findAsked } from '../core/search/find-asked.ts';
import { type Asked, askedIn } from '../core/search/question.ts';
import type { ReadersWords } from '../core/search/readers-words.ts';
import type { Variants } from '../core/search/variants.ts';
import type { Answer, Language, Scope } from './answer.ts';
import type { SearchWords } from './words/search.ts';

/** A search that finds at least this many clauses with the terms looks no further (search.ts too). */
const enough = 3;

/** A query, and what of the search it is answered by (search.ts). */
interface Asking {
  query: string;
  scope: Scope;
  options: SearchOptions;
  /** Where the site begins, and what its pages say. */
  base: string;
  t: SearchWords;
  ask(
    query: string,
    language: Language,
    scope: Scope,
    options: SearchOptions,
    as?: string | null,
  ): Promise<Answer>;
  engineOf(language: Language, scope: Scope): Promise<Engine>;
  readersWords(language: Language): Promise<ReadersWords | undefined>;
}

/** At most this many related clauses, the best ones, are read and kept. */
const mostRead = 20;
/**
 * The related clauses of an answer in which each term of the query stands in part: two signs of it that stand
 * together, or a word that begins with it. The engine gives those too that have its signs apart, or a word
 * that it begins with.
 */
async function holdingPieces(answer: Answer, query: string): Promise<Answer> {
  const { hits } = answer;
  if (!hits?.related.length) return answer;
  const wanted = terms(query).map((term) => piecesOf(term));
  const read = await Promise.all(
    hits.related.slice(0, mostRead).map(async (found) => {
      const { content, meta } = await found.data();
      const text = normal(`${undotted(content)} ${meta['title']}`);
      return wanted.every((pieces) => pieces.some((piece) => text.includes(piece))) ? found : [];
    }),
  );
  const kept = { ...hits, related: read.flat() };
  return Object.assign(answer, resultsOf(kept), { hits: kept });
}
const piecesOf = (term: string): string[] => {
  const pairs = [...term.matchAll(/(?=(\p{sc=Han}{2}))/gu)].map(([, pair]) => pair!);
  return pairs.length ? pairs : wordsOfTerm(term);
};

/** At most this many clauses that have part of a query are shown beside those that hold its terms. */
const mostBeside = 5;

/** Whether a clause was found that holds the terms, or their counterparts of the glossary. */
const isAnswered = ({ chapters = 0, hits }: Answer): boolean =>
  chapters + (hits?.literal.length ?? 0) + (hits?.glossary.length ?? 0) > 0;

/** Answers where too little was found for a query as it was typed; `first` is what was. */
export async function wider(first: Answer, asking: Asking): Promise<Answer> {
  await holdingPieces(first, asking.query);
  const best = isAnswered(first) ? first : await elsewhere(first, asking);
  const isQuotation = /["“”]/u.test(asking.query);
  if (best.chapters || best.literal! >= enough || asking.options.sort || isQuotation) return best;
  const { language, as } = best;
  const query = as ?? asking.query;
  const own = await byReadersWords(best, query, language, asking);
  if (own || isAnswered(best)) return own ?? best;
  return (await byReadersWords(best, query, language === 'zh' ? 'en' : 'zh', asking)) ?? best;
}

/**
 * The query in the characters that the plans have, or in the other language: what stands in the page's
 * language, if apart, is nearer to the reader than a way round by the glossary of the other.
 */
async function elsewhere(first: Answer, { query, scope, options, base, t, ask }: Asking): Promise<Answer> {
  if (/\p{sc=Han}/u.test(query)) {
    let best = first;
    for (const other of await inOtherForms(query, base)) {
      const found = await ask(other, 'zh', scope, options, other);
      Object.assign(found, { said: t.variant.replace('{q}', () => other) });
      if (isAnswered(found)) return found;
      if (best === first) best = found;
    }
    return best;
  }
  const second = await ask(query, first.language === 'zh' ? 'en' : 'zh', scope, options);
  return second.literal || (isAnswered(second) && !first.total) ? second : first;
}

/**
 * What was found, and what is found by what the query asks for; undefined where that is nothing more. Of an
 * index of chapters the first thing asked for that stands there.
 */
async function byReadersWords(
  found: Answer,
  query: string,
  language: Language,
  { scope, options, t, ask, engineOf, readersWords }: Asking,
): Promise<Answer | undefined> {
  // Without its list a question is still taken apart.
  const words = (await readersWords(language)) ?? { synonyms: {}, terms: [] };
  const engine = await engineOf(language, scope);
  if (found.chapters !== undefined) {
    for (const { typed, terms } of askedIn(query, language, words))
      for (const term of terms) {
        const next = await ask(quoted(term), language, scope, options, quoted(term));
        if (isAnswered(next))
          return Object.assign(next, { said: sentence([{ typed, terms: [typed, term] }], t) });
      }
    return undefined;
  }
  const asking = { query, language, words, options };
  return withAsked(await findAsked(engine, asking), found, language, t);
}

/** What was found, with what is found by what the query asks for; undefined where that is nothing more. */
function withAsked(
  { found, part, asked, missing }: FoundAsked,
  first: Answer,
  language: Language,
  t: SearchWords,
): Answer | undefined {
  const before = language === first.language ? first.hits! : undefined;
  const literal = before?.literal ?? [];
  const isNew = ({ id }: Found) => !literal.some((one) => one.id === id);
  const all = found.filter(isNew);
  const some = part.filter(isNew).slice(0, literal.length ? mostBeside : Number.POSITIVE_INFINITY);
  const isOther = asked.some(({ typed, terms }) => terms.some((term) => term.toLowerCase() !== typed));
  // What the glossary found is the same by a nearer way, unless readers' words lead further.
  const isKnown = before && isAnswered(first) && !literal.length && !isOther;
  if (!(all.length || some.length) || isKnown) return undefined;
  const shown = new Set([...all, ...some].map(({ id }) => id));
  const rest = (tier: 'glossary' | 'around' | 'related') =>
    (before?.[tier] ?? []).filter(({ id }) => !shown.has(id));
  const hits = {
    literal,
    asked: all,
    glossary: rest('glossary'),
    around: rest('around'),
    related: [...some, ...rest('related')],
  };
  const results = resultsOf(hits);
  const isAll = hits.related.length < results.total!;
  const phrases = asked.flatMap(({ typed, terms }) => (terms.length ? terms : [typed]));
  return {
    ...results,
    hits,
    language,
    as: [...new Set(phrases)].map(quoted).join(' '),
    said: sentence(asked, t) + (isAll ? '' : unsaid(missing, t)),
  };
}

const quoted = (words: string) => `“${words}”`;

/** What no clause has of a query where none has all of it. */
const unsaid = (missing: readonly string[], t: SearchWords): string =>
  missing.length ? t.missing.replace('{list}', () => missing.map(quoted).join(t.comma)) : t.apart;

/** Which words were searched for which, and which of them no clause has. */
const sentence = (asked: readonly Asked[], t: SearchWords): string => {
  const told = asked.map(({ typed, terms }) => {
    const other = terms.filter((term) => term.toLowerCase() !== typed);
    if (!other.length) return quoted(typed);
    const standing = other.length === terms.length ? t.inNone : ' ';
    return `${quoted(typed)}${standing}→ ${other.map(quoted).join(t.comma)}`;
  });
  return t.asked_by.replace('{list}', () => told.join(t.semicolon));
};

let variants: Promise<Variants> | undefined;
/**
 * A query with its characters in the form that the plans have; where plans of both scripts stand in one library, in the
 * form of the other.
 */
async function inOtherForms(query: string, base: string): Promise<string[]> {
  variants ??= fetch(`${base}variants.json`).then((r) => r.json());
  const { forms, others } = await variants;
  const by = (map: Record<string, string>) => [...query].map((c) => map[c] ?? c).join('');
  return [...new Set([by(forms), by({ ...others, ...forms })])].filter((other) => other !== query);
}
