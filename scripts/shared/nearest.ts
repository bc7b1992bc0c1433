import { similarity } from '../../src/core/addresses/same-words.ts';
import type { Said } from '../../src/core/model/sentence.ts';
import { said } from './said.ts';

/** A name that is less like what was typed was not meant. */
const leastAlike = 0.4;

/** The name that someone may have meant, of those there are; undefined where none is near. */
function nearestName(name: string, names: readonly string[]): string | undefined {
  const framed = (text: string) => `^${text}$`;
  const [best] = names
    .map((n) => ({ n, like: similarity(framed(name), framed(n)) }))
    .sort((a, b) => b.like - a.like);
  const sameSigns = (a: string, b: string) => [...a].sort().join('') === [...b].sort().join('');
  return name
    ? (names.find((n) => sameSigns(n, name)) ?? (best && best.like >= leastAlike ? best.n : undefined))
    : undefined;
}

/** Asks whether the nearest of these names was meant, with `prefix` before it; empty where none is near. */
export function askNearest(name: string, names: readonly string[], prefix = ''): Said {
  const near = nearestName(name, names);
  return near === undefined ? '' : said.nearest({ name: prefix + near });
}
