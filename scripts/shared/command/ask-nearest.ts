import { nearestName } from '../../../src/core/addresses/nearest-name.ts';
import type { Said } from '../../../src/core/model/sentence.ts';
import { said } from './said.ts';

/** Asks whether the nearest of these names was meant, with `prefix` before it; empty where none is near. */
export function askNearest(name: string, names: readonly string[], prefix = ''): Said {
  const near = nearestName(name, names);
  return near === undefined ? '' : said.nearest({ name: prefix + near });
}
