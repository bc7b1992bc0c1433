/** A source of chance that gives the same every time (mulberry32). */
export function chance(seed: number) {
  let state = seed * 0x9e3779b1;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    below,
    from: (least: number, most: number) => least + below(most - least + 1),
    one: <T>(list: readonly T[]): T => list[below(list.length)]!,
    often: (share: number) => next() < share,
  };
}
export type Chance = ReturnType<typeof chance>;
