import { readMarker } from '../chinese/heading-numbers.ts';
import { stopEnd } from '../chinese/punctuation.ts';
import type { SourceLine } from '../model/source-line.ts';

/** One tab before the words of a line, and none in them. */
const indented = /^\t[^\t]*\S$/u;
/**
 * Where tabs indent, at least this share of the lines begin so, and at least this share of those end as sentences do: fewer
 * are enough where the headings stand among them.
 */
const [shareIndented, shareEnded, shareBesideHeadings] = [0.5, 0.3, 0.1];
/** At least this many headings. */
const fewestHeadings = 2;
/** What tabs are replaced by: the indent of a paragraph. */
const blanks = '\u3000\u3000';

/** Whether a line begins with a number that hardly any cell begins with: 一、 or 第一章. */
const isHeading = ({ raw }: SourceLine): boolean =>
  ['strong', 'usual'].includes(readMarker(raw.trim())?.scheme.evidence ?? '');

/**
 * The lines of a document, with blanks for the tab that indents its paragraphs. Elsewhere a line behind a tab is a cell
 * of a table: most lines of a document may be cells, but few of these are sentences, some are empty, and its headings
 * stand apart.
 */
export function withoutTabIndents(lines: readonly SourceLine[]): readonly SourceLine[] {
  const filled = lines.filter(({ raw, grid }) => raw !== '' && !grid);
  const behindTab = filled.filter(({ raw }) => raw.startsWith('\t'));
  const others = filled.filter(({ raw }) => !raw.startsWith('\t'));
  if (!behindTab.length || behindTab.length < filled.length * shareIndented) return lines;
  if (!behindTab.every(({ raw }) => indented.test(raw.trimEnd()))) return lines;
  const besideHeadings = !others.some(isHeading) && behindTab.filter(isHeading).length >= fewestHeadings;
  const ended = behindTab.filter(({ raw }) => stopEnd.test(raw.trimEnd()));
  if (ended.length < behindTab.length * (besideHeadings ? shareBesideHeadings : shareEnded)) return lines;
  return lines.map((line) =>
    indented.test(line.raw.trimEnd()) ? { ...line, raw: blanks + line.raw.slice(1) } : line,
  );
}
