/** How many characters of a name, from its end, are compared: no two things differ only before them. */
const longest = 40;

/**
 * Finds things by the end of their names: what comes back holds an ending and gives the things whose names end
 * with it, in their order; none for an empty one. Takes time by the length of the names, not by their pairs.
 */
export function byEnding<T>(
  things: readonly T[],
  nameOf: (thing: T) => string,
): (ending: string) => readonly T[] {
  const found = new Map<string, T[]>();
  for (const thing of things) {
    const name = nameOf(thing);
    for (let from = Math.max(0, name.length - longest); from < name.length; from++) {
      const ending = name.slice(from);
      const same = found.get(ending);
      if (same) same.push(thing);
      else found.set(ending, [thing]);
    }
  }
  return (ending) =>
    (found.get(ending.slice(-longest)) ?? []).filter(
      (thing) => ending.length <= longest || nameOf(thing).endsWith(ending),
    );
}
