import { joiningWords } from '../../chinese/figure-words.ts';
import { markdown } from '../../chinese/heading-numbers.ts';
import { attachment, closing, preface } from '../../chinese/heading-words.ts';
import { bullet, lineEnd, noBeginning, stopEnd, unfinished } from '../../chinese/punctuation.ts';
import { measure, scale, unit } from '../../chinese/units.ts';
import { anyOf } from '../../chinese/words.ts';
import { key } from '../../model/heading.ts';
import type { SourceLine } from '../../model/source-line.ts';
import type { Block } from './block.ts';
import { brokenLines, type LineExample } from './example.ts';
import { indent, type Joining } from './joining.ts';

/** A line that may be the rest of the block before it. */
export interface Place extends Joining {
  before: Block;
  i: number;
  line: SourceLine;
  words: string;
  /** The words of the line above, whether a blank line stands between, and whether it begins with blanks. */
  above: { words: string; blank: boolean; indented: boolean };
}
/** What tells whether a line goes on from the one above, and what it then does. */
interface JoinRule {
  name: string;
  says: string;
  example: LineExample;
  order?: string;
  joins: boolean;
  fits(place: Place): boolean;
}

/** A line that ends at least this far before the width was not broken there. */
const short = 4;

/** A number that may go on with its unit: none of a table, an annex or a telephone. */
const amountAtEnd = /(?<![\d.,表图圖件录錄第号號:：—-]\s?)\d[\d.,]{0,9}$/u;

