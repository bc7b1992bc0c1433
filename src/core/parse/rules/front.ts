/** What stands before the body and around it: titles, what surrounds the text, and the preface. */
import { attachment, preface as prefaceWords } from '../../chinese/heading-words.ts';
import { node, printedMarker } from '../tree.ts';
import { type BlockRule, division, inside, notATitle, title } from './rule.ts';

export const documentTitle: BlockRule = {
  name: 'document-title',
  says: 'a line that is called what plans are called, before the body, is the title of the document',
  example: '某区规划\n一、总则\n正文。',
  read(block, _, { ranks }) {
    if (block.role !== 'title') return 'it is no line that is called what plans are called, before the body';
    if (ranks.ownTexts.has(block)) return 'it is the title of one of several texts in this document';
    return { made: [title(node('title', block.lines, block.words, { marker: printedMarker(block, null) }))] };
  },
};

export const aroundTheBody: BlockRule = {
  name: 'around-the-body',
  says: 'what surrounds the body (contents, addressee, signature, date …) is kept, and is no clause',
  example: '某区规划\n各区人民政府：\n一、总则\n正文。',
  order: 'entries of a table of contents read like the headings that they name',
  read(block, _, { ranks }) {
    const { role, lines, words } = block;
    if (!role) return 'it stands in the body';
    if (ranks.ownTexts.has(block)) return 'it is the title of one of several texts in this document';
    const kind = role === 'toc' ? 'toc' : 'p';
    return { made: [inside(node(kind, lines, words, { role, marker: printedMarker(block, null) }))] };
  },
};

export const firstLine: BlockRule = {
  name: 'first-line',
  says: 'where no line is called what plans are called, a short first line is the title',
  example: '某区的明天\n一、总则\n正文。',
  read(block, _, { isTitled, tree }) {
    const { marker, words, lines, item } = block;
    if (isTitled) return 'the document has a title';
    if (tree.roots.length) return 'it is not the first line';
    if (marker) return 'it begins with a number';
    if (item) return 'the markup sets it as an entry of a list';
    if (prefaceWords.test(words)) return 'it is the heading of a preface';
    if (attachment.pattern.test(words)) return 'it begins as an annex does';
    const fault = notATitle(words);
    if (fault) return fault;
    return { made: [title(node('title', lines, words, { marker: printedMarker(block, null) }))] };
  },
};

export const preface: BlockRule = {
  name: 'preface',
  says: 'one of the words for a preface, above everything else, heads the preface',
  example: '某区规划\n前 言\n为了发展，制定本规划。\n一、总则',
  read(block, _, { tree }) {
    const { words, lines } = block;
    if (!prefaceWords.test(words)) return 'it is no word for a preface';
    if (tree.open.length) return 'a preface stands above everything else';
    const made = node('preface', lines, words, {
      marker: printedMarker(block, null),
      label: { zh: words.replace(/\s/gu, ''), en: 'Preface' },
    });
    return { made: [division(made)] };
  },
};
