import { parse as parseHtml, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { silentTags } from './tags.ts';

/** A character of a page of HTML, and the line of its file that it stands on. */
export interface HeldCharacter {
  character: string;
  line: number;
}

const blank = /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;

/**
 * The characters of a page, blanks aside, that its original must have: all but those in `ins`, which an editor has
 * added. What is in `del hidden` is among them. Walks without recursion.
 */
export function heldCharacters(html: string): HeldCharacter[] {
  const held: HeldCharacter[] = [];
  const stack: Tree.Node[] = [parseHtml(html, { sourceCodeLocationInfo: true, scriptingEnabled: false })];
  while (stack.length) {
    const node = stack.pop()!;
    if (node.nodeName === '#text') {
      let line = node.sourceCodeLocation?.startLine ?? 1;
      for (const character of (node as Tree.TextNode).value)
        if (character === '\n') line++;
        else if (!blank.test(character)) held.push({ character, line });
    }
    if (!('childNodes' in node) || silentTags.has(node.nodeName) || node.nodeName === 'ins') continue;
    for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push(node.childNodes[i]!);
  }
  return held;
}
