import type { Marker } from '../../chinese/heading-numbers.ts';
import type { Lines, Role } from '../../model/plan.ts';
import type { Said } from '../../model/sentence.ts';
import type { BlockHint } from '../hints/structure.ts';

/** A paragraph or heading of the document: its words, whatever lines they were broken over. */
export interface Block {
  /** Index of its first line. */
  index: number;
  lines: Lines;
  words: string;
  marker: Marker | null;
  role?: Role;
  /** The level a heading has in Markdown or HTML. */
  heading?: number;
  /** True of a heading that its author has marked with the signs of Markdown. */
  asserted?: boolean;
  /** The signs of Markdown that a plain text shows before a heading: they are printed words there. */
  signs?: string;
  item?: boolean;
  /** The signs that call for notes in it and are none of its words. */
  calls?: string[];
  /** The figures in it of which a part is raised or lowered. */
  raised?: string[];
  /** Why its words are not certain, where what read the document says so. */
  doubted?: Said;
  /** The sign of the note that it is, where the reading of pages says so. */
  note?: string;
  /** True of what stands in a frame of its own on a printed page. */
  framed?: boolean;
  /** What a person has said that it is. */
  hint?: BlockHint;
  /** A paragraph of a document that numbers its paragraphs throughout. */
  numbered?: boolean;
  unsure?: Said;
}
