import type { Language } from '../model/language.ts';
import { type Engine, type Found, normal, type SearchOptions } from './find.ts';
import { type Asked, askedIn } from './question.ts';
import type { ReadersWords } from './readers-words.ts';
import { type Standing, standing, standingWords, weights } from './standing-words.ts';

/** What was found by what a query asks for. */
export interface FoundAsked {
  /** Clauses that have all of it, best first. */
  found: Found[];
  /** Clauses that have part of it: near to what was asked, and perhaps no answer. */
  part: Found[];
  /** What was searched, without what stands nowhere. */
  asked: Asked[];
  /** What was asked for and stands nowhere. */
  missing: string[];
}

/** What further words for the same thing add to the best of them. */
const further = 0.25;
/**
 * What readers' own word for a term of the plans weighs, beside the term: it may be signs of two words, as 高企
 * is in 提高企业.
 */
const asReadersSay = 0.5;
/** How many clauses a word counts as rare against. */
const manyClauses = 400;
/** How much is said by a word that stands in so many clauses. */
const rarity = (clauses: number): number => Math.log(1 + manyClauses / Math.max(1, clauses));
/** At most this many parts of a query are looked for. */
const mostAsked = 8;
/** What has less than this share of the best is left out. */
const leastShare = 0.3;
/**
 * Less than this share of what was asked for says nothing of it; where part of it stands nowhere, less than this
 * share of one thing that is as rare as that.
 */
const leastPart = { standing: 0.3, missing: 0.8 };

/** A clause while it is weighed. */
interface Weighed {
  found: Found;
  score: number;
  /** How many of the things asked for it has, and how much those say. */
  has: number;
  says: number;
}

/** A query, and the words by which it is understood. */
export interface Query {
  query: string;
  language: Language;
  words: ReadersWords;
  options?: SearchOptions;
}

/**
 * Finds the clauses that answer what a query asks for: each thing by the words typed and by the terms of the
 * plans that they lead to. The more of it a clause has, and the rarer that is, the better. Only a clause that
 * has all of it is an answer. What stands nowhere is said; nothing is looked for that was neither typed nor is
 * a term of the plans.
 */
export async function findAsked(
  engine: Engine,
  { query, language, words, options = {} }: Query,
): Promise<FoundAsked> {
  const known = new Map<string, Promise<Standing>>();
  const stands = (phrase: string): Promise<Standing> =>
    known.get(phrase) ?? known.set(phrase, standing(engine, phrase, options)).get(phrase)!;
  const asked: Asked[] = [];
  const missing: string[] = [];
  const clauses = new Map<string, Weighed>();
  let whole = 0;
  for (const thing of askedIn(query, language, words).slice(0, mostAsked)) {
    const { standing: parts, isWhole } = await standingWords(thing, { language, words, stands });
    if (!isWhole) {
      missing.push(thing.typed.replace(/^的(?=.)|(?<=.)的$/gu, ''));
      whole += rarity(1);
    }
    for (const part of parts) {
      const { led, scores } = await weighed(part, stands);
      asked.push(led);
      whole += rarity(scores.size);
      addTo(clauses, scores);
    }
  }
  const hasAll = ({ has }: Weighed) => !missing.length && has === asked.length;
  const best = [...clauses.values()].sort((a, b) => b.score - a.score);
  const least = (best[0]?.score ?? 0) * leastShare;
  const share = missing.length ? leastPart.missing / (asked.length + missing.length) : leastPart.standing;
  const enough = best.filter(
    (clause) => clause.score >= least && (hasAll(clause) || clause.says >= whole * share),
  );
  const ordered = (some: Weighed[]) => underTheirHeadings(some, asked).then(behindTheirClauses);
  return {
    found: await ordered(enough.filter(hasAll)),
    part: await ordered(enough.filter((clause) => !hasAll(clause))),
    asked,
    missing,
  };
}

/** What a clause scores by one thing. */
type Scores = Map<string, { found: Found; score: number }>;

/** One thing with those of its words that stand somewhere, and what it scores in each clause. */
async function weighed(
  { typed, terms }: Asked,
  stands: (phrase: string) => Promise<Standing>,
): Promise<{ led: Asked; scores: Scores }> {
  const phrases = [...new Set([typed, ...terms])];
  const all = await Promise.all(phrases.map(stands));
  const isOther = terms.length > 0 && !terms.map(normal).includes(typed);
  return {
    led: { typed, terms: phrases.filter((_, i) => all[i]!.size > 0) },
    scores: scored(all, isOther),
  };
}

/** Adds what one thing scores to what the clauses have. */
function addTo(clauses: Map<string, Weighed>, scores: Scores): void {
  for (const [id, { found, score }] of scores) {
    const before = clauses.get(id) ?? { found, score: 0, has: 0, says: 0 };
    clauses.set(id, {
      found,
      score: before.score + score,
      has: before.has + 1,
      says: before.says + rarity(scores.size),
    });
  }
}

/** How many of the best clauses are looked at for what stands above them and for headings among them. */
const looked = 40;

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
      const above = normal((await found.data()).meta['title'] ?? '').split(' › ');
      const said = phrases.reduce((sum, some) => sum + nearness(above, some), 0);
      return { found, score: score * (1 + (weights.above * said) / Math.max(1, phrases.length)) };
    }),
  );
  return [...first.sort((a, b) => b.score - a.score), ...best.slice(looked)].map(({ found }) => found);
}

/** How near the last heading stands that says one of some phrases, of those above a clause: 1 right above it. */
const nearness = (above: readonly string[], some: readonly string[]): number =>
  (above.findLastIndex((heading) => some.some((phrase) => heading.includes(phrase))) + 1) / above.length;

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

/**
 * What one thing scores in each clause: its best word there, and some of the others. `isOther`: the first is
 * as readers say it, where the plans have other words.
 */
function scored(all: readonly Standing[], isOther: boolean): Scores {
  const out: Scores = new Map();
  const values = new Map<string, number[]>();
  for (const [i, standing] of all.entries()) {
    const rare = rarity(standing.size) * (isOther && i === 0 ? asReadersSay : 1);
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
