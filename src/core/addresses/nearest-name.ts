import { similarity } from '../model/alike.ts';

/** A name that is less like what was typed was not meant. */
const leastAlike = 0.4;

/** The name that someone may have meant, of those there are; undefined where none is near. */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  const framed = (text: string) => `^${text.toLowerCase()}$`;
  const [best] = names
    .map((n) => ({ n, like: similarity(framed(name), framed(n)) }))
    .sort((a, b) => b.like - a.like);
  if (!name) return undefined;
  return names.find((n) => isTransposed(n, name)) ?? (best && best.like >= leastAlike ? best.n : undefined);
}

/** Whether two names begin alike and have the same signs, or one more, in another order. */
function isTransposed(a: string, b: string): boolean {
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  const rest = [...b];
  const missing = [...a].filter((sign) => {
    const at = rest.indexOf(sign);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return missing.length + rest.length <= 1;
}
