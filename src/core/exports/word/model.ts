/** What a Word file is made of here: paragraphs of known styles, and tables. */
import type { Both } from '../blocks.ts';

export const styles = {
  Title: 'the printed title',
  Heading1: 'a chapter: 黑体',
  Heading2: 'a section: 楷体',
  Heading3: 'below it: 仿宋, bold',
  Heading4: 'below that: 仿宋',
  BodyText: 'a paragraph: 仿宋 三号, lines of 28 points',
  English: 'the English below the Chinese',
  EnglishHeading: 'the same of a heading',
  Centred: 'a line around the body, in the middle',
  Flush: 'an addressee, or what else begins at the margin',
  Right: 'a signature, a date, the unit of a table',
  Cell: 'the words of a cell',
  Caption: 'the title of a table',
  TableNote: 'what stands below a table',
  Cover: 'what the file says of itself',
  CoverTitle: 'the full title on the cover',
  CoverSubtitle: 'the same in the other language',
  TOCHeading: 'above the contents',
  TOC1: 'a chapter in the contents',
  TOC2: 'a section in the contents',
  EditorNote: 'the editor’s note on a table',
  FootnoteText: 'an editor’s note at the foot of the page',
} as const;
export type Style = keyof typeof styles;

export interface WordRun {
  text: string;
  language: keyof Both;
  bold?: boolean;
  /** True of words that are none of the plan's. */
  grey?: boolean;
  /** The id of a clause of this file that it leads to, or an address. */
  to?: string;
}
export interface WordParagraph {
  type: 'paragraph';
  style: Style;
  /** The ids of the clauses that begin here. */
  ids: string[];
  runs: WordRun[];
  /** The note at the foot of the page that it calls for. */
  note?: WordRun[] | undefined;
  /** True where a page begins with it. */
  newPage?: boolean;
  /** True where it stands in the middle, whatever its style. */
  centred?: boolean;
  /** The id of the clause whose page is named at its end. */
  pageOf?: string;
}
/** A cell: its lines. */
export interface WordCell {
  lines: WordRun[][];
  /** True where its words begin at the left; else they stand in the middle. */
  left?: boolean;
  rows: number;
  columns: number;
}
export interface WordTable {
  type: 'table';
  rows: { id: string; head: boolean; cells: (WordCell | null)[] }[];
  /** The shares of the width that its columns take. */
  shares: number[];
  /** The size of its letters in points, and whether its page lies on its side. */
  size: number;
  lies: boolean;
}
export interface WordDocument {
  title: string;
  author: string;
  language: keyof Both;
  /** The language of its Chinese words; zh-CN where it is left out. */
  chinese?: 'zh-CN' | 'zh-Hant';
  /** The day that it is of, 2016-03-02; empty where none is known. */
  day: string;
  /** What stands above every page, but not above a cover. */
  running: string;
  hasCover: boolean;
  blocks: (WordParagraph | WordTable)[];
}
