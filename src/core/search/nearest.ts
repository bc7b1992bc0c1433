import { type Engine, type Found, foundIn, indexed, normal, terms, undotted } from './find.ts';

/** At most this many terms of a query are looked into, and this many characters of each: every piece is a search. */
const mostTerms = 4;
const mostSigns = 12;
/** The shortest piece that says anything: two Han characters, three letters. */
const shortestHan = 2;
const shortestWord = 3;

/** How many of the clauses that have a piece are read to see whether it is part of a word. */
const mostRead = 3;

/**
 * The nearest parts of a query that finds nothing: of each term its longest pieces that stand somewhere, with
 * how many clauses have them.
 */
export async function nearest(engine: Engine, query: string): Promise<{ words: string; count: number }[]> {
  const out = new Map<string, number>();
  for (const term of terms(query).slice(0, mostTerms)) {
    const signs = [...term].slice(0, mostSigns);
    const isHan = /\p{sc=Han}/u.test(term);
    for (let length = signs.length; length >= (isHan ? shortestHan : shortestWord); length--) {
      const found = await standing(engine, piecesOf(signs, length, isHan));
      for (const [piece, count] of found) out.set(piece, count);
      if (found.length) break;
    }
  }
  return [...out].map(([words, n]) => ({ words, count: n }));
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
