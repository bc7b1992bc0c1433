/** How many results each function remembers before it forgets them all and begins anew. */
const most = 20_000;

/**
 * A function of texts that remembers what it gave: for what is asked again where little has changed. It must
 * depend on nothing else, and nobody may change what it gives.
 */
export function remembered<T>(make: (...texts: string[]) => T): (...texts: string[]) => T {
  const known = new Map<string, T>();
  return (...texts) => {
    const key = texts.length === 1 ? texts[0]! : JSON.stringify(texts);
    if (!known.has(key)) {
      if (known.size >= most) known.clear();
      known.set(key, make(...texts));
    }
    return known.get(key)!;
  };
}
