import { attachment, named } from '../../chinese/heading-words.ts';
import { sentenceEnd } from '../../chinese/punctuation.ts';
import type { Block } from '../blocks/block.ts';
import type { Kinds } from './kinds.ts';

/**
 * The titles, by block, of texts that stand one after another in one document, each of which begins its own numbers at the top (two rules
 * that one letter issues). None where there is but one text.
 */
export function findOwnTexts(blocks: readonly Block[], kinds: Kinds): ReadonlySet<number> {
  const found = new Set<number>();
  const annex = blocks.findIndex((b) => !b.marker && !b.role && attachment.pattern.test(b.words));
  let [title, above] = [-1, 0];
  for (const [b, block] of blocks.entries()) {
    if (annex >= 0 && b >= annex) break;
    const isTitle =
      block.role === 'title' ||
      (!block.role &&
        !block.marker &&
        !block.item &&
        block.words.length <= 60 &&
        named.test(block.words) &&
        !sentenceEnd.test(block.words));
    if (isTitle) title = b;
    if (kinds.get(block) !== 'chapter' || block.marker!.scheme.kind) continue;
    if (
      title >= 0 &&
      block.marker!.number === 1 &&
      b - title <= 4 &&
      (above === 0 ? blocks[title]!.role === 'title' : above > 1)
    )
      found.add(title);
    above = block.marker!.number;
    title = -1;
  }
  return found.size > 1 ? found : new Set();
}
