import { ladder } from '../../chinese/heading-numbers.ts';
import type { DivisionKind } from '../../model/plan.ts';
import { silent, type Trace } from '../../model/trace.ts';
import type { Block } from '../blocks/block.ts';
import { said } from '../said.ts';
import { type Kinds, lower, order } from './kinds.ts';
import { beginsAnnex, isShortLine } from './line-shapes.ts';

/** Titles without a number above numbers that begin anew below each, with their kinds; and all numbered headings then. */
export interface GroupTitles {
  titles: ReadonlyMap<Block, DivisionKind>;
  kinds: Kinds;
}

/**
 * Short lines right above each 1 of numbers that begin anew within one division (教育类 1. 2. 医疗类 1. 2.): they head
 * these numbers, which stand one step lower than without them. `isTaken`: what is known to be something else.
 */
export function readGroupTitles(
  blocks: readonly Block[],
  given: Kinds,
  isTaken: (block: Block) => boolean,
  trace: Trace = silent,
): GroupTitles {
  const kinds = new Map(given);
  const titles = new Map<Block, DivisionKind>();
  const isTitle = (block: Block | undefined, kind: DivisionKind) =>
    block !== undefined &&
    (block.hint ? block.hint.kind === kind : isShortLine(block) && !block.heading && !isTaken(block));
  for (const kind of ladder) {
    const isHigher = (block: Block) => {
      const own = kinds.get(block) ?? titles.get(block);
      return beginsAnnex(block) || (own !== undefined && order.indexOf(own) < order.indexOf(kind));
    };
    for (const [from, end] of divisionsOf(blocks, isHigher)) {
      const numbered = indicesOf(from, end).filter((i) => kinds.get(blocks[i]!) === kind);
      const firsts = numbered.filter((i) => blocks[i]!.marker!.number === 1);
      if (!beginAnew(numbered.map((i) => blocks[i]!)) || !firsts.every((i) => isTitle(blocks[i - 1], kind)))
        continue;
      for (const i of firsts) titles.set(blocks[i - 1]!, kind);
      if (trace !== silent) for (const i of firsts) tell(blocks[i - 1]!, kind, trace);
      for (const i of indicesOf(firsts[0]!, end)) lower(kinds, blocks[i]!, 1);
    }
  }
  return { titles, kinds };
}

const indicesOf = (from: number, end: number) => Array.from({ length: end - from }, (_, k) => from + k);

/** From where to where blocks go on without one that stands higher. */
function divisionsOf(blocks: readonly Block[], isHigher: (block: Block) => boolean): [number, number][] {
  const at = [...blocks.keys()].filter((i) => isHigher(blocks[i]!));
  return [-1, ...at].map((i, k) => [i + 1, at[k] ?? blocks.length]);
}

/** Whether numbers count up from 1 and begin anew, more than once. */
function beginAnew(numbered: readonly Block[]): boolean {
  const numbers = numbered.map(({ marker }) => marker!.number);
  return (
    numbered.every(({ hint, heading, marker }) => !hint && !heading && !marker!.scheme.kind) &&
    numbers.every((n, i) => n === 1 || n === (numbers[i - 1] ?? 0) + 1) &&
    numbers.some((n, i) => n === 1 && (numbers[i - 1] ?? 0) > 1)
  );
}

/** Says which short line was taken for a heading, and by what. */
const tell = ({ lines }: Block, kind: DivisionKind, trace: Trace): void =>
  trace({
    line: lines[0],
    stage: 'rank',
    rule: 'group-title',
    took: true,
    why: said.numbersAnewBelow({ kind }),
  });
