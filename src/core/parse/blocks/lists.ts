import { attachment } from '../../chinese/heading-words.ts';
import { colonEnd, entryEnd, lineEnd, semicolonEnd } from '../../chinese/punctuation.ts';
import type { Block } from './block.ts';
import { countedNames } from './counted-names.ts';
import type { ListPass } from './list-pass.ts';
import { clauses, decimalParagraphs } from './numbered-paragraphs.ts';
import { paragraphsBelow, phrasesBelowColon } from './numbered-runs.ts';
import { isBelow } from './numbering.ts';

/** Sets `item` on the entries of lists. `say`: called with each entry and the pass that found it. */
export function markLists(blocks: readonly Block[], say: (pass: ListPass, block: Block) => void): void {
  for (const pass of listPasses)
    pass.find(blocks, (block, numbered) => {
      block.item = true;
      if (numbered) block.numbered = true;
      say(pass, block);
    });
}

/** An entry goes on over at most this many blocks where a line of it does not end. */
const mostBlocks = 4;
/** A shorter line was not broken. */
const shortestBroken = 26;

const isNumbered = (b: Block | undefined): b is Block & { marker: NonNullable<Block['marker']> } =>
  Boolean(b?.marker) && b!.marker!.scheme.evidence !== 'strong' && !b!.heading;
/** Whether a block has the number after that of another. */
const follows = (b: Block | undefined, before: Block) =>
  isNumbered(b) && b.marker.scheme === before.marker!.scheme && b.marker.number === before.marker!.number + 1;

/** The index behind the entry that begins at `b`: a line that does not end goes on in the next. */
function endOf(blocks: readonly Block[], b: number): number {
  let end = b + 1;
  while (
    end < b + mostBlocks &&
    end < blocks.length &&
    blocks[end - 1]!.words.length >= shortestBroken &&
    !lineEnd.test(blocks[end - 1]!.words) &&
    blocks[end]!.words &&
    !blocks[end]!.marker &&
    !blocks[end]!.role
  )
    end++;
  return end;
}

const moreBehindStop = /。./u;
/** （一）责任单位：…… has a label of its own. */
const hasLabel = /^[^，。]{1,16}[:：]/u;

/** Whether the entry that begins at `at` is one whole sentence without a label. */
function isSentence(blocks: readonly Block[], at: number): boolean {
  const entry = blocks.slice(at, endOf(blocks, at));
  const words = entry.map((b) => b.words).join('');
  return entryEnd.test(words) && !moreBehindStop.test(words) && !hasLabel.test(words);
}

/** A 1 below a colon and the 2 behind it, both whole sentences: 有下列情形之一者： 一、甲者。 二、乙者。 */
const isBelowColon = (blocks: readonly Block[], b: number) =>
  blocks[b]!.marker!.number === 1 &&
  colonEnd.test(blocks[b - 1]!.words) &&
  isSentence(blocks, b) &&
  isSentence(blocks, endOf(blocks, b));

/** Whether the number at `b` goes on from a heading that is open above it: they are headings alike. */
function goesOnFromHeading(blocks: readonly Block[], b: number): boolean {
  const { scheme } = blocks[b]!.marker!;
  let above = b - 1;
  while (above >= 0 && (!blocks[above]!.marker || isBelow(blocks[above]!.marker!.scheme, scheme))) above--;
  return above >= 0 && !blocks[above]!.item && follows(blocks[b], blocks[above]!);
}

/** Whether lower numbers stand right below the entry at `b`, and the next of its like behind them: it heads them. */
function goesOnBelow(blocks: readonly Block[], b: number): boolean {
  const { scheme } = blocks[b]!.marker!;
  const below = endOf(blocks, b);
  let next = below;
  while (isNumbered(blocks[next]) && isBelow(blocks[next]!.marker!.scheme, scheme))
    next = endOf(blocks, next);
  return next > below && follows(blocks[next], blocks[b]!);
}

const listEntries: ListPass = {
  name: 'list',
  says: 'an entry of a list: entries end with ；, or are whole sentences below a colon',
  example: { text: '一、总则\n1.甲；\n2.乙；\n3.丙。', line: 3 },
  find(blocks, mark) {
    // A notice whose first numbers stand below 通知如下： has no other headings.
    let headed = false;
    for (let b = 0; b + 1 < blocks.length; b++) {
      const first = blocks[b]!;
      if (!isNumbered(first)) {
        headed ||= first.marker !== null;
        continue;
      }
      const belowColon = headed && isBelowColon(blocks, b);
      headed = true;
      if (!belowColon && !semicolonEnd.test(first.words)) continue;
      const run = [b];
      for (let end = endOf(blocks, b); end < blocks.length; end = endOf(blocks, run.at(-1)!)) {
        const goesOn = semicolonEnd.test(blocks[end - 1]!.words) || (belowColon && isSentence(blocks, end));
        if (!follows(blocks[end], blocks[run.at(-1)!]!) || !goesOn) break;
        run.push(end);
      }
      if (run.length < 2) continue;
      if (!goesOnFromHeading(blocks, b) && !goesOnBelow(blocks, run.at(-1)!))
        for (const at of run) mark(blocks[at]!);
      b = run.at(-1)!;
    }
  },
};

/** The nearest block above of the same numbers, with nothing between that stands above them. */
function likeAbove(blocks: readonly Block[], b: number): Block | null {
  const { scheme } = blocks[b]!.marker!;
  for (let k = b - 1; k >= 0; k--) {
    const { marker, role, heading, words } = blocks[k]!;
    if (role || heading || attachment.pattern.test(words)) return null;
    if (marker?.scheme === scheme) return blocks[k]!;
    if (marker && !isBelow(marker.scheme, scheme)) return null;
  }
  return null;
}

const restOfList: ListPass = {
  name: 'rest-of-list',
  says: 'the number after that of an entry of a list, with lines of that entry between: it is an entry too',
  example: { text: '一、总则\n（1）甲；\n（2）乙：\na)丙；\nb)丁。\n（3）戊。', line: 6 },
  order: 'behind all that find entries by what these are',
  find(blocks, mark) {
    blocks.forEach((block, b) => {
      if (!isNumbered(block) || block.item || block.marker.number === 1) return;
      const above = likeAbove(blocks, b);
      if (above?.item && follows(block, above)) mark(block);
    });
  },
};

/** In this order: what an earlier pass has marked is no heading for a later one. */
export const listPasses: readonly ListPass[] = [
  listEntries,
  decimalParagraphs,
  clauses,
  paragraphsBelow,
  phrasesBelowColon,
  countedNames,
  restOfList,
];
