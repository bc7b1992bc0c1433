/** Headings of the ladder, with a number and without, and what is none of all this: a paragraph. */

import { isOfArticles, type Scheme } from '../../chinese/heading-numbers.ts';
import { closing, glossary } from '../../chinese/heading-words.ts';
import { colonEnd, questionEnd } from '../../chinese/punctuation.ts';
import { key } from '../../model/heading.ts';
import type { DivisionKind } from '../../model/plan.ts';
import type { Said } from '../../model/sentence.ts';
import type { Block } from '../blocks/block.ts';
import { cutRunIn } from '../run-in-headings.ts';
import { said } from '../said.ts';
import { label, longestTitleBelow, node, printedMarker } from '../tree.ts';
import {
  type Answer,
  type BlockRule,
  type Context,
  division,
  inside,
  notATitle,
  restInside,
  titleBelow,
} from './rule.ts';

/** The longest line that an entry of the table of contents is believed to name. */
const longestListed = 30;

/**
 * Whether the number of a scheme can stand alone above its title: a weak one counts, and an article has no
 * title.
 */
const standsAlone = (scheme: Scheme) => scheme.evidence !== 'weak' && !isOfArticles(scheme);

/** Cuts what stands behind a number into title and text: an article that is a sentence has no title. */
const cutTitle = (scheme: Scheme, words: string): [title: string, rest: string] =>
  isOfArticles(scheme) && words.includes('。') ? ['', words] : cutRunIn(words);

export const numberedHeading: BlockRule = {
  name: 'numbered-heading',
  says: 'a number of the ladder heads a division; its title ends at the first 。 or stands below; an article has none',
  example: '某区规划\n一、总则\n（一）推进改革。各部门要落实责任。',
  order: 'whatever a number counts instead of heading it has been looked at',
  read(block, at, context) {
    const { marker, words, lines, unsure } = block;
    if (!marker) return 'it begins with no number that counts';
    const kind = context.ranks.kinds.get(block);
    if (!kind) return 'its number heads nothing in this document';
    const own = words.slice(marker.printed.length).trimStart();
    const below = !own && standsAlone(marker.scheme) ? titleBelow(at, longestTitleBelow, context) : null;
    const [heading, rest] =
      below || block.asserted ? [below?.words ?? own, ''] : cutTitle(marker.scheme, own);
    const made = node(kind, [lines[0], (below ?? block).lines[1]], heading, {
      number: marker.number,
      marker: printedMarker(block, marker.printed),
      label: label(marker.scheme, marker.number, '', marker.printed),
      ...(unsure && { unsure }),
    });
    return { made: [division(made), ...restInside(lines, rest)], blocks: below ? 2 : 1 };
  },
};

export const lostNumber: BlockRule = {
  name: 'lost-number',
  says: 'a line where the number of a heading is missing is that heading',
  example:
    '某区规划\n一、布局\n发挥引领作用。\n一核：创新中心\n创新中心重点发展总部经济。\n（二）四片区\n正文。',
  order: 'the number that follows tells more than the words of a heading',
  read(block, _, { ranks, schemeOf }) {
    const lost = ranks.lostNumbers.get(block);
    if (!lost) return 'no number of a heading is missing here';
    const { kind, number, before } = lost;
    const [heading, rest] = cutRunIn(block.words);
    const made = node(kind, block.lines, heading, {
      number,
      label: label(schemeOf(kind), number, block.words),
      unsure: said.numberLost({ before }),
    });
    return { made: [division(made), ...restInside(block.lines, rest)] };
  },
};

/** A heading without a number, which is called by its words. */
function unnumbered(block: Block, kind: DivisionKind, unsure?: Said): Answer {
  const { lines, words } = block;
  const made = node(kind, lines, words, {
    marker: printedMarker(block, null),
    label: { zh: words, en: words },
    ...(unsure && { unsure }),
  });
  return { made: [division(made)] };
}

/** What a heading without a number is that stands highest. */
const highest = ({ hasParts }: Context): DivisionKind => (hasParts ? 'part' : 'chapter');

export const headingByMarkup: BlockRule = {
  name: 'heading-by-markup',
  says: 'what the markup of a document sets as a heading is one, beside the numbered ones of its level',
  example: '# 某规划\n## 一、总则\n正文。\n## 附则\n正文。',
  order: 'markup says that it is a heading; what follows only reads so',
  read(block, at, { ranks, lastTitle }) {
    const isQuestion = questionEnd.test(block.words) && block.words.length <= longestTitleBelow;
    const fault = block.asserted || isQuestion ? null : notATitle(block.words);
    if (fault) return fault;
    if (at < lastTitle) return 'the title of the document stands below it';
    const kind = block.heading && ranks.levels.get(block.heading);
    return kind ? unnumbered(block, kind, block.unsure) : 'no markup sets it as a heading';
  },
};

