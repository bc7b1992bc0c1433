import type { Cell } from './plan.ts';
import type { Said } from './sentence.ts';

/**
 * What stands beside the text of a printed page: its running head and foot, its number, what says that a
 * table goes on, the heading of a table that is printed again, a sign laid over page after page, words in the
 * margin, the call of a note, what an editor has taken out, how characters are read.
 */
export const besideText = [
  'head',
  'foot',
  'number',
  'goes-on',
  'head-again',
  'watermark',
  'margin',
  'call',
  'taken-out',
  'reading',
] as const;
export type BesideText = (typeof besideText)[number];

/** A line of the source: its number from 1, and its characters as they are. */
export interface SourceLine {
  no: number;
  raw: string;
  /** The level of the heading that stands here, where the document says so by its markup. */
  heading?: number;
  /** True of an entry of a list, and of what belongs to the page around the document. */
  item?: boolean;
  chrome?: boolean;
  /** True of the title of the document, where the head of its page says so. */
  titled?: boolean;
  /** True of a heading that its author has marked as one, in Markdown: whatever it ends with. */
  asserted?: boolean;
  /** True of a line that is bold throughout. */
  strong?: boolean;
  /** True of a quotation or code: it holds no headings. */
  prose?: boolean;
  /** True of the title of the table that follows, where the document says so by its markup. */
  caption?: boolean;
  /** True of the heading of a table of contents, where the document says so by its markup. */
  contents?: boolean;
  /** What of a printed page stands here that is none of its text, where the reading of its pages says so. */
  beside?: BesideText;
  /** The signs that call for notes here and are none of its words. */
  calls?: string[];
  /** The figures in it of which a part is raised or lowered: 108 where 10 has a raised 8. */
  raised?: string[];
  /** The sign of the note that stands here, where the reading of pages says that it is one. */
  note?: string;
  /** True of what was read of a printed page: a wide blank in it is a gap there. */
  placed?: boolean;
  /** True of what stands in a frame of its own on a printed page. */
  framed?: boolean;
  /** Why its words are not certain, where the reading of pages says so. */
  unsure?: Said;
  /** The table that stands here, where the document says so by its markup; why it may be another. */
  grid?: {
    rows: Cell[][];
    headRows: number;
    unsure?: Said;
    /** By the line of its row: figures of which a part is raised or lowered. */
    raised?: readonly { line: number; why: Said }[];
  };
  /** The signs that draw that table in a text, each with its line: none of its words. */
  drawn?: readonly { line: number; text: string }[];
  /** The signs that nobody sees and that stood among its words, each with its line. */
  unseen?: readonly { line: number; text: string }[];
}

/** The words of a line: of one that holds a table those of its cells, with `between` set between them. */
export const wordsOf = (
  { raw, grid }: { raw: string; grid?: { rows: readonly (readonly Cell[])[] } },
  between = '',
): string =>
  grid
    ? grid.rows
        .flatMap((row) => row.map((cell) => cell.words))
        .filter(Boolean)
        .join(between)
    : raw;

/** The lines of a text, numbered from 1. */
export const linesOf = (text: string): SourceLine[] =>
  text.split(/\r\n|\r|\n/u).map((raw, i) => ({ no: i + 1, raw }));

/** How many lines a text has, a last one without words not counted. */
export const lineCount = (text: string): number => linesOf(text).length - (/[\r\n]$/u.test(text) ? 1 : 0);
