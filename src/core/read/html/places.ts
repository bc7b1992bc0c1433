import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Said } from '../../model/sentence.ts';
import { type BesideText, besideText, type SourceLine } from '../../model/source-line.ts';
import type { Place } from '../../pages/page.ts';
import { placesOf } from '../../pages/place.ts';
import { reasonRead } from '../../pages/unsure-said.ts';
import { attribute, silentTags } from './tags.ts';

/** The attributes by which the reading of printed pages (src/core/pages/reading.ts) says what it saw. */
const placeAttribute = 'data-at';
const unsureAttribute = 'data-unsure';

/** Words of the reading of printed pages, as they are printed, and where. */
export interface Printed {
  line: number;
  places: Place[];
  /** The words that are printed there: without those in `ins`, with those in `del`. */
  words: string;
  /** What they look like: `18 pt, bold, centred`. */
  looks: string;
}

/** Why the words of an element are not certain, where its reading says so. */
export function unsureOf(element: Tree.Element): { unsure?: Said } {
  const words = attribute(element, unsureAttribute);
  return words ? { unsure: reasonRead(words) } : {};
}

/** What the reading of pages says of a paragraph. */
export function saidOfPages(
  element: Tree.Element,
): Pick<SourceLine, 'beside' | 'note' | 'unsure' | 'placed' | 'raised'> {
  const beside = attribute(element, 'data-why');
  const note = attribute(element, 'data-note');
  const raised = attribute(element, 'data-raised').split(' ').filter(Boolean);
  return {
    ...(isBeside(beside) && { beside }),
    ...(note && { note }),
    ...(raised.length && { raised }),
    ...(attribute(element, placeAttribute) && { placed: true }),
    ...unsureOf(element),
  };
}
/** Whether an element is a frame around text of its own. */
export const isFrame = (element: Tree.Element): boolean =>
  element.attrs.some(({ name }) => name === 'data-box');
const isBeside = (said: string): said is BesideText => (besideText as readonly string[]).includes(said);

/**
 * Where the words of a page are printed, in its order; empty where none of them says so. Words without a
 * place of their own belong to those before them.
 */
export function printedIn(document: Tree.Node, before: number): Printed[] {
  const found: Printed[] = [];
  const stack: { node: Tree.Node; own: Printed | null; added: boolean }[] = [
    { node: document, own: null, added: false },
  ];
  while (stack.length) {
    const { node, own, added } = stack.pop()!;
    if (node.nodeName === '#text') {
      const to = own ?? found.at(-1);
      if (to && !added) to.words += (node as Tree.TextNode).value;
      continue;
    }
    if (!('childNodes' in node) || silentTags.has(node.nodeName)) continue;
    const places = 'attrs' in node ? placesOf(attribute(node, placeAttribute)) : [];
    const line = before + (node.sourceCodeLocation?.startLine ?? 1);
    const looks = places.length ? attribute(node as Tree.Element, 'data-as') : '';
    const next = places.length ? { line, places, words: '', looks } : own;
    if (places.length) found.push(next!);
    for (const child of node.childNodes.toReversed())
      stack.push({ node: child, own: next, added: added || node.nodeName === 'ins' });
  }
  return found;
}
