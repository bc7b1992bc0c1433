import { ladder } from '../../chinese/heading-numbers.ts';
import type { DivisionKind } from '../../model/plan.ts';
import type { Block } from '../blocks/block.ts';

/** Which kind each numbered heading is; an entry of a list, or what lies below the last step, is none. */
export type Kinds = ReadonlyMap<Block, DivisionKind>;

/** The kinds that numbered headings have, the highest first. */
export const order: readonly DivisionKind[] = ['part', ...ladder];
