import type { Report } from '../model/diagnostics.ts';
import { type Parting, partings } from '../pages/fidelity.ts';
import type { Page } from '../pages/page.ts';
import { settlePages } from '../pages/settle.ts';
import { readDocument } from '../read/document.ts';

/** What of a plan's folder is held against its pages. */
interface Held {
  folder: string;
  sourceName: string;
  source: Uint8Array;
  original?: { name: string; bytes: Uint8Array };
}

/** So many places where text and pages part are named one by one. */
const mostNamed = 5;

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
    report(
      'pages-unheld',
      { file },
      `${original?.name} is offered beside this text, and the text does not say where it is printed: nothing ` +
        'holds one against the other. Compare them, or make the folder anew with npm run new.',
    );
    return;
  }
  const settled = settlePages(pages, 'file');
  const found = partings(settled.pages, document.printed).filter((p) => !settled.recognised.has(p.page));
  for (const parting of found.slice(0, mostNamed))
    report('pages-not-kept', { file, ...(parting.line && { line: parting.line }) }, sentence(parting));
  if (found.length > mostNamed)
    report('pages-not-kept', { file }, `${found.length - mostNamed} more places differ from the pages.`);
}

const howTo =
  'Mend the line; what is not printed stands in <ins>…</ins>, and printed words that do not count in ' +
  '<del hidden>…</del>.';

function sentence({ line, page, printed, read }: Parting): string {
  if (line === null)
    return (
      `“${[...printed].slice(0, 40).join('')}” is printed on page ${page} and stands in no line: a line of that ` +
      `page, or its data-at, is gone. Put it back.`
    );
  if (!printed) return `“${read}” is not printed at its place on page ${page}. ${howTo}`;
  if (!read)
    return `“${printed}” is printed on page ${page} at the place of this line, and is not in it. ${howTo}`;
  return `page ${page} has “${printed}” where this line has “${read}”. ${howTo}`;
}
