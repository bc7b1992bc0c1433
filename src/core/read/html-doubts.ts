/** Words of a page that may be none of its text: struck out, or not seen by a reader though they stand in it. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Said } from '../model/sentence.ts';
import { attribute, isHidden, silentTags } from './html-tags.ts';
import { said } from './said.ts';

/** Why words may be none of the text. */
type Doubt = 'struck' | 'unseen';

/** The classes and ids that the style sheets in a page hide (`.hide`, `#old`). */
export type HiddenBySheet = ReadonlySet<string>;

/** The class of words in the HTML made of a file of an office that are not seen in that file. */
export const unseenClass = 'unseen-words';
/** No more of what an element says of its looks is read. */
const longestStyle = 1000;
const struckTags = new Set(['s', 'strike', 'del']);
const [struckStyle, unseenStyle] = [
  /text-decoration[a-z-]*\s*:[^;]*line-through/iu,
  /visibility\s*:\s*hidden/iu,
];

/** Reads which classes and ids the style sheets of a page hide wherever they stand; what is for print alone is not read. */
export function hiddenBySheets(document: Tree.Node): HiddenBySheet {
  const hidden = new Set<string>();
  const stack: Tree.Node[] = [document];
  while (stack.length) {
    const node = stack.pop()!;
    if (node.nodeName === 'style' && 'childNodes' in node)
      for (const child of node.childNodes) if ('value' in child) readSheet(child.value, hidden);
    if ('childNodes' in node) for (const child of node.childNodes) stack.push(child);
  }
  return hidden;
}

/** A style sheet without its comments. */
const withoutComments = (sheet: string): string =>
  sheet
    .split('/*')
    .map((part, i) => (i ? part.slice(part.indexOf('*/') < 0 ? part.length : part.indexOf('*/') + 2) : part))
    .join('');

/** Adds what a style sheet hides, rule by rule; what stands in the braces of another (@media) is passed over. Linear. */
function readSheet(sheet: string, hidden: Set<string>): void {
  let [depth, selectors, last] = [0, '', ''];
  for (const part of withoutComments(sheet).split(/([{}])/u)) {
    if (part === '{' && depth++ === 0) selectors = last.slice(last.lastIndexOf(';') + 1);
    if (
      part === '}' &&
      depth > 0 &&
      --depth === 0 &&
      /(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(last)
    )
      for (const selector of selectors.split(','))
        if (/^[\w-]*[.#][\w-]+$/u.test(selector.trim())) hidden.add(selector.trim().replace(/^[\w-]*/u, ''));
    last = part;
  }
}

/** Why the words of an element may be none of the text; null where nothing says so. */
export function doubtOf(node: Tree.Node, sheet: HiddenBySheet): Doubt | null {
  if (!('attrs' in node) || isHidden(node)) return null;
  const style = attribute(node, 'style').slice(0, longestStyle);
  if (struckTags.has(node.nodeName) || struckStyle.test(style)) return 'struck';
  const names = [
    `#${attribute(node, 'id')}`,
    ...attribute(node, 'class')
      .split(/\s+/u)
      .map((name) => `.${name}`),
  ];
  return unseenStyle.test(style) || names.some((name) => name === `.${unseenClass}` || sheet.has(name))
    ? 'unseen'
    : null;
}

/** Why a line or a table with such words is not certain; `words` by their doubt, empty where there are none. */
export function unsureOfWords(words: Readonly<Record<Doubt, string>>): { unsure?: Said } {
  const shown = (doubt: Doubt) => [...words[doubt].replace(/\s+/gu, ' ').trim()].slice(0, 30).join('');
  if (shown('struck')) return { unsure: said.struckWords({ words: shown('struck') }) };
  return shown('unseen') ? { unsure: said.unseenWords({ words: shown('unseen') }) } : {};
}

/** Why a table is not certain for words of its cells. */
export function unsureOfCells(cells: readonly Tree.Element[], sheet: HiddenBySheet): { unsure?: Said } {
  const words = { struck: '', unseen: '' };
  const stack: { node: Tree.Node; doubt: Doubt | null }[] = cells
    .map((node) => ({ node, doubt: doubtOf(node, sheet) }))
    .reverse();
  while (stack.length) {
    const { node, doubt } = stack.pop()!;
    if (node.nodeName === '#text' && doubt) words[doubt] += (node as Tree.TextNode).value;
    if (!('childNodes' in node) || silentTags.has(node.nodeName)) continue;
    if ('attrs' in node && isHidden(node)) continue;
    for (const child of node.childNodes.toReversed())
      stack.push({ node: child, doubt: doubtOf(child, sheet) ?? doubt });
  }
  return unsureOfWords(words);
}
