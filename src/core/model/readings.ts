import { remembered } from './remembered.ts';

/** What functions gave for texts, by the name of the function and the texts: to be kept from one run to the next. */
export type Readings = ReadonlyMap<string, unknown>;

let kept: Readings = new Map();
let asked: Map<string, unknown> | null = null;

const keyOf = (name: string, texts: readonly string[]) => JSON.stringify([name, ...texts]);

/** Those of these texts of which no reading with this name is known from an earlier run. */
export const unread = (name: string, texts: readonly string[]): string[] =>
  texts.filter((text) => !kept.has(keyOf(name, [text])));

/**
 * What is made of texts, or was in an earlier run (withReadings). No other reading has its name, and what it gives are
 * plain values.
 */
export function keptRead<T>(name: string, texts: readonly string[], make: () => T): T {
  const key = keyOf(name, texts);
  const value = kept.has(key) ? (kept.get(key) as T) : make();
  asked?.set(key, value);
  return value;
}

/** A function of texts as of `remembered`, whose results are kept from run to run too. */
export const keptReading = <T>(name: string, make: (...texts: string[]) => T): ((...texts: string[]) => T) =>
  remembered((...texts) => keptRead(name, texts, () => make(...texts)));

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
