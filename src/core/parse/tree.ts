import { insertedNumber, type Scheme } from '../chinese/heading-numbers.ts';
import { chineseNumber } from '../chinese/numerals.ts';
import { bullet, sentenceEnd } from '../chinese/punctuation.ts';
import type { DivisionKind, Kind, Lines, Node } from '../model/plan.ts';
import type { Block } from './blocks/block.ts';

/** How far in a kind stands: a division closes every open one that stands as far in or farther. */
const depths: Record<DivisionKind, number> = {
  attachment: 0,
  part: 0,
  preface: 1,
  chapter: 1,
  section: 2,
  para: 3,
  subpara: 4,
  point: 5,
  box: 6,
};
/** The longest heading, in characters, two lines of a page and a little: what is longer is a sentence. */
export const longestTitle = 60;
/** The longest title that stands in the line below its number: a line of a page holds about 28 characters. */
export const longestTitleBelow = 30;

/** A division that what comes next stands in. */
interface OpenDivision {
  depth: number;
  node: Node;
}

/** The tree of a plan while it grows, in the order of the source. */
export interface Tree {
  roots: readonly Node[];
  /** The divisions that what comes next stands in, outermost first. */
  open: readonly OpenDivision[];
  /** Adds the title of the document, which stands in no division: what was open above it ends there. */
  addTitle: (title: Node) => void;
  /** Adds what stands in the innermost open division. */
  add: (child: Node) => void;
  /**
   * Opens a division, which closes those that stand as far in; an annex holds its own chapters and ends at
   * the next annex or part.
   */
  addDivision: (division: Node) => void;
  /** Ends the panel that is open, and what is open in it. */
  closeBox: () => void;
}

/** An empty tree. `roots` is what its nodes are put into. */
export function treeOf(roots: Node[]): Tree {
  const open: OpenDivision[] = [];
  const add = (child: Node) => {
    (open.at(-1)?.node.children ?? roots).push(child);
  };
  const addDivision = (division: Node) => {
    const depth = depths[division.kind as DivisionKind];
    const inAnnex =
      open[0]?.node.kind === 'attachment' && division.kind !== 'attachment' && division.kind !== 'part';
    while (open.length > (inAnnex ? 1 : 0) && open.at(-1)!.depth >= depth) open.pop();
    add(division);
    open.push({ depth, node: division });
  };
  const addTitle = (title: Node) => {
    open.length = 0;
    roots.push(title);
  };
  const closeBox = () => {
    const at = open.findIndex(({ node }) => node.kind === 'box');
    if (at >= 0) open.length = at;
  };
  return { roots, open, add, addDivision, addTitle, closeBox };
}

/** A node of the tree without an address; `more` is what is not as in a paragraph. */
export const node = (kind: Kind, lines: Lines, words: string, more: Partial<Node> = {}): Node => ({
  eId: '',
  kind,
  page: '',
  level: 0,
  number: null,
  marker: null,
  words,
  lead: '',
  lines,
  label: { zh: '', en: '' },
  cite: { zh: '', en: '' },
  children: [],
  ...more,
});

/**
 * The label of a division in standard form: that of its number, or its words where it has none. `printed`: the number as
 * it is printed, which may be one put in later (第四条之一 · Article 4-1).
 */
export const label = (scheme: Scheme | undefined, number: number | null, words: string, printed = '') => {
  if (!scheme || number === null) return { zh: words, en: words };
  const inserted = insertedNumber(printed);
  const [zh, en] = inserted ? [`之${chineseNumber(inserted)}`, `-${inserted}`] : ['', ''];
  return { zh: scheme.zh(number) + zh, en: scheme.en(number) + en };
};

/**
 * What is printed before the words: the signs of Markdown that a plain text shows, and the marker; null where
 * neither is.
 */
export const printedMarker = ({ signs }: Block, own: string | null): string | null =>
  [signs, own].filter(Boolean).join(' ') || null;

/**
 * Whether a block can be the title of the number above it: a short line without a number that is no sentence.
 */
export const canBeTitle = ({ words, marker, role, signs }: Block): boolean =>
  words !== '' &&
  !signs &&
  words.length <= longestTitle &&
  !sentenceEnd.test(words) &&
  !marker &&
  !role &&
  !bullet.test(words);