/** The first that fits decides. */
export const joinRules: readonly JoinRule[] = [
  {
    name: 'nothing-to-join',
    says: 'above stands a line around the body, a heading by markup, a note, a frame, a hint or a table',
    example: { text: '某市五年规划\n，并向社会公布', line: 2 },
    order: 'first: nothing is ever added to these',
    joins: false,
    fits: ({ before, line }) =>
      Boolean(before.role || before.heading || before.hint || !before.words) ||
      Boolean(line.note || (before.note && !isOpenNote(before))) ||
      Boolean(before.framed) !== Boolean(line.framed),
  },
  {
    name: 'listed-above',
    says: 'the table of contents lists what stands above: it is a whole heading',
    example: {
      text: `目录\n第一章 强化统筹协调促进产业与人才深度融合……1\n第二章 保障……3\n第一章 强化统筹协调促进产业与人才深度融合\n${brokenLines}`,
      line: 5,
    },
    order: 'before the width: a heading may be as long as a line',
    joins: false,
    fits: ({ before, frame }) => before.lines[0] === before.lines[1] && frame.listed.has(key(before.words)),
  },
  {
    name: 'begins-by-sign',
    says: 'it begins with a tab or the signs of Markdown',
    example: { text: '一、总则\n正文\n# 标题', line: 3 },
    joins: false,
    fits: ({ line, words }) => line.raw.startsWith('\t') || markdown.test(words),
  },
  {
    name: 'no-beginning',
    says: 'no line of Chinese begins with this sign',
    example: { text: '一、总则\n正文\n，并向社会公布。', line: 3 },
    order: 'before what tells by the width, which a document of few lines has not',
    joins: true,
    fits: ({ lines, i, words }) => noBeginning.test(words) && !lines[i - 1]?.grid,
  },
  {
    name: 'number-inside-a-sentence',
    says: 'its number does not follow and the numbers go on without it, and the sentence above is not ended',
    example: {
      text: '一、甲\n正文。\n二、乙\n健全全面覆盖、统筹城乡、公平统\n一、可持续的体系。\n三、丙\n正文。',
      line: 5,
    },
    order: 'before what a number begins',
    joins: true,
    fits: isInsideSentence,
  },
  {
    name: 'behind-ordinal',
    says: 'the line above ends with 第, whose number stands here',
    example: { text: '第一条　甲。\n第二条　符合本条第\n（一）项规定情形的，应当办理。', line: 3 },
    order: 'before what a number begins',
    joins: true,
    fits: ({ above, line }) => !line.grid && !above.blank && ordinalOpen.test(above.words),
  },
  {
    name: 'begins-anew',
    says: 'it begins with a number or a mark of a list, or is a heading by its word',
    example: { text: '一、总则\n正文\n——坚持创新', line: 3 },
    joins: false,
    fits: ({ read, words }) =>
      read(words) !== null ||
      bullet.test(words) ||
      attachment.pattern.test(words) ||
      preface.test(words) ||
      closing.test(words),
  },
  {
    name: 'flush-left',
    says: 'paragraphs here begin with blanks and this line does not, right below one that does not end',
    example: {
      text: '某县方案\n    一、办好事项\n    为切实保障和改善民生，县委、县政府决\n定集中力量办好十件实事。\n    二、工作要求\n    加强领导。',
      line: 4,
    },
    order: 'before the width, which a document of few lines has not',
    joins: true,
    // A heading may stand flush left where paragraphs do not.
    fits: ({ set, line, above, read }) =>
      set &&
      !indent.test(line.raw) &&
      !above.blank &&
      isOpenLine(above.words) &&
      !columns.test(line.raw) &&
      (above.indented || !read(above.words)),
  },
  {
    name: 'cut-amount',
    says: 'the sentence above ends with a number, and this line begins with its rest or its unit',
    example: { text: '一、总则\n到2025年，全市用水总量控制在 15\n亿立方米以内。', line: 3 },
    order: 'before the width: a line of many figures is narrow, and a document of few lines has none',
    joins: true,
    fits: ({ above, before, words, line }) =>
      !line.grid &&
      amountAtEnd.test(above.words) &&
      (measure.test(words) || isRestOfNumber(above.words, words)) &&
      (isOpenSentence(above) || isOpenSentence({ ...above, words: before.words })),
  },
  {
    name: 'cut-before-amount',
    says: 'the sentence above ends with what an amount follows, and this line begins with one',
    example: { text: '一、总则\n“十三五”时期，全县居民人均可支配收入达到\n26800元，年均增长8%。', line: 3 },
    joins: true,
    fits: ({ above, words, line }) =>
      !line.grid &&
      isOpenSentence(above) &&
      beforeAmount.test(above.words) &&
      (mayEnd.test(above.words) ? growthFirst : amountFirst).test(words),
  },
  {
    name: 'cut-word',
    says: 'the sentence above does not end, and this line ends one with its first character',
    example: { text: '一、总则\n一是国家战略叠加，二是交通条件改\n善。三是生态优势凸显。', line: 3 },
    joins: true,
    fits: ({ above, words, line }) => !line.grid && isOpenSentence(above) && endOfWord.test(words),
  },
  {
    name: 'unfinished-heading',
    says: 'a numbered title above ends with 与 or 、, or this line begins with 的; it is short and has no stop',
    example: { text: '一、总则\n正文。\n二、发展环境和\n主要目标\n正文。', line: 4 },
    joins: true,
    fits: ({ before, above, words, line, indented }) =>
      Boolean(before.marker) &&
      (unfinished.test(above.words) || beginsInside.test(words)) &&
      !above.blank &&
      !line.grid &&
      !(indented && indent.test(line.raw)) &&
      words.length <= longestRest &&
      !lineEnd.test(words),
  },
  {
    name: 'unfinished',
    says: 'no line ends its words with 与 or 、',
    example: { text: `${brokenLines}加强领导、\n落实责任。`, line: 14 },
    order: 'before the width: a short line too goes on so, and a document of few lines has none',
    joins: true,
    fits: ({ above, width, line }) =>
      unfinished.test(above.words) &&
      !above.blank &&
      (width !== null || (!line.grid && isOpenLine(above.words))),
  },
  {
    name: 'no-width',
    says: 'the document is not broken at a width: a line is a paragraph',
    example: { text: '一、总则\n正文\n又一段', line: 3 },
    joins: false,
    fits: ({ width }) => width === null,
  },
  {
    name: 'short-line-above',
    says: 'the line above ends well before the width',
    example: { text: `${brokenLines}加强领导\n落实责任。`, line: 14 },
    joins: false,
    fits: ({ width, above }) => width!.of(above.words) < width!.width - short,
  },
  {
    name: 'indented',
    says: 'it is indented, as paragraphs of this document are',
    example: { text: `${`　　${brokenLines}`.replaceAll('\n这', '\n　　这')}　　落实责任。`, line: 2 },
    joins: false,
    fits: ({ indented, line }) => indented && indent.test(line.raw),
  },
  {
    name: 'blank-line',
    says: 'a blank line stands above it, and a whole sentence above that',
    example: { text: `${brokenLines}这是一段被页面按固定宽度折断的正文它写完了。\n\n又一段。`, line: 15 },
    joins: false,
    fits: ({ above }) => above.blank && lineEnd.test(above.words),
  },
  {
    name: 'sentence-above',
    says: 'the line above ends a sentence, and nothing but that tells a paragraph here',
    example: { text: `${brokenLines}这是一段被页面按固定宽度折断的正文它写完了。\n又一段。`, line: 14 },
    joins: false,
    fits: ({ above, indented }) => stopEnd.test(above.words) && !indented,
  },
  {
    name: 'broken',
    says: 'the line above is as long as lines are here, and does not end',
    example: { text: brokenLines, line: 2 },
    order: 'last: what nothing holds apart goes on',
    joins: true,
    fits: () => true,
  },
];

