import { readMarker } from '../chinese/heading-numbers.ts';
import { stopEnd } from '../chinese/punctuation.ts';
import type { Block } from './blocks.ts';
import { joined, type Line } from './lines/lines.ts';

/**
 * The lines of paragraphs that a frame beside them parts, of which none has the whole sentence: the words of the frame
 * are read between them, or the lines beside it, which are shorter, for a paragraph of their own. `beside`: the lines
 * that stand beside a frame.
 */
export function partedByFrames(blocks: readonly Block[], beside: ReadonlySet<Line>): Set<Line> {
  const parted = new Set<Line>();
  let before: Line[] = [];
  for (const block of blocks) {
    if (block.kind === 'text' && block.framed) continue;
    const lines = block.kind === 'text' ? block.paragraph.lines.map(({ line }) => line) : [];
    const isBeside = [...before, ...lines].some((line) => beside.has(line) || parted.has(line));
    if (isBeside && before.length && lines.length && goesOn(joined(before), joined(lines)))
      for (const line of [...before, ...lines]) parted.add(line);
    before = lines;
  }
  return parted;
}

/** Whether words may go on with the next ones: they end no sentence, and neither is a heading. */
const goesOn = (words: string, next: string): boolean =>
  !stopEnd.test(words) && !readMarker(words) && !readMarker(next);
