import { numberOf, readMarker } from '../../chinese/heading-numbers.ts';
import { annexOfAnnex, attachment, mapsNamed } from '../../chinese/heading-words.ts';
import { isBelowText } from '../../chinese/letter-words.ts';
import { fileName } from '../../chinese/list-words.ts';
import { colonEnd, sentenceEnd } from '../../chinese/punctuation.ts';
import { tableGoesOnAlone } from '../../chinese/table-words.ts';
import { withoutBlanks } from '../../model/blanks.ts';
import { key } from '../../model/heading.ts';
import { firstOfAnnex } from '../around-texts.ts';
import type { Block } from '../blocks/block.ts';
import { longestTitle, node, printedMarker } from '../tree.ts';
import {
  type Answer,
  type BlockRule,
  type Context,
  division,
  inside,
  notATitle,
  titleBelow,
} from './rule.ts';

/**
 * How many blocks below a line that names an annex the annex itself is looked for: letters that name theirs
 * are short.
 */
const farthestAnnex = 400;

/** 附件：1.甲 names the first of several. */
const firstOfSeveral = /^[1１一]\s*[.．、]/u;

/** How a block begins an annex, or why it does not. */
function annexOf({ words }: Block): RegExpExecArray | string {
  const begins = attachment.pattern.exec(words);
  if (!begins) return 'it does not begin as an annex does';
  if (fileName.test(words)) return 'it is the name of a file';
  if (tableGoesOnAlone.test(words)) return 'it says that a table goes on over the page';
  return notATitle(words) ?? begins;
}

/** Whether 附件： only names the annexes that follow, as above a signature. */
function namesAnnexes(at: number, begins: RegExpExecArray, blocks: readonly Block[]): boolean {
  const { words } = blocks[at]!;
  const rest = words.slice(begins[0].length).trim();
  if (firstOfSeveral.test(rest)) return true;
  const next = blocks[at + 1];
  const isFirst =
    next &&
    (next.marker?.number === 1 || firstOfSeveral.test(next.words)) &&
    next.words.length <= longestTitle;
  if (!rest && colonEnd.test(words) && isFirst && !sentenceEnd.test(next.words)) return true;
  if (rest && !begins[1] && colon.test(begins[0])) return comesAgain(at, rest, blocks);
  if (!rest || !begins[1]) return false;
  return blocks
    .slice(at + 1, at + farthestAnnex)
    .some((b) => isSameAnnex(attachment.pattern.exec(b.words), begins));
}

/** Whether two lines begin with one annex: 附件1-1 is another than 附件1-2. */
const isSameAnnex = (one: RegExpExecArray | null, other: RegExpExecArray): boolean =>
  one?.[1] === other[1] && annexOfAnnex(one![0].trim()) === annexOfAnnex(other[0].trim());

const colon = /[:：]\s*$/u;
/** Whether what the line names comes again below it: the title of what a letter brings. */
const comesAgain = (at: number, rest: string, blocks: readonly Block[]): boolean =>
  blocks.slice(at + 1, at + farthestAnnex).some((b) => key(b.words) === key(rest.replace(/[《》]/gu, '')));

/** A line that names an annex, which stands around the body. */
const asName = ({ lines, words, signs }: Block) =>
  inside(node('p', lines, words, { role: 'attachments', marker: signs ?? null }));

/** The line that names annexes, and the numbered names below it. */
function readNames(at: number, { blocks }: Context): Answer {
  let end = at + 1;
  const isName = (b: Block | undefined) =>
    b &&
    (readMarker(b.words)?.scheme.name === '1.' || fileName.test(b.words)) &&
    b.words.length <= longestTitle;
  while (isName(blocks[end])) end++;
  return { made: blocks.slice(at, end).map(asName), blocks: end - at };
}

export const annexNames: BlockRule = {
  name: 'annex-names',
  says: 'a line 附件： that names annexes, with the names below it, stands around the body and opens no annex',
  example: '某区规划\n一、总则\n正文。\n附件：1.重点项目表\n2.指标体系\n联系人：某某',
  order: 'it begins as an annex does',
  read(block, at, context) {
    if (mapsNamed.test(block.words)) return readNames(at, context);
    const begins = annexOf(block);
    if (typeof begins === 'string') return begins;
    if (!namesAnnexes(at, begins, context.blocks)) return 'it names no annexes that follow';
    return readNames(at, context);
  },
};

