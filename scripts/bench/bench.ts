/**
 * npm run bench [-- --plans N]: the performance tables of the README, of the site as built or of one of N
 * plans.
 */
import { begin } from '../shared/begin.ts';
import { Fault } from '../shared/faults.ts';
import { benchPlans } from './bench-plans.ts';
import { benchSite } from './bench-site.ts';

const {
  values: { plans },
} = begin('bench');
if (plans === undefined) await benchSite();
else {
  const count = Number(plans);
  if (!Number.isInteger(count) || count < 1)
    throw new Fault('Say how many plans: npm run bench -- --plans 10.');
  await benchPlans(count);
  process.exit(0);
}
