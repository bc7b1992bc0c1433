/** Notes as programs set them that make pages of other texts (Pandoc, markdown-it): a list of them, called by links. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attribute } from './tags.ts';
import { beginningOf } from './words.ts';

/** The name of a note: fn1, fn:1, user-content-fn-1. */
const [named, calledBy] = [/^(?:user-content-)?fn[:-]?(\d{1,3})$/u, /^#(?:user-content-)?fn[:-]?\d{1,3}$/u];
const wayBack = /^#(?:user-content-)?fnref[:-]?\d/u;
/** What a link says that calls for a note. */
const sign = /^\s*[[［〔]?(?:\d{1,3}|[①-⑳])[\]］〕]?\s*$/u;

/** Whether a link calls for a note, by its number. */
const isNoteCall = (node: Tree.Element): boolean =>
  node.nodeName === 'a' && calledBy.test(attribute(node, 'href')) && sign.test(beginningOf(node).words);
/** Whether a link leads from a note back to where it is called for: ↩. */
export const isWayBack = (node: Tree.Element): boolean =>
  node.nodeName === 'a' &&
  wayBack.test(attribute(node, 'href')) &&
  !/[\p{L}\p{N}]{3}/u.test(beginningOf(node).words);
/** Whether a link stands beside the words of a text and its notes, and is none of them. */
export const isOfNotes = (node: Tree.Element): boolean => isNoteCall(node) || isWayBack(node);
/** The number of the note that an entry of a list is; empty where it is none. */
export const noteIn = (node: Tree.Node): string =>
  'attrs' in node ? (named.exec(attribute(node, 'id'))?.[1] ?? '') : '';
