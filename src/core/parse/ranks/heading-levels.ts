import { ladder } from '../../chinese/heading-numbers.ts';
import type { DivisionKind } from '../../model/plan.ts';
import type { Block } from '../blocks/block.ts';
import type { Kinds } from './kinds.ts';

/** The kind one step below another; the top of the ladder below none, and its last step below that. */
function stepBelow(kind: DivisionKind | null): DivisionKind {
  const step = kind ? (ladder as readonly DivisionKind[]).indexOf(kind) + 1 : 0;
  return ladder[Math.min(step, ladder.length - 1)]!;
}

/**
 * The kind of an unnumbered heading of each Markdown or HTML level: that of the numbered headings there,
 * else one step below the level above. A single heading on the highest of several levels is the document's
 * title, and gives its level no kind; not in Markdown whose title is known.
 */
export function readHeadingLevels(blocks: readonly Block[], kinds: Kinds): ReadonlyMap<number, DivisionKind> {
  const byLevel = Map.groupBy(
    blocks.filter((b) => b.heading),
    (b) => b.heading!,
  );
  const levels = [...byLevel.keys()].sort();
  const result = new Map<number, DivisionKind>();
  const hasTitle = blocks.some((b) => b.role === 'title');
  let above: DivisionKind | null = null;
  for (const level of levels) {
    const headings = byLevel.get(level)!;
    const kind = headings.map((b) => kinds.get(b)).find(Boolean);
    const isOnly = !above && !kind && headings.length === 1 && levels.length > 1;
    const isTitle = isOnly && !(hasTitle && headings[0]!.asserted);
    if (isTitle) continue;
    above = kind ?? stepBelow(above);
    result.set(level, above);
  }
  return result;
}
