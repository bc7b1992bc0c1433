import { ladder } from '../../chinese/heading-numbers.ts';
import type { DivisionKind } from '../../model/plan.ts';
import type { Block } from '../blocks/block.ts';

/** Which kind each numbered heading is; an entry of a list, or what lies below the last step, is none. */
export type Kinds = ReadonlyMap<Block, DivisionKind>;

/** The kinds that numbered headings have, the highest first. */
export const order: readonly DivisionKind[] = ['part', ...ladder];

/** Sets a heading that has a kind so many steps lower; below the last of them it has none. */
export function lower(kinds: Map<Block, DivisionKind>, block: Block, steps: number): void {
  const own = kinds.get(block);
  const kind = own && order[order.indexOf(own) + steps];
  if (kind) kinds.set(block, kind);
  else kinds.delete(block);
}
