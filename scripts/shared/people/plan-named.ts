import { nearestName } from '../../../src/core/addresses/nearest-name.ts';
import { joined, listed, type Sentence } from '../../../src/core/model/sentence.ts';
import { askNearest } from '../command/ask-nearest.ts';
import { Fault } from '../command/faults.ts';
import { said } from '../command/said.ts';
import { plansIn } from './seeds.ts';

/** At most this many plans are named. */
const most = 10;

/** So many commands stand side by side; of more plans one command is shown, with their names. */
const mostCommands = 2;

/** Plans as a sentence names them: at most some. */
const namesOf = (plans: readonly string[]) => {
  const shown = listed(plans.slice(0, most));
  return plans.length > most ? said.andMore({ names: shown, n: plans.length - most }) : shown;
};

/** The command to run where any of these plans may be meant. */
export const commandFor = (plans: readonly string[], commandWith: (plan: string) => string): Sentence =>
  plans.length > mostCommands
    ? said.whereName({ command: commandWith('NAME'), names: namesOf(plans) })
    : joined(plans.map(commandWith), { en: ' or ', zh: ' 或 ' });

/**
 * Holds that seeds/ has the plan that was named behind --plan. Throws a Fault with the nearest name and those that
 * there are; where seeds/ has no plan at all, that is said where it is read.
 */
export function holdPlanNamed(name: string | undefined, root = process.cwd()): void {
  const plans = name === undefined ? [] : plansIn(root, () => {});
  if (name === undefined || !plans.length || plans.includes(name)) return;
  const [own = ''] = name.split(/[\\/]/u).filter((part) => part && part !== 'seeds');
  const near = nearestName(own, plans);
  const names = namesOf([...new Set([...(near ? [near] : []), ...plans])]);
  throw new Fault(said.noPlan({ name, near: askNearest(own, plans), names }));
}
