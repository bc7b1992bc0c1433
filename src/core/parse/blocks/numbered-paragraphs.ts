import type { Scheme } from '../../chinese/heading-numbers.ts';
import { attachment } from '../../chinese/heading-words.ts';
import { announcesList } from '../../chinese/list-words.ts';
import {
  bullet,
  questionEnd,
  sentenceEnd,
  sentenceOrQuestion,
  wholeSentence,
} from '../../chinese/punctuation.ts';
import type { Block } from './block.ts';
import type { ListPass } from './list-pass.ts';
import { isBelow } from './numbering.ts';

/** What a numbered paragraph says behind its number. */
export const wordsOf = (b: Block) => b.words.slice(b.marker!.printed.length).trim();
/** The number that a block begins with. */
export const numberOf = (b: Block) => b.marker!.number;
/** How that number is printed. */
export const schemeOf = (b: Block) => b.marker!.scheme;

/** Too much for a title: a comma, or more than thirty characters before the first full stop. */
const tooMuchForTitle = /^(?:[^。]{1,200}，|[^。]{31})/u;
/** 以人为本，减少危害。各级政府…… has a title of its own. */
const ownTitle = /^[^。]{1,20}。./u;
export const oneSentence = /^[^。]+[。；]$/u;
/** Whether words are a whole sentence and no title. */
export const isSentence = (text: string) =>
  (wholeSentence.test(text) && tooMuchForTitle.test(text) && !ownTitle.test(text)) ||
  announcesList.test(text);

/** A report with at least this many paragraphs that numbers most of them by decimals numbers all of them so. */
const fewestInReport = 6;
const mostInReport = 2 / 3;
/** The last of the numbers of a decimal: 2.3.1 stands beside 2.3.2. */
const lastNumber = /[.．]?\d+[.．、]?$/u;

/**
 * Decimals (2.3.1　人口老化，需求上升。) whose first sentence is too much for a title, with short sentences
 * beside them.
 */
export const decimalParagraphs: ListPass = {
  name: 'decimal-paragraphs',
  says: 'a decimal that numbers a paragraph: one of its like has a first sentence too much for a title',
  example: {
    text: [
      '1.1 总体要求',
      '1.2 主要任务',
      '1.3 保障措施',
      '2.1 人口老化，需求上升。',
      '2.2 资源不足，供给有限。',
    ].join('\n'),
    line: 4,
  },
  find(blocks, mark) {
    const decimals = blocks.filter((b) => b.marker?.scheme.form === 'decimal' && !b.heading);
    for (const all of Map.groupBy(decimals, schemeOf).values()) {
      const sentences = all.filter((b) => isSentence(wordsOf(b))).length;
      if (all.length < fewestInReport || sentences < all.length * mostInReport) continue;
      for (const b of all) if (sentenceOrQuestion.test(wordsOf(b))) mark(b, true);
    }
    for (const group of Map.groupBy(decimals, (b) => b.marker!.printed.replace(lastNumber, '')).values()) {
      if (!group.some((b) => isSentence(wordsOf(b)))) continue;
      for (const b of group) if (isSentence(wordsOf(b)) || oneSentence.test(wordsOf(b))) mark(b);
    }
  },
};

/** A paper numbers its paragraphs throughout where at least this many stand under no other number. */
const fewestInPaper = 10;
/** How many of a group must be sentences, and how many of them whole. */
const [ofClauses, ofPaper] = [
  { sentences: 1, whole: 2 / 3 },
  { sentences: 0.9, whole: 0.5 },
];
/** At most half of a group have text of their own below. */
const mostWithText = 1 / 2;
/** The longest title without a number between numbered paragraphs. */
const longestTitle = 26;
/** A first sentence that is longer is no title; with a comma in it, one that is longer than the second. */
const [longestFirst, longestWithComma] = [30, 20];
const afterSentence = /(?<=[。？！?])/u;

/** Whether a numbered paragraph is a whole sentence or a question, and no title with its text. */
function isWhole(b: Block): boolean {
  const words = wordsOf(b);
  const [first = ''] = words.split(afterSentence);
  const isAll = first === words && first.length > longestWithComma && first.includes('，');
  return sentenceOrQuestion.test(words) && (first.length > longestFirst || questionEnd.test(first) || isAll);
}

