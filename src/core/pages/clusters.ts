/** Things that stand for groups by their number, joined two by two. */
export function groups(count: number) {
  const parent = Int32Array.from({ length: count }, (_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root]!;
    for (let k = i; parent[k] !== root; ) [k, parent[k]] = [parent[k]!, root];
    return root;
  };
  return { find, join: (a: number, b: number) => (parent[find(b)] = find(a)) };
}

/** Middles of numbers that lie near one another. */
export function clustered(numbers: readonly number[], within: number): number[] {
  const found: number[][] = [];
  for (const n of numbers.toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && n - last.at(-1)! <= within) last.push(n);
    else found.push([n]);
  }
  return found.map((group) => group.reduce((a, b) => a + b) / group.length);
}
