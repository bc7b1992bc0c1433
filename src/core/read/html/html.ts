import { parseFragment, parse as parseHtml, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { SourceLine } from '../../model/source-line.ts';
import type { Piece } from '../missing.ts';
import { isTitleOf, type PageHead, readHead } from './head.ts';
import { PageReader } from './page-reader.ts';
import { type Printed, printedIn } from './places.ts';
import { nameAsSet } from './set-as.ts';
import { Sheets } from './sheets.ts';
import { nameSymbols } from './symbols.ts';
import { silentTags } from './tags.ts';
import { wordsIn } from './words.ts';

/**
 * What a page holds: its words a block a line; `told`: words in it that a reader does not see as text (what
 * stands for a picture, in a frame); `all`: every word of its body, as the wall behind this reader counts
 * them.
 */
export interface Page {
  lines: SourceLine[];
  told: Piece[];
  all: Piece[];
  /** What a page shows that is no text, by its address: pictures, and other pages in it. */
  pictures?: string[];
  /** Its equations of which parts are drawn, or stand higher or lower, by their words. */
  equations?: string[];
  /** What the head of a page says of the document. */
  head?: PageHead;
  /** Where its words are printed, where this is the reading of printed pages. */
  printed?: Printed[];
}

/**
 * Reads an HTML page; `before`: how many lines stand above it in its file. Every word of the body is in
 * exactly one line, as words or (`chrome`) as what stands around them: menus, what is hidden, rows of links.
 * Walks without recursion, so that no depth of markup is too deep.
 */
export function readHtml(text: string, before = 0): Page {
  const options = { sourceCodeLocationInfo: true, scriptingEnabled: false };
  const document = before ? parseFragment(text, options) : parseHtml(text, options);
  nameSymbols(document, text);
  const sheets = new Sheets().add(document);
  nameAsSet(document, sheets);
  const { told, all, ...shown } = wordsIn(document, before, sheets);
  const reader = new PageReader(before, sheets);
  const stack: { node: Tree.Node; leave?: boolean; next?: Tree.Node | undefined }[] = [{ node: document }];
  while (stack.length) {
    const { node, leave, next } = stack.pop()!;
    if (node.nodeName === '#text') reader.text(node as Tree.TextNode);
    if (!('childNodes' in node) || silentTags.has(node.nodeName)) continue;
    if (leave) reader.leave(node);
    else if (reader.enter(node, next)) {
      stack.push({ node, leave: true });
      for (let i = node.childNodes.length - 1; i >= 0; i--)
        stack.push({ node: node.childNodes[i]!, next: node.childNodes[i + 1] });
    }
  }
  const [lines, head] = [reader.end(), readHead(document)];
  for (const line of lines) if (!line.chrome && isTitleOf(head, line.raw)) line.titled = true;
  return { lines, told, all, ...shown, head, printed: printedIn(document, before) };
}
