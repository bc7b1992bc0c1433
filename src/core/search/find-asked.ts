import type { Language } from '../model/language.ts';
import { type Engine, type Found, joined, normal, type SearchOptions, spaced } from './find.ts';
import { type Asked, akinTo, askedIn, formsOfWord, withoutParticles } from './question.ts';
import type { ReadersWords } from './readers-words.ts';

/** What was found by what a query asks for: best first, and by which words. */
export interface FoundAsked {
  found: Found[];
  /** What was searched, without what stands nowhere. */
  asked: Asked[];
}

/** What the place of a word weighs, by the sums of `metaWeights`. */
const weights = { words: 1, head: 0.2, above: 0.6, note: 0.15, terms: 0.1 };
/** What further words for the same thing add to the best of them. */
const further = 0.25;
/** How many clauses a word counts as rare against. */
const manyClauses = 400;
/** So many things of a query are looked for, and so many signs of what is not known. */
const mostAsked = 8;
const mostSigns = 16;
const longestPiece = 8;
/** One sign left over between known words says too little: it stands nearly everywhere. */
const oneSign = /^\p{sc=Han}$/u;
/** What has less than this share of the best is left out. */
const leastShare = 0.3;

/** How well a word stands where it was found, by the score of its phrase. */
function weightOf(score: number): number {
  const whole = Math.floor(score + 1e-6);
  const rest = Math.round((score - whole) * 100);
  return (
    (whole > 0 ? weights.words : 0) +
    (whole > 1 ? weights.head : 0) +
    (rest >= 20 ? weights.above : 0) +
    (rest % 20 >= 10 ? weights.note : 0) +
    (rest % 10 === 5 ? weights.terms : 0)
  );
}

/** The clauses that have a phrase, with what it weighs in each. */
type Standing = Map<string, { found: Found; weight: number }>;

/**
 * Finds the clauses that answer what a query asks for: each thing by the words typed and by the terms of the
 * plans that they lead to. The more of it a clause has, and the rarer that is, the better. What stands nowhere
 * is left out; nothing is looked for that was neither typed nor is a term of the plans.
 */
export async function findAsked(
  engine: Engine,
  query: string,
  language: Language,
  words: ReadersWords,
  options: SearchOptions = {},
): Promise<FoundAsked> {
  const known = new Map<string, Promise<Standing>>();
  const stands = (phrase: string): Promise<Standing> =>
    known.get(phrase) ?? known.set(phrase, standing(engine, phrase, options)).get(phrase)!;
  const things = askedIn(query, language, words).slice(0, mostAsked);
  const asked: Asked[] = [];
  const scores = new Map<string, { found: Found; score: number }>();
  for (const thing of things)
    for (const { typed, terms } of await standingWords(thing, { language, words, stands })) {
      const phrases = [...new Set([typed, ...terms])];
      const all = await Promise.all(phrases.map(stands));
      const led = phrases.filter((_, i) => all[i]!.size > 0);
      if (!led.length) continue;
      asked.push({ typed, terms: led });
      for (const [id, { found, score }] of scored(all)) {
        const before = scores.get(id)?.score ?? 0;
        scores.set(id, { found, score: before + score });
      }
    }
  const best = [...scores.values()].sort((a, b) => b.score - a.score);
  const least = (best[0]?.score ?? 0) * leastShare;
  const enough = best.filter(({ score }) => score >= least);
  return { found: await behindTheirClauses(await underTheirHeadings(enough, asked)), asked };
}

/** So many of the best are looked at, for what stands above them and for headings among them. */
const looked = 20;

/**
 * The best again, those first whose headings say too what they were found by: the engine counts the headings
 * of those only that do not have it in their words.
 */
async function underTheirHeadings(
  best: readonly { found: Found; score: number }[],
  asked: readonly Asked[],
): Promise<Found[]> {
  const phrases = asked.map(({ typed, terms }) => (terms.length ? terms : [typed]).map(normal));
  const first = await Promise.all(
    best.slice(0, looked).map(async ({ found, score }) => {
      const above = normal((await found.data()).meta['title'] ?? '');
      const said = phrases.filter((some) => some.some((phrase) => above.includes(phrase))).length;
      return { found, score: score * (1 + (weights.above * said) / Math.max(1, phrases.length)) };
    }),
  );
  return [...first.sort((a, b) => b.score - a.score), ...best.slice(looked)].map(({ found }) => found);
}

