import type { Said, Sentence } from '../../model/sentence.ts';
import type { Piece } from '../missing.ts';
import { allNamed, nameOf } from '../packed/xml-part.ts';
import { notes } from '../said.ts';

/** What is taken out of the text, with the sentence that says so. */
export const asides: Record<string, (values: { n: number; words: Said }) => Sentence> = {
  annotation: notes.odtComments,
  'tracked-changes': notes.odtChanges,
  'ruby-text': notes.ruby,
  'text-box': notes.textBoxes,
  image: notes.pictures,
  object: notes.objects,
};
/** What of a document is for programs, or is shown nowhere. */
export const silent = new Set([
  'sequence-decls',
  'variable-decls',
  'user-field-decls',
  'forms',
  'annotation-end',
  'title',
  'desc',
]);

/** Whether an element is for programs; the title of the document, where the text names it, is not (`text:title`). */
export const isSilent = (element: Element): boolean =>
  silent.has(nameOf(element)) && element.nodeName !== 'text:title';

/** The words of the body as its own markup has them, without what is set aside. */
export const expectedIn = (body: Element): Piece[] =>
  allNamed(
    body,
    ['p', 'h'],
    ['p', 'h', ...Object.keys(asides).filter((name) => name !== 'text-box'), ...silent],
  ).map((p) => ({ text: wordsOf(p) }));
function wordsOf(parent: Element): string {
  let out = '';
  for (const node of parent.childNodes) {
    if (node.nodeType === 3) out += node.textContent ?? '';
    if (node.nodeType !== 1) continue;
    const [element, name] = [node as Element, nameOf(node as Element)];
    const isAside = (Object.hasOwn(asides, name) && name !== 'text-box') || isSilent(element);
    if (!isAside && name !== 'note-citation') out += wordsOf(element);
  }
  return out;
}
