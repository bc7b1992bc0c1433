import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Piece } from '../missing.ts';
import { drawnInEquations } from './raised.ts';
import type { Sheets } from './sheets.ts';
import {
  attribute,
  blockTags,
  inAttributes,
  isHidden,
  pageTags,
  pictureTags,
  readingTags,
  silentTags,
} from './tags.ts';

/**
 * Every word of a page's body, and those that stand in attributes and in the page's title: the words of a
 * page as its markup has them.
 */
export function wordsIn(
  document: Tree.Node,
  before: number,
  sheets: Sheets,
): { told: Piece[]; all: Piece[]; pictures: string[]; equations: string[] } {
  const [told, all]: [Piece[], Piece[]] = [[], []];
  const [pictures, equations]: [string[], string[]] = [[], []];
  const written = new Set<string>();
  const stack: Tree.Node[] = [document];
  while (stack.length) {
    const node = stack.pop()!;
    const line = before + (node.sourceCodeLocation?.startLine ?? 1);
    if (node.nodeName === '#text') all.push({ text: (node as Tree.TextNode).value, line });
    if (!('childNodes' in node) || silentTags.has(node.nodeName)) continue;
    const inside =
      'attrs' in node && attribute(node, 'type') !== 'hidden'
        ? attribute(node, inAttributes[node.nodeName] ?? '')
        : '';
    if (/[\p{L}\p{N}]/u.test(inside)) told.push({ text: inside, line });
    else if (isPicture(node)) pictures.push(named(node));
    if (node.nodeName === 'math' && !within(node as Tree.Element, drawnInEquations).next().done)
      equations.push(beginningOf(node as Tree.Element).words);
    const numbers = numbersShown(node, sheets);
    if (numbers) told.push({ text: numbers, line });
    for (const text of 'attrs' in node ? sheets.writtenBeside(node) : [])
      if (!written.has(text)) told.push({ text, line: written.add(text) && line });
    pushChildren(stack, node);
  }
  return { told, all, pictures, equations };
}

/** A picture that is no wider or higher than this (in its own words) is a sign; so far around it is looked for a link. */
const [smallest, lookedAround] = [64, 32];
/** Whether an element shows a picture or another page, which may have words of the document, and is no link or menu. */
function isPicture(node: Tree.Node): node is Tree.Element {
  if (!('attrs' in node) || !pictureTags.has(node.nodeName)) return false;
  if (
    !addressOf(node) ||
    isSign(addressOf(node)) ||
    ['width', 'height'].some((size) => Number.parseFloat(attribute(node, size)) <= smallest)
  )
    return false;
  let at: Tree.Node | null = node;
  for (let n = 0; at && n < lookedAround; n++) {
    if (pageTags.has(at.nodeName) || at.nodeName === 'a' || ('attrs' in at && isHidden(at))) return false;
    at = 'parentNode' in at ? at.parentNode : null;
  }
  return true;
}
/** A file that is called so is a sign of a page; so short an address of data holds a dot. */
const [sign, shortestData] = [/(?:^|[/_.-])(?:icons?|logo|filetypeimages)(?=[/_.\d-])/iu, 200];
const isSign = (address: string): boolean =>
  sign.test(address) || (/^data:image\//u.test(address) && address.length < shortestData);
const addressOf = (node: Tree.Element): string => attribute(node, 'src') || attribute(node, 'data');
/** A picture by its address; one that stands in the page itself has none. */
const named = (node: Tree.Element): string =>
  `<${node.nodeName} ${addressOf(node).slice(0, 60).split(',')[0]}>`;

const listStyle = /list-style(?:-type)?\s*:\s*[\w-]+/giu;
/** What numbers the entries of a list. */
const countingStyle = /decimal|roman|alpha|latin|greek|cjk|chinese|japanese|korean/iu;
/**
 * How a list says that its entries have numbers which are only shown (`<ol start="3">`); empty where it does not: other
 * lists may show none.
 */
function numbersShown(node: Tree.Node, sheets: Sheets): string {
  if ((node.nodeName !== 'ol' && node.nodeName !== 'ul') || !('attrs' in node)) return '';
  const style = sheets.of(node, true).match(listStyle)?.at(-1)?.split(':')[1]?.trim() ?? '';
  if (style === 'none' || (node.nodeName === 'ul' && !countingStyle.test(style))) return '';
  const said = node.attrs.filter(({ name }) => ['type', 'start', 'reversed'].includes(name));
  if (!said.length && !style) return '';
  const shown = [...said.map(({ name, value }) => `${name}="${value}"`), ...(style && [style])];
  return `<${node.nodeName} ${shown.join(' ')}>`;
}

/** The children of a node; of a template what it holds. */
const childrenOf = (node: Tree.ParentNode): Tree.ChildNode[] =>
  'content' in node ? (node as Tree.Template).content.childNodes : node.childNodes;
/** Puts the children of a node on a stack, the first uppermost. */
function pushChildren(stack: Tree.Node[], node: Tree.ParentNode): void {
  const children = childrenOf(node);
  for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]!);
}
/** Words in one line, runs of the white space of HTML as one blank. */
export const oneLine = (words: string) => words.replace(/[\t\n\f\r ]+/gu, ' ').trim();

