/** Signs that Word writes into a page as letters of a font of signs: l in Wingdings is a dot. */
import { codePoint } from 'dingbat-to-unicode';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attribute } from './tags.ts';

/** The fonts whose letters are no letters, as they are called among the signs. */
const fontsOfSigns = ['Symbol', 'Wingdings', 'Wingdings 2', 'Wingdings 3', 'Webdings'];
const named = new Map(fontsOfSigns.map((name) => [name.toLowerCase(), name]));
const namesSigns = /symbol|w(?:ing|eb)dings/iu;
/** The first font that a style or an element names. */
const inStyle = /(?:^|;)\s*font(?:-family)?\s*:\s*(?:[\w.%/-]*\d[\w.%/-]*\s+)*["']?([^;,"']*)/giu;

/** The font of signs that an element sets its words in; empty for another font, null where it names none. */
function fontOf(node: Tree.Node): string | null {
  if (!('attrs' in node)) return null;
  const inOwn = [...attribute(node, 'style').matchAll(inStyle)].at(-1)?.[1];
  const font = inOwn ?? (attribute(node, 'face').split(',')[0] || null);
  return font === null ? null : (named.get(font.trim().toLowerCase()) ?? '');
}

/** Whether a character has its sign in a font of signs: Chinese among it is set in another. */
const isPlace = (sign: string): boolean => /[!-\u00ff\uf021-\uf0ff]/u.test(sign);

/** Writes the signs of a page that stand as letters in such a font as what readers see. Walks without recursion. */
export function nameSymbols(document: Tree.Node, text: string): void {
  if (!namesSigns.test(text)) return;
  const stack: { node: Tree.Node; font: string }[] = [{ node: document, font: '' }];
  while (stack.length) {
    const { node, font } = stack.pop()!;
    if (font && node.nodeName === '#text') {
      const own = node as Tree.TextNode;
      if ([...own.value.replace(/\s/gu, '')].every(isPlace))
        own.value = own.value.replace(/\S/gu, (sign) => signOf(font, sign));
    }
    const inside = fontOf(node) ?? font;
    if ('childNodes' in node) for (const child of node.childNodes) stack.push({ node: child, font: inside });
  }
}

/** Word may write the places of such fonts from here on. */
const firstPlace = 0xf000;
const signOf = (font: string, sign: string): string =>
  codePoint(font, sign.codePointAt(0)! % firstPlace)?.string ?? sign;
