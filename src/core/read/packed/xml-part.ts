import { DOMParser } from 'linkedom';
import { decodeStrictly, markOf } from '../../model/encoding.ts';
import { Unreadable } from '../../model/unreadable.ts';
import { names, said } from '../said.ts';
import { damagedPart, type Packed } from './unpack.ts';
import { definesEntities, isTooDeep, xmlFault } from './xml-whole.ts';

/** The text of a part of a packed file, in the encoding that its mark or its first line names; null where it is none. */
function textOf(bytes: Uint8Array): string | null {
  const mark = markOf(bytes);
  if (mark) return decodeStrictly(mark, bytes);
  const head = String.fromCharCode(...bytes.subarray(0, 120));
  const named = /encoding\s*=\s*["']\s*(gb[\w-]*)/iu.exec(head);
  return decodeStrictly(named ? 'gb18030' : 'utf-8', bytes);
}

/**
 * The root of a part of a packed document (of some `kind`). Throws an Error with a sentence where it is no whole XML,
 * since a parser leaves out what it cannot mend; where it defines entities of its own, or its elements stand in one
 * another farther than any program writes.
 */
export function xmlPart(bytes: Uint8Array, kind: Packed): Element | null {
  const text = textOf(bytes)?.replace(/^\uFEFF/u, '');
  if (text === undefined) throw damagedPart(kind);
  if (definesEntities.test(text)) throw new Unreadable(said.entities({ what: names[kind]() }));
  const tooDeep = () => new Unreadable(said.tooDeep({ what: names[kind]() }));
  const fault = xmlFault(text);
  if (fault) throw fault === 'deep' ? tooDeep() : damagedPart(kind);
  const document = new DOMParser().parseFromString(text, 'text/xml') as unknown as globalThis.Document;
  const root = document.documentElement as Element | null;
  if (root && isTooDeep(root)) throw tooDeep();
  return root;
}

/** The name of an element without its prefix: many files leave that out. */
export const nameOf = (element: Element): string => element.nodeName.split(':').at(-1)!;

/** All elements of some names below one, in their order; not those inside one of `without`. */
export function allNamed(
  root: Element | null,
  names: readonly string[],
  without: readonly string[] = [],
): Element[] {
  const found: Element[] = [];
  const stack = root ? [...root.children].reverse() : [];
  while (stack.length) {
    const element = stack.pop()!;
    const name = nameOf(element);
    if (names.includes(name)) found.push(element);
    if (without.includes(name)) continue;
    const children = element.children;
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]!);
  }
  return found;
}
/** The first element of a name below one. */
export const firstNamed = (root: Element | null, name: string): Element | undefined =>
  allNamed(root, [name])[0];