/** The word by which a line is an annex: 附件 of 附件1. */
const wordOf = (begins: RegExpExecArray): string => begins[0].replace(/\s/gu, '').slice(0, 2);

/** 附件： or 附件1：, behind which the name stands; 附： stands above what is appended, and heads it. */
const namesWithColon = /^附\s*\p{Script=Han}.*[:：]\s*$/u;

/** Whether nothing stands below a line that could be of the annex which it names: the next begins, or the text ends. */
function hasNothing(at: number, begins: RegExpExecArray, { blocks }: Context): boolean {
  const next = firstOfAnnex(blocks.slice(at + 1), blocks[at]!.words.slice(begins[0].length));
  if (!next) return true;
  if (next.hint) return false;
  if (next.role) return next.role === 'title';
  const other = annexOf(next);
  // A cover may stand above annexes that are called otherwise, or by its own number (附件1, 附件1-1).
  return (
    typeof other !== 'string' && wordOf(other) === wordOf(begins) && !(other[1] && other[1] === begins[1])
  );
}

export const annexNamed: BlockRule = {
  name: 'annex-named',
  says: 'a line 附件：重点项目表 below which nothing of that annex stands names it, and opens none',
  example: '某区规划\n一、总则\n正文。\n附件：重点项目表',
  order: 'it begins as an annex does, and would make a page of nothing',
  read(block, at, context) {
    const begins = annexOf(block);
    if (typeof begins === 'string') return begins;
    if (!namesWithColon.test(begins[0]) || !block.words.slice(begins[0].length).trim())
      return 'no colon and name of an annex stand on its line';
    if (!hasNothing(at, begins, context)) return 'what stands below it is of that annex';
    return { made: [asName(block)] };
  },
};

export const annex: BlockRule = {
  name: 'annex',
  says: 'a short line that begins with 附件, 附表 or 附录 opens an annex; its title may stand in the line below',
  example: '某区规划\n一、总则\n正文。\n附件1\n任务清单\n一、储备',
  order: 'an annex is no step of the ladder: it stands before all that numbers tell',
  read(block, at, context) {
    const begins = annexOf(block);
    if (typeof begins === 'string') return begins;
    const rest = block.words.slice(begins[0].length).trimStart();
    const letter = !begins[1] && !colon.test(begins[0]) ? (letterOf.exec(rest)?.[0] ?? '') : '';
    const own = rest.slice(letter.length).trimStart();
    const title = own ? null : titleBelow(at, longestTitle, context);
    const below = title && !isBelowText(title.words) ? title : null;
    const number = begins[1] ? numberOf(begins[1]) : null;
    const more = below && restOfTitle(at, below, context);
    const words = below ? below.words + (more?.words ?? '') : own;
    const last = (more ?? below ?? block).lines[1];
    const made = node('attachment', [block.lines[0], last], words, {
      number,
      marker: printedMarker(block, (begins[0] + letter).trim()),
      label: {
        zh: attachment.zh(number) + letter,
        en: [attachment.en(number), letter.normalize('NFKC')].filter(Boolean).join(' '),
      },
    });
    return { made: [division(made)], blocks: 1 + Number(below !== null) + Number(more !== null) };
  },
};

/** 附录A: a letter for a number. */
const letterOf = /^[A-ZＡ-Ｚ](?=\s|$)/u;

/** The second line of the title of an annex, with which it is called what the letter above it calls it. */
function restOfTitle(at: number, below: Block, context: Context): Block | null {
  const more = titleBelow(at + 1, longestTitle, context);
  if (!more || more.marker || more.lines[0] !== below.lines[1] + 1) return null;
  const whole = withoutBlanks(below.words + more.words);
  const isCalled = ({ words }: Block) => withoutBlanks(words).endsWith(whole);
  return context.blocks.slice(0, at).some(isCalled) ? more : null;
}
