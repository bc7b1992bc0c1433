import { audit } from '../figures/audit/audit.ts';
import { carriers } from '../figures/carriers.ts';
import { indicators } from '../figures/indicators.ts';
import type { SettledFinding } from '../published/plan-json.ts';
import type { Seed } from '../seeds/seed.ts';

/** What the audit finds in a plan's figures, and how it was settled: a note at one of its places confirms, `plan.yaml` accepts with a reason; else it is open. */
export const findingsOf = ({ zh, en, notes, meta }: Seed): SettledFinding[] =>
  audit(zh, indicators(zh, en), carriers(zh, en)).map((f) => {
    const accepted = meta.audit.find((a) => a.rule === f.rule && a.places.join() === f.places.join());
    return accepted
      ? { ...f, state: 'accepted', reason: accepted.reason }
      : { ...f, state: f.places.some((id) => notes[id]) ? 'confirmed' : 'open' };
  });
