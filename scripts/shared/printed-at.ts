import type { Trace } from '../../src/core/model/trace.ts';
import type { Document } from '../../src/core/read/document.ts';

type Printed = Document['printed'][number];

/** Says of each line that was read from a printed page where it stands there, and what it looks like. */
export function tellPrinted({ printed }: Document, trace: Trace): void {
  for (const [line, all] of Map.groupBy(printed, (p) => p.line))
    trace({ line, stage: 'page', rule: 'printed', took: true, why: printedAs(all) });
}

/** Where a line of a reading of pages is printed, and what it looks like there. */
function printedAs(printed: readonly Printed[]): string {
  const pages = [...new Set(printed.flatMap(({ places }) => places.map(({ page }) => page)))];
  const [first] = printed[0]!.places;
  const at = first && ` from ${Math.round(first.x0)} × ${Math.round(first.top)} points`;
  const cells = printed.length > 1 ? `, in ${printed.length} cells` : '';
  const { looks } = printed[0]!;
  return `${pages.length > 1 ? 'pages' : 'page'} ${pages.join(', ')}${at}${cells}${looks && `: ${looks}`}`;
}
