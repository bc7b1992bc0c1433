import type { Report, RuleId } from '../model/diagnostics.ts';
import { isDivision, type Kind, type Node } from '../model/plan.ts';

/**
 * Numbers go up by one within their parent, or run on through the document; 1 may always begin anew.
 * Reports a heading whose number does neither (`number-gap`, `number-duplicate`) and marks it as unsure.
 * A hint on the line settles it; panels are numbered through the document and are not looked at.
 */
export function checkNumbers(
  roots: Node[],
  hinted: ReadonlySet<number>,
  file: string,
  hintFile: string,
  report: Report,
): void {
  /** The last number of each kind in the document. */
  const running = new Map<Kind, number>();
  const visit = (siblings: Node[]) => {
    const last = new Map<Kind, number>();
    for (const n of siblings) {
      if (isDivision(n.kind) && n.number !== null && n.kind !== 'box') {
        const before = last.get(n.kind) ?? 0;
        const follows = n.number === before + 1 || n.number === (running.get(n.kind) ?? 0) + 1;
        if (!follows && !hinted.has(n.lines[0])) {
          n.unsure ??= `its number comes after ${before || 'no number'}`;
          const [rule, fault] = faultOf(n, before);
          report(rule, { file, line: n.lines[0] }, `${fault} ${advice(n, hintFile)}`);
        }
        last.set(n.kind, n.number);
        running.set(n.kind, n.number);
      }
      visit(n.children);
    }
  };
  visit(roots);
}

/** What is wrong with a number that does not follow the one before it. */
function faultOf({ number, marker }: Node, before: number): [RuleId, string] {
  if (number === before) return ['number-duplicate', `${marker} stands twice.`];
  if (number === 1) return ['number-duplicate', `${marker} begins again among the same headings.`];
  return [
    'number-gap',
    `${marker} comes after ${before || 'no number'}; a heading between them may lack its number.`,
  ];
}

/** How a person says that a number is printed so. */
const advice = ({ lines, kind, number }: Node, hintFile: string) =>
  `If it is printed so, say so in ${hintFile}: ` +
  `structure: [{ line: ${lines[0]}, text: …, kind: ${kind}, number: ${number} }].`;
