/** Words of a page that may be none of its text: struck out, or not seen by a reader though they stand in it. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Said } from '../../model/sentence.ts';
import { said } from '../said.ts';
import { type Sheets, styleOf } from './sheets.ts';
import { attribute, isHidden, silentTags } from './tags.ts';

/** Why words may be none of the text. */
type Doubt = 'struck' | 'unseen';

/** The class of words in the HTML made of a file of an office that are not seen in that file. */
export const unseenClass = 'unseen-words';
const struckTags = new Set(['s', 'strike', 'del']);
const struckStyle = /text-decoration[a-z-]*\s*:[^;]*line-through/iu;

/** How words are set that a reader does not see, though they stand in a page. */
interface UnseenStyle {
  style: RegExp;
  says: string;
  example: string;
}
export const unseenStyles: readonly UnseenStyle[] = [
  { style: /display\s*:\s*none/iu, says: 'They are not set at all.', example: 'display: none' },
  {
    style: /visibility\s*:\s*(?:hidden|collapse)/iu,
    says: 'Their place is left empty.',
    example: 'visibility:hidden',
  },
  {
    style: /(?:left|right|top|text-indent)\s*:\s*-(?:999|\d{4,})(?:\.\d+)?(?:px|em|rem|pt)/iu,
    says: 'They stand far beyond the edge: farther than a page that is set in the middle by half its width.',
    example: 'position:absolute; left:-9999px',
  },
  {
    style: /clip\s*:\s*rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]/iu,
    says: 'All is cut off.',
    example: 'clip: rect(0 0 0 0)',
  },
];
/** A style that says all of these, each for itself. */
const allOf = (...says: string[]): RegExp =>
  new RegExp(`^${says.map((one) => String.raw`(?=(?:.*;)?\s*${one}\s*(?:;|$))`).join('')}`, 'isu');
const white = '(?:white|#fff(?:fff)?)';
/** What says so of an element alone, and not in a style sheet, where programs of the page change it. */
export const unseenAlone: readonly UnseenStyle[] = [
  { style: /opacity\s*:\s*0(?:\.0+)?\s*(?:;|$)/iu, says: 'All shines through.', example: 'opacity:0' },
  {
    style: /font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|$)/iu,
    says: 'Letters have no size.',
    example: 'font-size: 0',
  },
  {
    style: allOf(String.raw`overflow(?:-y)?\s*:\s*hidden`, String.raw`(?:max-)?height\s*:\s*0(?:px|pt|em)?`),
    says: 'They have no room, and what is beyond it is cut off.',
    example: 'height:0;overflow:hidden',
  },
  {
    style: allOf(String.raw`color\s*:\s*${white}`, String.raw`background(?:-color)?\s*:\s*${white}`),
    says: 'They are white on white.',
    example: 'color:#fff;background:#fff',
  },
  {
    style:
      /^(?!.*(?:background-clip\s*:\s*text|text-shadow\s*:)).*?(?:^|;)\s*color\s*:\s*transparent\s*(?:;|$)/isu,
    says: 'Letters let all shine through, and nothing is cut to their form or casts their shadow.',
    example: 'color: transparent',
  },
];
const isUnseen = (says: string, own: string): boolean =>
  unseenStyles.some(({ style }) => style.test(says)) || unseenAlone.some(({ style }) => style.test(own));

/** Why the words of an element may be none of the text; null where nothing says so. */
export function doubtOf(node: Tree.Node, sheets: Sheets): Doubt | null {
  if (!('attrs' in node) || isHidden(node)) return null;
  const said = sheets.of(node);
  if (struckTags.has(node.nodeName) || struckStyle.test(said)) return 'struck';
  const isMarked = attribute(node, 'class') === unseenClass;
  return isMarked || isUnseen(said, styleOf(node)) ? 'unseen' : null;
}

/** Why a line or a table with such words is not certain; `words` by their doubt, empty where there are none. */
export function unsureOfWords(words: Readonly<Record<Doubt, string>>): { unsure?: Said } {
  const shown = (doubt: Doubt) => [...words[doubt].replace(/\s+/gu, ' ').trim()].slice(0, 30).join('');
  if (shown('struck')) return { unsure: said.struckWords({ words: shown('struck') }) };
  return shown('unseen') ? { unsure: said.unseenWords({ words: shown('unseen') }) } : {};
}

/** What is known of the elements of a page, which may hold any number of tables, by its sheets. */
const knownDoubts = new WeakMap<Sheets, Map<Tree.Node, Doubt | null>>();
/** Tells why what an element holds may be none of the text, by itself and by all that is around it: rows, sections. */
function doubtsAround(sheets: Sheets): (node: Tree.Node) => Doubt | null {
  const known = knownDoubts.get(sheets) ?? new Map<Tree.Node, Doubt | null>();
  knownDoubts.set(sheets, known);
  return (node) => {
    const path: Tree.Node[] = [];
    for (
      let at: Tree.Node | null = node;
      at && !known.has(at);
      at = 'parentNode' in at ? at.parentNode : null
    )
      path.push(at);
    for (const at of path.reverse()) {
      const parent = 'parentNode' in at ? at.parentNode : null;
      known.set(at, doubtOf(at, sheets) ?? (parent && known.get(parent)) ?? null);
    }
    return known.get(node) ?? null;
  };
}

/** Why a table is not certain for words of its cells. */
export function unsureOfCells(cells: readonly Tree.Element[], sheets: Sheets): { unsure?: Said } {
  const words = { struck: '', unseen: '' };
  const around = doubtsAround(sheets);
  const stack: { node: Tree.Node; doubt: Doubt | null }[] = cells
    .map((node) => ({ node, doubt: around(node) }))
    .reverse();
  while (stack.length) {
    const { node, doubt } = stack.pop()!;
    if (node.nodeName === '#text' && doubt) words[doubt] += (node as Tree.TextNode).value;
    if (!('childNodes' in node) || silentTags.has(node.nodeName)) continue;
    if ('attrs' in node && isHidden(node)) continue;
    for (const child of node.childNodes.toReversed())
      stack.push({ node: child, doubt: doubtOf(child, sheets) ?? doubt });
  }
  return unsureOfWords(words);
}
