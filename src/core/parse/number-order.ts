import type { Report } from '../model/diagnostics.ts';
import { isDivision, type Kind, type Node } from '../model/plan.ts';

/**
 * Numbers go up by one within their parent, or run on through the document; 1 may always begin anew.
 * A hint on the line settles it.
 */
export function checkNumbers(
  roots: Node[],
  hinted: Set<number>,
  file: string,
  hintFile: string,
  report: Report,
): void {
  const running = new Map<Kind, number>();
  const visit = (siblings: Node[]) => {
    const last = new Map<Kind, number>();
    for (const n of siblings) {
      if (isDivision(n.kind) && n.number !== null && n.kind !== 'box') {
        const before = last.get(n.kind) ?? 0;
        const advice = `If it is printed so, say so in ${hintFile}: structure: [{ line: ${n.lines[0]}, text: …, kind: ${n.kind}, number: ${n.number} }].`;
        if (
          !hinted.has(n.lines[0]) &&
          n.number !== before + 1 &&
          n.number !== (running.get(n.kind) ?? 0) + 1
        ) {
          n.unsure ??= `its number comes after ${before || 'no number'}`;
          if (n.number === before)
            report('number-duplicate', { file, line: n.lines[0] }, `${n.marker} stands twice. ${advice}`);
          else if (n.number !== 1)
            report(
              'number-gap',
              { file, line: n.lines[0] },
              `${n.marker} comes after ${before || 'no number'}; a heading between them may lack its number. ${advice}`,
            );
          else
            report(
              'number-duplicate',
              { file, line: n.lines[0] },
              `${n.marker} begins again among the same headings. ${advice}`,
            );
        }
        last.set(n.kind, n.number);
        running.set(n.kind, n.number);
      }
      visit(n.children);
    }
  };
  visit(roots);
}
