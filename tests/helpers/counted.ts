import { vi } from 'vitest';

/**
 * Counts the work of a run by its looks into arrays, maps and sets, which grow with the square where
 * something is looked through again for each of its members. No clock: the same run gives the same number.
 */
export function looksOf(run: () => void): number {
  let looks = 0;
  const spies: { mockRestore: () => void }[] = [];
  const count = (prototype: object, names: readonly string[], cost: (self: { length: number }) => number) => {
    for (const name of names) {
      const own = (prototype as Record<string, (...args: unknown[]) => unknown>)[name]!;
      spies.push(
        vi.spyOn(prototype as Record<string, () => unknown>, name).mockImplementation(function (
          this: { length: number },
          ...args: unknown[]
        ) {
          looks += cost(this);
          return own.apply(this, args);
        }),
      );
    }
  };
  count(
    Array.prototype,
    ['some', 'find', 'findIndex', 'includes', 'indexOf', 'filter'],
    (self) => self.length,
  );
  count(Map.prototype, ['get', 'set'], () => 1);
  count(Set.prototype, ['has', 'delete'], () => 1);
  try {
    run();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return looks;
}

/**
 * How many times as many looks a run of four times the size takes: about 4 where work grows with size, 16
 * with its square.
 */
export const growth = (run: (size: number) => void, size: number): number =>
  looksOf(() => run(4 * size)) / looksOf(() => run(size));
