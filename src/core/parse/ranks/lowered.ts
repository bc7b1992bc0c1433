import { closing, preface } from '../../chinese/heading-words.ts';
import { sentenceEnd } from '../../chinese/punctuation.ts';
import type { DivisionKind } from '../../model/plan.ts';
import { silent, type Trace } from '../../model/trace.ts';
import type { Block } from '../blocks/block.ts';
import { said } from '../said.ts';
import { readHeadingLevels } from './heading-levels.ts';
import { type Kinds, lower, order } from './kinds.ts';
import { beforeAnnexes, isShortLine } from './line-shapes.ts';

/** Headings without a number that are told by their signs, with their kinds. */
export interface Heads {
  found: ReadonlyMap<Block, DivisionKind>;
  /** The kinds of the numbered headings, which stand below these. */
  kinds: Kinds;
}

/** 【总体思路】: a line in heavy brackets. */
const inBrackets = /^【[^【】]{2,16}】$/u;
/** Fewer such lines are chance. */
const fewestInBrackets = 3;

/** What a heading stands above: a sentence, or a number; 【书名】 above 红楼梦 is a label. */
const isText = (block: Block | undefined) =>
  block !== undefined && (block.marker !== null || sentenceEnd.test(block.words));

/**
 * Lines in heavy brackets, each above something else, where they are three at least, no number stands above them, none
 * comes again, and text stands below half of them.
 */
export function readInBrackets(blocks: readonly Block[], kinds: Kinds, trace: Trace = silent): Heads {
  const body = beforeAnnexes(blocks);
  const isHead = (block: Block | undefined) =>
    block !== undefined && !block.heading && inBrackets.test(block.words) && isShortLine(block);
  const heads = body.filter((block, i) => isHead(block) && body[i + 1] && !isHead(body[i + 1]));
  const isFirst = !body.slice(0, body.indexOf(heads[0]!)).some((block) => kinds.has(block));
  const below = heads.filter((block) => isText(body[body.indexOf(block) + 1]));
  const isOfText =
    below.length * 2 >= heads.length && new Set(heads.map(({ words }) => words)).size === heads.length;
  if (heads.length < fewestInBrackets || !isFirst || !isOfText) return { found: new Map(), kinds };
  const found = new Map<Block, DivisionKind>(heads.map((block) => [block, 'chapter']));
  return { found, kinds: lowered(body, kinds, found, trace) };
}

/** The kinds of the numbers that stand in the text below headings of the markup which have none. */
export function belowMarkup(blocks: readonly Block[], kinds: Kinds, trace: Trace = silent): Kinds {
  if ([...kinds.keys()].some((block) => block.heading)) return kinds;
  const body = beforeAnnexes(blocks);
  const levels = readHeadingLevels(blocks, kinds);
  const found = body.flatMap((block) => {
    const isHead = block.heading && !block.role && !preface.test(block.words) && !closing.test(block.words);
    const kind = isHead ? levels.get(block.heading!) : undefined;
    return kind ? [[block, kind] as const] : [];
  });
  return lowered(body, kinds, new Map(found), trace);
}

/**
 * The kinds of numbered headings, each as many steps lower as the headings go that stand above them: one above them all,
 * and another behind the first of them.
 */
function lowered(body: readonly Block[], kinds: Kinds, heads: Heads['found'], trace: Trace): Kinds {
  let open = -1;
  let deepest = -1;
  let goOn = false;
  for (const block of body) {
    const head = heads.get(block);
    if (head) {
      open = order.indexOf(head);
      goOn ||= deepest >= 0;
    } else if (kinds.has(block)) {
      if (open < 0 || block.marker!.scheme.kind) return kinds;
      deepest = Math.max(deepest, open);
    }
  }
  if (!goOn) return kinds;
  const result = new Map(kinds);
  for (const block of body) lower(result, block, deepest);
  if (trace !== silent)
    for (const block of body) {
      const kind = result.get(block);
      if (kind && kind !== kinds.get(block)) tell(block, kind, trace);
    }
  return result;
}

/** Says which number was taken for a lower one. */
const tell = ({ lines }: Block, kind: DivisionKind, trace: Trace): void =>
  trace({
    line: lines[0],
    stage: 'rank',
    rule: 'below-unnumbered',
    took: true,
    why: said.belowUnnumbered({ kind }),
  });
