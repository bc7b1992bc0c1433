import type { Report } from '../model/diagnostics.ts';
import type { Sentence } from '../model/sentence.ts';
import { type Parting, partings } from '../pages/fidelity.ts';
import type { Page } from '../pages/page.ts';
import { settlePages } from '../pages/settle.ts';
import { readDocument } from '../read/document.ts';
import { said } from './said.ts';

/** What of a plan's folder is held against its original. */
export interface Held {
  folder: string;
  sourceName: string;
  source: Uint8Array;
  original?: { name: string; bytes: Uint8Array };
}

/** At most this many places where text and pages differ are named one by one. */
export const mostNamed = 5;

/** Whether the original of a plan is a file of pages, and its text says where it is printed. */
export const isOfPages = ({ original }: Held): boolean => /\.(?:pdf|ofd)$/u.test(original?.name ?? '');

/**
 * Holds the text of a plan against the pages that it was read from: every printed character must stand in it
 * once, in its place (`pages-not-kept`). Says (`pages-unheld`) where the text does not say where it is printed.
 */
export function holdPages(
  { folder, sourceName, source, original }: Held,
  pages: readonly Page[],
  report: Report,
): void {
  const file = `${folder}/${sourceName}`;
  const document = readDocument(source, file, () => {});
  if (!document) return;
  if (!document.printed.length) {
    report('pages-unheld', { file }, said.pagesUnheld({ original: original?.name ?? '' }));
    return;
  }
  const settled = settlePages(pages, 'file');
  const found = partings(settled.pages, document.printed).filter((p) => !settled.recognised.has(p.page));
  for (const parting of found.slice(0, mostNamed))
    report('pages-not-kept', { file, ...(parting.line && { line: parting.line }) }, sentence(parting));
  if (found.length > mostNamed)
    report('pages-not-kept', { file }, said.morePartings({ n: found.length - mostNamed }));
}

function sentence({ line, page, printed, read }: Parting): Sentence {
  const howTo = said.howToMend();
  if (line === null) return said.printedInNoLine({ words: [...printed].slice(0, 40).join(''), page });
  if (!printed) return said.notPrinted({ words: read, page, howTo });
  if (!read) return said.printedNotRead({ words: printed, page, howTo });
  return said.printedOtherwise({ page, printed, read, howTo });
}
