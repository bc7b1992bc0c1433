import { layout } from './layout.ts';
import type { Page } from './page.ts';
import { readingOf } from './reading.ts';
import { settlePages } from './settle.ts';

/**
 * Pages of a file (`what`: PDF, OFD) as the HTML that an editor can mend, and what a person should look at,
 * as sentences. Throws an Error with a sentence where they cannot be read.
 */
export function readPages(given: readonly Page[], what: string): { html: string; told: string[] } {
  const { pages, told, recognised } = settlePages(given, what);
  const laid = layout(pages);
  const calls = laid.notes.filter((note) => note.raised).length;
  if (calls)
    told.push(
      `${calls} note(s) at the foot of pages stand at the end of the text; the raised numbers that call for ` +
        'them are none of its words.',
    );
  return { html: readingOf(laid, recognised), told };
}
