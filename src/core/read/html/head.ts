import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attribute } from './tags.ts';

/** What the head of a page says of the document on it. */
export interface PageHead {
  /** Its title, as the page names itself in a browser: often with the name of the site behind it. */
  page?: string;
  /** The title of the document, and when it was published (政府网站 standard: ArticleTitle, PubDate). */
  title?: string;
  published?: { content: string; line: number };
}

/** How many elements are looked through for the head, which stands first. */
const mostNodes = 2000;
const names: Record<string, 'title' | 'published'> = { articletitle: 'title', pubdate: 'published' };

/** Reads the head of a page; what it does not say is absent. */
export function readHead(document: Tree.Node): PageHead {
  const head: PageHead = {};
  const stack: Tree.Node[] = [document];
  for (let seen = 0; stack.length && seen < mostNodes; seen++) {
    const node = stack.pop()!;
    if (node.nodeName === 'title' && 'childNodes' in node) head.page ??= wordsOf(node);
    if (node.nodeName === 'meta' && 'attrs' in node) {
      const name = names[attribute(node, 'name').toLowerCase()];
      const content = attribute(node, 'content').trim();
      if (name === 'title' && content) head.title ??= content;
      if (name === 'published' && content)
        head.published ??= { content, line: node.sourceCodeLocation?.startLine ?? 1 };
    }
    if (node.nodeName === 'body' || !('childNodes' in node)) continue;
    for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push(node.childNodes[i]!);
  }
  return head;
}

const wordsOf = (node: Tree.ParentNode): string =>
  node.childNodes
    .map((child) => ('value' in child ? child.value : ''))
    .join('')
    .trim();

const bare = (words: string) => words.replace(/\s/gu, '');
/** What a site sets between the title of a document and its own name. */
const nameBehind = /^[-–—_|·>]/u;
/** A shorter title is that of a site or a column. */
const shortestTitle = 8;

/** Whether the head of a page calls these words the title of its document. */
export function isTitleOf({ page = '', title = '' }: PageHead, words: string): boolean {
  const own = bare(words);
  if (own.length < shortestTitle) return false;
  const name = bare(page);
  return (
    own === bare(title) || own === name || (name.startsWith(own) && nameBehind.test(name.slice(own.length)))
  );
}