/** All elements below a node with one of the names, not looking into nested tables. */
export function* within(node: Tree.Element, names: Set<string>): Generator<Tree.Element> {
  const stack: Tree.Node[] = [];
  pushChildren(stack, node);
  while (stack.length) {
    const child = stack.pop()!;
    if (names.has(child.nodeName)) yield child as Tree.Element;
    else if ('childNodes' in child && child.nodeName !== 'table') pushChildren(stack, child);
  }
}

/** Whether an element holds words that are none of those around it: they are hidden, or say how those are read. */
const isTakenOut = (node: Tree.ParentNode): boolean =>
  'attrs' in node && (readingTags.has(node.nodeName) || isHidden(node));

/** The elements below one whose words are none of it, each as a whole. */
export function notShown(node: Tree.Element): Tree.Element[] {
  const found: Tree.Element[] = [];
  const stack: Tree.Node[] = [];
  pushChildren(stack, node);
  while (stack.length) {
    const child = stack.pop()!;
    if (!('childNodes' in child) || silentTags.has(child.nodeName)) continue;
    if (isTakenOut(child)) found.push(child as Tree.Element);
    else pushChildren(stack, child);
  }
  return found;
}

/** The words of an element in one line; `broken`: with its line breaks; `whole`: with those that are taken out. */
export const textOf = (node: Tree.Element, { broken = false, whole = false } = {}): string => {
  let out = '';
  let filled = false;
  const stack: Tree.Node[] = [];
  pushChildren(stack, node);
  while (stack.length) {
    const child = stack.pop()!;
    if (child.nodeName === '#text') {
      out += (child as Tree.TextNode).value;
      filled ||= /\S/u.test((child as Tree.TextNode).value);
    } else if ('childNodes' in child && !silentTags.has(child.nodeName) && (whole || !isTakenOut(child))) {
      if (filled && blockTags.has(child.nodeName)) out += broken && child.nodeName === 'br' ? '\u2028' : ' ';
      pushChildren(stack, child);
    }
  }
  return out
    .replace(/[\t\n\f\r ]+/gu, ' ')
    .split('\u2028')
    .map((line) => line.replace(/^ | $/gu, ''))
    .join('\n')
    .trim();
};

/**
 * How far into an element its beginning goes, in nodes and in characters: elements stand in one another to
 * any depth.
 */
const [mostNodes, mostCharacters] = [200, 1000];
/** The first words of an element, and whether they are all. */
export function beginningOf(node: Tree.Element): { words: string; whole: boolean } {
  let out = '';
  const stack: Tree.Node[] = [];
  pushChildren(stack, node);
  for (let nodes = 0; stack.length; nodes++) {
    if (nodes === mostNodes || out.length > mostCharacters)
      return { words: oneLine(out.slice(0, mostCharacters)), whole: false };
    const child = stack.pop()!;
    if (child.nodeName === '#text') out += (child as Tree.TextNode).value.slice(0, mostCharacters + 1);
    else if ('childNodes' in child && !silentTags.has(child.nodeName)) {
      out += blockTags.has(child.nodeName) ? '\n' : '';
      pushChildren(stack, child);
    }
  }
  return { words: oneLine(out), whole: true };
}
