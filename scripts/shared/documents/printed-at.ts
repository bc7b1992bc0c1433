import { listed, type Sentence } from '../../../src/core/model/sentence.ts';
import type { Trace } from '../../../src/core/model/trace.ts';
import type { Document } from '../../../src/core/read/document.ts';
import { explain as said } from '../command/commands-said.ts';

type Printed = Document['printed'][number];

/** Says of each line that was read from a printed page where it stands there, and what it looks like. */
export function tellPrinted({ printed }: Document, trace: Trace): void {
  for (const [line, all] of Map.groupBy(printed, (p) => p.line))
    trace({ line, stage: 'page', rule: 'printed', took: true, why: printedAs(all) });
}

/** Where a line of a reading of pages is printed, and what it looks like there. */
function printedAs(printed: readonly Printed[]): Sentence {
  const pages = [...new Set(printed.flatMap(({ places }) => places.map(({ page }) => page)))];
  const [first] = printed[0]!.places;
  const at = first ? said.from({ x: Math.round(first.x0), y: Math.round(first.top) }) : '';
  const cells = printed.length > 1 ? said.cells({ n: printed.length }) : '';
  const { looks } = printed[0]!;
  const word = pages.length > 1 ? said.pages() : said.page();
  return said.printed({ word, pages: listed(pages), at, cells, looks: looks && said.looks({ looks }) });
}
