import { DOMParser } from 'linkedom';
import { markOf } from '../model/encoding.ts';
import { Unreadable } from '../model/unreadable.ts';
import { names, said } from './said.ts';
import type { Packed } from './unpack.ts';

/** Elements stand in one another farther than this in no document that a program writes. */
const deepest = 400;

/** The text of a part of a packed file, in the encoding that its mark or its first line names. */
function textOf(bytes: Uint8Array): string {
  const mark = markOf(bytes);
  if (mark) return new TextDecoder(mark).decode(bytes);
  const head = String.fromCharCode(...bytes.subarray(0, 120));
  const named = /encoding\s*=\s*["']\s*(gb[\w-]*)/iu.exec(head);
  return new TextDecoder(named ? 'gb18030' : 'utf-8').decode(bytes);
}

/**
 * Whether the tags of a text stand in one another farther than in any document: asked before it is parsed, which
 * takes a time that grows with the square of that.
 */
export function isTaggedTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const next = text[at + 1];
    if (next === '/') depth--;
    else if (next !== '?' && next !== '!') {
      const end = text.indexOf('>', at);
      if (end < 0) return false;
      if (text[end - 1] !== '/') depth++;
      if (depth > 2 * deepest) return true;
      at = end;
    }
  }
  return false;
}

/** Whether elements stand in one another farther than in any document. */
export function isTooDeep(root: Element): boolean {
  let level = [root];
  for (let depth = 0; level.length; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((e) => [...e.children]);
  }
  return false;
}

/**
 * The root of a part of a packed document (of some `kind`); null where the part is no XML. Throws
 * an Error with a sentence where it defines entities of its own, or its elements stand in one another farther
 * than any program writes.
 */
export function xmlPart(bytes: Uint8Array, kind: Packed): Element | null {
  const text = textOf(bytes).replace(/^\uFEFF/u, '');
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) throw new Unreadable(said.entities({ what: names[kind]() }));
  if (isTaggedTooDeep(text)) throw new Unreadable(said.tooDeep({ what: names[kind]() }));
  const document = new DOMParser().parseFromString(text, 'text/xml') as unknown as globalThis.Document;
  const root = document.documentElement as Element | null;
  if (root && isTooDeep(root)) throw new Unreadable(said.tooDeep({ what: names[kind]() }));
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
export const firstNamed = (root: Element | null, name: string): Element | undefined =>
  allNamed(root, [name])[0];
