import { isOrdinalWord, ladder, type Scheme, schemes } from '../../chinese/heading-numbers.ts';
import type { DivisionKind } from '../../model/plan.ts';
import { silent, type Trace } from '../../model/trace.ts';
import type { Block } from '../blocks/block.ts';
import { said } from '../said.ts';
import type { Kinds } from './kinds.ts';
import { beginsAnnex } from './line-shapes.ts';

/** Where a way of numbering stands in a text. */
interface Rung {
  /** Absent below the last step of the ladder. */
  kind?: DivisionKind;
  /** The lowest scheme that is ever open above it; null at the top. */
  below: Scheme | null;
}

/**
 * The kind of every numbered heading by what the document puts under what: a scheme stands one step below
 * the lowest that is ever open above it. The body and each annex have a ladder of their own. Entries of
 * lists get none.
 */
export function readKinds(blocks: readonly Block[], trace: Trace = silent): Kinds {
  const kinds = new Map<Block, DivisionKind>();
  let text: Block[] = [];
  const close = () => {
    const rungs = rungsOf(text);
    for (const block of text) {
      const rung = rungs.get(block.marker!.scheme)!;
      if (rung.kind) kinds.set(block, rung.kind);
      if (trace !== silent) tell(block, rung, trace);
    }
    text = [];
  };
  for (const block of blocks) {
    if (beginsAnnex(block)) close();
    if (block.marker && !block.item) text.push(block);
  }
  close();
  return kinds;
}

const decimals = schemes.filter(({ form }) => form === 'decimal');
const plainNumber = schemes.find(({ name }) => name === '1.')!;

/**
 * How high each scheme of a text stands: in their order, but where decimals stand under 1 甲 (1 总则, 1.1 背景), 1. counts
 * what stands under these; 第一类 stands under what is first above it, and what is first of all stands above what begins
 * anew below each of its numbers (I. above 一、).
 */
function ranksIn(text: readonly Block[]): (scheme: Scheme) => number {
  const used = new Set(text.map(({ marker }) => marker!.scheme));
  const isUnderBlank = [...used].some(({ form }) => form === 'blank-behind-figure');
  const lowest = isUnderBlank ? decimals.findLast((scheme) => used.has(scheme)) : undefined;
  const below = new Map<Scheme, Scheme | undefined>();
  for (const [i, { marker }] of text.entries())
    if (isOrdinalWord(marker!.scheme) && !below.has(marker!.scheme))
      below.set(marker!.scheme, text[i - 1]?.marker?.scheme);
  const top = headsFromFirst(text);
  const rankOf = (scheme: Scheme): number => {
    if (scheme === top?.scheme) return schemes.indexOf(top.under) - 0.5;
    const above = below.get(scheme);
    if (below.has(scheme)) return above ? rankOf(above) + 0.25 : -1;
    return scheme === plainNumber && lowest ? schemes.indexOf(lowest) + 0.5 : schemes.indexOf(scheme);
  };
  return rankOf;
}

/**
 * The first scheme of a text, where its numbers go on from one to the next, and below several of them one that otherwise
 * stands higher begins anew (`under`: the highest of these); null where it is no such.
 */
function headsFromFirst(text: readonly Block[]): { scheme: Scheme; under: Scheme } | null {
  const scheme = text[0]?.marker?.scheme;
  if (!scheme || scheme.kind) return null;
  const own = text.flatMap(({ marker }, i) => (marker!.scheme === scheme ? [i] : []));
  if (own.length < 2 || own.some((i, n) => text[i]!.marker!.number !== n + 1)) return null;
  const beginsAnew = (other: Scheme) => {
    const firsts = text.flatMap(({ marker }, i) =>
      marker!.scheme === other && marker!.number === 1 ? [i] : [],
    );
    const belowOthers = firsts.slice(1).every((i, n) => own.some((k) => k > firsts[n]! && k < i));
    return firsts.length > 1 && belowOthers;
  };
  const higher = schemes
    .slice(0, schemes.indexOf(scheme))
    .filter((other) => other.evidence !== 'strong' && text.some(({ marker }) => marker!.scheme === other));
  return higher.length && higher.every(beginsAnew) ? { scheme, under: higher[0]! } : null;
}

/**
 * Under which schemes each scheme of a text stands: the innermost that is open above it, or itself where none
 * is.
 */
function schemesAbove(text: readonly Block[], rankOf: (scheme: Scheme) => number): Map<Scheme, Set<Scheme>> {
  const above = new Map<Scheme, Set<Scheme>>();
  const open: Scheme[] = [];
  for (const { marker } of text) {
    const { scheme } = marker!;
    while (open.length && rankOf(open.at(-1)!) >= rankOf(scheme)) open.pop();
    above.set(scheme, (above.get(scheme) ?? new Set()).add(open.at(-1) ?? scheme));
    open.push(scheme);
  }
  return above;
}

/** Where each way of numbering stands that a text uses. */
function rungsOf(text: readonly Block[]): Map<Scheme, Rung> {
  const rankOf = ranksIn(text);
  const above = schemesAbove(text, rankOf);
  const used = [...above.keys()].sort((a, b) => rankOf(a) - rankOf(b));
  // Below 第一章 nothing stands as high as a chapter.
  const highest = used.some((s) => s.kind === 'chapter') ? 1 : 0;
  /** Steps of the ladder: 0 is a chapter, -1 a part. */
  const steps = new Map<Scheme, number>();
  const parents = new Map<Scheme, Scheme | null>();
  for (const scheme of used) {
    const others = [...above.get(scheme)!].filter((s) => s !== scheme);
    const under = others.reduce<Scheme | null>(
      (low, s) => (low === null || steps.get(s)! > steps.get(low)! ? s : low),
      null,
    );
    parents.set(scheme, under);
    if (scheme.kind) steps.set(scheme, scheme.kind === 'chapter' ? 0 : -1);
    else steps.set(scheme, Math.max(highest, under ? steps.get(under)! + 1 : highest));
  }
  // Where the ladder is one step short, its top is a part.
  const short = Math.max(...steps.values()) === ladder.length && used.every((s) => !s.kind);
  return new Map(
    used.map((scheme) => {
      const kind = scheme.kind ?? kindAt(steps.get(scheme)! - (short ? 1 : 0));
      return [scheme, { below: parents.get(scheme)!, ...(kind && { kind }) }];
    }),
  );
}

const kindAt = (step: number): DivisionKind | undefined => (step < 0 ? 'part' : ladder[step]);

/** Says which kind a numbered block is, and by what. */
function tell({ lines, marker }: Block, { kind, below }: Rung, trace: Trace): void {
  const { scheme } = marker!;
  const place = below
    ? said.standsUnder({ scheme: scheme.name, below: below.name })
    : said.standsHighest({ scheme: scheme.name });
  const why = kind ? said.isKind({ kind, place }) : said.belowLadder({ place });
  trace({
    line: lines[0],
    stage: 'rank',
    rule: 'ladder',
    took: kind !== undefined,
    why: scheme.kind ? said.numbersOne({ kind: scheme.kind, scheme: scheme.name }) : why,
  });
}
