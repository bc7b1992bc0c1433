import { noteCall } from '../chinese/punctuation.ts';
import { key } from '../model/heading.ts';
import { isDivision, type Node, walk } from '../model/plan.ts';

/** What stands behind the words of an entry of a table of contents: a leader of dots, and a page. */
const leaderAndPage = /[\s.…·．‥]{0,200}\d{0,4}$/u;

/**
 * Links each entry of the table of contents with the heading that has its words, and each note with the first
 * clause that calls for it; of notes whose numbers begin again on each page, each with a clause of its own.
 */
export function link(roots: Node[]): void {
  const headings = new Map<string, string>();
  const callers = new Map<string, string[]>();
  const calledBy = (sign: string, eId: string) => {
    const known = callers.get(sign);
    if (known) known.push(eId);
    else callers.set(sign, [eId]);
  };
  for (const n of walk(roots)) {
    if (isDivision(n.kind) && n.words) headings.set(key((n.marker ?? '') + n.words), n.eId);
    if (n.kind === 'note') continue;
    for (const [, number] of n.words.matchAll(noteCall)) calledBy(`[${number}]`, n.eId);
    for (const sign of n.calls ?? []) calledBy(sign, n.eId);
  }
  const seen = new Map<string, number>();
  const targetOf = (n: Node) => {
    if (n.kind === 'toc') return headings.get(key(n.words.replace(leaderAndPage, '')));
    if (n.kind !== 'note') return undefined;
    const sign = n.marker && callers.has(n.marker) ? n.marker : `[${n.number}]`;
    const nth = seen.get(sign) ?? 0;
    seen.set(sign, nth + 1);
    const clauses = callers.get(sign);
    return clauses?.[nth] ?? clauses?.[0];
  };
  for (const n of walk(roots)) {
    const target = targetOf(n);
    if (target) n.target = target;
  }
}
