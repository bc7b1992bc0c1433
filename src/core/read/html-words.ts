import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attribute, blockTags, inAttributes, isHidden, silentTags } from './html-tags.ts';
import type { Piece } from './missing.ts';

/**
 * Every word of a page's body, and those that stand in attributes and in the page's title: the words of a
 * page as its markup has them.
 */
export function wordsIn(document: Tree.Node, before: number): { told: Piece[]; all: Piece[] } {
  const [told, all]: [Piece[], Piece[]] = [[], []];
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
    if (numbersShown(node)) told.push({ text: numbersShown(node), line });
    pushChildren(stack, node);
  }
  return { told, all };
}

/**
 * How a list says that its entries have numbers which are only shown (`<ol start="3">`); empty where it does not: other
 * lists may show none.
 */
function numbersShown(node: Tree.Node): string {
  if (node.nodeName !== 'ol' || !('attrs' in node)) return '';
  const style = /list-style(?:-type)?\s*:\s*([\w-]+)/iu.exec(attribute(node, 'style'))?.[1] ?? '';
  if (style === 'none') return '';
  const said = node.attrs.filter(({ name }) => ['type', 'start', 'reversed'].includes(name));
  if (!said.length && !style) return '';
  const shown = [...said.map(({ name, value }) => `${name}="${value}"`), ...(style && [style])];
  return `<ol ${shown.join(' ')}>`;
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

/** Whether an element holds words that were taken out of those around it. */
const isTakenOut = (node: Tree.ParentNode): boolean =>
  node.nodeName === 'del' && 'attrs' in node && isHidden(node);

/** The words of an element in one line; `broken`: with its line breaks. */
export const textOf = (node: Tree.Element, broken = false): string => {
  let out = '';
  let filled = false;
  const stack: Tree.Node[] = [];
  pushChildren(stack, node);
  while (stack.length) {
    const child = stack.pop()!;
    if (child.nodeName === '#text') {
      out += (child as Tree.TextNode).value;
      filled ||= /\S/u.test((child as Tree.TextNode).value);
    } else if ('childNodes' in child && !silentTags.has(child.nodeName) && !isTakenOut(child)) {
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
