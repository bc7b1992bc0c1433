import { recorded } from '../addresses/permalinks.ts';
import type { ReadState } from '../english/po/reviews.ts';
import { walk } from '../model/plan.ts';
import type { Seed } from './seed.ts';

/** The states of a plan with its English. */
export function statesOf({ zh, en }: Pick<Seed, 'zh' | 'en'>): ReadState[] {
  const states = new Map([...walk(en.nodes)].map((n) => [n.eId, n.state!]));
  return recorded(zh).map(({ id, sha256 }) => ({ eId: id, sha256, translation: states.get(id)! }));
}
