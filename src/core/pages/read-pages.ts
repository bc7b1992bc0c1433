import type { Language } from '../model/language.ts';
import type { Said } from '../model/sentence.ts';
import { layout } from './layout.ts';
import type { Page } from './page.ts';
import { readingOf } from './reading.ts';
import { said } from './said.ts';
import { pageNumbers, settlePages } from './settle.ts';

/**
 * Pages of a file (`what`: PDF, OFD) as the HTML that an editor can mend, and what a person should look at,
 * as sentences. How it is mended is said in its head, in `language`. Throws an Error with a sentence where they
 * cannot be read.
 */
export function readPages(
  given: readonly Page[],
  what: string,
  language: Language = 'en',
): { html: string; told: Said[] } {
  const { pages, told, recognised } = settlePages(given, what);
  const laid = layout(pages);
  const calls = laid.notes.filter((note) => note.raised).length;
  const uncalled = laid.notes.filter((note) => note.uncalled).map((note) => note.lines[0]!.page);
  const inMargin = laid.edges.filter(({ kind }) => kind === 'margin').length;
  if (inMargin) told.push(said.inMargin({ n: inMargin }));
  if (calls) told.push(said.notesAtEnd({ n: calls }));
  if (uncalled.length)
    told.push(said.uncalled({ n: uncalled.length, pages: pageNumbers([...new Set(uncalled)]) }));
  const lone = [...new Set([...laid.lone].map((line) => line.page))].sort((a, b) => a - b);
  if (lone.length) told.push(said.withoutNote({ n: laid.lone.size, pages: pageNumbers(lone) }));
  const struck = [...new Set([...laid.struck].map((line) => line.page))].sort((a, b) => a - b);
  if (struck.length) told.push(said.struck({ n: laid.struck.size, pages: pageNumbers(struck) }));
  const columned = [...new Set([...laid.inColumns].map((line) => line.page))].sort((a, b) => a - b);
  if (columned.length) told.push(said.inColumns({ n: laid.inColumns.size, pages: pageNumbers(columned) }));
  const framed = [...new Set([...laid.besideFrames].map((line) => line.page))].sort((a, b) => a - b);
  if (framed.length) told.push(said.besideFrames({ pages: pageNumbers(framed) }));
  return { html: readingOf(laid, recognised, language), told };
}
