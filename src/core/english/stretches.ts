/** A stretch of a text: from a place up to another. */
export interface Stretch {
  from: number;
  to: number;
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
