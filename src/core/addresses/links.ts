import { noteCall } from '../chinese/punctuation.ts';
import { key } from '../model/heading.ts';
import { isDivision, type Node, walk } from '../model/plan.ts';

/** What stands behind the words of an entry of a table of contents: a leader of dots, and a page. */
const leaderAndPage = /[\s.…·．‥]{0,200}\d{0,4}$/u;

/**
 * Links each entry of the table of contents with the heading that has its words, and each note with the first
 * clause that calls for it.
 */
export function link(roots: Node[]): void {
  const headings = new Map<string, string>();
  const callers = new Map<string, string>();
  for (const n of walk(roots)) {
    if (isDivision(n.kind) && n.words) headings.set(key((n.marker ?? '') + n.words), n.eId);
    for (const [, number] of n.kind === 'note' ? [] : n.words.matchAll(noteCall))
      if (!callers.has(number!)) callers.set(number!, n.eId);
  }
  const targetOf = (n: Node) => {
    if (n.kind === 'toc') return headings.get(key(n.words.replace(leaderAndPage, '')));
    return n.kind === 'note' ? callers.get(String(n.number)) : undefined;
  };
  for (const n of walk(roots)) {
    const target = targetOf(n);
    if (target) n.target = target;
  }
}
