/**
 * npm run bench [-- --plans N | --memory N]: measures the site as built, or one of N plans, or a translation memory of
 * N entries. docs/measured.md has the outcome.
 */
import { begin } from '../shared/command/begin.ts';
import { Fault } from '../shared/command/faults.ts';
import { benchMemory } from './bench-memory.ts';
import { benchPlans } from './bench-plans.ts';
import { benchSite } from './bench-site.ts';

const {
  values: { plans, memory },
} = begin('bench');

/** A whole number above 0 that was typed behind an option. */
function countOf(typed: string, says: string): number {
  const count = Number(typed);
  if (!Number.isInteger(count) || count < 1) throw new Fault(says);
  return count;
}

if (memory !== undefined)
  benchMemory(countOf(memory, 'Say how many entries: npm run bench -- --memory 160000.'));
else if (plans === undefined) await benchSite();
else {
  await benchPlans(countOf(plans, 'Say how many plans: npm run bench -- --plans 10.'));
  process.exit(0);
}
