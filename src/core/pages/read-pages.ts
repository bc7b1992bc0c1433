import type { Language } from '../model/language.ts';
import type { Said, Sentence } from '../model/sentence.ts';
import { layout } from './layout.ts';
import type { Line } from './lines/lines.ts';
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
  const { lone, struck, inColumns, besideFrames } = laid;
  if (lone.size) told.push(said.withoutNote({ n: lone.size, pages: pagesOf(lone) }));
  if (struck.size) told.push(said.struck({ n: struck.size, pages: pagesOf(struck) }));
  if (inColumns.size) told.push(said.inColumns({ n: inColumns.size, pages: pagesOf(inColumns) }));
  if (besideFrames.size) told.push(said.besideFrames({ pages: pagesOf(besideFrames) }));
  return { html: readingOf(laid, recognised, language), told };
}

/** The pages that lines stand on, in their order. */
const pagesOf = (lines: ReadonlySet<Line>): Sentence =>
  pageNumbers([...new Set([...lines].map((line) => line.page))].sort((a, b) => a - b));
