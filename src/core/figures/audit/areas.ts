import type { Node } from '../../model/plan.ts';
import type { Stated } from '../quantities/quantities-and-rows.ts';

/** The areas that plans speak of as a whole, the greatest first. */
const areas = ['国', '省', '市', '[区县](?!域)'];
const whole = areas.map((area) => new RegExp(`全${area}`, 'u'));
const first = areas.map((area) => new RegExp(`^全${area}`, 'u'));

/**
 * Which figures are of an area that holds that of the plan: in a plan that speaks of 全区, those of 全市 are of the whole
 * city.
 */
export function ofOtherArea(nodes: readonly Node[]): (quantity: Stated) => boolean {
  const own = whole.findLastIndex((area) => nodes.some(({ words }) => area.test(words)));
  const greater = first.slice(0, Math.max(own, 0));
  return ({ measures }) => greater.some((area) => area.test(measures));
}
