import type { Marker, Scheme } from '../../chinese/heading-numbers.ts';
import type { SourceLine } from '../../model/source-line.ts';
import type { Frame } from '../frame/state.ts';
import { type Width, widthOf } from './line-width.ts';

/** What is known of how the lines of a document were broken. */
export interface Joining {
  lines: readonly SourceLine[];
  frame: Frame;
  read(words: string): Marker | null;
  /** The last number accepted of a scheme, while the lines are read. */
  last: ReadonlyMap<Scheme, number>;
  /** Null where a line is a paragraph. */
  width: Width | null;
  /** Whether paragraphs begin with blanks; `set`: whether so many do that others go on with the line above. */
  indented: boolean;
  set: boolean;
}
/** The blanks that a paragraph begins with. */
export const indent = /^(?:　|\s{2,})/u;
const indentedWords = /^(?:　|\s{2,})\S/u;
/** In a document whose paragraphs begin with blanks, at least this share of the lines does. */
const indentedShare = 0.15;
/** Where more than these begin so, in several lines, what does not begin so is no paragraph. */
const [mostlyIndented, fewestIndented] = [0.5, 4];

/** Looks at all lines for how they were broken. */
export function joiningOf(
  lines: readonly SourceLine[],
  frame: Frame,
  { read, last }: Pick<Joining, 'read' | 'last'>,
): Joining {
  const withIndent = lines.filter((l) => indentedWords.test(l.raw)).length;
  const filled = lines.filter((l) => l.raw.trim()).length;
  const indented = withIndent > filled * indentedShare;
  const set = withIndent > filled * mostlyIndented && withIndent >= fewestIndented;
  return { lines, frame, read, last, width: widthOf(lines, frame), indented, set };
}
