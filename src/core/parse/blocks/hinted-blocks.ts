import { isDivision } from '../../model/plan.ts';
import { lengthIn } from '../hints/same-words.ts';
import type { BlockHint } from '../hints/structure.ts';
import { goesOn } from './join-lines.ts';
import { add, addPieces, addTo, piecesOf, type Reading, saying, signsAt, wordsAt } from './reading.ts';

/** A piece of a line, and what a person has said of it. */
interface Segment {
  words: string;
  hint?: BlockHint | undefined;
}

/**
 * Adds the blocks of a line of which a person has said what some are: each begins with the words of its hint,
 * and the others are as they would be. Gives the index of the last line that it read.
 */
export function readHinted(reading: Reading, i: number, hints: readonly BlockHint[]): number {
  const above = reading.blocks.at(-1);
  let last = i;
  for (const [n, { words, hint }] of segmentsOf(reading, i, hints).entries()) {
    if (hint) last = Math.max(last, addHinted(reading, i, hint, words));
    else if (n === 0 && above && goesOn(reading.joining, above, { i, words }, saying(reading, i, 'line')))
      addTo(above, reading, { i, words }, reading.end);
    else addPieces(reading, i, [words], n === 0 ? signsAt(reading, i)?.signs : undefined);
    reading.end = words;
  }
  return last;
}

/**
 * The pieces of a line: where it is cut without hints, and where a hint begins; the words of a hint, and a
 * hint for all lines, hold together what they reach over.
 */
function segmentsOf(reading: Reading, i: number, hints: readonly BlockHint[]): Segment[] {
  const words = wordsAt(reading, i);
  const signs = signsAt(reading, i)?.length ?? 0;
  const cuts = new Set<number>([hints[0]!.at > 0 ? signs : 0]);
  let end = signs;
  for (const [n, piece] of piecesOf(reading, i, words.slice(signs)).entries()) {
    const start = words.indexOf(piece, end);
    if (n > 0) cuts.add(start);
    end = start + piece.length;
  }
  for (const { at, text, end: lastLine } of hints) {
    const held = lastLine > i ? words.length : at + lengthIn(words.slice(at), text);
    for (const cut of cuts) if (cut > at && cut < held) cuts.delete(cut);
  }
  const hintAt = new Map(hints.map((hint) => [hint.at, hint]));
  const places = [...new Set([...cuts, ...hintAt.keys()])].sort((a, b) => a - b);
  return places
    .map((at, n) => ({ words: words.slice(at, places[n + 1]).trim(), hint: hintAt.get(at) }))
    .filter((segment) => segment.words);
}

/** Adds the block of a hint, with the lines that it joins; the index of the last of them. */
function addHinted(reading: Reading, i: number, hint: BlockHint, segment: string): number {
  const set = hint.at === 0 ? signsAt(reading, i) : null;
  const own = segment.slice(set?.length ?? 0);
  const marker = reading.numbering.read(own);
  if (marker) reading.numbering.take(marker);
  add(reading, i, own, {
    marker,
    hint,
    // Its number heads nothing, and those beside it go on counting from it.
    ...(marker && !isDivision(hint.kind) && { item: true }),
    ...(set && { signs: set.signs }),
  });
  const block = reading.blocks.at(-1)!;
  reading.end = segment;
  for (let k = i + 1; k <= hint.end; k++) {
    const more = wordsAt(reading, k);
    if (!more || reading.frame.artefacts.has(k)) continue;
    addTo(block, reading, { i: k, words: more }, reading.end);
    reading.end = more;
    saying(reading, k, 'line')('hinted', true, 'belongs to the block of a hint above');
  }
  return hint.end;
}
