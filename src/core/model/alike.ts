/** The character pairs of a text, each as often as it stands. */
export function pairs(words: string): Map<string, number> {
  const out = new Map<string, number>();
  const text = words.replace(/\s+/gu, ' ');
  for (let i = 0; i < text.length - 1; i++)
    out.set(text.slice(i, i + 2), (out.get(text.slice(i, i + 2)) ?? 0) + 1);
  return out;
}
/** How many character pairs a text has. */
export const size = (p: Map<string, number>) => [...p.values()].reduce((a, b) => a + b, 0);
/** How many character pairs two texts share. */
export const shared = (a: Map<string, number>, b: Map<string, number>) =>
  [...a].reduce((n, [pair, count]) => n + Math.min(count, b.get(pair) ?? 0), 0);
/** How alike two texts are, from 0 to 1: see `sameClause`. */
export const similarity = (a: string, b: string): number => {
  const [p, q] = [pairs(a), pairs(b)];
  return a === b ? 1 : (2 * shared(p, q)) / (size(p) + size(q) || 1);
};
