import { nearestName } from '../../src/core/addresses/nearest-name.ts';
import { listed } from '../../src/core/model/sentence.ts';
import { askNearest } from './ask-nearest.ts';
import { Fault } from './faults.ts';
import { said } from './said.ts';
import { plansIn } from './seeds.ts';

/** At most this many plans are named. */
const most = 10;

/**
 * Holds that seeds/ has the plan that was named behind --plan. Throws a Fault with the nearest name and those that
 * there are; where seeds/ has no plan at all, that is said where it is read.
 */
export function holdPlanNamed(name: string | undefined, root = process.cwd()): void {
  const plans = name === undefined ? [] : plansIn(root, () => {});
  if (name === undefined || !plans.length || plans.includes(name)) return;
  const [own = ''] = name.split(/[\\/]/u).filter((part) => part && part !== 'seeds');
  const near = nearestName(own, plans);
  const shown = listed([...new Set([...(near ? [near] : []), ...plans])].slice(0, most));
  const names = plans.length > most ? said.andMore({ names: shown, n: plans.length - most }) : shown;
  throw new Fault(said.noPlan({ name, near: askNearest(own, plans), names }));
}
