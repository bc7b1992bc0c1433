import { readNumber } from '../../chinese/numerals.ts';
import { colonEnd, endnote } from '../../chinese/punctuation.ts';
import type { Node } from '../../model/plan.ts';
import type { Block } from '../blocks/block.ts';
import { node, printedMarker } from '../tree.ts';
import { type BlockRule, inside } from './rule.ts';

/** An entry of a glossary at the end: 1. or 1、 or ① before the word. */
const glossaryEntry = /^(?:(\d{1,3})\s*[.．、]|[①-⑳])/u;

/** A note at the foot of a printed page, with the sign that it begins with. */
function noteOf(block: Block, sign: string): Node {
  const begins = endnote.exec(block.words)?.[0] ?? (block.words.startsWith(sign) ? sign : '');
  const digits = /\d+/u.exec(sign)?.[0];
  return node('note', block.lines, block.words.slice(begins.length).trimStart(), {
    marker: printedMarker(block, begins.trim() || null),
    number: digits ? Number(digits) : circled(sign),
  });
}
/** The number in a circle: ① is 1. */
function circled(sign: string): number | null {
  const number = sign.codePointAt(0)! - '①'.codePointAt(0)! + 1;
  return number > 0 && number <= 20 ? number : null;
}

export const note: BlockRule = {
  name: 'note',
  says: 'behind the last numbered heading, ［1］ that the text calls for and an entry of a glossary are notes',
  example: '某报告\n一、回顾\n实现一降三减［1］。\n注释\n［1］一降三减：\n火灾起数下降。',
  order: 'an entry of a glossary begins with a number as a heading does',
  read(block, at, { blocks, glossaryAt, lastNumbered, noteCalls, tree }) {
    const { words, lines } = block;
    if (block.note) return { made: [inside(noteOf(block, block.note))], blocks: 1 };
    const isGlossary =
      glossaryAt > lastNumbered && at > glossaryAt && tree.open[0]?.node.kind !== 'attachment';
    const begins = endnote.exec(words) ?? (isGlossary ? glossaryEntry.exec(words) : null);
    if (!begins) return 'it does not begin as a note does';
    if (at <= lastNumbered) return 'numbered headings follow, and notes stand at the end';
    if (!isGlossary && !noteCalls.has(begins[1]!)) return 'no line calls for a note of this number';
    const next = blocks[at + 1];
    const goesOn = colonEnd.test(words) && next && !endnote.test(next.words) && !next.role && !next.signs;
    const own = words.slice(begins[0].length).trimStart();
    const made = node(
      'note',
      [lines[0], (goesOn ? next : block).lines[1]],
      own + (goesOn ? next.words : ''),
      {
        marker: printedMarker(block, begins[0].trim()),
        number: begins[1] ? readNumber(begins[1]) : circled(begins[0]),
      },
    );
    return { made: [inside(made)], blocks: goesOn ? 2 : 1 };
  },
};
