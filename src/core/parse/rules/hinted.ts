import { numberOf } from '../../chinese/heading-numbers.ts';
import { attachment, box } from '../../chinese/heading-words.ts';
import { type DivisionKind, isDivision } from '../../model/plan.ts';
import type { Block } from '../blocks/block.ts';
import type { BlockHint } from '../hints/structure.ts';
import { cutRunIn } from '../run-in-headings.ts';
import { label, longestTitle, longestTitleBelow, node, printedMarker } from '../tree.ts';
import { itemOf } from './items.ts';
import {
  type Answer,
  type BlockRule,
  type Context,
  division,
  inside,
  restInside,
  title,
  titleBelow,
} from './rule.ts';

/** How the kinds are numbered that stand on no ladder. */
const ownNumbers: Partial<Record<DivisionKind, typeof attachment | typeof box>> = { attachment, box };

/** The number that a hinted heading begins with, as it is printed and as its kind reads it. */
function printedNumber({ words, marker }: Block, kind: DivisionKind) {
  const own = ownNumbers[kind];
  const found = own?.pattern.exec(words);
  if (!own || !found) return { printed: marker?.printed ?? '', number: marker?.number ?? null };
  const digits = found[1] ?? found[2];
  return { printed: found[0].trim(), number: digits ? numberOf(digits) : null };
}

/** A heading of which a person says what it heads; its title may stand below its number. */
function heading(
  block: Block,
  hint: BlockHint & { kind: DivisionKind },
  at: number,
  context: Context,
): Answer {
  const { words, marker, lines } = block;
  const { kind } = hint;
  const { printed, number: own } = printedNumber(block, kind);
  const behind = printed ? words.slice(words.indexOf(printed) + printed.length).trimStart() : words;
  const standing = ownNumbers[kind];
  const longest = standing ? longestTitle : longestTitleBelow;
  const below = behind ? null : titleBelow(at, longest, context);
  const [heads, rest] = printed && !below ? cutRunIn(behind) : [below?.words ?? behind, ''];
  const number = hint.number ?? own;
  const made = node(kind, [lines[0], (below ?? block).lines[1]], heads, {
    number,
    marker: printedMarker(block, printed || null),
    label:
      standing && number !== null
        ? { zh: standing.zh(number), en: standing.en(number) }
        : label(marker?.scheme ?? context.schemeOf(kind), number, words, printed),
  });
  return { made: [division(made), ...restInside(lines, rest)], blocks: below ? 2 : 1, settled: true };
}

export const hinted: BlockRule = {
  name: 'hinted',
  says: 'what plan.yaml names under structure is what it says there',
  example: '某规划\n一、目标\n产业布局\n正文。',
  hints: [{ line: 3, text: '产业布局', kind: 'section', number: 1 }],
  order: 'what a person has settled stands before everything that is told from the words',
  read(block, at, context) {
    const { lines, words, hint } = block;
    if (!hint) return 'plan.yaml says nothing of it';
    const { kind } = hint;
    if (isDivision(kind)) return heading(block, { ...hint, kind }, at, context);
    if (kind === 'item') return { made: [inside(itemOf(block))], settled: true };
    const made = node(kind, lines, words, {
      number: hint.number ?? null,
      marker: printedMarker(block, null),
    });
    return { made: [kind === 'title' ? title(made) : inside(made)], settled: true };
  },
};
