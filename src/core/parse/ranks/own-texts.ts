import { namedIn } from '../../chinese/letter-words.ts';
import { sentenceEnd } from '../../chinese/punctuation.ts';
import { silent, type Trace } from '../../model/trace.ts';
import type { Block } from '../blocks/block.ts';
import { said } from '../said.ts';
import { longestTitle } from '../tree.ts';
import type { Kinds } from './kinds.ts';
import { beginsAnnex } from './line-shapes.ts';

/**
 * How many blocks below its title the first number of a text stands at the farthest: who it is for, and what
 * it is for, come between.
 */
const farthestNumber = 4;
/** The same below the title of the document, where a letter says why it is written. */
const farthestBelowTitle = 12;

/** Whether a block is called what plans are called. */
const isTitle = ({ role, marker, item, words }: Block, isNamed: (text: string) => boolean): boolean =>
  role === 'title' ||
  (!role && !marker && !item && words.length <= longestTitle && isNamed(words) && !sentenceEnd.test(words));

/**
 * The titles of texts that stand one after another in one document, each of which begins its own numbers at
 * the top (two rules that one letter issues). None where there is but one text, and none in the annexes.
 */
export function readOwnTexts(
  blocks: readonly Block[],
  kinds: Kinds,
  trace: Trace = silent,
): ReadonlySet<Block> {
  const found = new Set<Block>();
  const isNamed = namedIn(blocks.map(({ words }) => words));
  /** The index of the title above, and the last number at the top. */
  let [title, above] = [-1, 0];
  for (const [b, block] of blocks.entries()) {
    if (beginsAnnex(block)) break;
    if (isTitle(block, isNamed)) title = b;
    if (kinds.get(block) !== 'chapter' || block.marker!.scheme.kind) continue;
    const { number } = block.marker!;
    const isNew = above === 0 ? blocks[title]?.role === 'title' : above > 1;
    const farthest = blocks[title]?.role === 'title' ? farthestBelowTitle : farthestNumber;
    if (title >= 0 && number === 1 && b - title <= farthest && isNew) found.add(blocks[title]!);
    above = number;
    title = -1;
  }
  if (found.size <= 1) return new Set();
  if (trace !== silent)
    for (const { lines } of found)
      trace({
        line: lines[0],
        stage: 'rank',
        rule: 'own-text',
        took: true,
        why: said.partOfTexts({ n: found.size }),
      });
  return found;
}
