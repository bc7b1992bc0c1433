/** What a file to take along sets, in the order of the document: headings, paragraphs and tables. */
import type { Kind, Role } from '../model/plan.ts';

/** Words in both languages. */
export interface Both {
  zh: string;
  en: string;
}

/** A stretch of words; `to`: the id of the clause of this plan that it names. */
export interface Run {
  text: string;
  to?: string;
}

/** What a clause says in one language. */
export interface Said {
  /** As printed; in English with the blank that parts it from the words. Empty where none is. */
  marker: string;
  /** The run-in heading, with the blank behind it. */
  lead: string;
  /** The words behind the run-in heading. */
  runs: Run[];
}

interface Addressed {
  id: string;
  kind: Kind;
  /** The reading page it stands on, and the divisions it stands in, outermost first. */
  page: string;
  path: readonly string[];
  cite: Both;
  zh: Said;
  /** Null where there is no English of today: the Chinese stands in its place. */
  en: Said | null;
  /** True where it names an annex of which nothing stands in the document. */
  absent?: true | undefined;
  /** The editor's note on it. */
  note?: Both | undefined;
}
/**
 * The heading of a division, or the printed title. `depth`: 1 and deeper, no level left out; 0 of the title.
 */
export interface Heading extends Addressed {
  type: 'heading';
  depth: number;
}
export interface Paragraph extends Addressed {
  type: 'paragraph';
  role?: Role | undefined;
}
/** A cell; its English is empty where it has none, or needs none. */
export interface Square {
  zh: string;
  en: string;
  rows: number;
  columns: number;
}
/** A row of a table; null where the cell of another square reaches over. */
export interface Line {
  id: string;
  head: boolean;
  squares: (Square | null)[];
}
export interface Table extends Omit<Addressed, 'zh' | 'en'> {
  type: 'table';
  /** What is printed above and below it. */
  above: Paragraph[];
  lines: Line[];
  below: Paragraph[];
}
export type Block = Heading | Paragraph | Table;

/** The languages that a file is in: one, or both side by side. */
export const editions = ['zh', 'en', 'zh-en'] as const;
export type Edition = (typeof editions)[number];

/** The languages of an edition, in their order. */
export const languagesOf = (edition: Edition): ('zh' | 'en')[] =>
  edition === 'zh-en' ? ['zh', 'en'] : [edition];

/** What a clause says in an edition of one language, and the language that its words really are in. */
export function saidIn(block: Heading | Paragraph, edition: 'zh' | 'en'): Said & { language: 'zh' | 'en' } {
  const said = edition === 'en' ? block.en : null;
  return said ? { ...said, language: 'en' } : { ...block.zh, language: 'zh' };
}

/** All words of a clause in one language, in one string. */
export const textOf = ({ marker, lead, runs }: Said): string =>
  marker + lead + runs.map((run) => run.text).join('');
