/** Whether a part of a packed document is whole XML: what a parser that mends what it can would lose without a word. */

/** Elements stand in one another farther than this in no document that a program writes. */
const deepest = 400;
/** No part has more elements: seven hundred pages of Word have a third of them. */
const mostElements = 600_000;
/** No element has more attributes: a parser takes the square of their number. */
const mostAttributes = 1000;

/**
 * What is wrong with the text of a part: it is broken off, damaged or larger than any, or its elements stand too deep
 * in one another.
 */
export type XmlFault = 'broken' | 'deep';

/** Characters that XML has not (XML 1.0, 2.2). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const strange = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/u;

/** A reference to a character by its number (XML 1.0, 4.1). */
const reference = /&#(?:x([\da-f]{1,8})|(\d{1,10}))(?:;|(?![\da-f]))/giu;
/** Whether a text refers to what is no character, by itself or, of half a pair, with what stands beside it. */
function refersToNone(text: string): boolean {
  let [high, end] = [false, 0];
  for (const { 0: sign, 1: hex, 2: decimal, index } of text.matchAll(reference)) {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    const isLow = code >= 0xdc00 && code <= 0xdfff;
    // Some writers name both halves of a pair.
    if (isLow !== (high && index === end) || (high && !isLow)) return true;
    if (code > 0x10ffff || strange.test(String.fromCodePoint(code))) return true;
    [high, end] = [code >= 0xd800 && code <= 0xdbff, index + sign.length];
  }
  return high;
}

/** What begins with a sign of its own and holds no elements, and how it ends. */
const closed: readonly [begin: string, end: string][] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/** A document type, or an entity that it defines: no program of an office writes one. */
export const definesEntities = /<!(?:DOCTYPE|ENTITY)/iu;

/**
 * What is wrong with the text of a part (XML 1.0, 2.1): elements that end as they begin, one around all; quotes and
 * comments that end. Namespaces and the names of entities are not looked at: many writers are careless with them. Null
 * where it is whole. Linear, and asked before the text is parsed, which takes the square of the depth.
 */
export function xmlFault(text: string): XmlFault | null {
  if (strange.test(text) || refersToNone(text)) return 'broken';
  const open: string[] = [];
  let [at, roots, elements] = [0, 0, 0];
  for (;;) {
    const next = text.indexOf('<', at);
    if (!open.length && /\S/u.test(next < 0 ? text.slice(at) : text.slice(at, next))) return 'broken';
    if (next < 0) return open.length || roots !== 1 ? 'broken' : null;
    const end = endOf(text, next);
    if (end < 0) return 'broken';
    at = end;
    if (text[next + 1] === '!' || text[next + 1] === '?') continue;
    if (text[next + 1] === '/') {
      if (open.pop() !== text.slice(next + 2, end - 1).trimEnd()) return 'broken';
      continue;
    }
    if ((!open.length && ++roots > 1) || ++elements > mostElements) return 'broken';
    if (text[end - 2] === '/') continue;
    if (open.push(nameAt(text, next + 1)) > 2 * deepest) return 'deep';
  }
}

/** The place behind the tag, comment or instruction that begins at a place; below 0 where it does not end. */
function endOf(text: string, at: number): number {
  const found = closed.find(([begin]) => text.startsWith(begin, at));
  if (!found) return endOfTag(text, at + 1);
  const end = text.indexOf(found[1], at + found[0].length);
  return end < 0 ? -1 : end + found[1].length;
}

/** The same of a tag: its values stand in quotes, each behind a sign that gives it, with a blank or the end after. */
function endOfTag(text: string, from: number): number {
  let [before, attributes] = ['', 0];
  for (let at = from; at < text.length; at++) {
    const c = text[at]!;
    if (c === '>') return at === from ? -1 : at + 1;
    if (c === '<') return -1;
    if (c === '"' || c === "'") {
      const end = before === '=' ? text.indexOf(c, at + 1) : -1;
      if (end < 0 || !/[\s/>]/u.test(text[end + 1] ?? '') || ++attributes > mostAttributes) return -1;
      at = end;
    }
    if (c.trim()) before = c;
  }
  return -1;
}

function nameAt(text: string, from: number): string {
  let end = from;
  while (end < text.length && !/[\s/>]/u.test(text[end]!)) end++;
  return text.slice(from, end);
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
