import { type Engine, foundIn, spaced, terms } from './find.ts';

/** The nearest parts of a query that finds nothing: of each term its longest pieces that stand somewhere, with how many clauses have them. */
export async function nearest(engine: Engine, query: string): Promise<{ words: string; count: number }[]> {
  const out = new Map<string, number>();
  const count = async (words: string) =>
    (await engine.search(`"${spaced(words)}"`)).results.filter((r) => foundIn(r.score).words).length;
  for (const term of terms(query).slice(0, 4)) {
    const signs = [...term].slice(0, 12);
    const shortest = /\p{sc=Han}/u.test(term) ? 2 : 3;
    for (let length = signs.length; length >= shortest; length--) {
      let any = false;
      for (let from = 0; from + length <= signs.length; from++) {
        const piece = signs
          .slice(from, from + length)
          .join('')
          .trim();
        // Words of an alphabet are cut at their end only.
        if (shortest === 3 && from > 0) break;
        const n = await count(piece);
        if (n) out.set(piece, n);
        any ||= n > 0;
      }
      if (any) break;
    }
  }
  return [...out].map(([words, n]) => ({ words, count: n }));
}
