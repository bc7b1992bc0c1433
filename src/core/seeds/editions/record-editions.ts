import { recorded } from '../../addresses/permalinks.ts';
import { has } from '../../addresses/record.ts';
import { listEditions, retire, type ToList } from '../../addresses/release.ts';
import type { Seed } from '../seed-model.ts';

/** The earlier editions of a plan that its record does not list yet. */
export const unlisted = ({ earlier, permalinks }: Seed): ToList[] =>
  earlier
    .map(({ seed }) => ({ date: seed.edition.date, clauses: recorded(seed.zh) }))
    .filter(({ date }) => !has(permalinks.editions, date));

/** The record of a plan with all its earlier editions listed, and what only they have as gone. */
export function recordEditions(yaml: string, seed: Seed, day: string): string {
  const editions = unlisted(seed);
  if (!editions.length) return yaml;
  const listed = listEditions(yaml, seed.permalinks, editions, day);
  const gone = Object.entries(seed.past.gone).filter(([id]) => !has(seed.permalinks.gone, id));
  return gone.reduce((text, [id, date]) => retire(text, [id], date), listed);
}
