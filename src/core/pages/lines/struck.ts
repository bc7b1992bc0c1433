import type { Rule } from '../page.ts';
import type { Line } from './lines.ts';

/** A rule that strikes words out lies between these heights over their line, in sizes. */
const [lowest, highest] = [0.15, 0.5];
/** It reaches over each character but for so much of its breadth, and over so many. */
const [atEnds, fewest] = [0.25, 2];

/** Whether a rule is drawn through words of a line. */
export function isStruck({ glyphs, size, y }: Line, rules: readonly Rule[]): boolean {
  const through = rules.filter(({ lies, at }) => lies && at > y - highest * size && at < y - lowest * size);
  if (!through.length) return false;
  const struck = glyphs.filter(({ x0, x1 }) => {
    const off = atEnds * (x1 - x0);
    return through.some(({ from, to }) => from <= x0 + off && to >= x1 - off);
  });
  return struck.length >= fewest;
}
