import { ladder, type Scheme, schemes } from '../../chinese/heading-numbers.ts';
import { attachment } from '../../chinese/heading-words.ts';
import type { DivisionKind } from '../../model/plan.ts';
import type { Block } from '../blocks/block.ts';
import type { Kinds } from './kinds.ts';

/**
 * The kind of every numbered heading by what the document puts under what: a scheme stands one step below the lowest that is ever open above it.
 * The body and each annex have a ladder of their own.
 */
export function readKinds(blocks: readonly Block[]): Kinds {
  const kinds = new Map<Block, DivisionKind>();
  let region: Block[] = [];
  const close = () => {
    const steps = stepsOf(region);
    for (const b of region) {
      const kind = steps.get(b.marker!.scheme);
      if (kind) kinds.set(b, kind);
    }
    region = [];
  };
  for (const b of blocks) {
    if (!b.marker && !b.role && attachment.pattern.test(b.words)) close();
    if (b.marker && !b.item) region.push(b);
  }
  close();
  return kinds;
}

function stepsOf(region: readonly Block[]): Map<Scheme, DivisionKind> {
  const order = (s: Scheme) => schemes.indexOf(s);
  const above = new Map<Scheme, Set<Scheme>>();
  const open: Scheme[] = [];
  for (const { marker } of region) {
    const { scheme } = marker!;
    while (open.length && order(open.at(-1)!) >= order(scheme)) open.pop();
    above.set(scheme, (above.get(scheme) ?? new Set()).add(open.at(-1) ?? scheme));
    open.push(scheme);
  }
  const used = [...above.keys()].sort((a, b) => order(a) - order(b));
  const base = used.some((s) => s.kind === 'chapter') ? 1 : 0;
  const steps = new Map<Scheme, number>();
  for (const s of used) {
    if (s.kind) steps.set(s, s.kind === 'chapter' ? 0 : -1);
    else
      steps.set(
        s,
        Math.max(base, ...[...above.get(s)!].filter((p) => p !== s).map((p) => steps.get(p)! + 1)),
      );
  }
  // Where the ladder is one step short, its top is a part.
  const top = Math.max(...steps.values()) === ladder.length && used.every((s) => !s.kind) ? 1 : 0;
  return new Map(
    used.flatMap((s) => {
      const step = steps.get(s)! - top;
      const kind = s.kind ?? (step < 0 ? 'part' : ladder[step]);
      return kind ? [[s, kind] as const] : [];
    }),
  );
}

/** The kind of an unnumbered heading of each Markdown or HTML level: that of the numbered headings there, else one step below the level above. */
export function readLevels(blocks: readonly Block[], kinds: Kinds): Map<number, DivisionKind> {
  const levels = [...new Set(blocks.flatMap((b) => b.heading ?? []))].sort();
  const result = new Map<number, DivisionKind>();
  let above: DivisionKind | null = null;
  for (const level of levels) {
    const at = blocks.filter((b) => b.heading === level);
    const kind = at.map((b) => kinds.get(b)).find(Boolean);
    const isTitle = !above && !kind && at.length === 1 && levels.length > 1;
    if (isTitle) continue;
    above =
      kind ??
      ladder[Math.min(above ? ladder.indexOf(above as (typeof ladder)[number]) + 1 : 0, ladder.length - 1)]!;
    result.set(level, above);
  }
  return result;
}
