/** What lines look like that may be headings though no number says so. */
import { attachment, box } from '../../chinese/heading-words.ts';
import { bullet, sentenceEnd } from '../../chinese/punctuation.ts';
import type { Block } from '../blocks/block.ts';

/**
 * The shortest and the longest line without a number that can be a heading: one character is a label, and a
 * line of a page holds 28.
 */
const [shortest, longest] = [2, 30];
/**
 * What a title does not end with or hold: it leads to nothing that follows in its sentence, and lists
 * nothing.
 */
const leadsOn = /[:：、]$|；/u;
const chinese = /\p{Script=Han}/u;
/** The stops of a text that goes on, which a title has none of. */
const stopInside = /[。；：，]/u;

/** Whether the words hold a stop, as those of a paragraph do. */
export const hasStop = (words: string): boolean => stopInside.test(words);

/** Whether a block begins an annex: no number stands before it, and it is nothing that surrounds the body. */
export const beginsAnnex = ({ marker, role, words }: Block): boolean =>
  !marker && !role && attachment.pattern.test(words);

/** The blocks up to the first annex. */
export function beforeAnnexes(blocks: readonly Block[]): readonly Block[] {
  const annex = blocks.findIndex(beginsAnnex);
  return annex < 0 ? blocks : blocks.slice(0, annex);
}

/**
 * Whether a block is a short line of Chinese without a number that is neither sentence, label, entry, annex
 * nor panel.
 */
export const isShortLine = ({ words, marker, role, item, signs }: Block): boolean =>
  !marker &&
  !role &&
  !item &&
  !signs &&
  words.length >= shortest &&
  words.length <= longest &&
  !sentenceEnd.test(words) &&
  !leadsOn.test(words) &&
  chinese.test(words) &&
  !bullet.test(words) &&
  !attachment.pattern.test(words) &&
  !box.pattern.test(words);
