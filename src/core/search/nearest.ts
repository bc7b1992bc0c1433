import { similarity } from '../model/alike.ts';
import { type Engine, type Found, foundIn, indexed, normal, terms, undotted } from './find.ts';

/** At most this many terms of a query are looked into, and this many characters of each: every piece is a search. */
const mostTerms = 4;
const mostSigns = 12;
/** The shortest piece that says anything: two Han characters, three letters. */
const shortestHan = 2;
const shortestWord = 3;

/** A word with as many letters may be a slip for one that is as alike (inovation, Shenzen), and stands somewhere. */
const shortestSlip = 5;
const leastAlike = 0.75;

/** How many of the clauses that have a piece are read to see whether it is part of a word. */
const mostRead = 3;

/**
 * The nearest words to a query that finds nothing, with how many clauses have them: the query as it may have been meant,
 * by the words of `names`; of each term its longest pieces that stand somewhere. A figure is one sign.
 */
export async function nearest(
  engine: Engine,
  query: string,
  names: readonly string[] = [],
): Promise<{ words: string; count: number }[]> {
  const out = new Map(await meant(engine, terms(query), names));
  for (const term of terms(query).slice(0, mostTerms)) {
    const signs = term.match(/\d+|./gu)!.slice(0, mostSigns);
    const isHan = /\p{sc=Han}/u.test(term);
    for (let length = signs.length; length >= (isHan ? shortestHan : shortestWord); length--) {
      const found = await standing(engine, piecesOf(signs, length, isHan));
      for (const [piece, count] of found) out.set(piece, count);
      if (found.length) break;
    }
  }
  return [...out].map(([words, n]) => ({ words, count: n }));
}

/** The terms with the slips of spelling mended; where they do not stand so beside one another, those that were mended. */
async function meant(engine: Engine, typed: string[], names: readonly string[]): Promise<[string, number][]> {
  const known = new Set(names.flatMap((name) => normal(name).match(/[a-z]{4,}/g) ?? []));
  const mended = await Promise.all(
    typed.map(async (term) => {
      if (!/^[a-z]+$/.test(term) || term.length < shortestSlip) return undefined;
      const alike = (word: string) => similarity(`^${term}$`, `^${word}$`);
      const [best] = [...known].sort((a, b) => alike(b) - alike(a));
      const isSlip = best && alike(best) >= leastAlike && !(await standing(engine, [term])).length;
      return isSlip ? best : undefined;
    }),
  );
  const words = mended.filter((word) => word !== undefined);
  if (!words.length) return [];
  const whole = await standing(engine, [typed.map((term, i) => mended[i] ?? term).join(' ')]);
  return whole.length ? whole : standing(engine, words);
}

/** All pieces of a length; words of an alphabet are cut at their end only. */
function piecesOf(signs: readonly string[], length: number, isHan: boolean): string[] {
  const count = isHan ? signs.length - length + 1 : 1;
  return Array.from({ length: count }, (_, from) =>
    signs
      .slice(from, from + length)
      .join('')
      .trim(),
  );
}

/** A piece of a word that ends in a letter is one only where a word begins so: the engine knows stems alone. */
async function begins(piece: string, results: readonly Found[]): Promise<boolean> {
  if (/\p{sc=Han}/u.test(piece)) return true;
  const contents = await Promise.all(results.slice(0, mostRead).map(async (r) => (await r.data()).content));
  return contents.some((content) => normal(undotted(content)).includes(piece));
}

/** The pieces that stand in the words of clauses, each with in how many. */
async function standing(engine: Engine, pieces: readonly string[]): Promise<[string, number][]> {
  const found: [string, number][] = [];
  for (const piece of pieces) {
    const { results } = await engine.search(`"${indexed(piece)}"`);
    const own = results.filter((r) => foundIn(r.score).words);
    if (own.length && (await begins(piece, own))) found.push([piece, own.length]);
  }
  return found;
}
