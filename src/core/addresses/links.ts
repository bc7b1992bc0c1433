import { noteCall } from '../chinese/punctuation.ts';
import { key } from '../model/heading.ts';
import { isDivision, type Node, walk } from '../model/plan.ts';

/** Links each entry of the table of contents with the heading that has its words, and each note with the first clause that calls for it. */
export function link(roots: Node[]): void {
  const headings = new Map<string, string>();
  const callers = new Map<string, string>();
  for (const n of walk(roots)) {
    if (isDivision(n.kind) && n.words) headings.set(key((n.marker ?? '') + n.words), n.eId);
    for (const [, number] of n.kind === 'note' ? [] : n.words.matchAll(noteCall))
      if (!callers.has(number!)) callers.set(number!, n.eId);
  }
  for (const n of walk(roots)) {
    const target =
      n.kind === 'toc'
        ? headings.get(key(n.words.replace(/[\s.…·．‥]{0,200}\d{0,4}$/u, '')))
        : n.kind === 'note'
          ? callers.get(String(n.number))
          : undefined;
    if (target) n.target = target;
  }
}
