/** Figures of which a part is raised or lowered: 10 with a raised 8 is no 108, and 30 with the call of a note no 301. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { silentTags } from './tags.ts';

const [figureBefore, digitsIn] = [/\d[\d.,]*$/u, /^\s*[-+−–]?\d[\d.,]*/u];
/** What is behind a year could be its month: 2020年 with a raised 1. */
const yearBefore = /\d{4}年$/u;

/** What of an equation sets all but its first part higher or lower: powers, fractions, roots. */
const inEquations = new Set([
  'msup',
  'msub',
  'msubsup',
  'mmultiscripts',
  'mover',
  'munder',
  'mfrac',
  'mroot',
]);
/** What of an equation is drawn and is no character, or stands otherwise than in a line. */
export const drawnInEquations: Set<string> = new Set([...inEquations, 'msqrt', 'mtable']);
/** The first part stands among so many nodes of it. */
const lookedAt = 8;
const isPartOfEquation = (node: Tree.Element): boolean =>
  node.parentNode !== null &&
  inEquations.has(node.parentNode.nodeName) &&
  node.parentNode.childNodes.slice(0, lookedAt).find((child) => 'attrs' in child) !== node;

/** Whether an element sets its words higher or lower than those around it. */
export const isRaised = (node: Tree.Node): boolean =>
  node.nodeName === 'sup' ||
  node.nodeName === 'sub' ||
  ('attrs' in node && isPartOfEquation(node)) ||
  ('attrs' in node &&
    node.attrs.some(
      ({ name, value }) => name === 'style' && /vertical-align\s*:\s*(?:super|sub|text-top)/iu.test(value),
    ));

/** The figure that raised words make with those right before them; null where they make none. */
export function figureWith(before: string, raised: string): string | null {
  const digits = digitsIn.exec(raised)?.[0].trim();
  const base = (figureBefore.exec(before) ?? (digits && yearBefore.exec(before)))?.[0];
  return base && digits ? base + digits : null;
}

/** The figures below an element of which a part is raised or lowered, as they stand among its words. */
export function figuresRaised(element: Tree.Element): string[] {
  const found: string[] = [];
  let words = '';
  const stack: (Tree.Node | (() => void))[] = [element];
  while (stack.length) {
    const node = stack.pop()!;
    if (typeof node === 'function') {
      node();
      continue;
    }
    if (node.nodeName === '#text') words += (node as Tree.TextNode).value;
    if (!('childNodes' in node) || silentTags.has(node.nodeName)) continue;
    if (isRaised(node)) {
      const from = words.length;
      stack.push(() => found.push(figureWith(words.slice(0, from), words.slice(from)) ?? ''));
    }
    stack.push(...node.childNodes.toReversed());
  }
  return found.filter(Boolean);
}
