import { remembered } from './remembered.ts';

/** What functions gave for texts, by the name of the function and the texts: to be kept from one run to the next. */
export type Readings = ReadonlyMap<string, unknown>;

let kept: Readings = new Map();
let asked: Map<string, unknown> | null = null;

/**
 * A function of texts as of `remembered`, whose results may be kept from run to run too (withReadings). No other has its
 * name, and what it gives are plain values.
 */
export function keptReading<T>(name: string, make: (...texts: string[]) => T): (...texts: string[]) => T {
  return remembered((...texts) => {
    const key = JSON.stringify([name, ...texts]);
    const value = kept.has(key) ? (kept.get(key) as T) : make(...texts);
    asked?.set(key, value);
    return value;
  });
}

/**
 * Does a work with what was read in an earlier run of the same program. Returns what was made, and what of the readings
 * it asked for, those that are new among them.
 */
export function withReadings<T>(before: Readings, work: () => T): { made: T; readings: Readings } {
  const readings = new Map<string, unknown>();
  [kept, asked] = [before, readings];
  try {
    return { made: work(), readings };
  } finally {
    [kept, asked] = [new Map(), null];
  }
}
