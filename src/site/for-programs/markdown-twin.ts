import { headingText } from '../../core/model/heading.ts';
import { oneLine } from '../../core/model/line-breaks.ts';
import { wordsOf } from '../../core/published/names.ts';
import type { Clause } from '../../core/published/plan-json.ts';

/**
 * Words on one line as Markdown that means just them, anywhere in a line: no emphasis, code, link, cell or
 * markup begins in them.
 */
export const inLine = (words: string): string =>
  oneLine(words)
    .trim()
    .replace(/[\\`*_<[\]&~|]/g, '\\$&');

/** Words as a block of Markdown: no heading, list, quotation, rule or code begins with them either. */
const block = (words: string): string =>
  inLine(words)
    .replace(/^[#>+=-]/u, '\\$&')
    .replace(/^(\d+)([.)])/u, '$1\\$2');

/**
 * A chapter as Markdown, for programs and for those who quote: a clause a block, its permanent address after
 * a heading, the rows of a table in one table. Read as Markdown (CommonMark with tables), it says the words
 * of the clauses, white space aside. `addressOf` gives the address of a clause.
 */
export function markdownTwin(
  clauses: readonly Clause[],
  language: 'zh' | 'en',
  addressOf: (eId: string) => string,
): string {
  const row = (cells: readonly string[]) => `| ${cells.map(inLine).join(' | ')} |`;
  const blockOf = (c: Clause, before: Clause | undefined): string => {
    if (c.kind === 'table') return '';
    if (c.cells) {
      const cells = language === 'en' ? c.cells_en!.map((words, i) => words || c.cells![i]!) : c.cells;
      return before?.kind === 'row' ? row(cells) : `\n${row(cells)}\n|${' --- |'.repeat(cells.length)}`;
    }
    const { words, marker } = wordsOf(c, language);
    const whole = headingText(marker, words, language === 'en');
    return `\n${c.level ? `${'#'.repeat(c.level)} ${inLine(whole)} (${addressOf(c.eId)})` : block(whole)}`;
  };
  return `${clauses
    .map((c, i) => blockOf(c, clauses[i - 1]))
    .filter(Boolean)
    .join('\n')
    .trim()}\n`;
}
