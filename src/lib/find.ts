/** What of pagefind's API the search uses. */
export interface Engine {
  search(query: string): Promise<{ results: Found[] }>;
}
export interface Found {
  id: string;
  data(): Promise<{ url: string; content: string; meta: Record<string, string> }>;
}

/** Han characters set apart, as the index has them: one character, one token. */
export const spaced = (words: string): string => words.replace(/\p{sc=Han}/gu, ' $& ').replace(/ {2,}/g, ' ').trim();

/** The terms of a query: runs of letters, figures and the signs + and %, split at anything else. */
export const terms = (query: string): string[] => query.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}+%]+(?:\.\p{N}+)*/gu) ?? [];

/**
 * Searches for clauses that hold every term literally; where none does, those that hold all its characters or words.
 * The engine ranks; a phrase search for each term decides which of its results are literal.
 */
export async function find(engine: Engine, query: string): Promise<{ literal: Found[]; related: Found[] }> {
  const wanted = terms(query).map(spaced);
  if (!wanted.length) return { literal: [], related: [] };
  const [all, ...phrases] = await Promise.all([engine.search(wanted.join(' ')), ...wanted.map((t) => engine.search(`"${t}"`))]);
  const holding = phrases.map((p) => new Set(p.results.map((r) => r.id)));
  const isLiteral = (r: Found) => holding.every((ids) => ids.has(r.id));
  return { literal: all.results.filter(isLiteral), related: all.results.filter((r) => !isLiteral(r)) };
}

/** A piece of a text around the first term, cut into runs that are marked or not. */
export function excerpt(text: string, wanted: string[], length = 90): { text: string; marked: boolean }[] {
  if (!wanted.length) return [{ text: text.slice(0, length), marked: false }];
  const sign = new RegExp(`(${[...wanted].sort((a, b) => b.length - a.length).map((t) => t.replace(/[.+*?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'giu');
  const first = text.search(sign);
  const from = Math.max(0, first - Math.floor(length / 4));
  const piece = (from ? '…' : '') + text.slice(from, from + length) + (from + length < text.length ? '…' : '');
  return piece.split(sign).map((run, i) => ({ text: run, marked: i % 2 === 1 })).filter((run) => run.text);
}
