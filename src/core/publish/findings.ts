import { audit } from '../figures/audit/audit.ts';
import type { SettledFinding } from '../published/plan-json.ts';
import type { Seed } from '../seeds/seed.ts';
import { type Figures, figuresOf } from './figures.ts';

/**
 * What the audit finds in a plan's figures, and how it was settled: a note at one of its places confirms,
 * `plan.yaml` accepts with a reason; else it is open.
 */
export function findingsOf(seed: Seed, figures: Figures = figuresOf(seed)): SettledFinding[] {
  const { zh, notes, meta } = seed;
  return audit(zh, figures.indicators, figures.carriers, figures.stated).map((f) => {
    const accepted = meta.audit.find((a) => a.rule === f.rule && a.places.join() === f.places.join());
    if (accepted) return { ...f, state: 'accepted', reason: accepted.reason };
    return { ...f, state: f.places.some((id) => notes[id]) ? 'confirmed' : 'open' };
  });
}
