import type { Node } from '../../model/plan.ts';
import { silent, type Trace } from '../../model/trace.ts';
import type { Block } from '../blocks/block.ts';
import { said } from '../said.ts';
import { annex, annexNamed, annexNames } from './annexes.ts';
import { box, inBox } from './boxes.ts';
import { aroundTheBody, documentTitle, firstLine, preface } from './front.ts';
import {
  closingWord,
  headingByMarkup,
  headingInContents,
  lostNumber,
  neverNumbered,
  numberedHeading,
  ownText,
  paragraph,
} from './headings.ts';
import { hinted } from './hinted.ts';
import { bulleted, entryByMarkup, entryOfAnother, numberedEntry } from './items.ts';
import { note } from './notes.ts';
import type { Answer, BlockRule, Context } from './rule.ts';
import { table } from './tables.ts';

/**
 * What a block can be, in the order in which that is asked: the first rule that answers has it. The last one
 * takes everything.
 */
export const blockRules: readonly BlockRule[] = [
  table,
  hinted,
  documentTitle,
  aroundTheBody,
  firstLine,
  preface,
  annexNames,
  annexNamed,
  annex,
  box,
  inBox,
  note,
  bulleted,
  numberedEntry,
  entryOfAnother,
  numberedHeading,
  entryByMarkup,
  lostNumber,
  headingByMarkup,
  headingInContents,
  ownText,
  neverNumbered,
  closingWord,
  paragraph,
];

/**
 * Puts the blocks of a document into its tree, in order, each by the first rule that answers. Tells of each
 * block which rule took it and why those before declined. Total: the last rule takes what is left. Gives the nodes
 * of which a person has said what they are.
 */
export function readTree(context: Context, trace: Trace = silent): ReadonlySet<Node> {
  const { blocks } = context;
  const settledNodes = new Set<Node>();
  let inFrame = false;
  for (let at = 0; at < blocks.length; ) {
    if (inFrame && !blocks[at]!.framed) context.tree.closeBox();
    inFrame = Boolean(blocks[at]!.framed);
    const { made, blocks: took = 1, settled } = ask(blocks[at]!, at, context, trace);
    const { calls, raised, doubted } = blocks[at]!;
    if (calls && made[0]) made[0].node.calls = calls;
    if (raised) for (const { node } of made) node.raised = raised;
    if (doubted && !settled) for (const { node } of made) node.doubted = doubted;
    for (const { as, node } of made) {
      if (settled) settledNodes.add(node);
      if (as === 'title') context.tree.addTitle(node);
      else if (as === 'division') context.tree.addDivision(node);
      else context.tree.add(node);
    }
    at += took;
  }
  return settledNodes;
}

/** The first answer of a rule to what a block is. */
function ask(block: Block, at: number, context: Context, trace: Trace): Answer {
  const line = block.lines[0];
  for (const { name, says, read } of blockRules) {
    const answer = read(block, at, context);
    const declined = typeof answer === 'string';
    if (trace !== silent)
      trace({ line, stage: 'rule', rule: name, took: !declined, why: declined ? answer : says });
    if (declined) continue;
    if (trace !== silent)
      tellTakenAlong(context.blocks.slice(at + 1, at + (answer.blocks ?? 1)), name, line, trace);
    return answer;
  }
  throw new Error('The last rule takes everything.');
}

/** Says of blocks that a rule took with the one above them where they have gone. */
function tellTakenAlong(blocks: readonly Block[], rule: string, line: number, trace: Trace): void {
  for (const { lines } of blocks)
    trace({ line: lines[0], stage: 'rule', rule, took: true, why: said.taken({ line }) });
}
