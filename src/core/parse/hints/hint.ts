import type { Report } from '../../model/diagnostics.ts';
import type { Artefact, DivisionKind, PartOfLine, Reason } from '../../model/plan.ts';

/** What a block of the body can be said to be. */
export const blockHintKinds = ['title', 'p', 'item'] as const;
/** What a line around the body can be said to be. */
export const roleHintKinds = [
  'toc',
  'metadata',
  'subtitle',
  'number',
  'addressee',
  'signature',
  'date',
  'remark',
  'attachments',
] as const;
/** What lines can be said to be that belong to a table, or to none. */
export const tableHintKinds = ['table', 'not-a-table', 'caption', 'table-note'] as const;

export type BlockHintKind = DivisionKind | (typeof blockHintKinds)[number];
export type RoleHintKind = (typeof roleHintKinds)[number];
export type TableHintKind = (typeof tableHintKinds)[number];

/** A table has no more columns, and no more rows in its heading, than a person can say that it has. */
export const mostColumns = 50;

/**
 * What `plan.yaml` says under `structure` of a line (`line`) or of all from one to another (`lines`). `text`:
 * the words that the line, or a block inside it, begins with; a hint touches that block and no other.
 */
export interface Hint {
  line?: number | undefined;
  lines?: readonly [from: number, to: number] | undefined;
  text: string;
  kind: BlockHintKind | RoleHintKind | TableHintKind;
  /** The number of a division. */
  number?: number | undefined;
  /** How many columns a table has, and how many rows its heading. */
  columns?: number | undefined;
  heading_rows?: number | undefined;
}

/** The first and last number of the lines that a hint names. */
export const rangeOf = ({ line, lines }: Hint): readonly [number, number] => lines ?? [line!, line!];

/** A line, or a part of it, that `plan.yaml` says under `artefacts` is no word of the plan. */
export interface DeclaredLine extends Omit<Artefact, 'guessed'> {
  count?: undefined;
}
/**
 * All lines of one form that `plan.yaml` says are no words of the plan: `text` with `{number}` where a number
 * stands, and how many lines it must be (`count`). With `part`: those of which the program says that they
 * begin or end so.
 */
export interface DeclaredForm {
  line?: undefined;
  text: string;
  count: number;
  reason: Reason;
  part?: PartOfLine | undefined;
}
export type Declared = DeclaredLine | DeclaredForm;

/** The lists of `plan.yaml` that speak of lines of the source. */
export type HintList = 'structure' | 'artefacts';

/** What a person says of a document's lines, and where that is written. */
export interface Hints {
  /** The document, named in messages. */
  file: string;
  /** The file that holds the hints and artefacts, named in messages about them. */
  hintFile: string;
  /** The line of the hint file on which an entry stands, where it is known. */
  lineOf?: (list: HintList, index: number) => number;
  hints: readonly Hint[];
  artefacts: readonly Declared[];
  report: Report;
}
