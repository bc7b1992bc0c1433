import { similarity } from './same-words.ts';

/** A name that is less like what was typed was not meant. */
const leastAlike = 0.4;

/** The name that someone may have meant, of those there are; undefined where none is near. */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  const framed = (text: string) => `^${text.toLowerCase()}$`;
  const [best] = names
    .map((n) => ({ n, like: similarity(framed(name), framed(n)) }))
    .sort((a, b) => b.like - a.like);
  const sameSigns = (a: string, b: string) => [...a].sort().join('') === [...b].sort().join('');
  return name
    ? (names.find((n) => sameSigns(n, name)) ?? (best && best.like >= leastAlike ? best.n : undefined))
    : undefined;
}