export const headingInContents: BlockRule = {
  name: 'heading-in-contents',
  says: 'a short line that the table of contents lists is a heading',
  example: '某规划\n目录\n总则……1\n保障……3\n附录……5\n总则\n正文。\n保障\n正文。\n附录\n正文。',
  order: 'the contents of a document name its headings; the rules below go by what lines look like',
  read(block, _, context) {
    const fault = notATitle(block.words);
    if (fault) return fault;
    if (block.words.length > longestListed) return 'it is too long for an entry of a table of contents';
    if (!context.frame.listed.has(key(block.words))) return 'no table of contents lists it';
    return unnumbered(block, highest(context));
  },
};

export const ownText: BlockRule = {
  name: 'own-text',
  says: 'the title of one of several texts in a document, each with its own numbers, heads a part',
  example: [
    '国务院办公厅关于印发两个规定的通知\n各省人民政府：\n现印发给你们。\n国务院办公厅\n2018年12月18日',
    '事业单位转制的规定\n为推进改革，制定以下规定：\n一、改制\n二、资产',
    '进一步支持企业的规定\n为支持发展，制定以下规定：\n一、税收\n二、融资',
  ].join('\n'),
  order: 'the title of a text stands above its headings, and a short line may be either',
  read(block, _, { ranks }) {
    const fault = notATitle(block.words);
    if (fault) return fault;
    if (!ranks.ownTexts.has(block)) return 'no numbers of a text of its own begin below it';
    return unnumbered(block, 'part');
  },
};

export const neverNumbered: BlockRule = {
  name: 'never-numbered',
  says: 'in a document that numbers no such headings, short lines between paragraphs are headings',
  example: [
    '某区规划',
    ...['产业', '人才', '保障', '土地'].flatMap((w) => [
      `${w}发展`,
      `围绕${w}这一重点，各部门要加大投入，完善政策，落实责任，确保取得实效。`,
    ]),
  ].join('\n'),
  read(block, _, { ranks }) {
    const fault = notATitle(block.words);
    if (fault) return fault;
    const kind = ranks.neverNumbered.get(block);
    if (!kind) return 'the document has no headings that are told by their shortness';
    return unnumbered(block, kind, said.shortLine());
  },
};

export const closingWord: BlockRule = {
  name: 'closing-word',
  says: 'one of the words that close a document, behind its last number or above its last articles, is a heading',
  example: '某区规划\n一、总则\n正文。\n二、保障\n正文。\n结语\n正文。',
  order: 'where short lines are headings, the last of them is one like the others',
  read(block, at, context) {
    const fault = notATitle(block.words);
    if (fault) return fault;
    const isGlossary = explainsWords(block, at, context);
    if (!closing.test(block.words) && !isGlossary) return 'it is no word that closes a document';
    if (context.lastNumbered < 0) return 'the document has no numbered headings that it could close';
    if (isGlossary && !goesOnBelow(at, context)) return unnumbered(block, highest(context));
    if (isGlossary || (at <= context.lastNumbered && !headsArticles(at, context)))
      return 'numbered headings follow';
    return unnumbered(block, highest(context), said.knownByWord());
  },
};

/** 名词解释 behind the body, above what explains words, where it stands in no annex. */
const explainsWords = ({ words }: Block, at: number, { blocks, glossaryAt, tree }: Context): boolean =>
  at === glossaryAt &&
  glossary.test(words) &&
  !colonEnd.test(words) &&
  meaning.test(blocks[at + 1]?.words ?? '') &&
  tree.open[0]?.node.kind !== 'attachment';
/** 某工程：指某事. */
const meaning = /[:：]|指|是/u;

/** Whether the highest numbers go on below a line: 三、 behind 二、. */
function goesOnBelow(at: number, context: Context): boolean {
  const isHighest = (b: Block) => b.marker && context.ranks.kinds.get(b) === highest(context);
  const above = context.blocks.slice(0, at).findLast(isHighest)?.marker;
  const below = context.blocks.slice(at).find(isHighest)?.marker;
  return above !== undefined && above !== null && below?.number === above.number + 1;
}

/** Whether the articles of chapters go on right below a line: 附则, without a number, behind 第三章. */
function headsArticles(at: number, context: Context): boolean {
  const next = context.blocks[at + 1];
  const goesOn = next?.marker && isOfArticles(next.marker.scheme) && next.marker.number > 1;
  return Boolean(goesOn) && context.ranks.kinds.get(next!) !== highest(context);
}

export const paragraph: BlockRule = {
  name: 'paragraph',
  says: 'what no other rule takes is a paragraph',
  example: '某区规划\n一、总则\n推进改革。',
  order: 'it takes everything',
  read(block) {
    const { lines, words, unsure } = block;
    const made = node('p', lines, words, {
      marker: printedMarker(block, null),
      ...(unsure && { unsure }),
    });
    return { made: [inside(made)] };
  },
};