/**
 * Under no other number, the clauses of a notice (一、各地要……。二、各部门要……。), most of which are whole
 * sentences, few with text of their own below, and none a title; or the paragraphs of a paper that numbers
 * them all (1. to 27.), whatever headings stand between them.
 */
export const clauses: ListPass = {
  name: 'clauses',
  says: 'a clause under no other number, as all of its like are: whole sentences with no text below',
  example: {
    text: [
      '关于开展检查的通知',
      '各区人民政府：',
      '一、各地要高度重视安全生产工作，切实加强组织领导，层层落实责任。',
      '二、各部门要按照职责分工，密切配合，形成合力，确保检查取得实效。',
    ].join('\n'),
    line: 4,
  },
  order: 'behind the lists, whose entries stand under no heading of their own',
  find(blocks, mark) {
    const places = new Map(blocks.map((b, i) => [b, i]));
    for (const group of [...uppermost(blocks), ...throughHeadings(blocks)]) {
      /** A paper that numbers its paragraphs throughout has titles without numbers between them. */
      const throughout = group.length >= fewestInPaper && schemeOf(group[0]!).name === '1.';
      const isText = (b: Block | undefined) =>
        Boolean(b?.words) &&
        !b!.marker &&
        !b!.role &&
        !b!.item &&
        !bullet.test(b!.words) &&
        !(throughout && b!.words.length <= longestTitle && !sentenceEnd.test(b!.words));
      const withText = group.slice(0, -1).filter((b) => isText(blocks[places.get(b)! + 1]));
      const sentences = group.filter((b) => sentenceOrQuestion.test(wordsOf(b)));
      const least = throughout ? ofPaper : ofClauses;
      if (
        sentences.length >= group.length * least.sentences &&
        group.filter(isWhole).length >= group.length * least.whole &&
        withText.length <= group.length * mostWithText
      )
        for (const b of group) {
          mark(b, throughout);
          if (!throughout) for (const below of numbersBelow(blocks, places.get(b)!)) mark(below);
        }
    }
  },
};

/**
 * The runs of 1. that go on counting below several headings of a text, as the paragraphs of a report do that are
 * numbered from its beginning to its end.
 */
function throughHeadings(blocks: readonly Block[]): Block[][] {
  const all: Block[][] = [];
  let run: Block[] = [];
  let headings = 0;
  const close = () => {
    if (run.length >= fewestInPaper && headings) all.push(run);
    run = [];
    headings = 0;
  };
  for (const b of blocks) {
    if (!b.role && attachment.pattern.test(b.words)) close();
    if (!b.marker || b.heading || b.item) continue;
    if (schemeOf(b).name === '1.') {
      if (run.length && numberOf(b) !== numberOf(run.at(-1)!) + 1) close();
      run.push(b);
    } else if (run.length && isBelow(schemeOf(run[0]!), schemeOf(b))) headings++;
  }
  close();
  return all;
}

/** The lower numbers in the text of a clause, which head nothing: （一） below 二、参保人员应当办理手续：. */
function numbersBelow(blocks: readonly Block[], at: number): Block[] {
  const found: Block[] = [];
  for (let k = at + 1; k < blocks.length; k++) {
    const block = blocks[k]!;
    if (block.role || block.heading || attachment.pattern.test(block.words)) break;
    if (!block.marker) continue;
    if (!isBelow(block.marker.scheme, schemeOf(blocks[at]!))) break;
    if (block.marker.scheme.evidence !== 'strong') found.push(block);
  }
  return found;
}

/**
 * The runs of numbers that stand under no other, in the text and in each annex: two or more, each one more
 * than the last.
 */
function uppermost(blocks: readonly Block[]): Block[][] {
  const all: Block[][] = [];
  let run: Block[] = [];
  let above: Scheme | null = null;
  for (const b of blocks) {
    if (!b.marker) {
      if (!b.role && attachment.pattern.test(b.words)) above = null;
      continue;
    }
    const { scheme, number } = b.marker;
    if (above && isBelow(scheme, above)) continue;
    above = b.item ? above : scheme;
    if (b.heading || b.item || scheme.evidence === 'strong' || scheme.evidence === 'series') {
      run = [];
      continue;
    }
    const last = run.at(-1);
    if (!last || schemeOf(last) !== scheme || numberOf(last) !== number - 1) {
      run = [];
      all.push(run);
    }
    run.push(b);
  }
  return all.filter((group) => group.length > 1);
}
