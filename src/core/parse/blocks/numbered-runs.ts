/** Numbers right below one another that count paragraphs or phrases, and head nothing. */
import { colonEnd, stopInside } from '../../chinese/punctuation.ts';
import { saysWhoFirst, saysWhoInBrackets, saysWhoLast } from '../../chinese/task-words.ts';
import type { Block } from './block.ts';
import type { ListPass } from './list-pass.ts';
import { isSentence, numberOf, oneSentence, schemeOf, wordsOf } from './numbered-paragraphs.ts';

/** At least this many numbers in a row count paragraphs, if at least this share of them is too long for titles. */
const fewestParagraphs = 2;
const mostParagraphs = 2 / 3;

export const paragraphsBelow: ListPass = {
  name: 'paragraphs-below',
  says: 'one of several whole paragraphs that are numbered right below one another, too much for titles',
  example: {
    text: '一、任务\n（一）产业\n1.加快建设产业园区，推进重点项目，完善配套设施。\n2.培育龙头企业，支持中小企业，形成产业集群。',
    line: 4,
  },
  order: 'behind the passes that know their lists by more',
  find(blocks, mark) {
    for (const { run, below } of runsIn(blocks)) {
      const [first] = run;
      const isRun = first!.marker?.scheme.evidence === 'weak' && numberOf(first!) === 1 && !first!.item;
      const whole = isRun ? run.filter(isParagraph).length : 0;
      const isEnd = !isText(below);
      if (run.length >= fewestParagraphs && whole >= run.length * mostParagraphs && isEnd)
        for (const block of run) if (oneSentence.test(saidIn(block)) || isParagraph(block)) mark(block);
    }
  },
};

/** What a numbered paragraph says, without who does it: 1.新建养老院2家，投资1亿元。责任单位：民政局。 */
const saidIn = (block: Block): string =>
  wordsOf(block).replace(saysWhoInBrackets, '').replace(saysWhoLast, '');

/** Whether a block is too much for a title, or is one sentence and who does it: such a title would head nothing else. */
function isParagraph(block: Block): boolean {
  const said = saidIn(block);
  return isSentence(said) || (said !== wordsOf(block) && oneSentence.test(said));
}

/** The longest phrase of a list that a sentence announces. */
const longestPhrase = 30;

export const phrasesBelowColon: ListPass = {
  name: 'phrases-below-colon',
  says: 'one of several phrases, numbered right below one another and below a sentence that ends with a colon',
  example: {
    text: '一、任务\n（一）平台\n建设三类平台：\n①研发平台\n②中试平台\n③服务平台\n二、保障',
    line: 5,
  },
  find(blocks, mark) {
    for (const { above, run } of runsIn(blocks)) {
      const isAnnounced = isText(above) && colonEnd.test(above!.words);
      const isPhrase = (block: Block) =>
        block.marker?.scheme.evidence === 'weak' &&
        !block.heading &&
        block.words.length <= longestPhrase &&
        !stopInside.test(block.words);
      if (isAnnounced && run.length >= fewestParagraphs && numberIs(run[0]!, 1) && run.every(isPhrase))
        for (const block of run) mark(block);
    }
  },
};

/**
 * Runs of blocks of which each goes on counting from the one right above it, lines that say who does it aside;
 * and what stands around them.
 */
function* runsIn(blocks: readonly Block[]) {
  for (let from = 0, end = 0; from < blocks.length; from = end) {
    const run = [blocks[from]!];
    end = behindWho(blocks, from + 1);
    while (isNextParagraph(run.at(-1)!, blocks[end])) {
      run.push(blocks[end]!);
      end = behindWho(blocks, end + 1);
    }
    yield { above: blocks[from - 1], run, below: blocks[end] };
  }
}

/** The index behind the lines that say only who does what stands above them. */
function behindWho(blocks: readonly Block[], from: number): number {
  let at = from;
  while (isText(blocks[at]) && saysWhoFirst.test(blocks[at]!.words)) at++;
  return at;
}

const numberIs = ({ marker }: Block, number: number) => marker?.number === number;

/** Whether a block is a paragraph of its own: text that a number above it may head. */
const isText = (b: Block | undefined): boolean => Boolean(b?.words) && !b!.marker && !b!.role && !b!.heading;

/** Whether a numbered block goes on counting from the one right above it. */
const isNextParagraph = (before: Block, b: Block | undefined): boolean =>
  Boolean(before.marker && b?.marker) &&
  !b!.heading &&
  schemeOf(b!) === schemeOf(before) &&
  numberOf(b!) === numberOf(before) + 1;