/** What an amount follows, and an amount at the beginning of a line; 达 / 到95.6亿元 is one word of two lines. */
const [beforeAmount, amountFirst] = [
  new RegExp(`(?:${anyOf(joiningWords)}|达|增长|下降|提高)$`, 'u'),
  new RegExp(`^到?\\d[\\d.,]*\\s*(?:${scale}|%|％|${unit})`, 'u'),
];
/** Of these a line may end with some, above one of another amount: 科技创新取得突破 / 5家企业上市; and no growth. */
const [mayEnd, growthFirst] = [
  /(?:突破|实现|比重|增长|下降|提高)$/u,
  /^到?\d[\d.]*\s*(?:%|％|个?百分点|倍)/u,
];
/** 本条第 / （一）项; no 门第 or 等第. */
const ordinalOpen = /\S{3}(?<![门門等次及])第$/u;
/** A note at the foot that a text breaks over lines. */
const isOpenNote = ({ words }: Block) => isOpenLine(words);
/** 的 begins no title: 产业融通发展 / 的良好生态. */
const beginsInside = /^的(?![士确])/u;
/** The last digits of a line, and the first of the next with what they count: 不超过17 / 0平方米, 20 / 22年3月. */
const [lastDigits, firstDigits] = [
  /(?<![A-Za-z]\s?[\d.]{0,4})\d+$/u,
  new RegExp(`^(\\d[\\d.,]{0,5})\\s*(?:${scale}|%|％|${unit}|年)`, 'u'),
];
const [year, yearsBehind] = [/^(?:19|20)\d\d$/u, /^\d+\s*年/u];
/** Whether one number is broken over two lines: no year ends the first or begins the second whole. */
function isRestOfNumber(above: string, words: string): boolean {
  const [head, rest] = [lastDigits.exec(above)?.[0], firstDigits.exec(words)?.[1]];
  if (!head || !rest || year.test(head)) return false;
  return !yearsBehind.test(words) || year.test(head + rest);
}
/** The last character of a word that a line was broken in. */
const endOfWord = /^\p{Script=Han}[。；]/u;
/** The longest rest of a title that was broken. */
const longestRest = 20;
/** A shorter line ends no page and no column. */
const shortestBroken = 12;
/** What a sentence that is not ended holds, and ends with. */
const [pauseInside, openEnd] = [/[，、；。]/u, /[\p{L}\p{N}]$/u];
/** Blanks between two columns of a scan. */
const columns = /\S\s{2,}\S/u;
/** Whether a line is long enough to have been broken, and does not end. */
const isOpenLine = (words: string) =>
  words.length >= shortestBroken && !lineEnd.test(words) && !columns.test(words);
/** Whether the line right above is one of a sentence. */
const isOpenSentence = ({ words, blank }: Place['above']) =>
  !blank && isOpenLine(words) && pauseInside.test(words);

/** The next number of a series is looked for at most this many lines below. */
const farthestNext = 200;

/** 统 / 一、可持续的: a number at the beginning of a line that counts nothing. */
function isInsideSentence({ before, lines, i, line, words, read, last, indented, above }: Place): boolean {
  if (before.marker && !before.words.includes('。')) return false;
  if (indented && indent.test(line.raw)) return false;
  const marker = read(words);
  const reached = marker ? (last.get(marker.scheme) ?? 0) : 0;
  if (!marker || marker.number === reached + 1 || above.blank) return false;
  const isOpen =
    pauseInside.test(above.words) &&
    openEnd.test(above.words) &&
    !columns.test(above.words) &&
    !read(above.words);
  if (!isOpen || above.words.length < shortestBroken) return false;
  const next = lines
    .slice(i + 1, i + farthestNext)
    .map(({ raw }) => read(raw.trim()))
    .find((found) => found?.scheme === marker.scheme);
  return next ? reached > 0 && next.number === reached + 1 : reached === 0 && marker.number !== 1;
}
