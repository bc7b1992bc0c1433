/** A stretch of a text: from a place up to another. */
export interface Stretch {
  from: number;
  to: number;
}

/** Where the one place of a pattern is; none where it has several. */
export function onlyPlace(text: string, pattern: RegExp): Stretch | null {
  // Most texts have none, which is soon seen.
  if (text.search(pattern) < 0) return null;
  const found = [...text.matchAll(pattern)];
  return found.length === 1 ? { from: found[0]!.index, to: found[0]!.index + found[0]![0].length } : null;
}

/** The stretches of a text that signs set apart, none of them empty; places are counted from `begin`. */
export function stretchesOf(text: string, signs: RegExp, begin = 0): Stretch[] {
  const cuts = [...text.matchAll(signs)].map(({ 0: sign, index }) => ({
    from: index,
    to: index + sign.length,
  }));
  const starts = [0, ...cuts.map(({ to }) => to)];
  const ends = [...cuts.map(({ from }) => from), text.length];
  return starts
    .map((from, i) => ({ from: begin + from, to: begin + ends[i]! }))
    .filter(({ from, to }) => to > from);
}
