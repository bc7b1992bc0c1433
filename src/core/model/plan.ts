/** The one model: what a plan is made of. Everything else reads or writes these types. */
import type { Said } from './sentence.ts';

export const kinds = [
  'title',
  'preface',
  'part',
  'chapter',
  'section',
  'para',
  'subpara',
  'point',
  'attachment',
  'box',
  'p',
  'item',
  'table',
  'row',
  'toc',
  'note',
] as const;
export type Kind = (typeof kinds)[number];

/** The kinds that carry a heading and hold others. */
export const divisionKinds = [
  'preface',
  'part',
  'chapter',
  'section',
  'para',
  'subpara',
  'point',
  'attachment',
  'box',
] as const satisfies readonly Kind[];
export type DivisionKind = (typeof divisionKinds)[number];
/** Whether a node of this kind carries a heading and holds others. */
export const isDivision = (kind: Kind): kind is DivisionKind =>
  (divisionKinds as readonly Kind[]).includes(kind);

export const translationStates = ['reviewed', 'draft', 'stale', 'missing'] as const;
/** How far the English of a clause is, best first. */
export type TranslationState = (typeof translationStates)[number];
/** The state that is farthest from reviewed. */
export const worst = (states: TranslationState[]): TranslationState =>
  states.reduce((a, b) => (translationStates.indexOf(b) > translationStates.indexOf(a) ? b : a), 'reviewed');
/**
 * Whether words in a state are in their language, and made for the plan as it is now; so are those without a
 * state.
 */
export const isCurrent = (state: TranslationState | undefined): boolean =>
  state !== 'missing' && state !== 'stale';

/** Why words are shown in Chinese where English is wanted. */
export const reasonsUntranslated = ['missing', 'stale', 'withheld'] as const;
export type Untranslated = (typeof reasonsUntranslated)[number];

/** What a line around the body is: it is kept and shown as what it is, and is no clause of the body. */
export const roles = [
  'title',
  'title-more',
  'subtitle',
  'metadata',
  'number',
  'addressee',
  'signature',
  'date',
  'remark',
  'attachments',
  'toc',
  'caption',
  'table-note',
] as const;
export type Role = (typeof roles)[number];

/** The levels of government that issue plans, highest first. */
export const levels = ['national', 'provincial', 'municipal', 'district', 'township'] as const;

/** First and last line in the source, counted from 1, both included. */
export type Lines = [first: number, last: number];

/** One square of a table's grid. Every row has as many as the table has columns. */
export interface Cell {
  /** The words as printed; the lines of a cell of several are joined by a line feed. */
  words: string;
  lines: Lines;
  rows: number;
  columns: number;
  /** True where the cell of another square (above or to the left) reaches over this one. */
  covered: boolean;
  state?: TranslationState;
  /** As of a node. */
  withheld?: true;
}

/** Who did something to the English of a clause (empty where that is not given), and when. */
interface Credit {
  on: string;
  by: string;
}
export interface Credits {
  translated?: Credit;
  reviewed?: Credit;
}

export interface Node {
  eId: string;
  kind: Kind;
  /** The reading page it stands on: chp_3, preface, att_1. */
  page: string;
  /** 1 for a page's own heading and deeper from there; 0 for what is no heading. */
  level: number;
  /** The number of a division, printed or (where the source lacks it) given by a hint. */
  number: number | null;
  /** The number as printed, such as （一） or 1．; null where none is printed. */
  marker: string | null;
  /** The words as printed, without the marker; empty for rows. */
  words: string;
  /** The run-in heading that `words` begin with; empty when there is none. */
  lead: string;
  lines: Lines;
  /** Divisions: the marker in standard form, in Chinese (（一）) and in English ((1)). */
  label: { zh: string; en: string };
  /** Address in words, for a citation: 一、（一）1.第1段 · Ch. I (1) 1, para. 1. */
  cite: { zh: string; en: string };
  /** Rows only. */
  cells?: Cell[];
  /** Rows only: true in the heading of the table. */
  head?: boolean;
  /** English only. */
  state?: TranslationState;
  /** English only: there is English, and its figures are not those of the Chinese, which stands in its place. */
  withheld?: true;
  /** English only: who translated and who reviewed it, and when, as far as its entry says so. */
  credits?: Credits;
  /** What a paragraph outside the body is; absent in the body. */
  role?: Role;
  /** True of a line that names an annex of which nothing stands in the document. */
  absent?: true;
  /** The eId of what an entry of the table of contents names. */
  target?: string;
  /** The signs that call for notes here, where they are none of the words. */
  calls?: string[];
  /** The figures among its words of which a part is raised or lowered: 108 where 10 has a raised 8. */
  raised?: string[];
  /** Why its words are not certain: they may be others than were read. Absent where a person has settled it. */
  doubted?: Said;
  /** Why the parser is not sure of this node; absent where it is. */
  unsure?: Said;
  children: Node[];
}

/** Where in its line an artefact stands: at its beginning, at its end, or once anywhere in it. */
export const partsOfLine = ['beginning', 'end', 'inside'] as const;
export type PartOfLine = (typeof partsOfLine)[number];

/** Why something is no word of the plan, in both languages. */
export interface Reason {
  zh: string;
  en: string;
}

/** Something in the source that is not part of the plan's words, such as a stray page number. */
export interface Artefact {
  line: number;
  text: string;
  reason: Reason;
  /** Where in its line the text stands; absent where it is the whole line. */
  part?: PartOfLine | undefined;
  /** True where the parser took it for one and nobody has confirmed it in `plan.yaml`. */
  guessed?: boolean;
}

/** A plan in one language: the title first, then its divisions in the order of the source. */
export interface Plan {
  nodes: Node[];
  artefacts: Artefact[];
}

/** All nodes in document order, parents before children. */
export function* walk(nodes: Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node;
    yield* walk(node.children);
  }
}

/** The ids of all nodes of a plan. */
export const idsOf = ({ nodes }: Plan): Set<string> => new Set([...walk(nodes)].map((n) => n.eId));

/** The same tree with every node changed by `change`; children first changed themselves. */
export const mapNodes = (nodes: Node[], change: (node: Node) => Node): Node[] =>
  nodes.map((node) => change({ ...node, children: mapNodes(node.children, change) }));
