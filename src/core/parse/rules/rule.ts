/** What a rule of the tree is, and what it may know. */
import type { Scheme } from '../../chinese/heading-numbers.ts';
import { glossary, noteHeading } from '../../chinese/heading-words.ts';
import { noteCall, sentenceEnd } from '../../chinese/punctuation.ts';
import type { Kind, Lines, Node } from '../../model/plan.ts';
import type { FlatTable } from '../../tables/flat-table.ts';
import type { Block } from '../blocks/block.ts';
import type { Frame } from '../frame/frame.ts';
import type { Hint } from '../hints/hints.ts';
import type { Ranks } from '../ranks/ranks.ts';
import { canBeTitle, longestTitle, longestTitleBelow, node, type Tree } from '../tree.ts';

/**
 * One thing that a block becomes: a title of the document, a division that opens, or what stands inside the
 * open one.
 */
export interface Made {
  as: 'title' | 'division' | 'inside';
  node: Node;
}
/** A node that is the title of the document. */
export const title = (made: Node): Made => ({ as: 'title', node: made });
/** A node that opens a division. */
export const division = (made: Node): Made => ({ as: 'division', node: made });
/** A node that stands in the division that is open. */
export const inside = (made: Node): Made => ({ as: 'inside', node: made });

/** What a rule makes of a block, in order. */
export interface Answer {
  made: readonly Made[];
  /** How many blocks it took, the ones below included; one where it is not said. */
  blocks?: number;
  /** True where a person has said so. */
  settled?: boolean;
}

/** A rule of what a block is. */
export interface BlockRule {
  name: string;
  /** What the rule finds and what that becomes, as a sentence. */
  says: string;
  /** A small document in which this rule takes a block; a test reads it. */
  example: string;
  /** What plan.yaml says of the example. */
  hints?: readonly Hint[];
  /** Why it stands where it does, where the order matters. */
  order?: string;
  /**
   * What becomes of the block at index `at`, or why it is not what the rule finds: a constant, so that
   * silence costs nothing.
   */
  read: (block: Block, at: number, context: Context) => Answer | string;
}

/** What is known of a document when its blocks become a tree. */
export interface Context {
  blocks: readonly Block[];
  frame: Frame;
  /** Tables by the index of their first line. */
  tables: ReadonlyMap<number, FlatTable>;
  ranks: Ranks;
  tree: Tree;
  /** Whether the document calls itself what plans are called. */
  isTitled: boolean;
  hasParts: boolean;
  /** The index of the last block that is the title of the document; -1 where none is. */
  lastTitle: number;
  /** The index of the last block with a number that heads something. */
  lastNumbered: number;
  /** The index of the first. */
  firstNumbered: number;
  /**
   * The index of the heading of a glossary at the end, behind which numbers count entries; -1 where there is
   * none.
   */
  glossaryAt: number;
  /** The numbers of notes that the text calls for. */
  noteCalls: ReadonlySet<string>;
  /** The way in which the document numbers headings of a kind. */
  schemeOf: (kind: Kind) => Scheme | undefined;
}

/** Whether a block heads a glossary or notes at the end. */
const headsGlossary = ({ marker, role, words }: Block) =>
  !marker &&
  !role &&
  words.length <= longestTitleBelow &&
  !sentenceEnd.test(words) &&
  (glossary.test(words) || noteHeading.test(words));

/** Gathers what the rules need to know of the whole document. */
export function contextOf(parts: Pick<Context, 'blocks' | 'frame' | 'tables' | 'ranks' | 'tree'>): Context {
  const { blocks, ranks } = parts;
  const glossaryAt = blocks.findLastIndex(headsGlossary);
  const schemes = new Map<Kind, Scheme>();
  for (const [block, kind] of ranks.kinds) if (!schemes.has(kind)) schemes.set(kind, block.marker!.scheme);
  return {
    ...parts,
    isTitled: blocks.some((b) => b.role === 'title' || b.hint?.kind === 'title'),
    hasParts: schemes.has('part'),
    lastTitle: blocks.findLastIndex((b) => b.role === 'title'),
    glossaryAt,
    firstNumbered: blocks.findIndex((b) => b.marker && ranks.kinds.has(b)),
    lastNumbered: blocks.findLastIndex((b, i) => b.marker && !b.note && (glossaryAt < 0 || i <= glossaryAt)),
    noteCalls: new Set(blocks.flatMap((b) => [...b.words.matchAll(noteCall)].map((m) => m[1]!))),
    schemeOf: (kind) => schemes.get(kind),
  };
}

/** Why words are no title; null where they can be one. */
export function notATitle(words: string): string | null {
  if (words.length > longestTitle) return 'it is too long for a title';
  return sentenceEnd.test(words) ? 'it ends as a sentence does' : null;
}

/** The title of a number that stands alone, in the line below it. */
export function titleBelow(at: number, longest: number, { blocks, tables }: Context): Block | null {
  const next = blocks[at + 1];
  const isTitle =
    next && canBeTitle(next) && next.words.length <= longest && !next.hint && !tables.has(next.index);
  return isTitle ? next : null;
}

/** The paragraph that was run into a heading, where there is one. */
export const restInside = (lines: Lines, rest: string): Made[] =>
  rest ? [inside(node('p', lines, rest))] : [];