/**
 * The best with each heading behind the first clause under it: the clause answers, and the heading only says
 * of what.
 */
async function behindTheirClauses(found: readonly Found[]): Promise<Found[]> {
  const best = await Promise.all(
    found
      .slice(0, looked)
      .map(async (result) => ({ result, id: (await result.data()).url.split('#').at(-1)! })),
  );
  const places = best.map(({ id }, at) => {
    const heading = best.findIndex((other) => id.startsWith(`${other.id}__`));
    const isFirst = heading >= 0 && best.findIndex((o) => o.id.startsWith(`${best[heading]!.id}__`)) === at;
    return isFirst ? Math.min(at, heading - 0.5) : at;
  });
  return [
    ...best
      .map(({ result }, i) => ({ result, at: places[i]! }))
      .sort((a, b) => a.at - b.at)
      .map(({ result }) => result),
    ...found.slice(looked),
  ];
}

/** What one thing scores in each clause: its best word there, and some of the others. */
function scored(all: readonly Standing[]): Map<string, { found: Found; score: number }> {
  const out = new Map<string, { found: Found; score: number }>();
  const values = new Map<string, number[]>();
  for (const standing of all) {
    const rare = Math.log(1 + manyClauses / Math.max(1, standing.size));
    for (const [id, { found, weight }] of standing) {
      (values.get(id) ?? values.set(id, []).get(id)!).push(weight * rare);
      out.set(id, { found, score: 0 });
    }
  }
  for (const [id, of] of values) {
    const best = Math.max(...of);
    out.get(id)!.score = best + further * (of.reduce((a, b) => a + b) - best);
  }
  return out;
}

async function standing(engine: Engine, phrase: string, options: SearchOptions): Promise<Standing> {
  const { results } = await engine.search(`"${spaced(joined(phrase.toLowerCase()))}"`, options);
  return new Map(results.map((found) => [found.id, { found, weight: weightOf(found.score) }]));
}

/** A query while it is answered. */
interface Asking {
  language: Language;
  words: ReadersWords;
  stands(phrase: string): Promise<Standing>;
}

/**
 * What of a thing stands somewhere: itself where the plans have a term for it; else, of English, its first
 * form that does, or what readers' words of which it is a form lead to, and of words joined by hyphens each by
 * itself where they do not stand together; and of Chinese its longest pieces that do, from the left.
 */
async function standingWords(thing: Asked, asking: Asking): Promise<Asked[]> {
  const { language, words, stands } = asking;
  if (thing.terms.length) return [thing];
  const isWord = !/\p{sc=Han}/u.test(thing.typed);
  const forms =
    isWord && language === 'en' ? formsOfWord(thing.typed) : [withoutParticles(thing.typed), thing.typed];
  for (const form of forms)
    if (form && !oneSign.test(form) && (await stands(form)).size) return [{ typed: form, terms: [] }];
  if (language === 'en' && thing.typed.includes(' ')) {
    const parts = askedIn(thing.typed, language, words).map((part) => standingWords(part, asking));
    return (await Promise.all(parts)).flat();
  }
  if (isWord) return [{ typed: thing.typed, terms: akinTo(thing.typed, words) }];
  return piecesStanding([...thing.typed].slice(0, mostSigns), stands);
}

async function piecesStanding(
  signs: readonly string[],
  stands: (phrase: string) => Promise<Standing>,
): Promise<Asked[]> {
  const out: Asked[] = [];
  for (let from = 0; from < signs.length - 1; ) {
    let length = Math.min(longestPiece, signs.length - from);
    for (; length > 1; length--) {
      const piece = signs.slice(from, from + length).join('');
      if (withoutParticles(piece) !== piece || !(await stands(piece)).size) continue;
      out.push({ typed: piece, terms: [] });
      break;
    }
    from += Math.max(1, length);
  }
  return out;
}
