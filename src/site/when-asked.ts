/**
 * What a function gives, made when it is first asked for: a build loads the pages while it still reads what they
 * will show.
 */
export function whenAsked<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
